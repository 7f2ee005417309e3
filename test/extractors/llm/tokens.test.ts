import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, test } from "vitest";
import { tokenCounter } from "../../../extractors/llm/tokens.ts";

const count = await tokenCounter();

test("prose is counted as the tokenizer counts it", () => {
  const text = "Le présent contrat est conclu pour une durée de trois (3) ans à compter du 1er janvier 2025. ".repeat(
    20,
  );
  expect(count(text)).toBe(encode(text).length);
});

test("a tokenizer's own marks are plain text, as in a contract about language models", () => {
  expect(count("<|endoftext|>")).toBeGreaterThan(1);
});

describe("a run that no word is as long as is counted in pieces, in linear time", () => {
  // Merged whole, the first of them alone takes the package a minute.
  test.each([
    ["one letter", "a".repeat(400_000)],
    ["spaces", " ".repeat(400_000)],
    ["line ends", "\n".repeat(400_000)],
    ["emoji", "😀".repeat(200_000)],
    ["rules of a table", "=-".repeat(200_000)],
  ])("%s", (_, run) => expect(count(run)).toBeGreaterThan(run.length / 100));
});
