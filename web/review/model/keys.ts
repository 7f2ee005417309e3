/** What a single key does on the review page. */
export type ReviewAction =
  | "nextDoubtful"
  | "previousDoubtful"
  | "confirm"
  | "correct"
  | "absent"
  | "choose"
  | "remove"
  | "add"
  | "undo"
  | "unsure"
  | "notAContract"
  | "wrongFamily"
  | "rescan"
  | "problem"
  | "nextPage"
  | "previousPage"
  | "zoom"
  | "rotate"
  | "search"
  | "textView"
  | "help"
  | "close";

export type KeyGroup = "going" | "deciding" | "saying" | "looking";

export interface KeyLine {
  readonly action: ReviewAction;
  /** As `KeyboardEvent.key` gives them: what is printed on the key, whatever the layout. */
  readonly keys: readonly string[];
  readonly group: KeyGroup;
  /** A key held down does it again and again; what decides is done once. */
  readonly repeats?: true;
}

/** Every key of the review page, in the order of its help. */
export const keyMap: readonly KeyLine[] = [
  { action: "nextDoubtful", keys: ["j", "ArrowDown"], group: "going", repeats: true },
  { action: "previousDoubtful", keys: ["k", "ArrowUp"], group: "going", repeats: true },
  { action: "search", keys: ["/"], group: "going" },
  { action: "close", keys: ["Escape"], group: "going" },
  { action: "help", keys: ["?"], group: "going" },
  { action: "confirm", keys: ["Enter", "c"], group: "deciding" },
  { action: "correct", keys: ["e"], group: "deciding" },
  { action: "absent", keys: ["a"], group: "deciding" },
  { action: "choose", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], group: "deciding" },
  { action: "add", keys: ["+"], group: "deciding" },
  { action: "remove", keys: ["x"], group: "deciding" },
  { action: "undo", keys: ["u"], group: "deciding" },
  { action: "unsure", keys: ["m"], group: "saying" },
  { action: "notAContract", keys: ["n"], group: "saying" },
  { action: "wrongFamily", keys: ["w"], group: "saying" },
  { action: "rescan", keys: ["r"], group: "saying" },
  { action: "problem", keys: ["p"], group: "saying" },
  { action: "nextPage", keys: ["g"], group: "looking", repeats: true },
  { action: "previousPage", keys: ["G"], group: "looking", repeats: true },
  { action: "zoom", keys: ["z"], group: "looking" },
  { action: "rotate", keys: ["o"], group: "looking" },
  { action: "textView", keys: ["t"], group: "looking" },
];

/** The part of a `KeyboardEvent` that matters. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard: `Digit1` gives 1 without Shift where the layout prints something else there. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  /** An input method is composing a character. */
  readonly isComposing: boolean;
}

/**
 * Where the focus is. `typing`: in an input. `control`: on a button or link, to which Enter belongs. `scrolling`: in the
 * page, to which arrows belong.
 */
export type KeyFocus = "page" | "typing" | "control" | "scrolling";

export interface KeyMeaning {
  readonly action: ReviewAction;
  /** Of `choose`: the alternative, from 0. */
  readonly position?: number;
}

/** What a key press asks for; undefined where it belongs to the browser or to who has the focus. */
export function meaningOf(press: KeyPress, focus: KeyFocus, singleKeys: boolean): KeyMeaning | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  if (press.key === "Escape") return { action: "close" };
  if (focus === "typing" || !singleKeys) return undefined;
  if (focus === "control" && press.key === "Enter") return undefined;
  if (focus === "scrolling" && press.key.startsWith("Arrow")) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  const key = keyMap.some((line) => line.keys.includes(press.key)) ? press.key : (digit ?? press.key);
  const line = keyMap.find(({ keys }) => keys.includes(key));
  if (!line || (press.repeat && !line.repeats)) return undefined;
  return line.action === "choose" ? { action: "choose", position: Number(key) - 1 } : { action: line.action };
}
