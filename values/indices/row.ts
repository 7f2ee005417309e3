/** One row: an index, the other symbols it goes by, and its names in words. */
export interface PriceIndexRow {
  readonly name: string;
  readonly publisher: string;
  /** The publisher's public identifier: INSEE idBank, BLS series, ONS series. Left out where we are not sure of it. */
  readonly series?: string;
  readonly symbols?: readonly string[];
  readonly words?: readonly string[];
  /** The symbol also means something else: in a text it counts only near a word such as `indice`. */
  readonly weak?: boolean;
  /** Names of discontinued indices that it took over from. */
  readonly replaces?: readonly string[];
}
