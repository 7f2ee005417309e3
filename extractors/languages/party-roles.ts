import { overlappingText } from "../../schemas/fields/equality.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import type { PartyRole } from "../../schemas/value-types.ts";
import type { Span } from "./rule.ts";

/** A description of a party somewhere in the document; `party` undefined where it was left to be filled in. */
export interface PartyPlace<Source extends string = string> {
  /** The kind of place, by which rules share the places out. */
  readonly source: Source;
  readonly party: Omit<PartiesValue, "role"> | undefined;
  readonly role: PartyRole | undefined;
  readonly span: Span;
  /** 0–1: how plain it is that the words describe a party. */
  readonly certainty: number;
}

/** A party with its role decided; `value` undefined for one left blank. */
export interface PartyReading<Source extends string = string> {
  readonly source: Source;
  readonly value: PartiesValue | undefined;
  readonly span: Span;
  readonly certainty: number;
}

/** What a language and a document add to the decision of roles. */
export interface RoleContext {
  /** The parties stand on one side: a partnership, a mutual confidentiality agreement. */
  readonly together: boolean;
  /** Same name whatever its abbreviations. */
  readonly sameName: (a: string, b: string) => boolean;
  /** The role beside the other roles: the `concédant` of a licence is its licensor. */
  readonly inContext?: (role: PartyRole | undefined, roles: ReadonlySet<PartyRole>) => PartyRole | undefined;
  /** Parties of unknown role stay beside others whose roles are known. */
  readonly keepsUnknown?: boolean;
}

/** The other side of a contract, where one party's role tells it. */
export const counterparts: Partial<Record<PartyRole, PartyRole>> = {
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

/** Every party that the places name, with its role: from its own words, or as the counterpart of the other party. */
export function withRoles<Source extends string>(
  places: readonly PartyPlace<Source>[],
  { together, sameName, inContext, keepsUnknown = false }: RoleContext,
): PartyReading<Source>[] {
  const roles = new Set(places.flatMap(({ role }) => role ?? []));
  const [only] = roles;
  const fallback = roles.size === 1 && only ? counterparts[only] : undefined;
  const readings = places.flatMap(({ source, party, role, span, certainty }): PartyReading<Source>[] => {
    if (!party) return [{ source, value: undefined, span, certainty }];
    const named =
      role ?? places.find((other) => other.role && other.party && sameName(other.party.name, party.name))?.role;
    const decided = inContext ? inContext(named ?? fallback, roles) : (named ?? fallback);
    if (decided) return [{ source, value: { ...party, role: decided }, span, certainty: certainty * (role ? 1 : 0.9) }];
    if (roles.size > 1 && !keepsUnknown) return [];
    return [{ source, value: { ...party, role: together ? "partner" : "other" }, span, certainty: certainty * 0.55 }];
  });
  return withoutRepeats(readings, sameName);
}

/** The fuller of two readings of one party under two spellings; equal names stay, since they support each other. */
function withoutRepeats<Source extends string>(
  readings: readonly PartyReading<Source>[],
  sameName: RoleContext["sameName"],
): PartyReading<Source>[] {
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
export function isRival(place: PartyPlace, places: readonly PartyPlace[], sameName: RoleContext["sameName"]): boolean {
  return places.some(({ party, role }) => {
    if (!party) return false;
    const same = place.party !== undefined && sameName(party.name, place.party.name);
    return same ? role !== undefined && role !== place.role : role === place.role && role !== "other";
  });
}
