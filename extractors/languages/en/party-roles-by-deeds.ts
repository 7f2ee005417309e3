import type { PartyRole } from "../../../schemas/value-types.ts";
import type { RuleDocument } from "../rule-document.ts";

/** Enough of a contract to tell who grants, who performs and who pays. */
const mostText = 60_000;
/** How far one party must be ahead of the other. */
const leastLead = 2;

/**
 * Roles of two parties that the contract calls by their names, from what each of them does: grant a licence, let,
 * supply, pay. Undefined where neither is clearly ahead.
 */
export function rolesByDeeds(
  document: RuleDocument,
  first: string,
  second: string,
): readonly [PartyRole, PartyRole] | undefined {
  const text = document.view.slice(0, mostText);
  const count = (name: string, deed: string) => {
    const bare = name.replace(/^the /iu, "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return (
      text.match(
        new RegExp(`(?<!\\p{L})${bare} (?:hereby |shall |will |agrees to |is to ){0,2}(?:${deed})s?(?!\\p{L})`, "gu"),
      )?.length ?? 0
    );
  };
  const lead = (deed: string) => count(first, deed) - count(second, deed);
  const grants = lead("grants?|licenses?");
  if (Math.abs(grants) >= leastLead) return grants > 0 ? ["licensor", "licensee"] : ["licensee", "licensor"];
  const supplies =
    lead(
      "provide|supply|sell|perform|deliver|manufacture|render|host|maintain|develop|furnish|correct|repair|respond|support|invoice|install|design|build|replace|train|assign|collect|carry|clean|operate|manage|invoices?",
    ) - lead("pay|purchase|buy|reimburse|order|compensate|accept|reject|approve");
  if (Math.abs(supplies) >= leastLead) return supplies > 0 ? ["supplier", "buyer"] : ["buyer", "supplier"];
  return undefined;
}
