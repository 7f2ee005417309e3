import { keyMap, type ReviewAction } from "../model/keys.ts";
import classes from "../review.module.css";

/** The key of an action, on its button; a reader of the screen hears it from the help. */
export function KeyHint({ action }: { readonly action: ReviewAction }) {
  const key = keyMap.find((line) => line.action === action)?.keys[0] ?? "";
  return (
    <span className={classes.key} aria-hidden>
      {keyName(key)}
    </span>
  );
}

const names: Readonly<Record<string, string>> = { Enter: "↵", ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" };

export function keyName(key: string): string {
  return names[key] ?? key;
}
