import { symbolText } from "./symbols.ts";
import { child, type Element, isOn, property, wholeNumber } from "./xml.ts";

/** One level of a list, as numbering.xml defines it (ECMA-376 17.9.6). */
export interface Level {
  readonly start: number;
  /** A value of ST_NumberFormat, or the pattern of a custom format. */
  readonly format: string;
  /** `%1.%2`; for a bullet the sign itself. */
  readonly text: string;
  /** Print the higher levels as decimals whatever their format. */
  readonly legal: boolean;
  /** The level (from 0) after which this one starts again; undefined: any higher one; -1: never. */
  readonly restartAfter?: number;
  readonly suffix: "" | " ";
  /** Counted and not shown: the number's own run is hidden. */
  readonly hidden: boolean;
  /** The paragraph style that this level comes with. */
  readonly style?: string;
}

export function readLevel(level: Element): Level {
  const restart = property(level, "w:lvlRestart");
  const format = formatOf(level);
  const text = property(level, "w:lvlText") ?? "";
  return {
    start: wholeNumber(property(level, "w:start"), 0),
    format,
    text: format === "bullet" ? bullet(level, text) : text,
    legal: isOn(level, "w:isLgl"),
    // In the file 0 means never, n means after level n counted from 1.
    restartAfter: restart === undefined ? undefined : wholeNumber(restart, 0) - 1,
    suffix: property(level, "w:suff") === "nothing" ? "" : " ",
    hidden: isOn(child(level, "w:rPr"), "w:vanish"),
    style: property(level, "w:pStyle"),
  };
}

/** A custom format (`01, 02, 03, ...` with several zeros) comes as an alternative, with `decimal` for older readers. */
function formatOf(level: Element): string {
  const custom = child(level, "mc:AlternateContent", "mc:Choice", "w:numFmt")?.attributes["w:format"];
  return custom ?? child(level, "w:numFmt")?.attributes["w:format"] ?? property(level, "w:numFmt") ?? "decimal";
}

/** A picture bullet and a sign of an unknown symbol font are shown as the usual bullet. */
function bullet(level: Element, text: string): string {
  const font = child(level, "w:rPr", "w:rFonts")?.attributes["w:ascii"];
  const sign = symbolText(text, font);
  return sign === "" || sign.includes("\uFFFD") || /^[oO]$/u.test(sign) ? "•" : sign;
}
