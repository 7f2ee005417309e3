import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { asPrinted, inEitherCase } from "../../../extractors/languages/letter-case.ts";

const compiled = (source: string) => inEitherCase(new RegExp(source, "iu"));

test("letters stand for both cases, but for the parts that are read as printed", () => {
  const pattern = compiled(`^ville de ${asPrinted("\\p{Lu}\\p{Ll}+")}$`);
  expect(["Ville de Lens", "VILLE DE Lens", "ville de Lens"].filter((text) => pattern.test(text))).toHaveLength(3);
  expect(["ville de lens", "Ville de LENS"].filter((text) => pattern.test(text))).toEqual([]);
});

test("groups, classes, ranges, accents and escapes keep their meaning", () => {
  const pattern = compiled(`^(?<kind>n[°º]|réf\\.)\\s(?<=\\s)[a-f\\d]{2,3}(?!x)${asPrinted("Z")}?\\k<kind>?$`);
  expect(pattern.flags).toBe("u");
  expect(pattern.exec("RÉF. aF1")?.groups?.kind).toBe("RÉF.");
  expect(pattern.test("N° B2Z")).toBe(true);
  expect(pattern.test("N° B2z")).toBe(false);
  expect(pattern.test("N° G2")).toBe(false);
});

test("a pattern without such parts is left as it is", () => {
  const pattern = /contrat/iu;
  expect(inEitherCase(pattern)).toBe(pattern);
});

test("no pattern has case modifiers, which V8 loses", async () => {
  const folders = ["extractors", "values"].map((name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url)));
  const entries = (
    await Promise.all(folders.map((path) => readdir(path, { recursive: true, withFileTypes: true })))
  ).flat();
  const files = entries
    .filter(({ name }) => name.endsWith(".ts"))
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(200);
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "utf8") })));
  const code = texts.map(({ file, text }) => ({ file, text: text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "") }));
  expect(code.filter(({ text }) => /\(\?(?:i|-i|i-[ms]+):/.test(text)).map(({ file }) => file)).toEqual([]);
});
