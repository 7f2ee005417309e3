import { priceOf } from "../extractors/llm/price.ts";
import type { PlannedFile } from "../pipeline/dry-run.ts";
import type { Settings } from "../schemas/settings.ts";
import { inWords } from "../schemas/words/in-words.ts";
import { plain } from "./plain.ts";
import { reasonInWords } from "./reason-words.ts";
import { table } from "./table.ts";
import { type Terminal, widthOf } from "./terminal.ts";
import type { Language } from "./words.ts";

/** What an ingest would do, summed up. */
export interface IngestPlan {
  readonly files: number;
  readonly outcomes: Readonly<Record<PlannedFile["outcome"], number>>;
  readonly pages: number;
  readonly unread: number;
  /** Absent where no model is set: rules alone would read, and nothing would be sent. */
  readonly model?: {
    readonly name: string;
    readonly host: string;
    readonly questions: number;
    readonly kept: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    /** In the currency of the settings; absent where they have no prices. */
    readonly price?: number;
    /** Keys of fields that the model's context has no room to ask for. */
    readonly notAsked: readonly string[];
    /** Whether a question about each disagreement with the rules comes on top, which nobody can foresee. */
    readonly secondLook: boolean;
  };
}

const sums = ["pages", "unread", "questions", "kept", "inputTokens", "outputTokens"] as const;

export function ingestPlan(files: readonly PlannedFile[], { llm }: Settings): IngestPlan {
  const outcomes = { recorded: 0, unpacked: 0, duplicate: 0, setAside: 0 };
  const sum = { pages: 0, unread: 0, questions: 0, kept: 0, inputTokens: 0, outputTokens: 0 };
  for (const file of files) {
    outcomes[file.outcome] += 1;
    for (const name of sums) sum[name] += file[name];
  }
  const { pages, unread, ...work } = sum;
  const plan = { files: files.length, outcomes, pages, unread };
  if (llm.baseUrl === undefined || llm.model === undefined) return plan;
  const price = priceOf(work, llm);
  const { host } = new URL(llm.baseUrl);
  const notAsked = [...new Set(files.flatMap((file) => file.notAsked))];
  const { model: name, secondLook } = llm;
  return { ...plan, model: { name, host, ...work, ...(price !== undefined && { price }), notAsked, secondLook } };
}

/** Rows of the table; whoever plans for more wants `--json`. */
const mostRows = 50;

/** Prints what an ingest would do: a table of documents, what would be set aside, and the sum. */
export function reportPlan(files: readonly PlannedFile[], plan: IngestPlan, { out, language }: Terminal): void {
  const words = phrases[language];
  const number = (value: number) => value.toLocaleString(language);
  const documents = files.filter(({ outcome }) => outcome === "recorded");
  const rows = documents
    .slice(0, mostRows)
    .map(({ name, pages, questions, inputTokens, outputTokens }) => [
      name,
      ...[pages, ...(plan.model ? [questions, inputTokens, outputTokens] : [])].map(number),
    ]);
  const headings = plan.model ? words.headings : words.headings.slice(0, 2);
  if (rows.length > 0) out.write(table(headings, rows, widthOf(out)));
  if (documents.length > mostRows) out.write(`… ${words.more(number(documents.length - mostRows))}\n`);
  for (const { name, outcome, reason } of files) {
    if (outcome === "setAside") {
      out.write(
        `${inWords(outcome, language)}${words.colon}${plain(name)}. ${plain(reason ? reasonInWords(reason, language) : "")}\n`,
      );
    }
  }
  for (const line of linesOf(plan, words, language)) out.write(`${plain(line)}\n`);
}

