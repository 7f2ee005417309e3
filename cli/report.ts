import { jsonText } from "../export/json-text.ts";
import type { IngestReport } from "../pipeline/progress.ts";
import { ArrivalOutcome, type LedgerEntry } from "../schemas/ledger.ts";
import { inWords } from "../schemas/words/in-words.ts";
import { modelLine, rulesOnlyCodes } from "./model-line.ts";
import { plain } from "./plain.ts";
import { describe } from "./progress.ts";
import { summaryHeadings, summaryRow } from "./summary.ts";
import { table } from "./table.ts";
import { type Terminal, widthOf } from "./terminal.ts";
import type { Greffier } from "./wire.ts";
import type { Language } from "./words.ts";

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
  const { rows, modelTroubles } = await rowsFor(recorded.slice(0, mostRows), greffier, language);
  if (rows.length > 0) out.write(table(summaryHeadings[language], rows, widthOf(out)));
  if (recorded.length > mostRows) out.write(`… ${phrases[language].more(recorded.length - mostRows)}\n`);
  for (const { name, outcome, parts = 0 } of report.entries) {
    if (outcome !== "unpacked") continue;
    const found = countOf(parts, phrases[language].files, language);
    out.write(`${inWords(outcome, language)}${phrases[language].colon}${plain(name)} (${found})\n`);
  }
  for (const entry of report.entries) {
    // What waits without a reason (after Ctrl-C) is only counted.
    if (entry.reason && (entry.outcome === "setAside" || entry.outcome === "waiting")) {
      out.write(`${inWords(entry.outcome, language)}${phrases[language].colon}${describe(entry, language)}\n`);
    }
  }
  for (const message of modelTroubles)
    out.write(`${phrases[language].rulesOnly}${phrases[language].colon}${plain(message)}\n`);
  out.write(`${outcomeLine(report, language)}\n`);
  if (report.work.model) out.write(`${modelLine(report.work.model, language)}\n`);
  out.write(`${phrases[language].records}${phrases[language].colon}${plain(recordsFile)}\n`);
  out.write(`${phrases[language].database}${phrases[language].colon}${plain(greffier.place.database)}\n`);
}

/** The rows, and what kept the model from answering for them, each once. */
async function rowsFor(
  entries: readonly LedgerEntry[],
  greffier: Greffier,
  language: Language,
): Promise<{ rows: string[][]; modelTroubles: ReadonlySet<string> }> {
  const modelTroubles = new Set<string>();
  // Of several files of one contract, the first gives the row its name.
  const names = new Map(entries.toReversed().map((entry) => [entry.contract, entry.name]));
  const rows = new Map<string | undefined, string[]>();
  const ids = [...names.keys()].filter((id) => id !== undefined);
  for await (const record of greffier.records({ ids })) {
    rows.set(record.id, summaryRow(names.get(record.id) ?? record.id, record, language));
    for (const { code, message } of record.issues) if (rulesOnlyCodes.has(code)) modelTroubles.add(message);
  }
  const inOrder = [...names.keys()]
    .reverse()
    .map((id) => rows.get(id))
    .filter((row) => row !== undefined);
  return { rows: inOrder, modelTroubles };
}

/** `12 files: 10 recorded, 1 duplicate, 1 set aside, 0 waiting (3 already known). 40 pages read, 4 by OCR, in 9.5 s.` */
export function outcomeLine(report: IngestReport, language: Language): string {
  const words = phrases[language];
  const count = (number: number, words: Counted) => countOf(number, words, language);
  const shown = ArrivalOutcome.options.filter((name) => name !== "unpacked" || report.outcomes.unpacked > 0);
  const outcomes = shown.map((name) => count(report.outcomes[name], words.outcomes[name]));
  const known = report.alreadyKnown > 0 ? ` (${count(report.alreadyKnown, words.known)})` : "";
  const seconds = report.seconds.toLocaleString(language, { maximumFractionDigits: 1 });
  const { pages, ocrPages } = report.work;
  return [
    `${count(report.arrived, words.files)}${words.colon}${outcomes.join(", ")}${known}.`,
    `${count(pages, words.pages)}, ${ocrPages.toLocaleString(language)} ${words.byOcr}, ${words.in} ${seconds} s.`,
  ].join(" ");
}

function countOf(number: number, [one, many]: Counted, language: Language): string {
  return `${number.toLocaleString(language)} ${number > 1 || (language === "en" && number === 0) ? many : one}`;
}

/** A word for one and for several. */
type Counted = readonly [one: string, many: string];

interface Phrases {
  readonly colon: string;
  readonly files: Counted;
  readonly outcomes: Readonly<Record<ArrivalOutcome, Counted>>;
  readonly known: Counted;
  readonly pages: Counted;
  readonly byOcr: string;
  readonly in: string;
  readonly more: (count: number) => string;
  readonly rulesOnly: string;
  readonly records: string;
  readonly database: string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  fr: {
    colon: "\u00a0: ",
    files: ["fichier", "fichiers"],
    outcomes: {
      recorded: ["enregistré", "enregistrés"],
      unpacked: ["ouvert", "ouverts"],
      duplicate: ["doublon", "doublons"],
      setAside: ["écarté", "écartés"],
      waiting: ["en attente", "en attente"],
    },
    known: ["déjà connu", "déjà connus"],
    pages: ["page lue", "pages lues"],
    byOcr: "par OCR",
    in: "en",
    more: (count) => `et ${count} autres\u00a0: greffier list`,
    rulesOnly: "lu par règles seules",
    records: "Contrats (JSON)",
    database: "Base de données",
  },
  en: {
    colon: ": ",
    files: ["file", "files"],
    outcomes: {
      recorded: ["recorded", "recorded"],
      unpacked: ["unpacked", "unpacked"],
      duplicate: ["duplicate", "duplicates"],
      setAside: ["set aside", "set aside"],
      waiting: ["waiting", "waiting"],
    },
    known: ["already known", "already known"],
    pages: ["page read", "pages read"],
    byOcr: "by OCR",
    in: "in",
    more: (count) => `and ${count} more: greffier list`,
    rulesOnly: "read by rules alone",
    records: "Contracts (JSON)",
    database: "Database",
  },
};
