import { fieldByKey } from "../../schemas/fields/index.ts";
import type { FieldValue } from "../../schemas/record.ts";
import type { DatasetScore, DocumentScore } from "../evaluate.ts";
import type { GoldItem } from "../gold.ts";

const longestQuote = 240;

/**
 * What was missed and what was found wrongly, with quotes: for developers, over documents that are theirs to see. The one
 * place where the product prints document text on a terminal; never on by default.
 */
export function errorList({ id, documents }: DatasetScore, only?: string): string {
  const lines = listed(documents).flatMap((document) => {
    const errors = [...document.fields]
      .filter(([key]) => only === undefined || key === only)
      .flatMap(([key, { missed, spurious }]) => [
        ...missed.map((item) => missedLine(key, item)),
        ...spurious.map((item) => spuriousLine(key, item)),
      ]);
    return errors.length === 0 ? [] : [`${id} ${document.id}`, ...errors];
  });
  return lines.join("\n");
}

/** The documents of a set whose errors may be listed. */
export function listed(documents: readonly DocumentScore[]): DocumentScore[] {
  return documents.filter(({ heldOut }) => heldOut !== true);
}

function missedLine(key: string, { value, appliesTo, quote }: GoldItem): string {
  return `  - ${key} missed: ${printed(key, value)}${scopeOf(appliesTo)}${quoted(quote)}`;
}

function spuriousLine(key: string, { value, appliesTo, evidence, confidence, status }: FieldValue): string {
  const [first] = evidence;
  const by = first ? ` by ${first.foundBy}` : "";
  const doubt = `${status} ${confidence}`;
  return `  + ${key} wrong: ${printed(key, value)}${scopeOf(appliesTo)} (${doubt}${by})${quoted(first?.quote)}`;
}

/** A value in one line. Labels may lack parts that a field's own printer expects. */
export function printed(key: string, value: unknown): string {
  try {
    return onOneLine(fieldByKey(key).print(value));
  } catch {
    return onOneLine(String(JSON.stringify(value)));
  }
}

/** What a value applies to, where that is narrower than the contract. */
export function scopeOf(appliesTo: GoldItem["appliesTo"]): string {
  return appliesTo ? ` [${Object.values(appliesTo).join(", ")}]` : "";
}

function quoted(quote: string | undefined): string {
  return quote ? `\n      « ${quoteOf(quote)} »` : "";
}

/** A quote on one line, cut where it is long. */
export function quoteOf(quote: string): string {
  return onOneLine(quote).slice(0, longestQuote);
}

/** Text of documents may hold what commands a terminal or turns the order of its letters around. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ");
}
