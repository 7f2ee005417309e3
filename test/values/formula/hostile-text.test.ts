import { expect, test } from "vitest";
import { bracketRepairs } from "../../../values/formula/brackets.ts";
import { findFormulas } from "../../../values/formula/find-formulas.ts";
import { asItStands, unstacked } from "../../../values/formula/layouts.ts";
import { lex } from "../../../values/formula/lexer.ts";
import { readFormula } from "../../../values/formula/read-formula.ts";
import { findIndices } from "../../../values/indices.ts";

const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));

test.each([
  "(",
  "0",
  "x ",
  "=",
  " ",
  "---",
  "P=",
  "A-B-",
  "<sub>",
  "0,1l/",
  "loyer ",
  "indice de base ",
  "S : indice ",
  "BT 40 ",
])("a megabyte of %j is read to its end, and holds no formula", (piece) => {
  const text = megabyte(piece);
  expect(findFormulas(text)).toEqual([]);
  expect(findFormulas(`P = ${text}`)).toEqual([]);
  expect(readFormula(text)).toBeUndefined();
  findIndices(text);
});

test("more formulas than any contract has are not all read", () => {
  expect(findFormulas("P = P0 x (S/S0)\n\n".repeat(3000))).toHaveLength(1000);
});

test("a formula is looked for in no more than the text it may fill", () => {
  for (const piece of ["(", "0 ", "x ", "S/S0 + ", "--- "]) {
    const { tokens } = lex(megabyte(piece), 10, 610);
    expect(tokens.every(({ end }) => end <= 610)).toBe(true);
  }
});

test.each(["(", "S/S0 + ", "0,5 ( ", "A0 ", "--- + ", "A A0 B B0 ) "])(
  "of %j there are few readings to try, however long it is",
  (piece) => {
    const { tokens } = lex(piece.repeat(600), 0, 600);
    expect(asItStands(tokens).length).toBeLessThan(10);
    expect(bracketRepairs(tokens).length).toBeLessThan(700);
    expect(unstacked(tokens, tokens).length).toBeLessThan(2000);
  },
);
