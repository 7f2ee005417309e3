import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openPdf } from "../../../extractors/readers/pdf/document.ts";
import { pdfium } from "../../../extractors/readers/pdf/pdfium.ts";
import { wordsOfPage } from "../../../extractors/readers/pdf/words.ts";
import { buildPdf } from "../../support/pdf.ts";

const sources = ["pdfium.ts", "pdfium-annotations.ts"].map((name) =>
  readFileSync(new URL(`../../../extractors/readers/pdf/${name}`, import.meta.url), "utf8"),
);
const called = [...sources.join("").matchAll(/readonly (_\w+):/g)].map(([, name]) => name ?? "");

test("the installed pdfium exports every function that the readers call", async () => {
  expect(called.length).toBeGreaterThan(25);
  const exported = new Map(Object.entries(await pdfium()));
  expect(called.filter((name) => typeof exported.get(name) !== "function")).toEqual([]);
});

test("the pinned version of pdfium is the one these tests passed with", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  expect(manifest.dependencies["@hyzyla/pdfium"]).toBe("2.1.13");
});

test("pages are closed: ten thousand readings do not fill the memory", async () => {
  const lines = [{ text: "Le présent contrat prend effet le 1er janvier 2025", x: 60, y: 700 }];
  const document = await openPdf(buildPdf([{ lines }]));
  const { HEAPU8: before } = await pdfium();
  for (let count = 0; count < 10_000; count++) document.withPage(0, wordsOfPage);
  const { HEAPU8: after } = await pdfium();
  document.close();
  expect(after.length).toBeLessThanOrEqual(before.length + 32_000_000);
});
