/** What a value or a party is called in a text where it stands for all of its sort. */
const wordByKind = {
  party: "xparty",
  period: "xperiod",
  date: "xdate",
  money: "xmoney",
  percent: "xpercent",
} as const;

/** Words that no contract has: a classifier knows them from all others. */
export const markWords: readonly string[] = Object.values(wordByKind);

/** A value or a party, where it stands. */
export interface Mark {
  readonly kind: keyof typeof wordByKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The text with one word in place of each value and party: what `within thirty days` teaches holds for `within 2 weeks`. Of two
 * that overlap, the first of `marks` counts; they are in order of their starts.
 */
export function markedText(text: string, marks: readonly Mark[]): string {
  let [marked, at] = ["", 0];
  for (const { kind, start, end } of marks) {
    if (start < at || end > text.length) continue;
    marked += `${text.slice(at, start)} ${wordByKind[kind]} `;
    at = end;
  }
  return marked + text.slice(at);
}
