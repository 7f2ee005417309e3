import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import classes from "./table.module.css";
import { TableBox } from "./table-box.tsx";

/** What the row of an item takes over: where it stands among all, for who cannot see it. */
export interface RowPlace {
  readonly ref?: (row: HTMLTableRowElement | null) => void;
  readonly "data-index"?: number;
  readonly "aria-rowindex"?: number;
}

interface Props<Item> {
  readonly label: string;
  readonly maxHeight: string;
  readonly after: ReactNode;
  /** The cells of the head; other ones have other widths. */
  readonly head: readonly ReactNode[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item, index: number, place: RowPlace) => ReactNode;
  /** An item to keep in view. */
  readonly at?: number;
}

/** Up to here all rows are in the page, where the browser's own search finds them. */
const allAtOnce = 200;
/** Pixels; each row is measured once it is drawn. */
const usualRow = 56;
/** What the head covers, pixels. */
const headHeight = 40;

/** A table that is read page after page: of very many rows only those in view, and the one with the focus, are in the page. */
export function LongTable<Item>({ label, maxHeight, after, head, items, keyOf, row, at }: Props<Item>) {
  const box = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<number>();
  const long = items.length > allAtOnce;
  const rows = useVirtualizer({
    enabled: long,
    count: items.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => keyOf(items[index] as Item),
    estimateSize: () => usualRow,
    overscan: 15,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withFocused(range, focused),
  });
  useStandingColumns(box, long, head.length);
  useEffect(() => {
    if (long && at !== undefined) rows.scrollToIndex(at, { align: "auto" });
  }, [long, at, rows]);
  const places = rows.getVirtualItems();
  return (
    <TableBox label={label} maxHeight={maxHeight} after={after} box={box} {...(long && { rows: items.length + 1 })}>
      <thead>
        <tr aria-rowindex={long ? 1 : undefined}>{head}</tr>
      </thead>
      <tbody
        onFocus={(event) => setFocused(indexOf(event.target))}
        onBlur={() => setFocused(undefined)}
        className={long ? classes.long : undefined}
      >
        {!long && items.map((item, index) => <Fragment key={keyOf(item)}>{row(item, index, {})}</Fragment>)}
        {long &&
          places.map(({ key, index, start }, position) => (
            <Fragment key={String(key)}>
              <Gap height={start - (places[position - 1]?.end ?? 0)} columns={head.length} />
              {row(items[index] as Item, index, {
                ref: rows.measureElement,
                "data-index": index,
                "aria-rowindex": index + 2,
              })}
            </Fragment>
          ))}
        {long && <Gap height={rows.getTotalSize() - (places.at(-1)?.end ?? 0)} columns={head.length} />}
      </tbody>
    </TableBox>
  );
}

/** Rows that are not in the page take their room. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** The rows of a range, and the one with the focus, which would be lost with it. */
function withFocused(range: Range, focused: number | undefined): number[] {
  const inView = defaultRangeExtractor(range);
  if (focused === undefined || focused >= range.count || inView.includes(focused)) return inView;
  return [...inView, focused].sort((first, second) => first - second);
}

function indexOf(target: Element): number | undefined {
  const index = target.closest("tr")?.dataset.index;
  return index === undefined ? undefined : Number(index);
}

/** Columns keep the widths that the first rows gave them, or they would move while one scrolls. */
function useStandingColumns(box: React.RefObject<HTMLElement | null>, stand: boolean, columns: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths
  useLayoutEffect(() => {
    const table = box.current?.querySelector("table");
    if (!stand || !table) return;
    const cells = [...table.querySelectorAll<HTMLElement>("thead th")];
    const whole = table.offsetWidth;
    const widths = cells.map((cell) => `${(100 * cell.offsetWidth) / whole}%`);
    for (const [index, cell] of cells.entries()) cell.style.width = widths[index] ?? "";
    table.style.tableLayout = "fixed";
    table.style.minWidth = `${whole}px`;
    return () => {
      table.style.tableLayout = "";
      table.style.minWidth = "";
      for (const cell of cells) cell.style.width = "";
    };
  }, [box, stand, columns]);
}
