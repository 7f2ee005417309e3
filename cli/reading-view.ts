import type { Page, Part, Reading } from "../schemas/document-text.ts";
import type { PageReceipt, ReadingReceipt } from "../schemas/reading-receipt.ts";
import { receiptOf } from "../server/documents/receipt.ts";
import { noteInWords } from "./note-words.ts";
import { plain, plainLines } from "./plain.ts";
import { boxLines } from "./word-boxes.ts";
import type { Language } from "./words.ts";

/** What is shown of each page: how it was read, and below it nothing, its text, or its words with their boxes. */
export type View = "receipt" | "text" | "boxes";

/** What was read from a file, in words: a line on the whole, each page, what is inside, what a person should look at. */
export function describeReading(
  file: string,
  reading: Reading & { readonly parts?: readonly Part[] },
  language: Language,
  view: View,
): string {
  const receipt = receiptOf(file, reading);
  const pages = reading.pages.map((page, index) => describePage(page, receipt.pages[index], language, view));
  const words = phrases[language];
  const ranges = (receipt.ranges ?? []).map(
    ({ from, to, reason }) => `${words.range} p. ${from === to ? from : `${from}-${to}`} · ${reason}`,
  );
  const parts = (receipt.parts ?? []).map(({ name, reason }) => `+ ${name}${reason ? ` · ${reason.message}` : ""}`);
  const issues = receipt.issues.map(({ message, page }) => (page ? `! p. ${page}: ${message}` : `! ${message}`));
  return `${[describeWhole(receipt, language), ...pages, ...[...ranges, ...parts, ...issues].map(plain)].join("\n")}\n`;
}

/** `bail.pdf · pdf · 5 pages: 3 with text of their own, 1 by OCR, 1 blank`. */
function describeWhole({ file, format, totals, parts = [] }: ReadingReceipt, language: Language): string {
  const words = phrases[language];
  const kinds = (["textLayer", "ocr", "blank", "unread"] as const)
    .filter((kind) => totals[kind] > 0)
    .map((kind) => words.totals[kind](totals[kind]));
  const pages =
    totals.pages === 0 ? [] : [`${words.pages(totals.pages)}${kinds.length > 0 ? words.colon : ""}${kinds.join(", ")}`];
  return plain([file, format, ...pages, ...(parts.length > 0 ? [words.parts(parts.length)] : [])].join(" · "));
}

function describePage(page: Page, receipt: PageReceipt | undefined, language: Language, view: View): string {
  const line = receipt ? describeReceipt(receipt, language) : "";
  if (view === "receipt") return line;
  return `── ${line}\n${view === "boxes" ? boxLines(page) : page.text.split("\t").map(plainLines).join("\t")}`;
}

/** `p. 3 · OCR (tesseract.js), confidence 94 %, ink without text 2 % · 1842 characters, 300 words · note`. */
function describeReceipt(page: PageReceipt, language: Language): string {
  const words = phrases[language];
  const how = [
    page.blank ? words.blank : page.source === "none" ? words.none : `${words[page.source]} (${page.reader})`,
    ...(page.ocrConfidence === undefined || page.source === "none"
      ? []
      : [`${words.confidence} ${percent(page.ocrConfidence)}`]),
    ...(page.uncoveredInk === undefined ? [] : [`${words.uncovered} ${percent(page.uncoveredInk)}`]),
    ...(page.rotation === 0 ? [] : [words.turned(page.rotation)]),
  ];
  const ink = Object.entries(Object.groupBy(page.inkRegions ?? [], ({ kind }) => kind));
  const parts = [
    `p. ${page.number}`,
    how.join(", "),
    ...(page.source === "none" ? [] : [words.amount(page.characters, page.words)]),
    ...(ink.length > 0 ? [ink.map(([kind, regions]) => words.ink(kind, regions.length)).join(", ")] : []),
    ...(page.note === undefined || page.blank ? [] : [noteInWords(page.note, language)]),
  ];
  return plain(parts.join(" · "));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const phrases = {
  fr: {
    pages: (count: number) => `${count} page${count > 1 ? "s" : ""}`,
    colon: " : ",
    totals: {
      textLayer: (count: number) => `${count} avec texte`,
      ocr: (count: number) => `${count} par OCR`,
      blank: (count: number) => `${count} vide${count > 1 ? "s" : ""}`,
      unread: (count: number) => `${count} non lue${count > 1 ? "s" : ""}`,
    },
    parts: (count: number) => `${count} fichier${count > 1 ? "s" : ""} à l'intérieur`,
    range: "document ?",
    "text-layer": "texte du fichier",
    ocr: "OCR",
    none: "non lue",
    blank: "vide",
    confidence: "confiance",
    uncovered: "encre sans texte",
    turned: (degrees: number) => `tournée de ${degrees}°`,
    amount: (characters: number, words: number) => `${characters} caractères, ${words} mots`,
    ink: (kind: string, count: number) => `${count} ${inkInFrench[kind] ?? kind}${count > 1 ? "s" : ""}`,
  },
  en: {
    pages: (count: number) => `${count} page${count === 1 ? "" : "s"}`,
    colon: ": ",
    totals: {
      textLayer: (count: number) => `${count} with text`,
      ocr: (count: number) => `${count} by OCR`,
      blank: (count: number) => `${count} blank`,
      unread: (count: number) => `${count} not read`,
    },
    parts: (count: number) => `${count} file${count === 1 ? "" : "s"} inside`,
    range: "document?",
    "text-layer": "the file's own text",
    ocr: "OCR",
    none: "not read",
    blank: "blank",
    confidence: "confidence",
    uncovered: "ink without text",
    turned: (degrees: number) => `turned by ${degrees}°`,
    amount: (characters: number, words: number) => `${characters} characters, ${words} words`,
    ink: (kind: string, count: number) => `${count} ${kind === "ink" ? "other mark" : kind}${count === 1 ? "" : "s"}`,
  },
} as const;

const inkInFrench: Readonly<Record<string, string>> = { stamp: "tampon", signature: "signature", ink: "autre marque" };
