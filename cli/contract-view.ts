import type { Field } from "../schemas/fields/field.ts";
import { type ContractRecord, type DocumentSummary, type FieldValue, isList } from "../schemas/record.ts";
import { inWords } from "../schemas/words/in-words.ts";
import { issueMessage } from "../schemas/words/issues.ts";
import { readable } from "../values/readable.ts";
import { plain, shortened } from "./plain.ts";
import { table } from "./table.ts";
import { type Terminal, widthOf } from "./terminal.ts";
import type { Language } from "./words.ts";

/**
 * A contract for people: its documents, what came with them, each value with where it was read, what was not found, and what
 * to look at.
 */
export function describeContract(
  record: ContractRecord,
  fields: readonly Field[],
  terminal: Terminal,
  cameWith: readonly string[],
): string {
  const { language } = terminal;
  const words = phrases[language];
  const entries = fields.map((field) => ({ field, items: itemsOf(record, field) }));
  const said = entries.flatMap(({ field, items }) =>
    items.filter(isSaid).map((item, index) => row(field, item, index === 0, language)),
  );
  const missing = (state: FieldValue["state"], tier?: Field["tier"]) =>
    entries
      .filter(
        ({ field, items }) => (tier === undefined || field.tier === tier) && items.some((item) => item.state === state),
      )
      .map(({ field }) => field.label[language])
      .join(", ");
  const lines = [
    `${words.contract} ${plain(record.id)}${record.ourRole ? ` · ${words.ourRole} ${inWords(record.ourRole, language)}` : ""}`,
    ...record.documents.map((document) => documentLine(document, language)),
    lineOf(`  ${words.cameWith}${words.colon}`, plain(cameWith.join(", "))),
    table(words.columns, said, widthOf(terminal.out)).trimEnd(),
    lineOf(words.notFound + words.colon, missing("notFound", "core")),
    lineOf(words.unreadable + words.colon, missing("unreadable")),
    ...record.issues.map((issue) => {
      const { severity, field, page } = issue;
      const message = issueMessage(issue, language);
      const place = [field && fields.find(({ key }) => key === field)?.label[language], page && `p. ${page}`];
      return plain(words.severities[severity] + words.colon + [...place.filter(Boolean), message].join(words.colon));
    }),
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

function itemsOf(record: ContractRecord, field: Field): readonly FieldValue[] {
  const entry = record.fields[field.key];
  if (!entry) return [];
  if (!isList(entry)) return [entry];
  return entry.items.length > 0 || !entry.absence ? entry.items : [entry.absence];
}

function isSaid({ state }: FieldValue): boolean {
  return state !== "notFound" && state !== "unreadable";
}

function row(field: Field, item: FieldValue, isFirst: boolean, language: Language): string[] {
  const [evidence] = item.evidence;
  const steps = item.derivation
    ?.map(({ operation, source }) => [inWords(operation, language), source].filter(Boolean).join(", "))
    .join("; ");
  const isDoubtful = item.status === "needsReview" || item.state !== "found";
  const state = item.state === "found" ? [] : [inWords(item.state, language)];
  return [
    isFirst ? field.label[language] : "",
    item.value === undefined ? "–" : readable(field, item, language),
    `${Math.round(item.confidence * 100)} %`,
    [...state, ...(isDoubtful || item.status !== "auto" ? [inWords(item.status, language)] : [])].join(", "),
    evidence ? [evidence.page, ...(evidence.anchor?.cell ? [evidence.anchor.cell] : [])].join(" ") : "",
    shortened(plain(evidence?.quote ?? steps ?? ""), 160),
  ];
}

function documentLine({ name, kind, language: of, pages, reading }: DocumentSummary, language: Language): string {
  const words = phrases[language];
  const ocr = reading.ocrPages > 0 ? `, ${reading.ocrPages} ${words.byOcr}` : "";
  const unread = reading.unreadPages > 0 ? `, ${reading.unreadPages} ${words.notRead}` : "";
  return plain(
    `  ${name} · ${inWords(kind, language)} · ${of} · ${pages} ${words.pages[pages > 1 ? 1 : 0]}${ocr}${unread}`,
  );
}

function lineOf(title: string, list: string): string {
  return list === "" ? "" : title + list;
}

const phrases = {
  fr: {
    contract: "Contrat",
    ourRole: "notre rôle :",
    cameWith: "reçu avec",
    colon: "\u00a0: ",
    pages: ["page", "pages"],
    byOcr: "par OCR",
    notRead: "sans lecture",
    notFound: "Non trouvés",
    unreadable: "Illisibles",
    severities: { info: "À savoir", warning: "À vérifier", error: "Erreur" },
    columns: ["Champ", "Valeur", "Conf.", "État", "Page", "Citation"],
  },
  en: {
    contract: "Contract",
    ourRole: "we are the",
    cameWith: "came with",
    colon: ": ",
    pages: ["page", "pages"],
    byOcr: "by OCR",
    notRead: "not read",
    notFound: "Not found",
    unreadable: "Unreadable",
    severities: { info: "Note", warning: "To check", error: "Error" },
    columns: ["Field", "Value", "Conf.", "State", "Page", "Quote"],
  },
} as const;
