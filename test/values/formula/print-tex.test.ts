import fc from "fast-check";
import temml from "temml";
import { expect, test } from "vitest";
import type { Expression } from "../../../schemas/expression.ts";
import { printTex } from "../../../values/formula/print-tex.ts";
import { readNormalized } from "../../../values/formula/read-formula.ts";

test("a price formula is typeset with fractions, indices at their base, and the decimal mark of the language", () => {
  const { result, expression } = readNormalized("P = P0 * (0.15 + 0.85 * (S / S0))") ?? none();
  expect(printTex(result, expression)).toBe("P = P_{0} \\times \\left(0.15 + 0.85 \\times \\frac{S}{S_{0}}\\right)");
  expect(printTex(result, expression, "fr")).toContain("0{,}15 + 0{,}85");
});

test("names of several letters stand upright", () => {
  const expression: Expression = { type: "symbol", name: "ICHT-IME", at: "base" };
  expect(printTex("P2", expression)).toBe("\\mathrm{P2} = \\mathrm{ICHT\\text{-}IME}_{0}");
});

test("a negative number beside a sign gets brackets", () => {
  const one: Expression = { type: "number", value: "1" };
  const minus: Expression = { type: "number", value: "-0.5" };
  expect(printTex("P", { type: "subtract", left: one, right: minus })).toBe("P = 1 - \\left(-0.5\\right)");
});

test.each([
  "\\href{javascript:alert(1)}{x}",
  "}\\input{/etc/passwd}{",
  "a_b^c~d#e$f%g&h",
  "<script>alert(1)</script>",
  "\u202egnp.exe\u0000",
  "indice n° 2 (base 2015)",
  "œuvre 中文",
  "\u0300\u0332",
  "-\u0300a \u0000\u0301",
])("the name %j is letters, not commands", (name) => {
  const tex = printTex("P", { type: "symbol", name, at: "current" });
  const mathMl = typeset(tex);
  expect(typeset(printTex(name, { type: "symbol", name, at: "base" }))).toMatch(/^<math/);
  expect(tex).not.toMatch(/\\(?:href|input)/);
  expect(mathMl).not.toMatch(/<script|href=|javascript:alert\(1\)"/);
});

const anyName = fc.oneof(fc.string({ minLength: 1, unit: "binary", maxLength: 12 }), fc.constantFrom("S0", "P", "a_b"));
const anyNumber = fc.tuple(fc.boolean(), fc.nat(), fc.nat()).map(([minus, a, b]) => `${minus ? "-" : ""}${a}.${b}`);
const anyExpression = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ type: fc.constant("number" as const), value: anyNumber }),
    fc.record({
      type: fc.constant("symbol" as const),
      name: anyName,
      at: fc.constantFrom("base" as const, "current" as const),
    }),
    fc.record({ type: fc.constant("negate" as const), operand: tie("tree") }),
    fc.record({
      type: fc.constantFrom("add" as const, "subtract" as const, "multiply" as const, "divide" as const),
      left: tie("tree"),
      right: tie("tree"),
    }),
  ),
})).tree;

test("whatever the tree and its names, the typesetter takes it, with every bracket closed", () => {
  fc.assert(
    fc.property(anyName, anyExpression, fc.constantFrom("fr" as const, "en" as const), (result, tree, language) => {
      const tex = printTex(result, tree, language);
      expect(typeset(tex)).toMatch(/^<math/);
      const bare = tex.replaceAll(/\\[\\{}]/g, "");
      expect(bare.split("{").length).toBe(bare.split("}").length);
      expect(tex.split("\\left(").length).toBe(tex.split("\\right)").length);
    }),
    { numRuns: 200 },
  );
});

function typeset(tex: string): string {
  return temml.renderToString(tex, { throwOnError: true, trust: false, strict: false });
}

function none(): never {
  throw new Error("Expected the formula to be read.");
}
