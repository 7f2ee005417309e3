import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentView, LedgerLine, PageView } from "../../schemas/api/documents.ts";
import type { ReadingReceipt } from "../../schemas/reading-receipt.ts";
import { buildDocx } from "../support/docx.ts";
import { buildPdf } from "../support/pdf.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../support/serving.ts";

let serving: Serving;
let session: Session;
let pdf: string;
let word: string;
let text: string;

const source = buildPdf([
  { lines: [{ text: "Contrat de maintenance", x: 72, y: 770 }] },
  { lines: [{ text: "Article 2 - Duree : douze mois", x: 72, y: 770 }] },
]);

beforeAll(async () => {
  serving = await startServing();
  session = await signInByLink(serving);
  const lines = await uploadAndWait(session, [
    { name: "contrat.pdf", bytes: source },
    { name: "avenant.docx", bytes: buildDocx("<w:p><w:r><w:t>Avenant n° 1</w:t></w:r></w:p>") },
    { name: "note.txt", bytes: "Note au contrat." },
  ]);
  [pdf, word, text] = lines.map(({ document }) => document ?? "") as [string, string, string];
});
afterAll(() => serving.stop());

test("documents are listed newest first, page by page, with what can be shown of each", async () => {
  const first = await session.json<{ items: DocumentView[]; next: string }>("/documents?limit=2");
  const cursor = encodeURIComponent(first.next);
  const second = await session.json<{ items: DocumentView[]; next?: string }>(`/documents?limit=2&cursor=${cursor}`);
  const shown = [...first.items, ...second.items].map((view) => [
    view.summary.name,
    view.mediaType.split(/[./]/).at(-1),
    view.hasPageImages,
    view.hasPreview,
  ]);
  expect(shown).toEqual([
    ["note.txt", "plain", false, false],
    ["avenant.docx", "document", false, true],
    ["contrat.pdf", "pdf", true, false],
  ]);
  expect(second.next).toBeUndefined();
  const place = Buffer.from(first.next, "base64url").toString();
  const neverWas = Buffer.from(place.replace(/\d{4}-\d\d-\d\d/, "2026-02-31")).toString("base64url");
  expect(neverWas).not.toBe(first.next);
  for (const forged of ["made-up", neverWas]) {
    expect((await session.fetch(`/documents?cursor=${encodeURIComponent(forged)}`)).status).toBe(422);
  }
});

test("the original is what came, whole or a range of it", async () => {
  const whole = await session.fetch(`/documents/${pdf}/original`);
  expect(Buffer.from(await whole.arrayBuffer()).equals(source)).toBe(true);
  expect(whole.headers.get("content-type")).toBe("application/pdf");

  const part = await session.fetch(`/documents/${pdf}/original`, { headers: { range: "bytes=5-7" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 5-7/${source.length}`]);
  expect(await part.text()).toBe("1.7");
  const outside = await session.fetch(`/documents/${pdf}/original`, { headers: { range: `bytes=${source.length}-` } });
  expect([outside.status, outside.headers.get("content-range")]).toEqual([416, `bytes */${source.length}`]);
});

test("a page says where its text begins in the document's, and where each word stands", async () => {
  const whole = await (await session.fetch(`/documents/${pdf}/text`)).text();
  const page = await session.json<PageView>(`/documents/${pdf}/pages/2`);
  expect(whole.slice(page.start, page.start + page.text.length)).toBe(page.text);
  const word = page.text.indexOf("douze");
  const index = page.words.starts.indexOf(word);
  const [left, top, right, bottom] = page.words.boxes.slice(index * 4, index * 4 + 4);
  expect(left).toBeGreaterThan(72);
  expect([(right ?? 0) > (left ?? 0), (bottom ?? 0) > (top ?? 0)]).toEqual([true, true]);
  expect((await session.fetch(`/documents/${pdf}/pages/3`)).status).toBe(404);
});

test("a page is a picture of the width that is asked for, and is not sent again to who has it", async () => {
  const answer = await session.fetch(`/documents/${pdf}/pages/1/image?width=600`);
  const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([width, height, format]).toEqual([600, 849, "webp"]);
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");

  const etag = answer.headers.get("etag") ?? "";
  const again = await session.fetch(`/documents/${pdf}/pages/1/image?width=600`, {
    headers: { "if-none-match": etag },
  });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  const wider = await session.fetch(`/documents/${pdf}/pages/1/image?width=700`, {
    headers: { "if-none-match": etag },
  });
  expect(wider.status).toBe(200);
});

test("many who look at one page at once all see it", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => session.fetch(`/documents/${pdf}/pages/2/image?width=900`)),
  );
  const pictures = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(pictures.every((picture) => picture.equals(pictures[0] ?? Buffer.of()))).toBe(true);
});

test("a picture of no page, of a text, or of a silly width is refused in words", async () => {
  const codes = async (path: string) => {
    const answer = await session.fetch(path);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  expect(await codes(`/documents/${pdf}/pages/9/image`)).toEqual([404, "NOTHING_TO_SHOW"]);
  expect(await codes(`/documents/${text}/pages/1/image`)).toEqual([404, "NOTHING_TO_SHOW"]);
  expect(await codes(`/documents/${pdf}/pages/1/image?width=100000`)).toEqual([400, "NOT_VALID"]);
  expect(await codes(`/documents/${pdf}/preview`)).toEqual([404, "NOTHING_TO_SHOW"]);
  expect(await codes("/documents/doc-0000000000000000")).toEqual([404, "NOT_FOUND"]);
});

test("a Word document has a preview of its structure", async () => {
  const { html } = await session.json<{ html: string }>(`/documents/${word}/preview`);
  expect(html).toBe("<p>Avenant n° 1</p>");
});

test("the receipt says how each page was read", async () => {
  const receipt = await session.json<ReadingReceipt>(`/documents/${pdf}/receipt`);
  expect(receipt.totals).toMatchObject({ pages: 2, textLayer: 2, unread: 0 });
  expect(JSON.stringify(receipt)).not.toContain("maintenance");
});

test("a file that could not be read can be had, though nothing can be shown of it", async () => {
  const [line] = await uploadAndWait(session, [{ name: "cassé.pdf", bytes: "%PDF-1.7 broken" }]);
  expect(line?.outcome).toBe("setAside");
  expect((await session.fetch(`/documents/${line?.document}`)).status).toBe(409);
  expect(await (await session.fetch(`/documents/${line?.document}/original`)).text()).toBe("%PDF-1.7 broken");
});

test("the ledger is read page by page, newest first, by outcome and by name", async () => {
  const names: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await session.json<{ items: LedgerLine[]; next?: string }>(`/ledger?limit=2${cursor}`);
    names.push(...page.items.map(({ name }) => name));
    if (page.next === undefined) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(names).toEqual(["cassé.pdf", "note.txt", "avenant.docx", "contrat.pdf"]);
  const named = async (query: string) =>
    (await session.json<{ items: LedgerLine[] }>(`/ledger?${query}`)).items.map(({ name }) => name);
  expect(await named("outcome=setAside")).toEqual(["cassé.pdf"]);
  expect(await named("search=CONTRAT")).toEqual(["contrat.pdf"]);
  expect(await named("search=%25")).toEqual([]);
  expect(await named(`search=${encodeURIComponent("'; drop table arrival; --")}`)).toEqual([]);
});
