import type { Page, Reading } from "../schemas/document-text.ts";
import { plain, plainLines } from "./plain.ts";
import type { Language } from "./words.ts";

/** What was read from a file, page by page, each under its receipt; with `receiptOnly`, without the text. */
export function describeReading(reading: Reading, language: Language, receiptOnly: boolean): string {
  const pages = reading.pages.map((page) => {
    const receipt = receiptOf(page, language);
    return receiptOnly ? receipt : `── ${receipt}\n${plainLines(page.text)}`;
  });
  const issues = reading.issues.map(({ message, page }) => plain(page ? `! p. ${page}: ${message}` : `! ${message}`));
  return `${[...pages, ...issues].join("\n")}\n`;
}

/** `p. 3 · OCR (tesseract.js), confidence 94 % · 1 842 characters · note`. */
function receiptOf(page: Page, language: Language): string {
  const words = phrases[language];
  const confidence = page.ocrConfidence === undefined ? "" : `, ${words.confidence} ${percent(page.ocrConfidence)}`;
  const uncovered = page.uncoveredInk === undefined ? "" : `, ${words.uncovered} ${percent(page.uncoveredInk)}`;
  const parts = [
    `p. ${page.number}`,
    page.source === "none" ? words.none : `${words[page.source]} (${page.reader})${confidence}${uncovered}`,
    `${page.text.length} ${words.characters}`,
    ...(page.note === undefined ? [] : [page.note]),
  ];
  return plain(parts.join(" · "));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const phrases = {
  fr: {
    "text-layer": "texte du fichier",
    ocr: "OCR",
    none: "non lue",
    confidence: "confiance",
    uncovered: "encre sans texte",
    characters: "caractères",
  },
  en: {
    "text-layer": "the file's own text",
    ocr: "OCR",
    none: "not read",
    confidence: "confidence",
    uncovered: "ink without text",
    characters: "characters",
  },
} as const;
