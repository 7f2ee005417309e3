import { type Kysely, sql, type Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { CustomFieldChange } from "../../schemas/api/fields.ts";
import { CustomField } from "../../schemas/custom-field.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";

export interface StoredField {
  readonly definition: CustomField;
  /** No longer asked for; its values stay in the records. */
  readonly archived: boolean;
}

export type VocabularyStore = ReturnType<typeof vocabularyStore>;

/** How a change is made: over exactly what was looked at, and with its line of the audit or not at all. */
export interface ChangedOver<Standing> {
  /** Asked of what stands there, held. */
  readonly isCurrent: (standing: Standing) => boolean;
  readonly trail: Trail;
}

/**
 * Fields that administrators added, and their notes on how a field is decided. `explained` says that the database was lost
 * where it was; `ofSettings`: keys of fields that the settings name.
 */
export function vocabularyStore(
  db: Kysely<Tables>,
  explained: <Value>(work: Promise<Value>) => Promise<Value>,
  ofSettings: ReadonlySet<string>,
) {
  return {
    customFields: () => explained(customFields(db)),
    addField: (definition: CustomField, trail: Trail) => addField(db, definition, trail),
    changeField: (key: string, change: CustomFieldChange, over: ChangedOver<StoredField>) =>
      changeField(db, key, change, over),
    removeField: (key: string, over: ChangedOver<StoredField>) => removeField(db, key, over, ofSettings),
    notes: () => notes(db),
    /** An empty note removes it. Gives false where another stands there than was looked at. */
    setNote: (field: string, note: string, over: ChangedOver<string>) => setNote(db, field, note, over),
  };
}

/** In the order in which they were added. */
async function customFields(db: Kysely<Tables>): Promise<readonly StoredField[]> {
  return db
    .selectFrom("custom_field")
    .select(["definition", "archived"])
    .where("removed", "=", false)
    .orderBy("number")
    .execute();
}

/** False where one of this key is there. */
async function addField(db: Kysely<Tables>, definition: CustomField, trail: Trail): Promise<boolean> {
  const { key } = definition;
  const written = { definition: toJson(definition), archived: false, removed: false };
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("custom_field")
      .values({ key, ...written })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(written).where("custom_field.removed", "=", true))
      .executeTakeFirstOrThrow();
    const isAdded = numInsertedOrUpdatedRows === 1n;
    if (isAdded) await noteAudit(transaction, { ...trail, action: "field.added", subject: key });
    return isAdded;
  });
}

/** Undefined where there is none. Throws `UsageError` where a choice goes that contracts have. */
async function changeField(
  db: Kysely<Tables>,
  key: string,
  { archived, ...change }: CustomFieldChange,
  { isCurrent, trail }: ChangedOver<StoredField>,
): Promise<"changed" | "stale" | undefined> {
  return db.transaction().execute(async (transaction) => {
    const before = await heldField(transaction, key);
    if (!before) return undefined;
    if (!isCurrent(before)) return "stale";
    const definition = CustomField.parse({ ...before.definition, ...change });
    const gone = (before.definition.choices ?? []).filter((choice) => !definition.choices?.includes(choice));
    for (const choice of gone) {
      if (!(await isInUse(transaction, key, choice))) continue;
      throw new UsageError(
        "CHOICE_IN_USE",
        "Expected choices that no contract has to be taken away, found one that contracts have; correct these first, or leave it.",
      );
    }
    await transaction
      .updateTable("custom_field")
      .set({ definition: toJson(definition), archived: archived ?? before.archived })
      .where("key", "=", key)
      .execute();
    await noteAudit(transaction, { ...trail, action: "field.changed", subject: key });
    return "changed";
  });
}

/** Takes the field away where no contract ever had a value of it, else archives it. Undefined where there is none. */
async function removeField(
  db: Kysely<Tables>,
  key: string,
  { isCurrent, trail }: ChangedOver<StoredField>,
  ofSettings: ReadonlySet<string>,
): Promise<"removed" | "archived" | "stale" | undefined> {
  return db.transaction().execute(async (transaction) => {
    const before = await heldField(transaction, key);
    if (!before) return undefined;
    if (!isCurrent(before)) return "stale";
    // Whoever writes a value of it holds the field too (`holdFields`): it is written by now, or comes after this.
    const outcome = (await isInUse(transaction, key)) ? "archived" : "removed";
    await transaction
      .updateTable("custom_field")
      .set({ [outcome]: true })
      .where("key", "=", key)
      .execute();
    if (outcome === "removed" && ofSettings.has(key)) await forgetRemoved(transaction, [key]);
    else if (outcome === "removed") await transaction.deleteFrom("field_note").where("field", "=", key).execute();
    await noteAudit(transaction, { ...trail, action: `field.${outcome}`, subject: key });
    return outcome;
  });
}

/** Makes the keys of fields that were taken away free for fields of the settings. */
export async function forgetRemoved(db: Kysely<Tables>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db.deleteFrom("custom_field").where("removed", "=", true).where("key", "in", keys).execute();
}

async function heldField(transaction: Transaction<Tables>, key: string): Promise<StoredField | undefined> {
  return transaction
    .selectFrom("custom_field")
    .select(["definition", "archived"])
    .where("key", "=", key)
    .where("removed", "=", false)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether any run or person ever gave the field a value, or this one. */
async function isInUse(db: Kysely<Tables>, field: string, value?: string): Promise<boolean> {
  const wanted = value === undefined ? undefined : sql`${toJson(value)}::jsonb`;
  const read = sql`select 1 from field_value where field = ${field}
    and ${wanted ? sql`value = ${wanted}` : sql`value is not null`}`;
  const decided = sql`select 1 from decision where field = ${field}
    and ${wanted ? sql`after -> 'value' = ${wanted}` : sql`after is not null`}`;
  const { rows } = await sql<{ used: boolean }>`select exists (${read}) or exists (${decided}) as used`.execute(db);
  return rows[0]?.used === true;
}

async function notes(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("field_note").selectAll().execute();
  return new Map(rows.map(({ field, note }) => [field, note]));
}

async function setNote(
  db: Kysely<Tables>,
  field: string,
  note: string,
  { isCurrent, trail }: ChangedOver<string>,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    // A row to hold, where there is none yet too: of two first notes, the second is written over the first.
    await transaction
      .insertInto("field_note")
      .values({ field, note: "" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { note: before } = await transaction
      .selectFrom("field_note")
      .select("note")
      .where("field", "=", field)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const isWritten = isCurrent(before);
    const after = isWritten ? note : before;
    if (after === "") await transaction.deleteFrom("field_note").where("field", "=", field).execute();
    else await transaction.updateTable("field_note").set({ note: after }).where("field", "=", field).execute();
    if (isWritten) await noteAudit(transaction, { ...trail, action: "field.noted", subject: field });
    return isWritten;
  });
}
