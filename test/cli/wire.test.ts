import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { startFauxqs } from "fauxqs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Greffier, openGreffier } from "../../cli/wire.ts";
import type { LedgerEntry } from "../../schemas/ledger.ts";
import { contractRecordSchema, valuesOf } from "../../schemas/record.ts";
import { Settings } from "../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { buildZip } from "../support/zip.ts";

const contract = `CONTRAT DE PRESTATION DE NETTOYAGE

Le présent contrat est conclu pour une durée de deux (2) ans.
`;

const archive = buildZip([{ name: "marchés/nettoyage.txt", content: contract }]);

let data: string;
let folder: string;
let greffier: Greffier | undefined;

beforeEach(async () => {
  data = await newDataFolder();
  folder = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
});

afterEach(async () => {
  await greffier?.close();
  removeDataFolder(data);
  rmSync(folder, { recursive: true, force: true });
});

test("an ingested file is a valid record whose document and pages can be had", async () => {
  writeFileSync(join(folder, "nettoyage.txt"), contract);
  writeFileSync(join(folder, "empty.pdf"), "");
  greffier = await openGreffier(settings({}));

  const report = await greffier.ingest([folder]);

  expect(report.outcomes).toEqual({ recorded: 1, unpacked: 0, duplicate: 0, setAside: 1, waiting: 0 });
  const [record] = await Array.fromAsync(greffier.records());
  expect(() => contractRecordSchema().parse(record)).not.toThrow();
  expect(valuesOf(record?.fields.duration).map((item) => item.value)).toMatchObject([{ period: "P2Y" }]);
  const document = await greffier.document(record?.documents[0]?.id ?? "");
  expect(document?.reading.pages[0]?.text).toContain("deux (2) ans");
  expect(await greffier.contractsNamed("nettoyage.txt")).toEqual([record?.id]);
});

test("a file dropped in a watched folder becomes a record", async () => {
  greffier = await openGreffier(settings({ watch: { settleSeconds: 0.1 } }));
  const { seen, stop } = watching(greffier, folder);
  writeFileSync(join(folder, "nettoyage.txt"), contract);

  expect(await seen).toMatchObject({ name: "nettoyage.txt", outcome: "recorded" });
  expect(await Array.fromAsync(greffier.records())).toHaveLength(1);
  expect((await stop()).outcomes.recorded).toBe(1);
});

test("what is in an archive dropped in a watched folder becomes records", async () => {
  greffier = await openGreffier(settings({ watch: { settleSeconds: 0.1 } }));
  const { seen, stop } = watching(greffier, folder);
  writeFileSync(join(folder, "dossier.zip"), archive);

  expect(await seen).toMatchObject({ name: "dossier.zip!/marchés/nettoyage.txt", outcome: "recorded" });
  expect((await stop()).outcomes).toMatchObject({ recorded: 1, unpacked: 1 });
  const [record] = await Array.fromAsync(greffier.records());
  expect(record?.documents[0]).toMatchObject({ path: "marchés/nettoyage.txt" });
  expect(await greffier.contractsNamed("nettoyage.txt")).toEqual([record?.id]);
});

test.each([
  ["an object", "nettoyage.txt", () => contract, ""],
  ["what is in an archive", "dossier.zip", () => archive, "!/marchés/nettoyage.txt"],
])("%s put in a watched bucket becomes a record", async (_, name, content, inside) => {
  const server = await startFauxqs({ port: 0, logger: false, host: "127.0.0.1" });
  server.createBucket("contracts");
  const endpoint = `http://127.0.0.1:${server.port}`;
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  greffier = await openGreffier(settings({ s3: { endpoint, pathStyle: true, ...credentials } }));
  const { seen, stop } = watching(greffier, "s3://contracts/in/");
  const client = new S3Client({ endpoint, region: "eu-west-3", forcePathStyle: true, credentials });
  await client.send(new PutObjectCommand({ Bucket: "contracts", Key: `in/${name}`, Body: content() }));

  expect(await seen).toMatchObject({ origin: `s3://contracts/in/${name}${inside}`, outcome: "recorded" });
  await stop();
  client.destroy();
  await server.stop();
});

function settings(given: object): Settings {
  const { watch = {}, ...others } = given as { watch?: object };
  return Settings.parse({ data, workers: 1, watch: { sweepSeconds: 1, ...watch }, ...others });
}

function watching(from: Greffier, place: string) {
  const stopping = new AbortController();
  const first = Promise.withResolvers<LedgerEntry>();
  const onEntry = (entry: LedgerEntry) => {
    if (entry.outcome === "recorded") first.resolve(entry);
  };
  const watched = from.watch(place, { signal: stopping.signal, onEntry });
  watched.catch(first.reject);
  return {
    seen: first.promise,
    stop: () => {
      stopping.abort();
      return watched;
    },
  };
}
