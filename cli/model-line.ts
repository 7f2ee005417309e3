import type { ModelWork } from "../schemas/model-call.ts";
import type { Language } from "./words.ts";

/** Issues that say why a document, or a part of it, was read by rules alone. */
export const rulesOnlyCodes: ReadonlySet<string> = new Set([
  "MODEL_UNAVAILABLE",
  "MODEL_TIMEOUT",
  "MODEL_PAUSED",
  "MODEL_REJECTED",
  "MODEL_DAY_BUDGET",
  "MODEL_DOCUMENT_BUDGET",
]);

/** `Model: 12 questions sent (3 without …), 4 answered before, 31,200 tokens in, 2,100 out, price 0.04; 1 value dropped, ….` */
export function modelLine(
  work: Omit<ModelWork, "dropped"> & { readonly dropped?: number },
  language: Language,
): string {
  const words = phrases[language];
  const number = (value: number) => value.toLocaleString(language);
  const failed = work.failed > 0 ? ` (${words.failed(number(work.failed))})` : "";
  const price = work.price === undefined ? "" : `, ${words.price} ${priceText(work.price, language)}`;
  const dropped =
    work.dropped === undefined ? "" : `${words.semicolon} ${words.dropped(number(work.dropped), work.dropped)}`;
  return `${words.model}${words.calls(number(work.calls), work.calls)}${failed}, ${words.kept(number(work.kept), work.kept)}, ${words.tokens(number(work.inputTokens), number(work.outputTokens))}${price}${dropped}.`;
}

/** A price in the currency of the settings. */
export function priceText(price: number, language: Language): string {
  return price.toLocaleString(language, { maximumSignificantDigits: 3 });
}

const phrases = {
  fr: {
    model: "Modèle\u00a0: ",
    semicolon: "\u00a0;",
    calls: (shown: string, count: number) => `${shown} ${count > 1 ? "questions posées" : "question posée"}`,
    failed: (shown: string) => `${shown} sans réponse utilisable`,
    kept: (shown: string, count: number) => `${shown} ${count > 1 ? "réponses déjà gardées" : "réponse déjà gardée"}`,
    tokens: (input: string, output: string) => `${input} jetons envoyés, ${output} reçus`,
    price: "prix",
    dropped: (shown: string, count: number) =>
      `${shown} ${count > 1 ? "valeurs écartées" : "valeur écartée"}, faute de citation dans le document`,
  },
  en: {
    model: "Model: ",
    semicolon: ";",
    calls: (shown: string, count: number) => `${shown} ${count === 1 ? "question" : "questions"} sent`,
    failed: (shown: string) => `${shown} without an answer that can be used`,
    kept: (shown: string, _count: number) => `${shown} answered before`,
    tokens: (input: string, output: string) => `${input} tokens in, ${output} out`,
    price: "price",
    dropped: (shown: string, count: number) =>
      `${shown} ${count === 1 ? "value" : "values"} dropped, whose quote is not in the document`,
  },
} as const;
