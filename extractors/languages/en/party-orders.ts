import type { PartyRole } from "../../../schemas/value-types.ts";
import { printedText } from "../printed-text.ts";
import type { RuleDocument } from "../rule-document.ts";
import { aliasesIn } from "./party-aliases.ts";
import { describe } from "./party-description.ts";
import { nameAt } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";

/** An order and an offer name their parties as a letter does: whoever orders writes, whoever offers writes. */
const opening = 2500;
const heading = 500;
const order =
  /(?<!\p{L})(?:(?:purchase|works?|service|sub-?contract|supply|call-?off|task|change|blanket|hire) order|order form)(?!\p{L})|\n ?order ?(?:\n|no)/iu;
const offer = /(?<!\p{L})(?:quotation|quote|tender|proposal|estimate|order acknowledgement|sales order)(?!\p{L})/iu;
const line =
  /(?:^|\n) ?(?:order )?(?<way>to|from|issued to|issued by|placed with|placed by|raised by|addressed to|sent by)\s?[:\t]\s*(?=\p{Lu}|\d)/giu;
const longestDescription = 320;

/** `FROM: Alder Ltd` and `TO: Birch Ltd` at the head of an order: both, or neither. */
export function describedInOrder(document: RuleDocument): EnglishPlace[] {
  const head = document.view.slice(0, heading);
  const isOffer = offer.test(head);
  if (isOffer === order.test(head)) return [];
  const text = document.view.slice(0, opening);
  const printed = printedText(document).slice(0, opening);
  const found = new Map<PartyRole, EnglishPlace>();
  for (const match of printed.matchAll(line)) {
    const at = match.index + match[0].length;
    const name = nameAt(printed, at);
    if (name === undefined || name === "blank" || name.form === undefined) continue;
    const writes = /from|by$/iu.test(match.groups?.way ?? "");
    const role = writes === isOffer ? "supplier" : "buyer";
    if (found.has(role)) continue;
    const description = text.slice(name.end, name.end + longestDescription).split(nextLine)[0] ?? "";
    const alias = aliasesIn(description)[0];
    found.set(role, {
      source: "label",
      party: describe(description, name, alias?.names[0]),
      role,
      span: { start: name.start, end: name.end + (alias?.end ?? 0) },
      certainty: 1,
    });
  }
  return found.size === 2 ? [...found.values()] : [];
}

/** Where the next line of the head begins. */
const nextLine = /\n ?(?:to|from|date|attention|issued|placed)\s?[:\t]|\n\n/iu;
