/** Whether a gold item and a found one may pair, by their indices. */
export type MayPair = (gold: number, found: number) => boolean;

/**
 * Pairs gold and found items one to one. Each stage adds pairs by augmenting paths, which never drop an item already
 * paired: the result is as large as the stages' relations together allow, and what an earlier stage could pair stays
 * paired. Answers, for each gold item, the found item it pairs with.
 */
export function pairUp(goldCount: number, foundCount: number, stages: readonly MayPair[]): (number | undefined)[] {
  const goldOf: (number | undefined)[] = Array.from({ length: foundCount });
  for (const [last] of stages.entries()) {
    const allowed = stages.slice(0, last + 1);
    const mayPair: MayPair = (gold, found) => allowed.some((stage) => stage(gold, found));
    for (let gold = 0; gold < goldCount; gold += 1) {
      if (!goldOf.includes(gold)) augment(gold, mayPair, goldOf, new Set());
    }
  }
  return Array.from({ length: goldCount }, (_, gold) => {
    const found = goldOf.indexOf(gold);
    return found < 0 ? undefined : found;
  });
}

/** Gives `gold` a partner, moving others to another partner where need be (Kuhn's algorithm). */
function augment(gold: number, mayPair: MayPair, goldOf: (number | undefined)[], visited: Set<number>): boolean {
  for (let found = 0; found < goldOf.length; found += 1) {
    if (visited.has(found) || !mayPair(gold, found)) continue;
    visited.add(found);
    const holder = goldOf[found];
    if (holder === undefined || augment(holder, mayPair, goldOf, visited)) {
      goldOf[found] = gold;
      return true;
    }
  }
  return false;
}
