import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import type { Author } from "./decide-field.ts";

export interface Claim {
  /** A user's id. */
  readonly by: string;
  readonly name: string;
  readonly until: string;
}

/** How long a contract is one person's without a sign of life. */
const claimMinutes = 10;

/**
 * Takes a contract in hand for ten minutes, or goes on; the database's clock counts. Gives who has it then, a colleague
 * where it is theirs.
 */
export async function claimContract(db: Kysely<Tables>, contract: string, author: Author): Promise<Claim> {
  const until = sql<Date>`clock_timestamp() + make_interval(mins => ${claimMinutes})`;
  for (;;) {
    const taken = await db
      .insertInto("claim")
      .values({ contract, holder: author.id, holder_name: author.name, until })
      .onConflict((conflict) =>
        conflict
          .column("contract")
          .doUpdateSet({ holder: author.id, holder_name: author.name, until })
          .where(({ or, eb }) =>
            or([eb("claim.holder", "=", author.id), eb("claim.until", "<=", sql<Date>`clock_timestamp()`)]),
          ),
      )
      .returning(["holder", "holder_name", "until"])
      .executeTakeFirst();
    // It may run out, or be given back, between the two questions.
    const claim = taken ? toClaim(taken) : await claimOf(db, contract);
    if (claim) return claim;
  }
}

/** Who has a contract in hand now. */
export async function claimOf(db: Kysely<Tables>, contract: string): Promise<Claim | undefined> {
  const row = await db
    .selectFrom("claim")
    .select(["holder", "holder_name", "until"])
    .where("contract", "=", contract)
    .where("until", ">", sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  return row && toClaim(row);
}

/** Gives a contract back; does nothing where a colleague has it. */
export async function releaseContract(db: Kysely<Tables>, contract: string, author: string): Promise<void> {
  await db.deleteFrom("claim").where("contract", "=", contract).where("holder", "=", author).execute();
}

function toClaim(row: { holder: string; holder_name: string; until: Date }): Claim {
  return { by: row.holder, name: row.holder_name, until: row.until.toISOString() };
}
