import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { dateAfter } from "./contract-dates.ts";
import { signatureBlocks } from "./party-signatures.ts";
import { datesInSignatureTables } from "./signature-tables.ts";

const dateLabel = /(?<!\p{L})(?:Date(?: [Ss]igned| of [Ss]ignature)?|Dated|DATE|Signed on|Signed(?=\s?:))\s?:?\s/gu;
/** How far after a signature its date may stand, in characters. */
const reach = 420;

/** Dates that stand in the blocks where parties sign, each with its party; one date for all is the contract's. */
export function datesBesideSignatures(document: RuleDocument): (RuleReading<SignatureDateValue> & { span: Span })[] {
  const inTables = datesInSignatureTables(document);
  const [one] = inTables;
  if (one) {
    const agree = inTables.length > 1 && inTables.every(({ value }) => value === one.value);
    return agree ? [{ value: one.value, span: one.span }] : inTables;
  }
  const { text, slice } = document.view;
  const blocks = signatureBlocks(document);
  const dates = blocks.flatMap((block, index) => {
    const limit = Math.min(blocks[index + 1]?.start ?? text.length, block.end + reach);
    for (const match of slice(block.end, limit).matchAll(dateLabel)) {
      const place = dateAfter(document, block.end + match.index + match[0].length, 6);
      if (place?.date === undefined || !/^[\s:_]*$/u.test(place.lead)) continue;
      return [{ date: place.date, party: block.name, span: { start: block.end + match.index, end: place.end } }];
    }
    return [];
  });
  const [first] = dates;
  if (!first) return unnamed(document);
  const same = dates.every(({ date }) => date === first.date);
  if (same && dates.length > 1) return [{ value: first.date, span: first.span }];
  return dates.map(({ date, party, span }) => ({ value: date, span, appliesTo: { party } }));
}

/** Dates where people sign whose names we do not read, if they all agree. */
function unnamed(document: RuleDocument): (RuleReading<SignatureDateValue> & { span: Span })[] {
  const { text, slice } = document.view;
  const floor = Math.floor(text.length * 0.6);
  const found = [...text.slice(floor).matchAll(dateLabel)].flatMap((match) => {
    const at = floor + match.index;
    const around = slice(Math.max(0, at - 250), at + 200);
    const place = dateAfter(document, at + match[0].length, 6);
    if (place?.date === undefined || !/^[\s:_]*$/u.test(place.lead) || !/\/s\/|By:|Signature|Name:/u.test(around))
      return [];
    return [{ value: place.date, span: { start: at, end: place.end }, strength: 0.65 }];
  });
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? [first] : [];
}
