import type { Kysely } from "kysely";
import type { FieldValue, FieldValueList, RecordFields } from "../../schemas/record.ts";
import { withSamples } from "../quality/with-samples.ts";
import type { Tables } from "../tables.ts";
import { fromRows } from "../values.ts";
import { type StandingDecision, withDecisions } from "./with-decisions.ts";

export interface KeptDecision extends StandingDecision {
  readonly contract: string;
  readonly act: string;
  readonly before: FieldValue | null;
  readonly author: string;
}

/** The decisions of these contracts that nobody took back, oldest first; of one field where it is given. */
export async function standingDecisions(
  db: Kysely<Tables>,
  contracts: readonly string[],
  field?: string,
): Promise<readonly KeptDecision[]> {
  if (contracts.length === 0) return [];
  return db
    .selectFrom("decision")
    .select(["contract", "act", "field", "part", "item", "before", "after", "author"])
    .where("contract", "in", contracts)
    .$if(field !== undefined, (query) => query.where("field", "=", field ?? ""))
    .where("undone_by", "is", null)
    .where("action", "!=", "undo")
    .orderBy("number")
    .execute();
}

/** What a contract's run read; of one field where it is given. */
export async function fieldsOfRun(db: Kysely<Tables>, run: string, field?: string): Promise<RecordFields> {
  const rows = await db
    .selectFrom("field_value")
    .selectAll()
    .where("run", "=", run)
    .$if(field !== undefined, (query) => query.where("field", "=", field ?? ""))
    .orderBy("field")
    .orderBy("ordinal")
    .execute();
  return fromRows(await withSamples(db, rows));
}

/** A field's entry as people left it; undefined where no run looked for it and nobody said anything. */
export async function entryOf(
  db: Kysely<Tables>,
  contract: string,
  run: string,
  field: string,
): Promise<FieldValue | FieldValueList | undefined> {
  const read = await fieldsOfRun(db, run, field);
  return withDecisions(read, await standingDecisions(db, [contract], field))[field];
}
