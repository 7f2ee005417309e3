import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditLine } from "../../schemas/api/access.ts";
import type { Batch, LedgerLine, Uploaded } from "../../schemas/api/documents.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../support/serving.ts";

let serving: Serving;
let session: Session;

beforeAll(async () => {
  serving = await startServing({ settings: ["limits.fileMegabytes=1", "server.uploadMegabytes=5"] });
  session = await signInByLink(serving);
});
afterAll(() => serving.stop());

const linesNamed = async (name: string) =>
  (await session.json<{ items: LedgerLine[] }>(`/ledger?search=${encodeURIComponent(name)}`)).items;

/** Files that lie where uploads are received. */
const halfWay = () =>
  readdirSync(join(serving.data, "parts"), { recursive: true }).filter((name) => /upload-/.test(`${name}`));

test("files of one upload are one batch, each with a line of its own and, soon, its outcome", async () => {
  const lines = await uploadAndWait(session, [
    { name: "bail.txt", bytes: "Bail commercial conclu pour une durée de neuf ans." },
    { name: "vide.pdf", bytes: "" },
  ]);

  expect(lines.map(({ name, outcome, reason }) => [name, reason?.code ?? outcome])).toEqual([
    ["bail.txt", "recorded"],
    ["vide.pdf", "EMPTY_FILE"],
  ]);
  const batch = await session.json<Batch>(`/batches/${lines[0]?.batch}`);
  expect(batch).toMatchObject({ name: "bail.txt", files: 2 });
  expect(batch.outcomes).toMatchObject({ recorded: 1, setAside: 1, waiting: 0 });
  expect(lines[0]?.origin).toBe(`upload://${batch.id}/bail.txt`);
});

test("200 files at once each have their line", async () => {
  const files = Array.from({ length: 200 }, (_, index) => ({ name: `${index}.bin`, bytes: `\u0000\u0001${index}` }));
  const answer = await session.upload(files);
  expect(answer.status).toBe(201);
  const uploaded = (await answer.json()) as Uploaded;
  expect(new Set(uploaded.files.map(({ id }) => id)).size).toBe(200);
  expect((await session.json<Batch>(`/batches/${uploaded.batch}`)).files).toBe(200);
});

test("the same file twice at once is kept once: two lines, one document, the second a duplicate", async () => {
  const file = [{ name: "deux fois.txt", bytes: "Contrat signé deux fois." }];
  const [first, second] = await Promise.all([uploadAndWait(session, file), uploadAndWait(session, file)]);
  const lines = [...first, ...second];
  expect(new Set(lines.map(({ document }) => document)).size).toBe(1);
  expect(lines.map(({ outcome }) => outcome).sort()).toEqual(["duplicate", "recorded"]);
});

test("a file sent again to the same batch, after a lost answer, is the same line", async () => {
  const batch = crypto.randomUUID();
  const send = async () => {
    const answer = await session.upload([{ name: "encore.txt", bytes: "Envoyé encore." }], `?batch=${batch}`);
    return (await answer.json()) as Uploaded;
  };
  const [first, second] = [await send(), await send()];
  expect(second.files[0]?.id).toBe(first.files[0]?.id);
  expect((await session.json<Batch>(`/batches/${batch}`)).files).toBe(1);
});

test("a name that would leave its folder, or break a header, is kept as a plain name", async () => {
  const lines = await uploadAndWait(session, [
    { name: "../../etc/passwd.txt", bytes: "Premier." },
    { name: "C:\\temp\\é à ü.txt", bytes: "Deuxième." },
    { name: `${"très long ".repeat(100)}.txt`, bytes: "Troisième." },
    { name: "<img src=x onerror=alert(1)>.txt", bytes: "Quatrième." },
  ]);
  const [passwd, accents, long, html] = lines.map(({ name }) => name);
  expect(passwd).toBe("passwd.txt");
  expect(accents).toBe("é à ü.txt");
  expect(Buffer.byteLength(long ?? "")).toBeLessThanOrEqual(255);
  expect(long).toMatch(/\.txt$/);
  expect(html).toBe("<img src=x onerror=alert(1)>.txt");

  const answer = await session.fetch(`/documents/${lines[3]?.document}/original`);
  expect(answer.headers.get("content-disposition")).toBe(
    "attachment; filename=\"<img src=x onerror=alert(1)>.txt\"; filename*=UTF-8''%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E.txt",
  );
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await answer.text()).toBe("Quatrième.");
});

test("half an upload leaves nothing: no line, no original, no temporary file", async () => {
  const half = `%PDF-${"half an upload ".repeat(20_000)}`;
  const before = [
    "--X",
    'content-disposition: form-data; name="file"; filename="half.pdf"',
    "content-type: application/pdf",
    "",
    half,
  ].join("\r\n");
  const socket = connect(serving.port, "127.0.0.1");
  const head = [
    "POST /api/v1/documents HTTP/1.1",
    `host: 127.0.0.1:${serving.port}`,
    ...Object.entries(session.headers).map(([name, value]) => `${name}: ${value}`),
    "content-type: multipart/form-data; boundary=X",
    "content-length: 900000",
    "",
    "",
  ].join("\r\n");
  await new Promise<void>((resolve) => socket.write(head + before, () => resolve()));
  await until(() => halfWay().length === 1);
  socket.destroy();
  await until(() => halfWay().length === 0);

  expect(await linesNamed("half.pdf")).toEqual([]);
  const hash = createHash("sha256").update(half).digest("hex");
  expect(existsSync(join(serving.data, "blobs", hash.slice(0, 2), hash.slice(2)))).toBe(false);
});

