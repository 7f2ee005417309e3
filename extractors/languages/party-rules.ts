import type { PartiesValue } from "../../schemas/fields/parties.ts";
import type { PartyReading } from "./party-roles.ts";
import type { DocumentRule } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";

/** Of a party left to be filled in. */
const strengthOfBlank = 0.45;

/** Makes rules of which each reads the parties of one kind of place; the places are found once a document. */
export function partyRules<Source extends string>(
  language: "fr" | "en",
  partiesOf: (document: RuleDocument) => readonly PartyReading<Source>[],
): (phrase: string, source: Source, strength: number) => DocumentRule<PartiesValue> {
  return (phrase, source, strength) => ({
    name: `${language}/parties/${phrase}`,
    strength,
    readDocument: (document) =>
      partiesOf(document)
        .filter((place) => place.source === source)
        .map(({ value, span, certainty }) =>
          value === undefined
            ? { state: "absent" as const, span, strength: strengthOfBlank }
            : { value, span, strength: strength * certainty },
        ),
  });
}
