import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, readBytes } from "../../support/reading.ts";

test("text is read as UTF-8, with or without byte order mark", async () => {
  const { pages } = await readBytes(Buffer.from("\uFEFFDurée : 12 mois\r\nreconductible\r\n\r\nFin"));
  expect(blocksOf(pages[0])).toEqual(["paragraph: Durée : 12 mois\nreconductible", "paragraph: Fin"]);
});

test("text that is not UTF-8 is read as Windows-1252, and the page says so", async () => {
  const { pages } = await readBytes(Buffer.from([0x44, 0x75, 0x72, 0xe9, 0x65, 0x20, 0x31, 0x30, 0x20, 0x80]));
  expect(pages[0]).toMatchObject({ text: "Durée 10 €", note: expect.stringContaining("Windows-1252") });
});

test("lines with tabs are the rows of a table, and may be interrupted by one without", async () => {
  const { pages } = await readBytes(
    Buffer.from("Objet :\tbail\n\nLoyer\t100 €\nCharges\t20 €\nTotal par mois\nAutres\t\t5 €"),
  );
  expect(blocksOf(pages[0])).toEqual([
    "paragraph: Objet :\tbail",
    "tableCell: Loyer",
    "tableCell: 100 €",
    "tableCell: Charges",
    "tableCell: 20 €",
    "tableCell: Total par mois",
    "tableCell: Autres",
    "tableCell: 5 €",
  ]);
  expect(pages[0]?.blocks.at(-1)?.cell).toEqual({ table: 0, row: 3, column: 1 });
});

test("megabytes without an empty line are one paragraph", async () => {
  const text = `${"m".repeat(10_000_000)}\nmot\n`;
  const { pages } = await readBytes(Buffer.from(`  \n\n  ${text} \n \nfin`));
  expect(pages[0]?.blocks).toEqual([
    { kind: "paragraph", start: 2, end: text.length + 1, clauseNumber: undefined },
    { kind: "paragraph", start: text.length + 4, end: text.length + 7, clauseNumber: undefined },
  ]);
});

test("a form feed ends a page", async () => {
  const { pages } = await readBytes(Buffer.from("un\fdeux\f"));
  expect(pages.map((page) => page.text)).toEqual(["un", "deux"]);
});

test("words and blocks lie within the text, whatever the text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\wéà€ \n\t.;-]+$/), async (text) => {
      const [page] = (await readBytes(Buffer.from(text))).pages;
      if (!page) throw new Error("no page");
      const words = page.words.starts.map((start, index) => page.text.slice(start, page.words.ends[index]));
      expect(words).toEqual(page.text.match(/\S+/gu) ?? []);
      for (const block of page.blocks) expect(page.text.slice(block.start, block.end).trim()).not.toBe("");
    }),
  );
});