test("a file beyond the limit is set aside with its reason, and those beside it are taken in", async () => {
  const lines = await uploadAndWait(session, [
    { name: "énorme.pdf", bytes: Buffer.alloc(1_500_000, "a") },
    { name: "petit.txt", bytes: "Avenant." },
  ]);
  expect(lines.map(({ name, outcome, reason }) => [name, reason?.code ?? outcome])).toEqual([
    ["énorme.pdf", "TOO_LARGE"],
    ["petit.txt", "recorded"],
  ]);
});

test("an upload bomb is cut off: what is beyond the limit of an upload is not received", async () => {
  const chunk = new Uint8Array(100_000).fill(97);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(Buffer.from('--X\r\ncontent-disposition: form-data; name="f"; filename="bomb"\r\n\r\n')),
    pull: (controller) => {
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const answer = await session
    .fetch("/documents", {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "content-type": "multipart/form-data; boundary=X" },
    } as RequestInit & { headers: Record<string, string> })
    .catch(() => undefined);
  // Whoever still writes may find the connection closed before the answer.
  if (answer) expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(100_000_000);
  await until(() => halfWay().length === 0);
  expect(await linesNamed("bomb")).toEqual([]);
});

test("an upload without a file, or that is none, is refused in words", async () => {
  const without = await session.upload([]);
  expect(without.status).toBe(400);
  expect(await without.json()).toMatchObject({ code: "NO_FILES" });
  const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  expect((await session.fetch("/documents", json)).status).toBe(415);
});

test.each([
  ["names no boundary", "multipart/form-data", "--x--"],
  [
    "breaks off in a file",
    "multipart/form-data; boundary=x",
    '--x\r\ncontent-disposition: form-data; name="file"; filename="half.txt"\r\n\r\nhalf a fi',
  ],
])("a form that %s is refused in words, and leaves nothing", async (_how, type, body) => {
  const answer = await session.fetch("/documents", { method: "POST", headers: { "content-type": type }, body });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "FORM_BROKEN"]);
  expect(await linesNamed("half.txt")).toEqual([]);
  expect(halfWay()).toEqual([]);
});

describe("in the audit an upload stands with how many files of it were kept", () => {
  const text = { name: "gardé.txt", bytes: "Gardé." };
  const latest = async () => {
    const { items } = await session.json<{ items: AuditLine[] }>("/audit?action=documents.uploaded&limit=1");
    return items[0];
  };

  test("that arrived whole", async () => {
    const { batch } = (await (await session.upload([text, { ...text, name: "aussi.txt" }])).json()) as Uploaded;
    expect(await latest()).toMatchObject({ subject: batch, detail: { kept: 2, isWhole: true } });
  });

  test("that was refused as too large after some", async () => {
    const batch = crypto.randomUUID();
    const part = (name: string, bytes: string) =>
      `--X\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\n\r\n${bytes}\r\n`;
    const body = new Blob([part("un.txt", "Un."), part("deux.bin", "a".repeat(6_000_000)), "--X--\r\n"]);
    const answer = await session
      .fetch(`/documents?batch=${batch}`, {
        method: "POST",
        // In pieces, so that its length is not announced.
        body: body.stream(),
        duplex: "half",
        headers: { "content-type": "multipart/form-data; boundary=X" },
      } as RequestInit & { headers: Record<string, string> })
      .catch(() => undefined);
    if (answer) expect(answer.status).toBe(413);
    await untilSo(async () => (await latest())?.subject === batch);
    expect(await latest()).toMatchObject({ detail: { kept: 1, isWhole: false } });
  });

  test("that breaks off after some", async () => {
    const batch = crypto.randomUUID();
    const whole = '--x\r\ncontent-disposition: form-data; name="f"; filename="entier.txt"\r\n\r\nEntier.\r\n';
    const half = '--x\r\ncontent-disposition: form-data; name="f"; filename="moitié.txt"\r\n\r\nmoi';
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const answer = await session.fetch(`/documents?batch=${batch}`, { method: "POST", headers, body: whole + half });
    expect(answer.status).toBe(400);
    expect(await latest()).toMatchObject({ subject: batch, detail: { kept: 1, isWhole: false } });
  });
});

test("what was set aside is tried again on request, what was read is not", async () => {
  const [empty] = await uploadAndWait(session, [{ name: "rien.pdf", bytes: "" }]);
  const again = await session.fetch(`/ledger/${empty?.id}/retry`, { method: "POST" });
  expect(again.status).toBe(200);
  expect((await again.json()) as LedgerLine).toMatchObject({ id: empty?.id, name: "rien.pdf" });

  const [read] = await uploadAndWait(session, [{ name: "lu.txt", bytes: "Contrat lu." }]);
  const refused = await session.fetch(`/ledger/${read?.id}/retry`, { method: "POST" });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ code: "NOT_SET_ASIDE" });
});

async function untilSo(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
