import type { Actor, Due } from "../../../schemas/value-types.ts";

export type Form = "engagement" | "statement" | "passive" | "item" | "payment" | "law";

/** What marks an item: a dash, a bullet, a letter or a number (`1°)`). Sources of patterns, without groups. */
export const itemMark = "(?:[-•*>–▪●o§] ?|\\(?(?:[a-z]|\\d{1,2}|[ivx]{1,4})(?:[.)°/]{1,2}|er\\)) ?)";
export const mark = `${itemMark}?`;

export interface Duty {
  readonly form: Form;
  readonly debtor: Actor;
  readonly action: string;
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
  /** Where words apart from the action say when: another cell of its row, what follows its label. */
  readonly due?: Due;
  /** Whether it is a further verb of a subject whose first verb has the time. */
  readonly joined?: boolean;
}

export function actionFrom(sentence: string, start: number): Pick<Duty, "action" | "start" | "end"> {
  const action = cut(sentence.slice(start));
  return { action, start, end: start + action.length };
}

const longestAction = 200;

/** The words of an action: to the end of its sentence part, no longer than a line or two. */
export function cut(rest: string): string {
  const words = rest.slice(0, 2 * longestAction);
  const end = words.search(
    /[;\n]|(?<!\d|\p{Lu}|art|al|n)\.(?:\s|$)|(?<=\d)\.\s+(?=\p{Lu}['’\p{Ll}])| : |:$|, (?:et )?(?:à|de) (?=\p{L}+(?:er|ir|re)(?!\p{L}))/u,
  );
  const part = (end > 8 ? words.slice(0, end) : words).trimEnd().replace(/[\s.,:;]+$/u, "");
  if (part.length <= longestAction) return part;
  return part.slice(0, part.lastIndexOf(" ", longestAction)).replace(/[\s.,:;]+$/u, "");
}
