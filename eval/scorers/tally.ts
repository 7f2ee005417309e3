/** Counts of one field over some documents; optional items are in none of them. */
export interface Tally {
  /** Found and right. */
  readonly right: number;
  /** Labelled and not found. */
  readonly missed: number;
  /** Found and not labelled. */
  readonly spurious: number;
  /** Of the right ones, those that need no review. */
  readonly rightAuto: number;
  /** Of the spurious ones, those that need no review. */
  readonly spuriousAuto: number;
  /** Right also in what the value applies to (lot, site, price category …). */
  readonly rightInScope: number;
}

/** What a tally comes to; undefined where there is nothing to divide by. */
export interface Figures {
  readonly n: number;
  readonly found: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly autoShare: number | undefined;
  readonly autoPrecision: number | undefined;
  readonly f1InScope: number | undefined;
}

const nothing: Tally = { right: 0, missed: 0, spurious: 0, rightAuto: 0, spuriousAuto: 0, rightInScope: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      right: total.right + tally.right,
      missed: total.missed + tally.missed,
      spurious: total.spurious + tally.spurious,
      rightAuto: total.rightAuto + tally.rightAuto,
      spuriousAuto: total.spuriousAuto + tally.spuriousAuto,
      rightInScope: total.rightInScope + tally.rightInScope,
    }),
    nothing,
  );
}

/** Precision, recall and F1, 0–1. F1 is undefined only where nothing is labelled and nothing was found. */
export function figures(tally: Tally): Figures {
  const n = tally.right + tally.missed;
  const found = tally.right + tally.spurious;
  const auto = tally.rightAuto + tally.spuriousAuto;
  return {
    n,
    found,
    precision: share(tally.right, found),
    recall: share(tally.right, n),
    f1: share(2 * tally.right, n + found),
    autoShare: share(auto, found),
    autoPrecision: share(tally.rightAuto, auto),
    f1InScope: share(2 * tally.rightInScope, n + found),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
