import type { AppliesTo } from "../../schemas/applies-to.ts";
import type { Clause } from "../structure/clauses.ts";
import type { RuleDocument } from "./rule-document.ts";

/** A range of the view, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a rule makes of a place in the text. */
export interface RuleReading<Value> {
  /** Default `found`. `absent`: a template blank, or words that say there is none. */
  readonly state?: "found" | "absent" | "contradictory";
  readonly value?: Value;
  readonly appliesTo?: AppliesTo;
  /** The words that state the value; default: what the pattern matched. */
  readonly span?: Span;
  /** Further places the value rests on. */
  readonly alsoAt?: readonly Span[];
  readonly otherReadings?: readonly Value[];
  /**
   * How sure this reading is by itself, 0–1: 0.9 where the words can hardly mean anything else, 0.7 for a usual wording
   * in the usual clause, 0.5 for a wording that often means it. Default: the rule's own.
   */
  readonly strength?: number;
}

/** Where a pattern matched, with what is around it. Offsets are into the view. */
export interface RuleMatch {
  readonly document: RuleDocument;
  /** Named groups of the pattern; missing ones are undefined. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The match itself. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly clause: Clause;
  /** The paragraph (or table row) in which the match starts. */
  readonly paragraph: Span & { readonly text: string; readonly kind: string };
  /** The sentence in which the match starts; may go on after the match's end. */
  readonly sentence: Span & { readonly text: string };
  /** Up to `length` characters of the view before the match. */
  before(length: number): string;
  /** Up to `length` characters of the view after the match. */
  after(length: number): string;
  /** The place of a named group, where it took part. */
  spanOf(group: string): Span | undefined;
}

/**
 * A rule named by the phrase it reads (`fr/notices/préavis de <durée>`). It may decline, and it never chooses between
 * candidates. The pattern has the flags `giu` (and `d` for `spanOf`); it is tried on each paragraph that the field's cue
 * selects, with the text that follows up to `reach` characters.
 */
export interface PatternRule<Value> {
  readonly name: string;
  readonly pattern: RegExp;
  readonly strength: number;
  readonly read: (match: RuleMatch) => RuleReading<Value> | readonly RuleReading<Value>[] | undefined;
}

/** A rule that needs the whole document: its title, its parties, what kind of contract it is. `span` is then required. */
export interface DocumentRule<Value> {
  readonly name: string;
  readonly strength: number;
  readonly readDocument: (document: RuleDocument) => readonly (RuleReading<Value> & { readonly span: Span })[];
}

export type Rule<Value> = PatternRule<Value> | DocumentRule<Value>;

/** Examples beside the rules. A test runs them all, and fails where a rule never fires in its own corpus. */
export interface Corpus<Value> {
  /** A value, then every text that must give it. A text may have several paragraphs, one a line; `# ` starts a heading. */
  readonly found: readonly (readonly [Value, ...string[]])[];
  /** Texts that must give nothing. */
  readonly ignored: readonly string[];
  /** Texts that must give `absent` (blanks, "sans objet"). */
  readonly absent?: readonly string[];
}

/** The rules of one field in one language. */
export interface FieldRules<Value = unknown> {
  /** Key of the field. */
  readonly field: string;
  readonly language: "fr" | "en";
  /**
   * A cheap test that a paragraph may hold the field; also tried on its clause's heading. Rules are tried only there.
   */
  readonly cue: RegExp;
  readonly rules: readonly Rule<Value>[];
  readonly corpus: Corpus<Value>;
}

/** For the list in a language's `index.ts`, where rules of many value types stand side by side. */
export function defineFieldRules<Value>(rules: FieldRules<Value>): FieldRules {
  return rules as FieldRules;
}
