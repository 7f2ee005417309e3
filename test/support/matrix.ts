import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../lib/hash.ts";
import type { TestApi } from "./api.ts";
import type { Operation } from "./operations.ts";
import { storeContract } from "./stored-contract.ts";

/** Stands in everything that belongs to the contract of one site, so that its leak is seen wherever it happens. */
export const marker = "Zanzibar";

/** Ids for the holes of addresses. */
export interface Holes {
  readonly contract: string;
  readonly document: string;
  readonly entry: string;
  readonly batch: string;
  readonly remark: string;
  readonly run: string;
  readonly user: string;
}

/** A contract of one site, its file, batch and a remark. */
export async function contractOf(api: TestApi, site: string, word: string): Promise<Holes> {
  const batch = { id: `bat-${site}`, name: `${word} ${site}` };
  const wanted = {
    name: `${word}.pdf`,
    pages: [`Le contrat ${word} de ${site}.`],
    batch,
    values: {
      title: `Contrat ${word}`,
      sites: [{ name: site }],
      parties: [{ name: `Société ${word}`, role: "supplier" }],
    },
    doubtful: { title: 0.4, endDate: 0.4 },
  };
  const contract = await storeContract(api.store, wanted);
  await keepOriginal(api, JSON.stringify(wanted));
  const document = contract.replace(/^ctr-/, "doc-");
  const [entry] = await api.store.entriesOfDocuments([document]);
  const comment = { kind: "unsure", comment: `What of ${word}?`, field: "title" };
  const remark = await api.ask({ method: "POST", url: `/contracts/${contract}/remarks`, payload: comment });
  const runs = await api.ask({ method: "GET", url: `/contracts/${contract}/runs` });
  return {
    contract,
    document,
    entry: entry?.id ?? "",
    batch: batch.id,
    remark: remark.json().id,
    run: runs.json().items[0].id,
    user: api.caller.user,
  };
}

/** The bytes whose hash `storeContract` gives its document. */
async function keepOriginal({ store }: TestApi, content: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "greffier-original-"));
  await writeFile(join(folder, "original"), content);
  await store.blobs.put(join(folder, "original"), sha256(content));
  await rm(folder, { recursive: true });
}

/** What an operation is asked with, so that nothing but the right to ask it stands in its way. */
export interface Example {
  readonly query?: Readonly<Record<string, string>>;
  readonly payload?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Operations that need more than an address. A new one that does is named here; the matrix test says so. */
export function exampleOf({ method, path }: Operation, holes: Holes): Example {
  const examples: Readonly<Record<string, Example | undefined>> = {
    "PATCH /contracts/{id}": { payload: { externalIds: { erp: "4711" } }, headers: { "if-match": "*" } },
    "PUT /contracts/{id}/validation": { payload: { validated: false }, headers: { "if-match": "*" } },
    "POST /contracts/{id}/merge": { payload: { into: "ctr-none", reason: "?" }, headers: { "if-match": "*" } },
    "POST /contracts/{id}/separate": { payload: { from: "ctr-none", reason: "?" } },
    "DELETE /contracts/{id}": { query: { reason: "?" }, headers: { "if-match": "*" } },
    "GET /contracts/{id}/runs/compare": { query: { from: holes.run, to: holes.run } },
    "POST /contracts/{id}/remarks": { payload: { kind: "unsure", comment: "?" } },
    "POST /contracts/{id}/fields/{field}/decisions": {
      payload: { decision: { action: "absent" } },
      headers: { "if-match": "x" },
    },
    "PATCH /remarks/{id}": { payload: { resolved: true } },
    "GET /documents/{id}/pages/{page}/image": { query: { width: "100" } },
    "GET /dashboard.csv": { query: { chart: "outcomes" } },
    "GET /contracts": { query: { search: marker } },
    "GET /contracts/facets": { query: { search: marker } },
    "GET /ledger": { query: { search: marker } },
    "GET /remarks": { query: { to: "me" } },
  };
  return examples[`${method} ${path}`] ?? {};
}

/** The address with its holes filled, and whose contract it is about, if any. */
export function addressOf({ path }: Operation, holes: Holes): { readonly url: string; readonly isOfContract: boolean } {
  const kind = path.split("/")[1] ?? "";
  const ofContract: Readonly<Record<string, string | undefined>> = {
    contracts: holes.contract,
    documents: holes.document,
    ledger: holes.entry,
    batches: holes.batch,
    remarks: holes.remark,
  };
  const others: Readonly<Record<string, string | undefined>> = {
    users: holes.user,
    tokens: "tok-none",
    views: "viw-none",
  };
  const id = ofContract[kind] ?? others[kind];
  const fill: Readonly<Record<string, string | undefined>> = {
    id,
    field: "title",
    key: "title",
    page: "1",
    form: "json",
  };
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = fill[name];
    if (value === undefined) throw new Error(`Expected to know what to put for {${name}} of ${path}; add it here.`);
    return value;
  });
  return { url, isOfContract: kind in ofContract && path.includes("{id}") };
}
