import { argv, env } from "node:process";
import createClient from "openapi-fetch";
// Made from docs/openapi.json by the test that runs this.
import type { paths } from "./api.generated.ts";

/**
 * What an integrator's program does, typed by nothing but the API's description: lists contracts, reads one with its values,
 * decides a field, follows the changes over a merge and a deletion, makes a user. Prints what it found, for a test to look at.
 */
async function drive() {
  const headers = { authorization: `Bearer ${env.GREFFIER_TOKEN}` };
  const client = createClient<paths>({ baseUrl: argv[2], headers });

  const me = await client.GET("/api/v1/me");
  if (!me.data) throw new Error(`Expected to be known, found ${me.error.code}.`);

  const list = await client.GET("/api/v1/contracts", { params: { query: { limit: 1, search: "entretien" } } });
  const line = list.data?.items[0];
  if (!line) throw new Error("Expected a contract, found none.");

  const path = { id: line.id };
  const contract = await client.GET("/api/v1/contracts/{id}", { params: { path } });
  const title = contract.data?.fields.title;
  const value = title?.items[0];
  if (!title || !value) throw new Error("Expected a title, found none.");

  const decide = (etag: string) =>
    client.POST("/api/v1/contracts/{id}/fields/{field}/decisions", {
      params: { path: { ...path, field: "title" } },
      headers: { "if-match": etag },
      body: { decision: { action: "confirm", item: value.id } },
    });
  const decided = await decide(title.etag);
  const stale = await decide(title.etag);

  const changes = await client.GET("/api/v1/changes", { params: { query: { after: 0 } } });

  /** A copy of the ids, kept by the feed alone. */
  const copy = new Set<string>();
  const kinds: string[] = [];
  let after = 0;
  const follow = async () => {
    for (;;) {
      const { data } = await client.GET("/api/v1/changes", { params: { query: { after } } });
      if (!data) throw new Error("Expected the changes, found none.");
      for (const { kind, contract: changed } of data.items) {
        kinds.push(kind);
        if (kind === "deleted" || kind === "merged") copy.delete(changed);
        else copy.add(changed);
      }
      after = data.last;
      if (!data.more) return copy.size;
    }
  };
  const followed = [await follow()];
  const all = await client.GET("/api/v1/contracts", { params: { query: { search: "entretien" } } });
  const whole = all.data?.items.find(({ id }) => id !== line.id)?.id ?? "";
  const standing = async (id: string) =>
    (await client.GET("/api/v1/contracts/{id}", { params: { path: { id } } })).data?.etag ?? "";
  await client.POST("/api/v1/contracts/{id}/merge", {
    params: { path },
    headers: { "if-match": await standing(line.id) },
    body: { into: whole, reason: "Arrived twice." },
  });
  followed.push(await follow());
  const part = await client.GET("/api/v1/contracts/{id}", { params: { path } });
  await client.POST("/api/v1/contracts/{id}/separate", {
    params: { path },
    body: { from: whole, reason: "It did not." },
  });
  followed.push(await follow());
  await client.DELETE("/api/v1/contracts/{id}", {
    params: { path, query: { reason: "Asked for." } },
    headers: { "if-match": await standing(line.id) },
  });
  followed.push(await follow());
  const missing = await client.GET("/api/v1/contracts/{id}", { params: { path: { id: "ctr-none" } } });
  const user = await client.POST("/api/v1/users", {
    params: { header: { "idempotency-key": "first-user-of-the-client" } },
    body: { email: "integrator@example.com", name: "Integrator", role: "integrator" },
  });

  return {
    me: me.data.role,
    title: line.title,
    next: list.data?.next,
    status: decided.data?.items[0]?.status,
    stale: { status: stale.response.status, code: stale.error?.code, etag: stale.error?.currentEtag },
    etag: decided.data?.etag,
    followed,
    kinds: kinds.slice(-6),
    part: { code: part.error?.code, isInto: part.error?.into === whole },
    changes: changes.data?.items.map((change) => change.kind),
    missing: missing.error?.code,
    user: user.data?.user.role,
  };
}

console.log(JSON.stringify(await drive()));
