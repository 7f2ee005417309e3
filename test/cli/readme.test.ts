import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commands } from "../../cli/commands/index.ts";
import { exitCodeMeanings } from "../../cli/exit-codes.ts";

const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");

test("README lists the exit codes as --help does", () => {
  const rows = [...readme.matchAll(/^\| (\d) \| (.*) \|$/gm)].map(([, code, meaning]) => [Number(code), meaning]);
  expect(rows).toEqual(exitCodeMeanings);
});

test("README shows every command", () => {
  const shown = new Set([...readme.matchAll(/^greffier (\w+)/gm)].map(([, name]) => name));
  expect(commands.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});
