import { UnavailableError, UsageError } from "../../lib/errors.ts";
import type { ModelSpending, ModelWait } from "../../schemas/model-call.ts";
import type { Settings } from "../../schemas/settings.ts";
import { expectedTokens } from "./expected-tokens.ts";
import type { Question } from "./model.ts";
import { priceOf } from "./price.ts";

type Budgets = Pick<
  Settings["llm"],
  "documentTokens" | "documentPrice" | "dayTokens" | "dayPrice" | "inputPrice" | "outputPrice"
>;

/** What was spent so far, by this process and others. */
export type SpendingOf = (
  document: string,
) => Promise<{ readonly document: ModelSpending; readonly today: ModelSpending }>;

/** Keeps questions that a budget has no room for from being sent. */
export interface BudgetGate {
  /** Reserves what a question is likely to cost, until `release`. Throws `UnavailableError` where there is no room. */
  readonly pass: (document: string, question: Question) => Promise<{ readonly release: () => void }>;
  /** When a document that met this error may be asked about again. */
  readonly waitFor: (error: UnavailableError) => ModelWait;
}

/**
 * The budgets of the settings, in tokens and money, for one document over all its runs and for a day (UTC). A question is
 * held back where what was spent, what is being asked and its own input would exceed one; answers are not known beforehand,
 * so a budget may be exceeded by those in flight. Throws `UsageError` where a budget in money has no prices.
 */
export function budgetGate(settings: Budgets, spendingOf: SpendingOf): BudgetGate {
  const { documentTokens, documentPrice, dayTokens, dayPrice } = settings;
  const none: ModelSpending = { tokens: 0, price: 0 };
  if (
    (documentPrice ?? dayPrice) !== undefined &&
    priceOf({ inputTokens: 0, outputTokens: 0 }, settings) === undefined
  ) {
    throw new UsageError(
      "PRICES_MISSING",
      "Expected llm.inputPrice and llm.outputPrice beside a budget in money (llm.documentPrice, llm.dayPrice), found none; set both.",
    );
  }
  const isBounded = [documentTokens, documentPrice, dayTokens, dayPrice].some((budget) => budget !== undefined);
  const reserved = new Map<symbol, { readonly document: string; readonly cost: ModelSpending }>();
  /** One question after the other, so that two do not take the same room. */
  let turn: Promise<unknown> = Promise.resolve();

  const inFlight = (document?: string): ModelSpending =>
    [...reserved.values()]
      .filter((one) => document === undefined || one.document === document)
      .reduce((sum, { cost }) => added(sum, cost), none);

  const reserve = async (document: string, question: Question) => {
    const cost = likelyCost(question, settings);
    const spent = await spendingOf(document);
    refuseBeyond(added(spent.document, inFlight(document), cost), documentTokens, documentPrice, documentBudget);
    refuseBeyond(added(spent.today, inFlight(), cost), dayTokens, dayPrice, dayBudget);
    const key = Symbol();
    reserved.set(key, { document, cost });
    return { release: () => void reserved.delete(key) };
  };

  return {
    pass: (document, question) => {
      if (!isBounded) return Promise.resolve({ release: () => {} });
      const mine = turn.then(() => reserve(document, question));
      turn = mine.catch(() => {});
      return mine;
    },
    waitFor: ({ code, message }) => ({
      reason: { code, message },
      ...(code === dayBudget && { notBefore: nextDay() }),
      ...(code === documentBudget && { under: budgetsKey(settings) }),
    }),
  };
}

/** The budgets for one document, as a text: one that they held back is asked about again under others. */
export function budgetsKey({ documentTokens, documentPrice }: Budgets): string {
  return JSON.stringify([documentTokens ?? null, documentPrice ?? null]);
}

const documentBudget = "MODEL_DOCUMENT_BUDGET";
const dayBudget = "MODEL_DAY_BUDGET";

function refuseBeyond(
  would: ModelSpending,
  tokens: number | undefined,
  price: number | undefined,
  code: typeof documentBudget | typeof dayBudget,
): void {
  const overTokens = tokens !== undefined && would.tokens > tokens;
  if (!overTokens && (price === undefined || would.price <= price)) return;
  const [settings, again] =
    code === dayBudget
      ? ["llm.dayTokens or llm.dayPrice", "it is asked about the rest tomorrow (UTC), or when that is raised"]
      : ["llm.documentTokens or llm.documentPrice", "raise it and ingest again to have the rest asked"];
  const whose = code === dayBudget ? "the day" : "the document";
  throw new UnavailableError(
    code,
    `Expected room in ${whose}'s budget for a question to the model (${settings}), found none; what rules and earlier answers gave stays, and ${again}.`,
  );
}

function likelyCost(question: Question, prices: Budgets): ModelSpending {
  const inputTokens = expectedTokens(question);
  return { tokens: inputTokens, price: priceOf({ inputTokens, outputTokens: 0 }, prices) ?? 0 };
}

function added(...all: readonly ModelSpending[]): ModelSpending {
  return all.reduce(({ tokens, price }, one) => ({ tokens: tokens + one.tokens, price: price + one.price }));
}

function nextDay(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));
}
