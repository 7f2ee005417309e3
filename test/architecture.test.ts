import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";
import { fields } from "../schemas/fields/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const everything = ["*"];

/** Who may import whom, as in ARCHITECTURE.md. A folder may always import itself; only `test` and `bench` import one another. */
const mayImport: Record<string, readonly string[]> = {
  lib: [],
  schemas: ["lib"],
  values: ["lib", "schemas"],
  prompts: ["lib", "schemas"],
  terms: ["lib", "schemas", "values"],
  extractors: ["lib", "schemas", "values", "prompts"],
  pipeline: ["lib", "schemas", "extractors"],
  store: ["lib", "schemas"],
  export: ["lib", "schemas", "values", "terms"],
  server: ["lib", "schemas", "values", "terms", "store", "export"],
  web: ["schemas"],
  eval: ["lib", "schemas", "values", "terms", "extractors"],
  cli: everything,
  bin: ["cli"],
  test: everything,
  bench: everything,
};

const importedByOneAnother = ["test", "bench"];

/** Folders whose entry points may read the environment; everything else is given values. */
const mayReadEnvironment = ["cli", "bin", "test", "bench"];
const entriesThatMayReadEnvironment = [
  "eval/main.ts",
  "vitest.config.ts",
  // Sets a variable for the programs that it starts; reads none.
  "pipeline/isolation/ocr-child.ts",
];

/** Helpers beside the field files. */
const notFieldFiles = ["equality", "field", "index", "print"];

interface Source {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** The text with its comments blanked out. */
  readonly code: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: string;
  /** Top-level folder of the file imported; `.` for a file in the root. */
  readonly to: string;
  readonly file: string;
  readonly typeOnly: boolean;
}

const sources = sourcePaths().map(read);
const edges = sources.flatMap((source) => source.imports.map((found) => ({ ...found, path: source.path })));

describe("the import table", () => {
  test("is checked against real imports of every folder that has source", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(100);
    expect(edges.some(({ from, to }) => from === "cli" && to === "schemas")).toBe(true);
    expect(edges.some(({ from, typeOnly }) => from === "schemas" && typeOnly)).toBe(true);
  });

  test("names every folder that has source", () => {
    const folders = new Set(sources.map(({ folder }) => folder).filter((folder) => folder !== "."));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test("is kept by every import", () => {
    const forbidden = edges.filter(({ from, to }) => from !== to && !allowed(from, to));
    expect(forbidden.map(({ path, file }) => `${path} imports ${file}`)).toEqual([]);
  });

  test("lets web take types only", () => {
    const values = edges.filter(({ from, to, typeOnly }) => from === "web" && to !== "web" && !typeOnly);
    expect(values.map(({ path, file }) => `${path} imports values of ${file}`)).toEqual([]);
  });

  test("is the one that ARCHITECTURE.md prints", () => {
    const printed = readFileSync(join(root, "ARCHITECTURE.md"), "utf8")
      .split("\n")
      .map((line) => /^\| `(\w+)` \| (.*) \|$/.exec(line))
      .filter((match) => match !== null)
      .map(([, folder, list]) => [folder, (list ?? "").match(/`(\w+)`|everything/g)?.map(unquoted) ?? []]);
    const inCode = Object.entries(mayImport).map(([folder, list]) => [
      folder,
      list.map((one) => (one === "*" ? "everything" : one)),
    ]);
    expect(printed).toEqual(inCode);
  });
});

test("imports point at files that exist, but for those that a test makes", () => {
  const missing = edges.filter(({ file }) => !existsSync(join(root, file)) && !/\.generated\.ts$/.test(file));
  expect(missing.map(({ path, file }) => `${path} imports ${file}`)).toEqual([]);
});

test("only the command line and test entries read the environment", () => {
  const readers = sources.filter(({ code }) => /\bprocess\s*\.\s*env\b|\benv\b[^;]*from "node:process"/.test(code));
  expect(readers.length).toBeGreaterThan(0);
  const others = readers.filter(
    ({ path, folder }) => !mayReadEnvironment.includes(folder) && !entriesThatMayReadEnvironment.includes(path),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

test("no file is longer than 300 lines without a written reason", () => {
  const long = sources.filter(({ text }) => text.trimEnd().split("\n").length > 300);
  const unexplained = long.filter(
    ({ text }) => !/over 300 lines because \S+/.test(text.split("\n").slice(0, 12).join("\n")),
  );
  expect(unexplained.map(({ path }) => path)).toEqual([]);
});

test("every field file is in the list, and the list names only field files", () => {
  const files = readdirSync(join(root, "schemas/fields"))
    .map((name) => name.replace(/\.ts$/, ""))
    .filter((name) => !notFieldFiles.includes(name));
  expect(fields.map(({ key }) => kebab(key)).sort()).toEqual(files.sort());
});

function allowed(from: string, to: string): boolean {
  if (importedByOneAnother.includes(to)) return importedByOneAnother.includes(from);
  if (to === ".") return mayImport[from] === everything;
  return mayImport[from] === everything || (mayImport[from]?.includes(to) ?? false);
}

function sourcePaths(): string[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return isSource(entry.name) ? [entry.name] : [];
    if (entry.name.startsWith(".") || ["node_modules", "dist", "coverage"].includes(entry.name)) return [];
    return readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" })
      .filter((name) => isSource(name) && !name.split(sep).includes("node_modules"))
      .map((name) => [entry.name, ...name.split(sep)].join("/"));
  });
}

function isSource(name: string): boolean {
  return [".ts", ".tsx", ".js", ".mjs"].includes(extname(name)) && !/\.generated\./.test(name);
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const { module, comments, errors } = parseSync(path, text);
  expect(errors, path).toEqual([]);
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + " ".repeat(end - start) + code.slice(end);
  }
  const folder = path.includes("/") ? (path.split("/")[0] ?? ".") : ".";
  const stated = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)].flatMap(
    (found) =>
      found.moduleRequest
        ? [
            {
              specifier: found.moduleRequest.value,
              typeOnly: "entries" in found ? isTypeOnly(found.entries) : found.isType,
            },
          ]
        : [],
  );
  const called = [...code.matchAll(/\bimport\(\s*["']([^"']+)["']/g)].map(([, specifier]) => ({
    specifier: specifier ?? "",
    typeOnly: false,
  }));
  const imports = [...stated, ...called]
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier, typeOnly }) => {
      const file = relative(root, resolve(root, dirname(path), specifier))
        .split(sep)
        .join("/");
      return { from: folder, to: file.includes("/") ? (file.split("/")[0] ?? ".") : ".", file, typeOnly };
    });
  return { path, folder, text, code, imports };
}

function isTypeOnly(entries: readonly { readonly isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every(({ isType }) => isType);
}

function unquoted(name: string): string {
  return name.replaceAll("`", "");
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
