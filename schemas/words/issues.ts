import type { Label } from "../fields/field.ts";
import type { Issue } from "../issue.ts";
import { issueWords } from "./issue-words.ts";
import { modelFailuresInFrench, modelIssueWords } from "./model-issue-words.ts";
import { readingIssueWords } from "./reading-issue-words.ts";
import { type Details, filled } from "./template.ts";

const words = { ...issueWords, ...readingIssueWords, ...modelIssueWords };

/** A code, or a code and the way in which it is said: `HIDDEN_TEXT.outside`. */
export type IssueKey = keyof typeof words;

interface Rest extends Pick<Issue, "field" | "document" | "page"> {
  readonly details?: Details;
}

/** An issue with its English message; what it is filled with travels along, for other languages. */
export function issueOf(key: IssueKey, severity: Issue["severity"], { details, ...place }: Rest = {}): Issue {
  const [code = "", way] = key.split(".");
  const all = { ...details, ...(way !== undefined && { way }) };
  const message = filled(words[key].en, { ...all, ...pageOf(place) }, "en");
  if (message === undefined) throw new Error(`${key} lacks a detail that its words need`);
  return { code, severity, message, ...(Object.keys(all).length > 0 && { details: all }), ...place };
}

/** What an issue says, in both languages; undefined for one that was stored before its details were. */
export function issueInWords({ code, message, details = {}, page }: Issue): Label | undefined {
  const { way } = details;
  const key = way === undefined ? code : `${code}.${way}`;
  const known: Readonly<Record<string, Label>> = words;
  const template = Object.hasOwn(known, key) ? known[key]?.fr : ownOf(modelFailuresInFrench, code);
  const fr = template === undefined ? undefined : filled(template, { ...details, ...pageOf({ page }) }, "fr");
  return fr === undefined ? undefined : { fr, en: message };
}

/** In the language, else in English: what was stored before it had details. */
export function issueMessage(issue: Issue, language: "fr" | "en"): string {
  return issueInWords(issue)?.[language] ?? issue.message;
}

function pageOf({ page }: Pick<Issue, "page">): Details {
  return page === undefined ? {} : { page };
}

function ownOf(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
