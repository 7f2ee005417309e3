import { overlappingText } from "../../../schemas/fields/equality.ts";
import type { PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { isRival, type PartyPlace as Place, type PartyReading as Reading, withRoles } from "../party-roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { describedByAlias } from "./party-by-alias.ts";
import { describedBetween } from "./party-by-between.ts";
import { apartPersons, describedInForm } from "./party-by-form.ts";
import { describedInGroup } from "./party-by-group.ts";
import { describedInLetterhead, describedUnderHeading } from "./party-by-heading.ts";
import { describedByLabel, describedByStatement, describedInCommitment, describedInTerms } from "./party-by-label.ts";
import { describedByLine, describedInSignatures } from "./party-by-line.ts";
import { describedInOpening } from "./party-by-opening.ts";
import { describedInPreamble, describedOnCover } from "./party-by-preamble.ts";
import { describedBySentence } from "./party-by-sentence.ts";
import { describedInTable } from "./party-by-table.ts";
import { describedByTwo } from "./party-by-two.ts";

export type PartySource = "alias" | "label" | "statement" | "commitment" | "terms" | "preamble" | "cover" | "sentence";
export type PartyPlace = Place<PartySource>;

/** The parties that a document names, each with its role: from its own words, or as the counterpart of the other party. */
export const partiesOf = oncePerDocument(read);

function read(document: RuleDocument): Reading<PartySource>[] {
  const places: PartyPlace[] = describedByAlias(document);
  if (new Set(places.map(({ role }) => role)).size < 2) {
    for (const place of describedInPreamble(document)) if (!isKnown(place, places)) places.push(place);
  }
  if (new Set(places.map(({ party }) => party?.name)).size < 2) {
    for (const place of describedBetween(document)) if (!isKnown(place, places)) places.push(place);
  }
  for (const place of describedInGroup(document)) if (!isKnown(place, places)) places.push(place);
  for (const find of [
    describedInCommitment,
    describedByStatement,
    describedUnderHeading,
    describedInTable,
    describedByLabel,
    describedByLine,
    describedInTerms,
    describedBySentence,
    describedOnCover,
  ]) {
    for (const place of find(document)) if (!isRival(place, places, sameName)) places.push(place);
  }
  const formerly = places.filter(({ party }) => party !== undefined);
  if (new Set(formerly.map(({ role }) => role)).size < 2)
    for (const place of [...describedInForm(document), ...describedByTwo(document)])
      if (!isKnown(place, places) && !isRival(place, formerly, sameName)) places.push(place);
  if (new Set(places.map(({ role }) => role)).size === 1) {
    for (const place of describedInLetterhead(document)) if (!isKnown(place, places)) places.push(place);
  }
  if (places.every(({ party }) => party === undefined)) places.push(...describedInOpening(document));
  if (places.every(({ party }) => party === undefined)) places.push(...describedInSignatures(document));
  const { slice } = document.view;
  const opening = slice(0, 1500);
  const parties = places.flatMap(apartPersons).filter(({ span }) => !notAParty.test(slice(span.end, span.end + 120)));
  return withRoles(parties, {
    together: /partenariat|confidentialité|collaboration|coopération/iu.test(opening),
    sameName,
    inContext: (role, roles) => inContext(role, roles, opening),
  });
}

/** `…, qui n'est pas partie aux présentes`. */
const notAParty = /^[^.\n]{0,100} n'(?:est|intervient|a) pas (?:la qualité de )?(?:partie|signataire)/iu;

function isKnown({ party }: PartyPlace, places: readonly PartyPlace[]): boolean {
  return places.some((other) => other.party && party && sameName(other.party.name, party.name));
}

/** Words that mean another role beside other parties: the `concédant` of a licence, the `mandataire` of a group of companies. */
function inContext(role: PartyRole | undefined, roles: ReadonlySet<PartyRole>, opening: string): PartyRole | undefined {
  if (role === "grantor" && (roles.has("licensee") || /licence/iu.test(opening.slice(0, 600)))) return "licensor";
  if (role === "buyer" && roles.has("insurer")) return "insured";
  if (role === "buyer" && roles.has("lessor") && !roles.has("supplier")) return "lessee";
  if (role === "buyer" && roles.has("lessee") && !roles.has("lessor")) return "lessor";
  if (role === "buyer" && roles.has("concessionaire") && !roles.has("grantor")) return "grantor";
  if (role === "buyer" && roles.has("licensor") && !roles.has("licensee")) return "licensee";
  if (role === "supplier" && roles.has("licensee") && !roles.has("licensor")) return "licensor";
  if (role === "agent" && roles.has("buyer") && !roles.has("supplier") && !roles.has("insurer")) return "supplier";
  const joint =
    /convention de (?:partenariat|coopération|collaboration)|(?:contrat|accord) (?:cadre )?de (?:partenariat|collaboration|coopération|consortium|recherche)/iu.test(
      opening.slice(0, 300),
    );
  if ((role === "lessor" || role === "lessee") && moneyLoan(opening)) return "other";
  if (joint && (role === undefined || role === "buyer" || role === "supplier")) return "partner";
  return role;
}

/** `Prêteur`, `Emprunteur` of money; of a thing they let and hire it. */
function moneyLoan(opening: string): boolean {
  return (
    /pr[êe]teu(?:r|se)|emprunteur|emprunteuse/iu.test(opening) &&
    !/pr[êe]t [àa] usage|commodat|bail|locati|louer|loyer|v[ée]hicule|mat[ée]riel|(?:œ|oe)uvre|instrument|salle|terrain|exposition|local(?!\p{L})|locaux|tableau|objets?(?! du)/iu.test(
      opening,
    )
  );
}

/** Same name whatever its abbreviations: `Ets Durand`, `Société des Établissements DURAND`. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name.replaceAll(/(?<!\p{L})(?:société|sté|ets|établissements|etablissements|des|les|la)(?!\p{L})/giu, " ");
  return overlappingText(plain(a), plain(b));
}
