import { foldText, overlappingText } from "../../schemas/fields/equality.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import { type RecordFields, valuesOf } from "../../schemas/record.ts";
import type { OurEntity } from "../../schemas/settings.ts";
import type { PartyRole } from "../../schemas/value-types.ts";
import { siren } from "../../values/identifiers.ts";

/**
 * Our role in a contract: that of the party which is one of our entities, by SIREN first, then by name; a party with
 * another SIREN is another company, whatever its name.
 */
export function ourRole(fields: RecordFields, ourEntities: readonly OurEntity[]): PartyRole | undefined {
  const parties = valuesOf(fields.parties).map((item) => item.value as PartiesValue);
  const bySiren = parties.find((party) =>
    ourEntities.some((entity) => entity.siren !== undefined && sirenOf(party) === entity.siren),
  );
  const byName = parties.find((party) =>
    ourEntities.some(
      (entity) =>
        !isAnother(party, entity) &&
        entity.names.some((name) => foldText(name) !== "" && overlappingText(name, party.name)),
    ),
  );
  return (bySiren ?? byName)?.role;
}

/** A number that fails its check digits was misread, and says nothing. */
function isAnother(party: PartiesValue, entity: OurEntity): boolean {
  const number = sirenOf(party);
  return number !== undefined && entity.siren !== undefined && number !== entity.siren && siren.isValid(number);
}

function sirenOf(party: PartiesValue): string | undefined {
  return party.siren ?? party.siret?.slice(0, 9);
}
