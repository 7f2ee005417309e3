import type { Ending, HostileFile } from "./hostile-file.ts";
import { times } from "./pdf-parts.ts";
import { randomBytes, randomNumbers } from "./random.ts";

const text = (name: string, make: () => string | Buffer, endings: readonly Ending[] = read): HostileFile => ({
  name: `${name}.txt`,
  endings,
  make: () => Buffer.from(make()),
});
const read: readonly Ending[] = ["recorded", "HOSTILE"];
const megabyte = 1_000_000;

/** Plain text that a rule may go back and forth over without end, and bytes that are no text. */
export const texts: readonly HostileFile[] = [
  text("brackets", () => "(".repeat(2 * megabyte)),
  text("brackets-50-megabytes", () => "(".repeat(50 * megabyte), ["TOO_LARGE", ...read]),
  text("dotted-letters", () => "a.".repeat(megabyte)),
  text("digits", () => "1".repeat(2 * megabyte)),
  text("digits-with-separators", () => "1 000.".repeat(megabyte / 3)),
  text("spaces", () => `Le prix ${" ".repeat(2 * megabyte)} est`),
  text("empty-lines", () => `Le prix${"\n".repeat(2 * megabyte)}est`),
  text("tabs", () => "\t".repeat(2 * megabyte)),
  text("dots", () => `Durée ${".".repeat(2 * megabyte)}`),
  text("underscores", () => `Le ${"_".repeat(2 * megabyte)}`),
  text("one-word", () => "a".repeat(2 * megabyte)),
  text("capitals", () => `${"A".repeat(999)} `.repeat(2000)),
  text("party-without-end", () => `Entre la société ${"Dupont et Martin, ".repeat(60_000)}`),
  text("duration-without-end", () => "pour une durée de deux (2) ans renouvelable ".repeat(20_000)),
  text("amounts-without-end", () => times(40_000, (index) => `le prix est de ${index} euros HT par mois `)),
  text("formulas-without-end", () => `P = P0 x (${"(0,15 + 0,85 x S/S0) x (".repeat(50_000)}`),
  text("clauses-without-end", () => times(60_000, (index) => `Article ${index}.${index}\n`)),
  text("clause-number-without-end", () => `Article ${"1.".repeat(500_000)} Prix`),
  text("dates-without-end", () => "le 1er janvier 2025 ".repeat(50_000)),
  text("table-without-end", () => "a\tb\n".repeat(300_000)),
  text("brackets-in-pairs", () => `${"(".repeat(500_000)}${")".repeat(500_000)}`),
  text("quotes-without-end", () => "« ci-après dénommée « le Client ".repeat(40_000)),
  text("numbers-in-words", () => "cent mille vingt-et-un ".repeat(60_000)),
  text("form-feeds", () => "\f".repeat(megabyte), ["TOO_MANY_PAGES"]),
  text("line-of-100-megabytes", () => "contrat ".repeat(12_500_000), ["TOO_LARGE"]),
  text("combining-marks", () => `e${"\u0301".repeat(500_000)}`),
  text("right-to-left", () => "\u202e\u2066\u2067".repeat(300_000)),
  text("joined-emoji", () => "👩‍".repeat(200_000)),
  text("lone-surrogates-utf-16", () =>
    Buffer.concat([Buffer.from("fffe", "hex"), Buffer.alloc(200_000, Buffer.from("00d8", "hex"))]),
  ),
  text("utf-16-without-mark", () => Buffer.from("Contrat de maintenance ".repeat(1000), "utf16le"), [
    ...read,
    "UNSUPPORTED_TYPE",
  ]),
  text("overlong-utf-8", () => Buffer.alloc(300_000, Buffer.from("c0afe08080f8888080", "hex"))),
  text("noise", () => randomBytes(41, 300_000), ["UNSUPPORTED_TYPE"]),
  text("noise-of-letters", () => {
    const next = randomNumbers(42);
    const letters = "aeiourstlnd.,;:()'’ \n0123456789€%/«»-";
    return times(megabyte, () => letters[next(letters.length)] ?? "");
  }),
  text("zeros", () => Buffer.alloc(3 * megabyte), ["UNSUPPORTED_TYPE"]),
  text("nothing", () => "", ["EMPTY_FILE"]),
  text("one-byte", () => "a"),
];
