import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentView, LedgerLine } from "../../schemas/api/documents.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../support/serving.ts";

let postgres: PostgresServer;
let serving: Serving;
let session: Session;

beforeAll(async () => {
  postgres = await startPostgres();
  serving = await startServing({ database: postgres.url });
  session = await signInByLink(serving);
});
afterAll(async () => {
  await serving.stop();
  await postgres.stop();
});

test("on PostgreSQL too what is uploaded is read, listed, and decided again when it is asked for", async () => {
  const [bail, vide] = await uploadAndWait(session, [
    { name: "bail.txt", bytes: "Bail commercial conclu pour une durée de neuf ans." },
    { name: "vide.pdf", bytes: "" },
  ]);
  expect([bail?.outcome, vide?.reason?.code]).toEqual(["recorded", "EMPTY_FILE"]);
  const found = await session.json<{ items: LedgerLine[] }>("/ledger?outcome=setAside&search=VIDE");
  expect(found.items.map(({ id }) => id)).toEqual([vide?.id]);
  const { items, next } = await session.json<{ items: DocumentView[]; next?: string }>("/documents?limit=1");
  expect([items.map(({ contract }) => contract), next]).toEqual([[bail?.contract], undefined]);

  const asked = await session.fetch(`/contracts/${bail?.contract}/rerun`, { method: "POST" });
  expect(asked.status).toBe(202);
  const runs = async () => (await session.json<{ items: unknown[] }>(`/contracts/${bail?.contract}/runs`)).items;
  while ((await runs()).length < 2) await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await runs()).toHaveLength(2);
});
