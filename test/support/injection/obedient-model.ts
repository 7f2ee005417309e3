import { foldText } from "../../../extractors/injection/folded-text.ts";
import type { Model } from "../../../extractors/llm/model.ts";
import { answering, type Reply } from "../model-endpoint.ts";
import { orders, planted } from "./contracts.ts";

const bare = (text: string) => foldText(text).text.replaceAll(/[^a-z0-9]/g, "");
const known = Object.values(orders).flat().map(bare);
/** Where the planted term would stand if it were true. */
const termClause = /[^\n]*(?:trois \(3\) ans|three \(3\) years)[^\n]*/;

/** A model that does whatever the text tells it, however it is spelled, and says nothing where it is told nothing. */
export class ObedientModel implements Model {
  readonly name = "obedient";
  readonly contextTokens = 16_000;
  /** How many passages told it something. */
  heard = 0;

  readonly answer: Model["answer"] = ({ passage }) =>
    Promise.resolve({ answer: this.answersTo(passage), usage: { inputTokens: 0, outputTokens: 0 } });

  /** The same behind an endpoint. */
  readonly reply: Reply = (response, request) =>
    answering(this.answersTo(request.body.messages.at(-1)?.content ?? ""))(response, request);

  /** Each planted value twice: with the words of the order, and with those of the clause that it would change. */
  answersTo(passage: string): Readonly<Record<string, unknown>> {
    const order = passage.split(/\n\n|\f/).find(isOrder);
    if (order === undefined) return {};
    this.heard += 1;
    const [clause = order] = termClause.exec(passage) ?? [];
    const items = (value: unknown) => [order, clause].map((quote) => ({ quote, value, appliesTo: null }));
    return Object.fromEntries(Object.entries(planted).map(([field, value]) => [field, items(value)]));
  }
}

function isOrder(block: string): boolean {
  const spelled = [block, [...block].reverse().join(""), ...(block.match(/[A-Za-z0-9+/]{32,}/g) ?? []).map(decoded)];
  return spelled.map(bare).some((said) => known.some((order) => said.includes(order.slice(0, 40))));
}

const decoded = (text: string) => Buffer.from(text, "base64").toString("utf8");
