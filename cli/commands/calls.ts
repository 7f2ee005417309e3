import { jsonText } from "../../export/json-text.ts";
import type { ModelDay } from "../../schemas/model-call.ts";
import type { KeptCall } from "../../store/model-calls.ts";
import { exitCode } from "../exit-codes.ts";
import { priceText } from "../model-line.ts";
import { onlyContractNamed } from "../named-contract.ts";
import { table } from "../table.ts";
import { widthOf } from "../terminal.ts";
import type { Language } from "../words.ts";
import type { CommandFile } from "./command.ts";

interface CallsOptions {
  readonly json?: true;
}

/** Days that are shown: a quarter. */
const mostDays = 92;
/** Width where there is no terminal. */
const widthElsewhere = 140;

/** What a language model was asked, and what that cost: by the day, or call by call for one contract. */
export const calls: CommandFile = {
  name: "calls",
  addTo: (program, run) => {
    program
      .command("calls")
      .description("what a language model was asked and what it cost, by the day or for one contract")
      .argument("[contract]", "its id, the first characters of it, or the name of one of its files")
      .option("--json", "one line of JSON a day or call, with what was sent and answered where that is kept")
      .action(
        run(async ({ terminal, open }, reference: string | undefined, { json }: CallsOptions) => {
          const { out, language } = terminal;
          const greffier = await open();
          const found =
            reference === undefined
              ? (await greffier.modelDays(mostDays)).map((day) => ({ json: day, row: dayRow(day, language) }))
              : (await callsFor(reference, greffier)).map((call) => ({ json: call, row: callRow(call, language) }));
          if (json) for (const line of found) out.write(`${jsonText(line.json)}\n`);
          else if (found.length === 0) out.write(`${phrases[language].none}\n`);
          else {
            const headings = reference === undefined ? phrases[language].days : phrases[language].calls;
            const rows = found.map(({ row }) => row);
            out.write(table(headings, rows, widthOf(out, widthElsewhere)));
          }
          return exitCode.done;
        }),
      );
  },
};

type Opened = Parameters<typeof onlyContractNamed>[1];

async function callsFor(reference: string, greffier: Opened): Promise<KeptCall[]> {
  const id = await onlyContractNamed(reference, greffier);
  const made: KeptCall[] = [];
  for await (const { documents } of greffier.records({ ids: [id] })) {
    for (const document of documents) made.push(...(await greffier.modelCalls(document.id)));
  }
  return made;
}

function dayRow(day: ModelDay, language: Language): string[] {
  const number = numbersIn(language);
  const counts = [day.documents, day.calls, day.failed, day.kept, day.inputTokens, day.outputTokens];
  return [
    day.day,
    ...counts.map(number),
    day.price === undefined ? "" : priceText(day.price, language),
    number(day.seconds),
  ];
}

function callRow(call: KeptCall, language: Language): string[] {
  const number = numbersIn(language);
  return [
    call.madeAt.slice(0, 19).replace("T", " "),
    call.model,
    call.prompt,
    call.error ?? phrases[language].outcomes[call.outcome],
    number(call.inputTokens),
    number(call.outputTokens),
    call.price === undefined ? "" : priceText(call.price, language),
    number(call.milliseconds / 1000),
  ];
}

function numbersIn(language: Language): (value: number) => string {
  return (value) => value.toLocaleString(language, { maximumFractionDigits: 1 });
}

const phrases = {
  fr: {
    none: "Aucune question à un modèle.",
    days: [
      "Jour (UTC)",
      "Documents",
      "Questions",
      "Sans réponse",
      "Déjà gardées",
      "Jetons envoyés",
      "Reçus",
      "Prix",
      "Secondes",
    ],
    calls: ["Heure (UTC)", "Modèle", "Invite", "Issue", "Jetons envoyés", "Reçus", "Prix", "Secondes"],
    outcomes: { answered: "répondu", kept: "déjà gardée", failed: "échec" },
  },
  en: {
    none: "No question to a model.",
    days: [
      "Day (UTC)",
      "Documents",
      "Questions",
      "Unanswered",
      "Answered before",
      "Tokens in",
      "Out",
      "Price",
      "Seconds",
    ],
    calls: ["Time (UTC)", "Model", "Prompt", "Outcome", "Tokens in", "Out", "Price", "Seconds"],
    outcomes: { answered: "answered", kept: "answered before", failed: "failed" },
  },
} as const;
