import { join } from "node:path";
import { type AccountedModel, type Accounts, accountedModel } from "../extractors/llm/accounted-model.ts";
import { budgetGate } from "../extractors/llm/budget-gate.ts";
import { createModel } from "../extractors/llm/model.ts";
import type { ModelWait } from "../schemas/model-call.ts";
import type { Settings } from "../schemas/settings.ts";
import type { Store } from "../store/store.ts";

/** Where calls are entered. */
export type CallBook = Pick<Store, "noteModelCall" | "modelSpending" | "forgetExchanges">;

/** The model of the settings, as it is asked about one document after another. */
export interface WiredModel {
  readonly forDocument: (document: string) => AccountedModel;
  /** Why the document is to be asked about again; undefined where all was asked. */
  readonly waitAfter: (asked: AccountedModel) => ModelWait | undefined;
}

/** How often words that were kept long enough are looked for while calls are made, milliseconds. */
const forgetting = 3_600_000;

/** Where answers are kept, in the data folder. */
export function answersFolder({ data }: Pick<Settings, "data">): string {
  return join(data, "model-answers");
}

/**
 * Undefined, and nothing is ever sent, unless both `llm.baseUrl` and `llm.model` are set. Without a book nothing is entered.
 * `model`: one to be asked in its place.
 */
export function wireModel(
  settings: Settings,
  book?: CallBook,
  model = createModel(settings.llm, answersFolder(settings)),
): WiredModel | undefined {
  const { llm } = settings;
  if (!model || llm.baseUrl === undefined) return undefined;
  const none = { tokens: 0, price: 0 };
  const gate = budgetGate(
    llm,
    async (document) => (await book?.modelSpending(document)) ?? { document: none, today: none },
  );
  let forgotten = performance.now();
  const accounts: Accounts = {
    host: new URL(llm.baseUrl).host,
    prices: llm,
    gate,
    keepsWords: llm.keepCallsDays > 0,
    note: async (call) => {
      await book?.noteModelCall(call);
      if (performance.now() - forgotten < forgetting) return;
      forgotten = performance.now();
      await book?.forgetExchanges(llm.keepCallsDays);
    },
  };
  return {
    forDocument: (document) => accountedModel(model, document, accounts),
    waitAfter: (asked) => {
      const trouble = asked.trouble();
      return trouble && gate.waitFor(trouble);
    },
  };
}
