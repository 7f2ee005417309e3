import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldsNow } from "../../cli/vocabulary.ts";
import { etagOf } from "../../lib/etag.ts";
import { Settings } from "../../schemas/settings.ts";
import { type Database, openDatabase } from "../../store/database/open.ts";
import { openApi, type TestApi } from "../support/api.ts";
import { contractOf, type Holes } from "../support/matrix.ts";
import { operations } from "../support/operations.ts";

let api: TestApi;
let database: Database;
let holes: Holes;
let other: Holes;
/** A document that was set aside. */
let aside: string;

beforeAll(async () => {
  const fields = () => fieldsNow(Settings.parse({}), api.store);
  api = await openApi({
    settings: { server: { requestsPerMinute: 100_000, signInsPerMinute: 10_000 } },
    ports: { fields },
    onFault: () => {},
  });
  holes = await contractOf(api, "Lyon", "Lagune");
  other = await contractOf(api, "Paris", "Lagune");
  const file = { origin: "/in/vide.pdf", name: "vide.pdf", sha256: "a".repeat(64), bytes: 0 };
  aside = (await api.store.enterArrival(file)).entry.document ?? "";
  await api.store.setAside(aside, { code: "EMPTY_FILE", message: "Expected a file with content, found none." });
  database = await openDatabase({ data: api.store.place, database: `pglite:${api.store.place}` });
});
afterAll(async () => {
  await database.close();
  await api.close();
});

/** A change that somebody may ask for, made so that nothing stands in its way. */
interface Change {
  readonly ask: () => Promise<{ readonly statusCode: number }>;
  readonly action: string;
}

const send = async (method: "POST" | "PUT" | "PATCH" | "DELETE", url: string, payload?: object, ifMatch?: string) =>
  api.ask({ method, url, ...(payload && { payload }), headers: ifMatch === undefined ? {} : { "if-match": ifMatch } });
const json = async (url: string) => (await api.ask({ method: "GET", url })).json();
const fieldOf = async (key: string) => (await json("/fields")).find((field: { key: string }) => field.key === key);
const nobody = async () => (await api.store.access.findUserByEmail("nobody@example.com"))?.id ?? "";
const field = {
  key: "costCentre",
  label: { fr: "Centre", en: "Centre" },
  meaning: { fr: "Qui paie.", en: "Who pays." },
  type: "text",
};

/** In this order, by operation: later ones need what earlier ones made. */
const changes: Readonly<Record<string, Change>> = {
  "POST /users": {
    ask: () => send("POST", "/users", { email: "nobody@example.com", name: "Nobody", role: "reader" }),
    action: "user.added",
  },
  "PATCH /users/{id}": {
    ask: async () => send("PATCH", `/users/${await nobody()}`, { name: "N" }, "*"),
    action: "user.changed",
  },
  "POST /users/{id}/link": { ask: async () => send("POST", `/users/${await nobody()}/link`), action: "link.made" },
  "POST /tokens": {
    ask: () => send("POST", "/tokens", { name: "ERP", scopes: ["contracts:read"], days: 1 }),
    action: "token.made",
  },
  "DELETE /tokens/{id}": {
    ask: async () => send("DELETE", `/tokens/${(await json("/tokens")).items[0].id}`),
    action: "token.revoked",
  },
  "PUT /fields/{key}/note": {
    ask: () => send("PUT", "/fields/endDate/note", { note: "Comme signé." }, etagOf("")),
    action: "field.noted",
  },
  "POST /custom-fields": { ask: () => send("POST", "/custom-fields", field), action: "field.added" },
  "PUT /custom-fields/{key}": {
    ask: async () =>
      send("PUT", "/custom-fields/costCentre", { archived: true }, (await fieldOf("costCentre")).definitionEtag),
    action: "field.changed",
  },
  "DELETE /custom-fields/{key}": {
    ask: async () =>
      send("DELETE", "/custom-fields/costCentre", undefined, (await fieldOf("costCentre")).definitionEtag),
    action: "field.removed",
  },
  "POST /contracts/{id}/fields/{field}/decisions": {
    ask: async () => {
      const { etag, items } = await json(`/contracts/${holes.contract}/fields/title`);
      const decision = { action: "confirm", item: items[0].id };
      return send("POST", `/contracts/${holes.contract}/fields/title/decisions`, { decision }, etag);
    },
    action: "field.decided",
  },
  "POST /contracts/{id}/remarks": {
    ask: () => send("POST", `/contracts/${holes.contract}/remarks`, { kind: "unsure", comment: "?" }),
    action: "remark.made",
  },
  "PATCH /remarks/{id}": {
    ask: () => send("PATCH", `/remarks/${holes.remark}`, { resolved: true }),
    action: "remark.settled",
  },
  "PATCH /contracts/{id}": {
    ask: async () => {
      const { etag } = await json(`/contracts/${holes.contract}`);
      return send("PATCH", `/contracts/${holes.contract}`, { externalIds: { erp: "4711" } }, etag);
    },
    action: "contract.changed",
  },
  "PUT /contracts/{id}/validation": {
    ask: async () => {
      const { etag } = await json(`/contracts/${holes.contract}`);
      return send("PUT", `/contracts/${holes.contract}/validation`, { validated: true }, etag);
    },
    action: "contract.changed",
  },
  "POST /contracts/{id}/rerun": {
    ask: () => send("POST", `/contracts/${holes.contract}/rerun`),
    action: "contract.rerun",
  },
  "POST /views": {
    ask: () => send("POST", "/views", { name: "Fins", query: "", columns: [], shared: true }),
    action: "view.saved",
  },
  "DELETE /views/{id}": {
    ask: async () => send("DELETE", `/views/${(await json("/views"))[0].id}`),
    action: "view.deleted",
  },
  "POST /ledger/{id}/retry": { ask: retry, action: "document.retried" },
  "POST /contracts/{id}/merge": {
    ask: async () => {
      const { etag } = await json(`/contracts/${holes.contract}`);
      return send("POST", `/contracts/${holes.contract}/merge`, { into: other.contract, reason: "Twice." }, etag);
    },
    action: "contract.merged",
  },
  "POST /contracts/{id}/separate": {
    ask: () => send("POST", `/contracts/${holes.contract}/separate`, { from: other.contract, reason: "No." }),
    action: "contract.separated",
  },
  "DELETE /contracts/{id}": {
    ask: async () => {
      const { etag } = await json(`/contracts/${holes.contract}`);
      return send("DELETE", `/contracts/${holes.contract}?reason=Asked`, undefined, etag);
    },
    action: "contract.deleted",
  },
};

