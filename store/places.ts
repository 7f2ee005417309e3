import { type Kysely, sql } from "kysely";
import type { ArrivalPlace } from "../schemas/places.ts";
import type { Tables } from "./tables.ts";

/** Where this document arrived, or undefined where it never did. */
export async function placeOf(db: Kysely<Tables>, document: string): Promise<ArrivalPlace | undefined> {
  const first = await db
    .selectFrom("arrival")
    .select(["origin", "name", "outermost", "family"])
    .select(
      sql<number>`(select min(depth) from arrival everywhere where everywhere.document = arrival.document)`.as("depth"),
    )
    .where("document", "=", document)
    .orderBy("number")
    .executeTakeFirst();
  if (!first) return undefined;
  const { origin, name, depth, outermost, family } = first;
  const taken =
    outermost === null
      ? undefined
      : await db
          .selectFrom("arrival")
          .innerJoin("document", "document.id", "arrival.document")
          .select(({ fn }) => [fn.countAll<string>().as("files"), fn.sum<string | null>("document.bytes").as("bytes")])
          .where("arrival.outermost", "=", outermost)
          .where("arrival.container", "!=", document)
          .executeTakeFirst();
  return {
    ...{ origin, name, depth },
    ...(outermost !== null && { outermost }),
    ...(family !== null && { family }),
    taken: { files: Number(taken?.files ?? 0), bytes: Number(taken?.bytes ?? 0) },
  };
}

/** The documents that belong with this one, by the name they arrived under, itself included; the first so many. */
export async function familyNames(db: Kysely<Tables>, family: string, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("arrival")
    .select("name")
    .where((where) => where.or([where("family", "=", family), where("document", "=", family)]))
    .orderBy("number")
    .limit(most)
    .execute();
  return [...new Set(rows.map((row) => row.name))];
}
