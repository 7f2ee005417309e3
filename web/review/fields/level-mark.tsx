import type { Level } from "../../../schemas/api/decisions.ts";
import { reviewWords } from "../../words/review.ts";
import { useWords } from "../../words/words.ts";
import classes from "../review.module.css";

/** A shape each, so that colour alone says nothing. */
const shapes: Readonly<Record<Level, string>> = {
  confirmed: "M3 8.5 6.5 12 13 4.5",
  sure: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z",
  likely: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3ZM8 3v10",
  doubtful: "M8 2.5 14 13H2ZM8 6.5v3M8 11v.6",
};

/** How sure we are of a value, as a shape and a word. */
export function LevelMark({ level }: { readonly level: Level }) {
  const words = useWords(reviewWords);
  return (
    <span className={classes.level} data-level={level}>
      <svg
        viewBox="0 0 16 16"
        width="12"
        height="12"
        fill={level === "sure" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden
      >
        <path d={shapes[level]} />
      </svg>
      {words.level[level]}
    </span>
  );
}
