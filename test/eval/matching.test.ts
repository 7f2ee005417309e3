import fc from "fast-check";
import { expect, test } from "vitest";
import { pairUp } from "../../eval/scorers/matching.ts";

const relation = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 5 });

test("pairs are allowed, and nothing is paired twice", () => {
  fc.assert(
    fc.property(relation, (allowed) => {
      const pairs = pairUp(allowed.length, 4, [(gold, found) => allowed[gold]?.[found] === true]);
      const taken = pairs.filter((found) => found !== undefined);
      expect(new Set(taken).size).toBe(taken.length);
      for (const [gold, found] of pairs.entries()) {
        if (found !== undefined) expect(allowed[gold]?.[found]).toBe(true);
      }
    }),
  );
});

test("no other pairing has more pairs", () => {
  fc.assert(
    fc.property(relation, (allowed) => {
      const pairs = pairUp(allowed.length, 4, [(gold, found) => allowed[gold]?.[found] === true]);
      expect(pairs.filter((found) => found !== undefined).length).toBe(most(allowed, 0, new Set()));
    }),
  );
});

test("what an earlier stage could pair stays paired when a later one is added", () => {
  fc.assert(
    fc.property(relation, relation, (first, second) => {
      const stage = (allowed: boolean[][]) => (gold: number, found: number) => allowed[gold]?.[found] === true;
      const early = pairUp(first.length, 4, [stage(first)]);
      const late = pairUp(first.length, 4, [stage(first), stage(second)]);
      for (const [gold, found] of early.entries()) if (found !== undefined) expect(late[gold]).toBeDefined();
    }),
  );
});

/** By trying everything. */
function most(allowed: boolean[][], gold: number, taken: Set<number>): number {
  const row = allowed[gold];
  if (!row) return 0;
  const options = row.flatMap((may, found) => (may && !taken.has(found) ? [found] : []));
  const without = most(allowed, gold + 1, taken);
  return Math.max(without, ...options.map((found) => 1 + most(allowed, gold + 1, new Set([...taken, found]))));
}
