import type { Kysely } from "kysely";

/**
 * A custom field that was taken away stays as a row: whoever was just deciding a value of it, or reading a document for it,
 * holds the row and so learns of it, where a missing row could also be a field of the settings. The key can be had again.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable("custom_field")
    .addColumn("removed", "boolean", (column) => column.notNull().defaultTo(false))
    .execute();
}