/** Changes whose line is entered elsewhere, or that are none: each with the reason. */
const others: Readonly<Record<string, string>> = {
  "POST /session": "see sessions.test.ts",
  "POST /session/link": "see sessions.test.ts",
  "DELETE /session": "see sessions.test.ts",
  "PUT /me/password": "see sessions.test.ts",
  "POST /documents": "each file is kept by itself; see uploads.test.ts",
  "POST /read-value": "writes nothing",
  "PUT /contracts/{id}/claim": "ends by itself after ten minutes",
  "DELETE /contracts/{id}/claim": "ends by itself after ten minutes",
};

test("every change that the API has is looked at here, or says where it is", async () => {
  const { operations: all } = await operations();
  const names = all.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  expect([...Object.keys(changes), ...Object.keys(others)].sort()).toEqual(names.sort());
});

describe("a change and its line in the audit are one: of", () => {
  test.each(Object.entries(changes))("%s nothing is left where the line cannot be entered", async (_name, change) => {
    const before = await everything();
    await refuse(change.action);
    const failed = await change.ask();
    await refuseNothing();
    expect([failed.statusCode, await everything()]).toEqual([500, before]);

    const made = await change.ask();
    expect(made.statusCode).toBeLessThan(300);
    expect(await everything()).not.toEqual(before);
    const [line] = await api.store.access.auditLines({ limit: 1, actor: api.caller.user, action: change.action });
    expect(line).toMatchObject({ actorName: expect.stringContaining("administrator"), address: "127.0.0.1" });
  });
});

/** What every table holds, but for the audit itself and when sessions were last used. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('audit_line', 'session')`.execute(database.kysely);
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ content: string }>`
      select md5(coalesce(string_agg(line::text, ',' order by line::text), '')) as content
      from ${sql.table(name)} as line`.execute(database.kysely);
    contents[name] = rows[0]?.content ?? "";
  }
  return contents;
}

async function refuse(action: string): Promise<void> {
  await sql`create function refuse_line() returns trigger language plpgsql as
    $$ begin raise exception 'no room for this line'; end $$`.execute(database.kysely);
  await sql`create trigger refuse_line before insert on audit_line for each row
    when (new.action = ${sql.lit(action)}) execute function refuse_line()`.execute(database.kysely);
}

async function refuseNothing(): Promise<void> {
  await sql`drop trigger refuse_line on audit_line`.execute(database.kysely);
  await sql`drop function refuse_line`.execute(database.kysely);
}

/** Reads again a file that was set aside. */
async function retry() {
  const [entry] = await api.store.entriesOfDocuments([aside]);
  return send("POST", `/ledger/${entry?.id}/retry`);
}
