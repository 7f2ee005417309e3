import { findDates } from "../../../values/dates.ts";
import type { RuleDocument } from "../rule-document.ts";
import { aliasesIn } from "./party-aliases.ts";
import { describe } from "./party-description.ts";
import { nameAt, officeBefore } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";

const employment =
  /(?<!\p{L})(?:employment (?:with|by|at)|employed by|services? (?:to|for)|relationship with|employee of|retained by)\s+(?=["“\p{Lu}\d])/gu;

/** An undertaking that an employee signs: `as a condition of my employment with Acme, Inc. (the "Company")`. */
export function describedInEmployment(document: RuleDocument): EnglishPlace[] {
  const { text, slice } = document.view;
  const opening = slice(0, 3000);
  for (const match of opening.matchAll(employment)) {
    const at = match.index + match[0].length;
    const name = nameAt(text, at);
    if (name === undefined || name === "blank") continue;
    const description = slice(name.end, name.end + 260);
    const [alias] = aliasesIn(description);
    if (!alias && !name.form) continue;
    return [
      {
        source: "employment",
        party: describe(description.slice(0, alias?.end ?? 0), name, alias?.names[0]),
        role: undefined,
        weakRole: "buyer",
        span: { start: name.start, end: name.end },
        certainty: alias ? 1 : 0.85,
      },
    ];
  }
  return [];
}

const salutation =
  /(?<!\p{L})(?:Dear (?:Sirs?|Mr|Mrs|Ms|Dr|Madam|\p{Lu}\p{L}+)|Ladies and Gentlemen|Gentlemen|To [Ww]hom)(?!\p{L})/u;

/** A letter: its addressee above the salutation, and the company that it calls `the "Company"`. */
export function describedInLetter(document: RuleDocument): EnglishPlace[] {
  const opening = document.view.slice(0, 4000);
  const greeting = salutation.exec(opening.slice(0, 2500));
  if (!greeting) return [];
  const places: EnglishPlace[] = [];
  const head = opening.slice(0, greeting.index);
  const afterDate = findDates(head, "en").at(-1)?.end ?? 0;
  for (const match of head.matchAll(/(?:^|(?<=[\s,]))(?=[\p{Lu}\d])/gu)) {
    const name = nameAt(head, match.index);
    if (name === undefined || name === "blank" || name.form === undefined || officeBefore.test(name.name)) continue;
    if (match.index < Math.max(afterDate, greeting.index - 400)) continue;
    const party = describe(head.slice(name.end), name, undefined);
    places.push({
      source: "letter",
      party,
      role: "recipient",
      span: { start: name.start, end: name.end },
      certainty: 0.9,
    });
    break;
  }
  return places;
}
