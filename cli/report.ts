import { jsonText } from "../export/json-text.ts";
import type { IngestReport } from "../pipeline/progress.ts";
import { ArrivalOutcome, type LedgerEntry } from "../schemas/ledger.ts";
import { plain } from "./plain.ts";
import { describe } from "./progress.ts";
import { summaryHeadings, summaryRow } from "./summary.ts";
import { table } from "./table.ts";
import { type Terminal, widthOf } from "./terminal.ts";
import type { Greffier } from "./wire.ts";
import { inWords, type Language } from "./words.ts";

/** Rows of the table; whoever takes in more wants `greffier list` or the export. */
const mostRows = 50;

/** Prints what an ingest did: a table of contracts, the files set aside with their reasons, the sum, and where things are. */
export async function reportIngest(
  report: IngestReport,
  greffier: Greffier,
  recordsFile: string,
  terminal: Terminal,
  asJson: boolean,
): Promise<void> {
  const { out, language } = terminal;
  if (asJson) {
    out.write(`${jsonText({ ...report, recordsFile, database: greffier.place.database }, 2)}\n`);
    return;
  }
  const recorded = report.entries.filter(({ contract }) => contract !== undefined);
  const rows = await rowsFor(recorded.slice(0, mostRows), greffier, language);
  if (rows.length > 0) out.write(table(summaryHeadings[language], rows, widthOf(out)));
  if (recorded.length > mostRows) out.write(`… ${phrases[language].more(recorded.length - mostRows)}\n`);
  for (const entry of report.entries) {
    if (entry.outcome === "setAside" || entry.outcome === "waiting") {
      out.write(`${inWords(entry.outcome, language)}: ${describe(entry)}\n`);
    }
  }
  out.write(`${outcomeLine(report, language)}\n`);
  out.write(`${phrases[language].records}: ${plain(recordsFile)}\n`);
  out.write(`${phrases[language].database}: ${plain(greffier.place.database)}\n`);
}

async function rowsFor(entries: readonly LedgerEntry[], greffier: Greffier, language: Language): Promise<string[][]> {
  // Of several files of one contract, the first gives the row its name.
  const names = new Map(entries.toReversed().map((entry) => [entry.contract, entry.name]));
  const rows = new Map<string | undefined, string[]>();
  const ids = [...names.keys()].filter((id) => id !== undefined);
  for await (const record of greffier.records({ ids })) {
    rows.set(record.id, summaryRow(names.get(record.id) ?? record.id, record, language));
  }
  return [...names.keys()]
    .reverse()
    .map((id) => rows.get(id))
    .filter((row) => row !== undefined);
}

/** `12 files: 10 recorded, 1 duplicate, 1 set aside, 0 waiting; 3 of them already known. …` */
export function outcomeLine(report: IngestReport, language: Language): string {
  const words = phrases[language];
  const outcomes = ArrivalOutcome.options.map((name) => `${report.outcomes[name]} ${inWords(name, language)}`);
  const { pages, ocrPages } = report.work;
  const known = report.alreadyKnown > 0 ? `; ${report.alreadyKnown} ${words.known}` : "";
  const seconds = report.seconds.toLocaleString(language, { maximumFractionDigits: 1 });
  return `${report.arrived} ${words.files}: ${outcomes.join(", ")}${known}. ${words.read(pages, ocrPages, seconds)}`;
}

const phrases = {
  fr: {
    files: "fichier(s)",
    known: "déjà connu(s)",
    more: (count: number) => `et ${count} autres : greffier list`,
    read: (pages: number, ocr: number, seconds: string) =>
      `${pages} page(s) lue(s), dont ${ocr} par OCR, en ${seconds} s.`,
    records: "Contrats (JSON)",
    database: "Base de données",
  },
  en: {
    files: "file(s)",
    known: "already known",
    more: (count: number) => `and ${count} more: greffier list`,
    read: (pages: number, ocr: number, seconds: string) => `${pages} page(s) read, ${ocr} by OCR, in ${seconds} s.`,
    records: "Contracts (JSON)",
    database: "Database",
  },
} as const;
