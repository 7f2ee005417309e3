import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { allOf, isOfSites, type Sites } from "./filter.ts";
import { linesShown } from "./line-row.ts";

/** Values that nobody has decided, as many as are alike. */
export interface JudgedValues {
  readonly field: string;
  readonly language: string;
  /** That there is none, where that is a decision. */
  readonly isSilence: boolean;
  /** To three places, rounded down. */
  readonly confidence: number;
  /** Whether they needed no review. */
  readonly isAccepted: boolean;
  readonly count: number;
}

/** The values that nobody has decided, of the contracts that one may see. */
export async function judgedValues(db: Kysely<Tables>, sites: Sites): Promise<readonly JudgedValues[]> {
  const { rows } = await sql<JudgedValues>`
    select value ->> 0 as field, language, (value ->> 1) = '1' as "isSilence", (value ->> 2)::float8 as confidence,
        (value ->> 3) = '1' as "isAccepted", count(*)::integer as count
      from ${linesShown}, jsonb_array_elements(judged) as value
      where ${allOf(isOfSites(sites))} group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
}
