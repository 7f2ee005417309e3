import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bucketSource } from "../../../pipeline/sources/bucket.ts";
import type { Arrival } from "../../../pipeline/sources/source.ts";
import { Settings } from "../../../schemas/settings.ts";

let server: FauxqsServer;
let client: S3Client;
let s3: Settings["s3"];

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false, host: "127.0.0.1" });
  server.createBucket("contracts");
  const keys = { accessKeyId: "test", secretAccessKey: "test" };
  const endpoint = `http://127.0.0.1:${server.port}`;
  s3 = Settings.parse({ s3: { endpoint, region: "eu-west-3", pathStyle: true, ...keys } }).s3;
  client = new S3Client({ endpoint, region: "eu-west-3", forcePathStyle: true, credentials: keys });
});

afterAll(async () => {
  client.destroy();
  await server.stop();
});

beforeEach(() => server.emptyBucket("contracts"));

test("the objects under a prefix arrive, with their bytes, and their copies are removed after use", async () => {
  await put("in/contrat d’entretien.pdf", "entretien");
  await put("in/", "");
  await put("in/~$contrat.docx", "");
  await put("elsewhere/other.pdf", "other");

  const [arrival, ...others] = await all("s3://contracts/in/");

  expect(others).toEqual([]);
  expect(arrival).toMatchObject({
    name: "contrat d’entretien.pdf",
    origin: "s3://contracts/in/contrat d’entretien.pdf",
  });
  const file = await arrival?.fetch(new AbortController().signal);
  expect(await readFile(file?.path ?? "", "utf8")).toBe("entretien");
  await file?.release();
  expect(existsSync(file?.path ?? "")).toBe(false);
});

test("more objects than one answer lists all arrive", async () => {
  for (let first = 0; first < 1100; first += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => put(`many/${first + index}.pdf`, String(index))));
  }
  expect(await all("s3://contracts/many/")).toHaveLength(1100);
});

test("an object keeps its fingerprint while its content stays, and has a new one when it changes", async () => {
  await put("a.pdf", "first");
  const [before] = await all("s3://contracts");
  const [same] = await all("s3://contracts");
  await put("a.pdf", "second");
  const [after] = await all("s3://contracts");
  expect(same?.fingerprint).toBe(before?.fingerprint);
  expect(after?.fingerprint).not.toBe(before?.fingerprint);
});

test("a watched bucket brings what comes later, whose key may sort before what was there, and what changes", async () => {
  await put("m.pdf", "m");
  const stopping = new AbortController();
  const watch = Settings.parse({ watch: { sweepSeconds: 1 } }).watch;
  const arrivals = bucketSource("s3://contracts", s3, watch).arrivals(stopping.signal)[Symbol.asyncIterator]();
  const next = async () => (await arrivals.next()).value?.name;
  expect(await next()).toBe("m.pdf");
  await put("a.pdf", "a");
  expect(await next()).toBe("a.pdf");
  await put("m.pdf", "changed");
  expect(await next()).toBe("m.pdf");
  const end = arrivals.next();
  stopping.abort();
  expect(await end).toMatchObject({ done: true });
});

test("a bucket that is not there is said in one line, when watched too", async () => {
  const expected = { code: "BUCKET_UNREACHABLE", message: expect.stringMatching(/^Expected to list s3:\/\/none\/x, /) };
  await expect(all("s3://none/x")).rejects.toMatchObject(expected);
  const watched = bucketSource("s3://none/x", s3, Settings.parse({}).watch).arrivals(new AbortController().signal);
  await expect(Array.fromAsync(watched)).rejects.toMatchObject(expected);
});

test("a server that does not answer is an error once, and is waited for by a watch", async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => gone.once("listening", resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const nobody = { ...s3, endpoint: `http://127.0.0.1:${port}` };
  const once = bucketSource("s3://contracts", nobody).arrivals(new AbortController().signal);
  await expect(Array.fromAsync(once)).rejects.toMatchObject({ code: "BUCKET_UNREACHABLE" });

  const stopping = new AbortController();
  const trouble = Promise.withResolvers<unknown>();
  const watch = Settings.parse({ watch: { sweepSeconds: 1 } }).watch;
  const arrivals = bucketSource("s3://late", nobody, watch, trouble.resolve)
    .arrivals(stopping.signal)
    [Symbol.asyncIterator]();
  const coming = arrivals.next();
  expect(await trouble.promise).toMatchObject({ code: "BUCKET_UNREACHABLE" });
  const late = await startFauxqs({ port, logger: false, host: "127.0.0.1" });
  late.createBucket("late");
  const lateClient = new S3Client({
    endpoint: nobody.endpoint,
    region: "eu-west-3",
    forcePathStyle: true,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  await lateClient.send(new PutObjectCommand({ Bucket: "late", Key: "here.pdf", Body: "here" }));
  expect(await coming).toMatchObject({ value: { name: "here.pdf" } });
  stopping.abort();
  await arrivals.return?.();
  lateClient.destroy();
  await late.stop();
});

test("an address without a bucket is wrong use", () => {
  expect(() => bucketSource("s3://", s3)).toThrow("Expected an address such as s3://bucket/prefix, found s3://.");
});

async function put(key: string, content: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: "contracts", Key: key, Body: content }));
}

async function all(place: string): Promise<Arrival[]> {
  const found = await Array.fromAsync(bucketSource(place, s3).arrivals(new AbortController().signal));
  return found.filter((arrival) => arrival.kind === "file");
}
