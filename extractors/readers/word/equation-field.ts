/**
 * An `EQ` field on one line, as `math.ts` writes formulas. Word computes its picture and stores no result, and older
 * contracts have their price formulas in it: `EQ \f(S;S0)` is S/S0. Throws nothing: what is not known keeps its text.
 */
export function equationField(instruction: string): string {
  const reader = new EquationReader(instruction.replace(/^\s*EQ\b/iu, ""));
  return reader.read().trim();
}

/** Deeper than any formula; the rest is then kept as text. */
const mostDepth = 50;

class EquationReader {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end, or to a separator or bracket that closes the switch being read. */
  read(): string {
    let text = "";
    while (this.#at < this.#source.length) {
      const sign = this.#source[this.#at] ?? "";
      if (this.#depth > 0 && (sign === ")" || sign === ";" || sign === ",")) break;
      if (sign === "\\") text += this.#switch();
      else {
        this.#at++;
        text += sign;
        // A plain bracket inside an argument holds commas of its own.
        if (sign === "(" && this.#depth > 0) text += this.#bracket();
      }
    }
    return text;
  }

  #bracket(): string {
    const end = this.#source.indexOf(")", this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? this.#source.length : end + 1);
    this.#at += text.length;
    return text;
  }

  #switch(): string {
    const found = /^\\([a-zA-Z]{1,2})(?:\s*\d+)?\s*/u.exec(this.#source.slice(this.#at, this.#at + 20));
    if (!found) {
      // `\,` and `\(` stand for the sign itself.
      this.#at += 2;
      return this.#source[this.#at - 1] ?? "";
    }
    this.#at += found[0].length;
    const name = (found[1] ?? "").toLowerCase();
    if (this.#source[this.#at] !== "(" || this.#depth >= mostDepth) return options.has(name) ? "" : found[0];
    const [first = "", ...others] = this.#arguments();
    switch (name) {
      case "f":
        return `${operand(first)}/${operand(others.join(","))}`;
      case "r":
        return `√${operand(others[0] ?? first)}`;
      case "b":
        return `(${first})`;
      case "up":
        return `^${operand(first)}`;
      default:
        return [first, ...others].join(" ");
    }
  }

  #arguments(): string[] {
    this.#at++;
    this.#depth++;
    const read: string[] = [this.read().trim()];
    while (this.#source[this.#at] === ";" || this.#source[this.#at] === ",") {
      this.#at++;
      read.push(this.read().trim());
    }
    if (this.#source[this.#at] === ")") this.#at++;
    this.#depth--;
    return read;
  }
}

/** Switches that only say how something looks. */
const options = new Set([
  "s",
  "al",
  "ac",
  "ar",
  "co",
  "vs",
  "hs",
  "to",
  "bo",
  "le",
  "ri",
  "lc",
  "rc",
  "bc",
  "fo",
  "ba",
  "li",
  "di",
]);

function operand(text: string): string {
  return /[-+×*/·\s]/u.test(text) && !/^\([^()]*\)$/u.test(text) ? `(${text})` : text;
}