function linesOf(plan: IngestPlan, words: Phrases, language: Language): string[] {
  const number = (value: number) => value.toLocaleString(language);
  const { files, outcomes, pages, unread, model } = plan;
  const counted = `${words.files}${words.colon}${number(files)} (${words.outcomes(
    number(outcomes.recorded),
    number(outcomes.unpacked),
    number(outcomes.duplicate),
    number(outcomes.setAside),
  )})`;
  const read = `${words.pages}${words.colon}${number(pages)}`;
  const lines = [counted, unread > 0 ? `${read} (${words.unread(number(unread))})` : read];
  if (!model) return [...lines, words.noModel, words.nothingDone];
  const { name, host, questions, kept, inputTokens, outputTokens, price, notAsked, secondLook } = model;
  const cost = price === undefined ? words.noPrice : price.toLocaleString(language, { maximumFractionDigits: 4 });
  return [
    ...lines,
    `${words.model}${words.colon}${name}, ${host}`,
    `${words.questions}${words.colon}${number(questions)} (${words.kept(number(kept))})`,
    `${words.tokens}${words.colon}${words.inAndOut(number(inputTokens), number(outputTokens))}${secondLook ? words.secondLook : ""}`,
    `${words.price}${words.colon}${cost}`,
    ...(notAsked.length > 0 ? [`${words.notAsked}${words.colon}${notAsked.join(", ")}`] : []),
    words.nothingDone,
  ];
}

interface Phrases {
  readonly colon: string;
  readonly headings: readonly string[];
  readonly more: (count: string) => string;
  readonly files: string;
  readonly outcomes: (documents: string, unpacked: string, duplicates: string, setAside: string) => string;
  readonly pages: string;
  readonly unread: (count: string) => string;
  readonly model: string;
  readonly questions: string;
  readonly kept: (count: string) => string;
  readonly tokens: string;
  readonly inAndOut: (sent: string, answered: string) => string;
  readonly secondLook: string;
  readonly price: string;
  readonly noPrice: string;
  readonly notAsked: string;
  readonly noModel: string;
  readonly nothingDone: string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  fr: {
    colon: "\u00a0: ",
    headings: ["Document", "Pages", "Questions", "Jetons envoyés", "Jetons reçus"],
    more: (count) => `et ${count} autres\u00a0: --json`,
    files: "Fichiers",
    outcomes: (documents, unpacked, duplicates, setAside) =>
      `à enregistrer\u00a0: ${documents}, à ouvrir\u00a0: ${unpacked}, doublons\u00a0: ${duplicates}, à écarter\u00a0: ${setAside}`,
    pages: "Pages",
    unread: (count) => `dont à reconnaître d'abord\u00a0: ${count}\u00a0; ce qui les concerne est une estimation`,
    model: "Modèle",
    questions: "Questions",
    kept: (count) => `dont déjà répondues, sans frais\u00a0: ${count}`,
    tokens: "Jetons",
    inAndOut: (sent, answered) => `environ ${sent} envoyés, ${answered} reçus`,
    secondLook: "\u00a0; un second regard sur chaque désaccord avec les règles s'y ajoute",
    price: "Prix",
    noPrice: "inconnu tant que llm.inputPrice et llm.outputPrice ne sont pas réglés",
    notAsked: "Champs pour lesquels le contexte du modèle (llm.contextTokens) n'a pas de place",
    noModel:
      "Aucun modèle n'est réglé (llm.baseUrl, llm.model)\u00a0: les règles seules liraient, rien ne serait envoyé.",
    nothingDone: "Rien n'a été envoyé ni enregistré.",
  },
  en: {
    colon: ": ",
    headings: ["Document", "Pages", "Questions", "Tokens sent", "Tokens answered"],
    more: (count) => `and ${count} more: --json`,
    files: "Files",
    outcomes: (documents, unpacked, duplicates, setAside) =>
      `to record: ${documents}, to unpack: ${unpacked}, duplicates: ${duplicates}, to set aside: ${setAside}`,
    pages: "Pages",
    unread: (count) => `to recognise first: ${count}; what concerns them is an estimate`,
    model: "Model",
    questions: "Questions",
    kept: (count) => `answered before, at no cost: ${count}`,
    tokens: "Tokens",
    inAndOut: (sent, answered) => `about ${sent} sent, ${answered} answered`,
    secondLook: "; a second look at each disagreement with the rules comes on top",
    price: "Price",
    noPrice: "unknown while llm.inputPrice and llm.outputPrice are not set",
    notAsked: "Fields that the model's context (llm.contextTokens) has no room to ask for",
    noModel: "No model is set (llm.baseUrl, llm.model): rules alone would read, and nothing would be sent.",
    nothingDone: "Nothing was sent, and nothing was recorded.",
  },
};
