import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { formats, recognise } from "../../../extractors/readers/index.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { buildPdf } from "../../support/pdf.ts";

test.each([
  ["pdf", buildPdf([{}])],
  ["pdf", Buffer.concat([Buffer.from("\r\n\r\n"), buildPdf([{}])])],
  ["docx", buildDocx(paragraph("x"))],
  ["image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["csv", Buffer.from("Prestation;Unité;PU HT\nNettoyage;m²;1,50\nVitrerie;m²;2,50\n")],
  ["text", Buffer.from("Entre les soussignés :")],
])("a %s file is told by its content, whatever its name", async (name, bytes) => {
  expect((await recognise(bytes, "contract.xyz")).name).toBe(name);
});

test("every format in the list has a file or folder of its own", () => {
  const files = readdirSync(new URL("../../../extractors/readers", import.meta.url)).map((file) =>
    file.replace(".ts", ""),
  );
  expect(formats.length).toBe(6);
  expect(formats.map(({ name }) => (name === "docx" ? "word" : name)).filter((name) => !files.includes(name))).toEqual(
    [],
  );
});
