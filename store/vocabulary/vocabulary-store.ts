import { type Kysely, sql, type Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { CustomFieldChange } from "../../schemas/api/fields.ts";
import { CustomField } from "../../schemas/custom-field.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";

export interface StoredField {
  readonly definition: CustomField;
  /** No longer asked for; its values stay in the records. */
  readonly archived: boolean;
}

export type VocabularyStore = ReturnType<typeof vocabularyStore>;

/** Fields that administrators added, and their notes on how a field is decided. `explained` says that the database was lost where it was. */
export function vocabularyStore(db: Kysely<Tables>, explained: <Value>(work: Promise<Value>) => Promise<Value>) {
  return {
    customFields: () => explained(customFields(db)),
    addField: (definition: CustomField) => addField(db, definition),
    changeField: (key: string, change: CustomFieldChange) => changeField(db, key, change),
    removeField: (key: string) => removeField(db, key),
    notes: () => notes(db),
    /** An empty note removes it. Gives false where another stands there than `before`. */
    setNote: (field: string, note: string, before?: string) => setNote(db, field, note, before),
  };
}

/** In the order in which they were added. */
async function customFields(db: Kysely<Tables>): Promise<readonly StoredField[]> {
  return db.selectFrom("custom_field").select(["definition", "archived"]).orderBy("number").execute();
}

/** False where one of this key is there. */
async function addField(db: Kysely<Tables>, definition: CustomField): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("custom_field")
    .values({ key: definition.key, definition: toJson(definition) })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Undefined where there is none. Throws `UsageError` where a choice goes that contracts have. */
async function changeField(
  db: Kysely<Tables>,
  key: string,
  { archived, ...change }: CustomFieldChange,
): Promise<StoredField | undefined> {
  return db.transaction().execute(async (transaction) => {
    const before = await heldField(transaction, key);
    if (!before) return undefined;
    const definition = CustomField.parse({ ...before.definition, ...change });
    const gone = (before.definition.choices ?? []).filter((choice) => !definition.choices?.includes(choice));
    for (const choice of gone) {
      if (!(await isInUse(transaction, key, choice))) continue;
      throw new UsageError(
        "CHOICE_IN_USE",
        "Expected choices that no contract has to be taken away, found one that contracts have; correct these first, or leave it.",
      );
    }
    const after = { definition, archived: archived ?? before.archived };
    await transaction
      .updateTable("custom_field")
      .set({ definition: toJson(definition), archived: after.archived })
      .where("key", "=", key)
      .execute();
    return after;
  });
}

/** Takes the field away where no contract ever had a value of it, else archives it. Undefined where there is none. */
async function removeField(db: Kysely<Tables>, key: string): Promise<"removed" | "archived" | undefined> {
  return db.transaction().execute(async (transaction) => {
    if (!(await heldField(transaction, key))) return undefined;
    if (await isInUse(transaction, key)) {
      await transaction.updateTable("custom_field").set({ archived: true }).where("key", "=", key).execute();
      return "archived";
    }
    await transaction.deleteFrom("custom_field").where("key", "=", key).execute();
    await transaction.deleteFrom("field_note").where("field", "=", key).execute();
    return "removed";
  });
}

async function heldField(transaction: Transaction<Tables>, key: string): Promise<StoredField | undefined> {
  return transaction
    .selectFrom("custom_field")
    .select(["definition", "archived"])
    .where("key", "=", key)
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

async function setNote(db: Kysely<Tables>, field: string, note: string, before?: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom("field_note")
      .select("note")
      .where("field", "=", field)
      .forUpdate()
      .executeTakeFirst();
    if (before !== undefined && (known?.note ?? "") !== before) return false;
    if (note === "") await transaction.deleteFrom("field_note").where("field", "=", field).execute();
    else {
      await transaction
        .insertInto("field_note")
        .values({ field, note })
        .onConflict((conflict) => conflict.column("field").doUpdateSet({ note }))
        .execute();
    }
    return true;
  });
}
