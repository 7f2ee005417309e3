import type { ReactNode, RefObject } from "react";
import classes from "./table.module.css";

interface Props {
  /** What the table shows, for who does not see it; the box scrolls by keyboard. */
  readonly label: string;
  readonly maxHeight?: string;
  readonly children: ReactNode;
  /** Below the table, in what scrolls. */
  readonly after?: ReactNode;
  readonly box?: RefObject<HTMLElement | null>;
  /** How many rows there are, the head among them, where not all are in the page. */
  readonly rows?: number;
}

/** A table that scrolls in a box of its own; cells with `data-number` are right-aligned. */
export function TableBox({ label, maxHeight, children, after, box, rows }: Props) {
  return (
    <section
      ref={box}
      className={classes.box}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
      tabIndex={0}
      style={maxHeight ? { maxHeight } : undefined}
    >
      <table aria-rowcount={rows}>{children}</table>
      {after}
    </section>
  );
}
