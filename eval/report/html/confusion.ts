import type { DatasetScore, DocumentScore } from "../../evaluate.ts";
import { listed, printed, quoteOf, scopeOf } from "../errors.ts";
import { html, type Markup } from "./markup.ts";

/** The errors of each document with their quotes: text of documents, for the documents that are the reader's to see. */
export function confusionList({ documents }: DatasetScore): Markup {
  const lists = listed(documents)
    .map(errorsOf)
    .filter((list) => list !== undefined);
  return lists.length === 0 ? html`<p>Nothing.</p>` : html`${lists}`;
}

function errorsOf({ id, fields, failure }: DocumentScore): Markup | undefined {
  if (failure) return html`<p class="worse">${id}: ${failure.message}</p>`;
  const missed = [...fields].flatMap(([key, score]) =>
    score.missed.map((item) => {
      return html`<li><b>${key}</b> missed: ${printed(key, item.value)}${scopeOf(item.appliesTo)}${quotation(item.quote)}</li>`;
    }),
  );
  const wrong = [...fields].flatMap(([key, score]) =>
    score.spurious.map((item) => {
      const by = item.evidence[0]?.foundBy ?? "a computation";
      const doubt = html`<span class="quiet">(${item.status}, ${item.confidence}, ${by})</span>`;
      return html`<li><b>${key}</b> wrong: ${printed(key, item.value)}${scopeOf(item.appliesTo)} ${doubt}${quotation(item.evidence[0]?.quote)}</li>`;
    }),
  );
  if (missed.length + wrong.length === 0) return undefined;
  return html`<details><summary>${id}: ${missed.length} missed, ${wrong.length} wrong</summary><ul>${missed}${wrong}</ul></details>`;
}

function quotation(quote: string | undefined): Markup | undefined {
  return quote ? html`<blockquote>${quoteOf(quote)}</blockquote>` : undefined;
}
