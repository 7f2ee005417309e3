import { overlappingText } from "../../../schemas/fields/equality.ts";
import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { PartyRole } from "../../../schemas/value-types.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { describedByAlias } from "./party-by-alias.ts";
import { describedByLabel, describedByStatement, describedInCommitment, describedInTerms } from "./party-by-label.ts";

export type PartySource = "alias" | "label" | "statement" | "commitment" | "terms";

/** A description of a party somewhere in the document; `name` undefined where it was left to be filled in. */
export interface PartyPlace {
  readonly source: PartySource;
  readonly party: Omit<PartiesValue, "role"> | undefined;
  readonly role: PartyRole | undefined;
  readonly span: Span;
  /** 0–1: how plain it is that the words describe a party. */
  readonly certainty: number;
}

/** A party with its role decided; `value` undefined for one left blank. */
export interface PartyReading {
  readonly source: PartySource;
  readonly value: PartiesValue | undefined;
  readonly span: Span;
  readonly certainty: number;
}

const known = new WeakMap<RuleDocument, readonly PartyReading[]>();

/** The parties that a document names, each with its role: from its own words, or as the counterpart of the other party. */
export function partiesOf(document: RuleDocument): readonly PartyReading[] {
  const before = known.get(document);
  if (before) return before;
  const readings = read(document);
  known.set(document, readings);
  return readings;
}

function read(document: RuleDocument): PartyReading[] {
  const places: PartyPlace[] = describedByAlias(document);
  for (const find of [describedInCommitment, describedByStatement, describedByLabel, describedInTerms]) {
    for (const place of find(document)) if (!isRival(place, places)) places.push(place);
  }
  return withoutRepeats(withRoles(document, places));
}

/** The fuller of two readings of one party under two spellings; equal names stay, since they support each other. */
function withoutRepeats(readings: readonly PartyReading[]): PartyReading[] {
  return readings.filter(
    ({ value }) =>
      value === undefined ||
      !readings.some(
        ({ value: other }) =>
          other !== undefined &&
          other.role === value.role &&
          sameName(other.name, value.name) &&
          !overlappingText(other.name, value.name) &&
          Object.keys(other).length > Object.keys(value).length,
      ),
  );
}

/** A weaker place that names another party in a role that is taken already, or the same party again in another role. */
function isRival(place: PartyPlace, places: readonly PartyPlace[]): boolean {
  return places.some(({ party, role }) => {
    if (!party) return false;
    const same = place.party !== undefined && sameName(party.name, place.party.name);
    return same ? role !== undefined && role !== place.role : role === place.role;
  });
}

const counterparts: Partial<Record<PartyRole, PartyRole>> = {
  buyer: "supplier",
  supplier: "buyer",
  lessor: "lessee",
  lessee: "lessor",
  licensor: "licensee",
  licensee: "licensor",
  insurer: "insured",
  insured: "insurer",
  discloser: "recipient",
  recipient: "discloser",
  principal: "agent",
  agent: "principal",
  grantor: "concessionaire",
  concessionaire: "grantor",
  distributor: "supplier",
  partner: "partner",
};

function withRoles(document: RuleDocument, places: readonly PartyPlace[]): PartyReading[] {
  const roles = new Set(places.flatMap(({ role }) => role ?? []));
  const [only] = roles;
  const fallback = roles.size === 1 && only ? counterparts[only] : undefined;
  const together = /partenariat|confidentialité|collaboration|coopération/iu.test(document.view.text.slice(0, 1500));
  return places.flatMap(({ source, party, role, span, certainty }): PartyReading[] => {
    if (!party) return [{ source, value: undefined, span, certainty }];
    const named =
      role ?? places.find((other) => other.role && other.party && sameName(other.party.name, party.name))?.role;
    const decided = inContext(named ?? fallback, roles, document);
    if (decided) return [{ source, value: { ...party, role: decided }, span, certainty: certainty * (role ? 1 : 0.9) }];
    if (roles.size > 1) return [];
    return [{ source, value: { ...party, role: together ? "partner" : "other" }, span, certainty: certainty * 0.55 }];
  });
}

/** Words that mean another role beside other parties: the `concédant` of a licence, the `mandataire` of a group of companies. */
function inContext(role: PartyRole | undefined, roles: ReadonlySet<PartyRole>, document: RuleDocument) {
  if (role === "grantor" && (roles.has("licensee") || /licence/iu.test(document.view.text.slice(0, 600))))
    return "licensor";
  if (role === "agent" && roles.has("buyer")) return "supplier";
  return role;
}

/** Same name whatever its abbreviations: `Ets Durand`, `Société des Établissements DURAND`. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name.replaceAll(/(?<!\p{L})(?:société|sté|ets|établissements|etablissements|des|les|la)(?!\p{L})/giu, " ");
  return overlappingText(plain(a), plain(b));
}
