import { type CustomField, joinedFields, vocabulary } from "../schemas/custom-field.ts";
import type { Field } from "../schemas/fields/field.ts";
import type { Settings } from "../schemas/settings.ts";
import type { Store } from "../store/store.ts";

type Kept = Pick<Store, "vocabulary">;

/** Every field that a record may have: built in, of the settings, and added by an administrator, archived ones too. */
export async function fieldsNow({ customFields }: Settings, { vocabulary: kept }: Kept): Promise<readonly Field[]> {
  const added = (await kept.customFields()).map(({ definition }) => definition);
  return vocabulary(joinedFields(customFields, added));
}

/** Fields beyond those built in that documents are read for. */
export async function fieldsToRead({ customFields }: Settings, { vocabulary: kept }: Kept): Promise<CustomField[]> {
  const added = (await kept.customFields()).filter(({ archived }) => !archived).map(({ definition }) => definition);
  return joinedFields(customFields, added);
}
