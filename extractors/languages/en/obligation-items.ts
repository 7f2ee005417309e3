import type { Span } from "../rule.ts";

/** How an item of a list of covenants begins: `To pay`, `Not to assign`, `That the Tenant`. */
const covenant = /^(?:To|Not(?: at any time)? to|Not without|That) /u;
/** How an item begins that is a sentence of its own, with or without a full stop before it. */
const sentence =
  /^(?:["“‘[(]*(?:The|This|These|That|Each|Every|Any|All|Both|Either|Neither|No|Not|In|On|At|For|From|Within|Upon|During|Before|After|Where|When|If|Unless|Subject|An?|It|Such|There|Section|Clause)|the [^.;:()]{2,40} (?:shall|will|must)|(?:each|either|any) party (?:shall|will|must)) /u;
const enumerator =
  /(?:^|(?<=\S )(?<!(?:clauses?|sections?|paragraphs?|articles?|items?|nos?|schedules?) ))(?:\((?<inner>\d{1,2}|[a-z])\)|(?<outer>\d{1,2}|[A-Z])\.) /dgiu;

interface Item {
  readonly at: number;
  readonly sort: string;
  readonly order: number;
  readonly words: string;
}

/** The items of a list that run on in one paragraph, with its announcement first; the paragraph itself where none do. */
export function itemsOf(words: string, { start, end }: Span): Span[] {
  const items = covenant.test(firstOf(words)) ? countedIn(words) : [];
  return cut({ start, end }, items);
}

/** Where numbered sentences of one paragraph begin that no full stop keeps apart. */
export function numberedSentences(words: string): number[] {
  return countedIn(words).flatMap(({ at, words: own }) => (sentence.test(own) ? [at] : []));
}

function cut({ start, end }: Span, items: readonly Item[]): Span[] {
  const starts = [0, ...items.map(({ at }) => at).filter((at) => at > 0)];
  return starts.map((from, order) => ({
    start: start + from,
    end: Math.min(end, start + (starts[order + 1] ?? end - start)),
  }));
}

const firstOf = (words: string) => countedIn(words)[0]?.words ?? "";

/** Enumerators that count on from each other; what stands alone is a reference. */
function countedIn(words: string): Item[] {
  const all = [...words.matchAll(enumerator)].map(({ index, 0: { length }, groups }): Item => {
    const mark = groups?.inner ?? groups?.outer ?? "";
    const sort = `${groups?.inner === undefined ? "." : "("}${/\d/u.test(mark) ? "1" : /\p{Lu}/u.test(mark) ? "A" : "a"}`;
    const order = /\d/u.test(mark) ? Number(mark) : (mark.toLowerCase().codePointAt(0) ?? 96) - 96;
    return { at: index, sort, order, words: words.slice(index + length, index + length + 80) };
  });
  const kept = new Set<Item>();
  const lastOf = new Map<string, Item>();
  for (const one of all) {
    const before = lastOf.get(one.sort);
    if (before && one.order === before.order + 1) {
      kept.add(before);
      kept.add(one);
      lastOf.set(one.sort, one);
    } else if (one.order === 1 || one.at === 0) lastOf.set(one.sort, one);
  }
  return all.filter((one) => kept.has(one) || (one.at === 0 && covenant.test(one.words)));
}
