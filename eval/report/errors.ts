import { fieldByKey } from "../../schemas/fields/index.ts";
import type { FieldValue } from "../../schemas/record.ts";
import type { DatasetScore } from "../evaluate.ts";
import type { GoldItem } from "../gold.ts";

const longestQuote = 240;

/**
 * What was missed and what was found wrongly, with quotes: for developers, over documents that are theirs to see. The one
 * place where the product prints document text on a terminal; never on by default.
 */
export function errorList({ id, documents }: DatasetScore, only?: string): string {
  const lines = documents.flatMap((document) => {
    const errors = [...document.fields]
      .filter(([key]) => only === undefined || key === only)
      .flatMap(([key, { missed, spurious }]) => [
        ...missed.map((item) => missedLine(key, item)),
        ...spurious.map((item) => spuriousLine(key, item)),
      ]);
    return errors.length === 0 ? [] : [`${id} ${document.id}`, ...errors];
  });
  return lines.join("\n");
}

function missedLine(key: string, { value, appliesTo, quote }: GoldItem): string {
  return `  - ${key} missed: ${printed(key, value)}${scope(appliesTo)}${quoted(quote)}`;
}

function spuriousLine(key: string, { value, appliesTo, evidence, confidence, status }: FieldValue): string {
  const [first] = evidence;
  const by = first ? ` by ${first.foundBy}` : "";
  const doubt = `${status} ${confidence}`;
  return `  + ${key} wrong: ${printed(key, value)}${scope(appliesTo)} (${doubt}${by})${quoted(first?.quote)}`;
}

/** Labels may lack parts that a field's own printer expects. */
function printed(key: string, value: unknown): string {
  try {
    return fieldByKey(key).print(value);
  } catch {
    return JSON.stringify(value);
  }
}

function scope(appliesTo: GoldItem["appliesTo"]): string {
  return appliesTo ? ` [${Object.values(appliesTo).join(", ")}]` : "";
}

function quoted(quote: string | undefined): string {
  return quote ? `\n      « ${quote.replaceAll(/\s+/g, " ").slice(0, longestQuote)} »` : "";
}
