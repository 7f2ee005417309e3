import { textPages } from "../../eval/datasets/text-pages.ts";
import { predict } from "../../eval/predict.ts";
import { sha256 } from "../../lib/hash.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { valuesOf } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";

const author = { id: "user-1", name: "Claire" };

/** Fields of which each contract of the portfolio says one date. */
const datesOfPortfolio = ["signatureDate", "effectiveDate", "notificationDate", "endDate"] as const;

/** A contract with four dates, and a fifth that none of them is. */
export function datedContract(number: number): string {
  const day = 1 + (number % 27);
  return `CONTRAT DE NETTOYAGE N° ${number}

Entre la société ORDALIS PROPRETÉ, SAS, et la société BRÉVALNE INDUSTRIE, SA.

Article 1 - Durée
Le présent contrat prend effet le ${day} mars 2024.
Il prend fin le ${day} mars 2027.
Le marché a été notifié le ${day} février 2024.

Article 2 - Travaux antérieurs
Les travaux décrits au devis reçu le ${day} octobre 2023 sont achevés.

Fait à Lyon, le ${day} janvier 2024, en deux exemplaires.
`;
}

/**
 * Contracts read by today's rules, of whose dates a person decided each, and which they validated: what is right was
 * confirmed, of the others they said another date of the text, with the words that state it.
 */
export async function reviewPortfolio(
  store: Store,
  contracts: number,
  isRight: (contract: number, field: string) => boolean,
): Promise<void> {
  for (let number = 0; number < contracts; number += 1) {
    const text = datedContract(number);
    const contract = await recordRead(store, `${number}.txt`, text);
    for (const field of datesOfPortfolio) {
      const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
      const entry = record?.fields[field];
      const [item] = valuesOf(entry);
      if (!record || !entry || !item) throw new Error(`Expected a ${field} in ${text}`);
      const day = `2023-10-${String(1 + (number % 27)).padStart(2, "0")}`;
      const value = field === "effectiveDate" || field === "endDate" ? { kind: "date", date: day } : day;
      const quote = `le ${1 + (number % 27)} octobre 2023`;
      const start = text.indexOf(quote);
      const place = { document: record.documents[0]?.id ?? "", page: 1, start, end: start + quote.length, quote };
      const decision = isRight(number, field)
        ? ({ action: "confirm", item: item.id } as const)
        : ({ action: "correct", item: item.id, value, evidence: [{ ...place, foundBy: "reviewer:user-1" }] } as const);
      const etag = await store.review.etagOf(entry);
      await store.review.decide({ contract, field: fieldByKey(field), decision, etag, author });
    }
    await store.review.changeContract(contract, { state: "validated" }, { author, isCurrent: () => true });
  }
}

/** A text recorded as the pipeline records it. Gives the contract. */
async function recordRead(store: Store, name: string, text: string): Promise<string> {
  const entered = await store.enterArrival({ origin: `/in/${name}`, name, sha256: sha256(text), bytes: text.length });
  const document = entered.entry.document ?? "";
  const pages = textPages(text);
  const summary = { format: "text", readers: ["text"], textLayerPages: pages.length, ocrPages: 0, unreadPages: 0 };
  await store.savePages(document, { format: "text", pages, issues: [] }, summary);
  const { fields } = predict(document, pages);
  return (await store.recordFinding({ document, documentKind: "contract", language: "fr", issues: [], fields }))
    .contract;
}
