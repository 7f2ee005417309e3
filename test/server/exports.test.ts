import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../support/api.ts";
import { opened } from "../support/export.ts";
import { storeContract } from "../support/stored-contract.ts";

const iban = "FR7630006000011234567890189";
let api: TestApi;
let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "greffier-test-exports-"));
  api = await openApi({ settings: { data: scratch } });
  await storeContract(api.store, {
    name: "bail.pdf",
    values: { title: "Bail de Lyon", contractKind: "lease", sites: [{ name: "Lyon" }], bankAccounts: [{ iban }] },
  });
  await storeContract(api.store, {
    name: "nettoyage.pdf",
    values: { title: "Nettoyage de Paris", contractKind: "cleaning", sites: [{ name: "Paris" }] },
  });
}, 60_000);

afterAll(async () => {
  await api.close();
  rmSync(scratch, { recursive: true, force: true });
});

test("an export is the same over the API as on the command line, in either language", async () => {
  const answer = await api.ask({ method: "GET", url: "/exports/xlsx?lang=fr" });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers["content-disposition"]).toBe('attachment; filename="contracts.xlsx"');
  const book = opened(new Uint8Array(answer.rawPayload));
  expect(book.Sheets.Contrats?.B2?.v).toBe("Bail de Lyon");
  const english = await api.ask({ method: "GET", url: "/exports/csv?lang=en" });
  expect(english.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(english.body).toMatch(/^\ufeff?Contract,Contract title,/);
  expect(english.body.trimEnd().split("\r\n")).toHaveLength(3);
});

test("the filters of the list leave the same contracts, oldest first", async () => {
  const answer = await api.ask({ method: "GET", url: "/exports/jsonl?contractKind=cleaning" });
  const records = answer.body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.map(({ fields }) => fields.title.value)).toEqual(["Nettoyage de Paris"]);
  expect(records[0].standing).toEqual({ state: "draft", readiness: expect.any(String), externalIds: {} });
  const later = await api.ask({ method: "GET", url: "/exports/jsonl?changedSince=2100-01-01T00:00:00Z" });
  expect(later.body).toBe("");
});

test("account numbers are masked in every form for who may not see them", async () => {
  const reader = await api.signIn({ role: "reader" });
  for (const form of ["json", "jsonl", "csv", "xlsx", "csv-zip"]) {
    const answer = await reader.ask({ method: "GET", url: `/exports/${form}` });
    expect(answer.statusCode, form).toBe(200);
    expect(answer.rawPayload.includes(iban), form).toBe(false);
  }
  const masked = await reader.ask({ method: "GET", url: "/exports/jsonl" });
  expect(masked.body).toContain("0189");
  expect((await api.ask({ method: "GET", url: "/exports/jsonl" })).body).toContain(iban);
});

test("contracts of other sites are not in it", async () => {
  const ofParis = await api.signIn({ role: "reader", sites: ["Paris"] });
  const answer = await ofParis.ask({ method: "GET", url: "/exports/csv?lang=fr" });
  expect(answer.body).toContain("Nettoyage de Paris");
  expect(answer.body).not.toContain("Bail de Lyon");
});

test("who may not take records out is refused, and each export is in the audit without what was searched", async () => {
  const contributor = await api.signIn({ role: "contributor" });
  expect((await contributor.ask({ method: "GET", url: "/exports/json" })).statusCode).toBe(403);
  expect((await api.ask({ method: "GET", url: "/exports/pdf" })).statusCode).toBe(400);
  await api.ask({ method: "GET", url: "/exports/json?search=secret" });
  const lines = await api.store.access.auditLines({ limit: 10, action: "export.made" });
  expect(lines[0]).toMatchObject({ action: "export.made", detail: { form: "json", filters: "search" } });
  expect(JSON.stringify(lines)).not.toContain("secret");
});

test("contracts that changed since a moment are those of the store, by a person's change too", async () => {
  const since = new Date();
  const [first] = await Array.fromAsync(api.store.contractRecords());
  expect(await Array.fromAsync(api.store.contractRecords({ changedSince: since }))).toEqual([]);
  const id = first?.id ?? "";
  const { headers } = await api.ask({ method: "GET", url: `/contracts/${id}` });
  const answer = await api.ask({
    method: "PATCH",
    url: `/contracts/${id}`,
    headers: { "if-match": String(headers.etag) },
    payload: { externalIds: { erp: "4711" } },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const changed = await Array.fromAsync(api.store.contractRecords({ changedSince: since }));
  expect(changed.map((record) => record.id)).toEqual([id]);
});
