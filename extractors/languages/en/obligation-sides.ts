import type { Actor, PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partiesOf } from "./party-places.ts";

/** Who performs and who pays under a contract, for duties whose words name nobody. */
export interface Sides {
  readonly performer: Actor | undefined;
  readonly payer: Actor | undefined;
  /** The party across from one of them. */
  across(actor: Actor): Actor | undefined;
}

const performers: readonly PartyRole[] = [
  "supplier",
  "lessee",
  "licensee",
  "distributor",
  "concessionaire",
  "agent",
  "recipient",
  "subcontractor",
];
const payers: readonly PartyRole[] = ["buyer", "lessee", "licensee", "distributor", "principal", "insured"];
const opposites: Partial<Record<Actor, readonly PartyRole[]>> = {
  buyer: ["supplier", "subcontractor"],
  supplier: ["buyer", "distributor"],
  lessor: ["lessee"],
  lessee: ["lessor"],
  licensor: ["licensee"],
  licensee: ["licensor"],
  distributor: ["supplier"],
  principal: ["agent"],
  agent: ["principal"],
  discloser: ["recipient"],
  recipient: ["discloser"],
  grantor: ["concessionaire"],
  concessionaire: ["grantor"],
  insurer: ["insured"],
  insured: ["insurer"],
};

/** The sides of a document's parties; where it names none of a role, the usual ones of a contract for services. */
export const sidesOf = oncePerDocument((document: RuleDocument): Sides => {
  const roles = new Set(partiesOf(document).flatMap(({ value }) => value?.role ?? []));
  const among = (wanted: readonly PartyRole[] = []) => wanted.find((role) => roles.has(role));
  const bare = roles.size === 0 || [...roles].every((role) => role === "other");
  const performer = among(performers) ?? (bare ? "supplier" : undefined);
  return {
    performer,
    payer: among(payers) ?? (bare ? "buyer" : undefined),
    across: (actor) => among(opposites[actor]) ?? (bare ? opposites[actor]?.[0] : undefined),
  };
});
