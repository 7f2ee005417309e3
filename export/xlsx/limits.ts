/** What a sheet holds at most; tests take smaller ones. */
export interface SheetLimits {
  /** Rows under the header: Excel has 1,048,576 in all. */
  readonly rows: number;
  /** Characters of XML: with more, programs take minutes to open the sheet. */
  readonly characters: number;
  /** Excel drops all links of a sheet with more than 65,530. */
  readonly links: number;
}

export const sheetLimits: SheetLimits = { rows: 1_048_575, characters: 2 ** 30, links: 65_530 };

/** Most UTF-16 units that a cell holds in Excel. */
export const longestCell = 32_767;
