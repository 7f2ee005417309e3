import type { Change, Comparison, DocumentChange } from "../against.ts";
import { share } from "../numbers.ts";
import { html, type Markup } from "./markup.ts";

/** What got better and what got worse, figure by figure and document by document. */
export function comparisonPanel({ micro, focus, fields, documents, added }: Comparison): Markup {
  const more = added > 0 ? html`<p>${added} documents were not in the earlier run.</p>` : undefined;
  return html`${more}<table><caption>F1</caption><thead><tr><th scope="col">field</th><th scope="col">before</th><th scope="col">now</th></tr></thead>
<tbody>${[micro, focus, ...fields].map(figureRow)}</tbody></table>
${documents.length === 0 ? undefined : html`<table><caption>Errors by document</caption><thead><tr><th scope="col">document</th><th scope="col" class="words">field</th><th scope="col">before</th><th scope="col">now</th></tr></thead><tbody>${documents.map(documentRow)}</tbody></table>`}`;
}

function figureRow({ name, before, now }: Change): Markup {
  return html`<tr><td>${name}</td><td>${share(before)}</td><td class="${verdict((now ?? 0) - (before ?? 0))}">${share(now)}</td></tr>`;
}

function documentRow({ document, field, before, now }: DocumentChange): Markup {
  return html`<tr><td>${document}</td><td class="words">${field}</td><td>${before}</td><td class="${verdict(before - now)}">${now} ${now < before ? "better" : "worse"}</td></tr>`;
}

function verdict(gain: number): string {
  return gain > 0 ? "better" : gain < 0 ? "worse" : "";
}
