/** Dark squares that touch one another: corners in squares, right and bottom exclusive. */
export interface Component {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How many squares are dark. */
  readonly count: number;
}

/** A mask over squares: 1 where it is set, row by row. */
export interface Mask {
  readonly columns: number;
  readonly rows: number;
  readonly set: Uint8Array;
}

/** The connected parts of a mask: sideways, down or by a corner. `labels` gives each square its component, from 1. */
export function componentsOf({ columns, rows, set }: Mask): { components: Component[]; labels: Int32Array } {
  const labels = new Int32Array(set.length);
  const components: Component[] = [];
  const stack: number[] = [];
  for (let start = 0; start < set.length; start++) {
    if (set[start] !== 1 || labels[start] !== 0) continue;
    const label = components.length + 1;
    let [left, top, right, bottom, count] = [columns, rows, 0, 0, 0];
    labels[start] = label;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const row = Math.floor(at / columns);
      const column = at - row * columns;
      count++;
      if (column < left) left = column;
      if (column >= right) right = column + 1;
      if (row < top) top = row;
      if (row >= bottom) bottom = row + 1;
      const lastRow = Math.min(rows - 1, row + 1);
      const lastColumn = Math.min(columns - 1, column + 1);
      for (let r = Math.max(0, row - 1); r <= lastRow; r++) {
        for (let c = Math.max(0, column - 1); c <= lastColumn; c++) {
          const next = r * columns + c;
          if (set[next] !== 1 || labels[next] !== 0) continue;
          labels[next] = label;
          stack.push(next);
        }
      }
    }
    components.push({ left, top, right, bottom, count });
  }
  return { components, labels };
}

/** Groups what is set into regions, largest first, joining what is less than about `gap` squares apart. */
export function regionsOf({ columns, rows, set }: Mask, gap: number): Component[] {
  const cell = Math.max(1, Math.floor(gap / 1.5));
  const coarse = { columns: Math.ceil(columns / cell), rows: Math.ceil(rows / cell) };
  const cells = new Uint8Array(coarse.columns * coarse.rows);
  const cellOf = (index: number) =>
    Math.floor(Math.floor(index / columns) / cell) * coarse.columns + Math.floor((index % columns) / cell);
  for (let index = 0; index < set.length; index++) if (set[index] === 1) cells[cellOf(index)] = 1;
  const { components, labels } = componentsOf({ ...coarse, set: cells });
  const exact = components.map(() => ({ left: columns, top: rows, right: 0, bottom: 0, count: 0 }));
  for (let index = 0; index < set.length; index++) {
    if (set[index] !== 1) continue;
    const region = exact[(labels[cellOf(index)] ?? 0) - 1];
    if (!region) continue;
    const [row, column] = [Math.floor(index / columns), index % columns];
    region.left = Math.min(region.left, column);
    region.right = Math.max(region.right, column + 1);
    region.top = Math.min(region.top, row);
    region.bottom = Math.max(region.bottom, row + 1);
    region.count++;
  }
  return exact.sort((a, b) => b.count - a.count);
}
