import type { ReactNode } from "react";
import classes from "./table.module.css";

interface Props {
  /** What the table shows, for who does not see it; the box scrolls by keyboard. */
  readonly label: string;
  readonly maxHeight?: string;
  readonly children: ReactNode;
  /** Below the table, in what scrolls. */
  readonly after?: ReactNode;
}

/** A table that scrolls in a box of its own; cells with `data-number` are right-aligned. */
export function TableBox({ label, maxHeight, children, after }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <section className={classes.box} aria-label={label} tabIndex={0} style={maxHeight ? { maxHeight } : undefined}>
      <table>{children}</table>
      {after}
    </section>
  );
}
