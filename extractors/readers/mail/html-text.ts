import { type HtmlElement, parseHtml } from "./html-tree.ts";

/** Elements with an empty line around them. */
const apart = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr", "pre"]);
/** Elements with a line of their own. */
const line = new Set(["div", "li", "tr", "td", "th", "dt", "dd", "section", "article", "address", "center"]);

/** A cell with more text than this holds a part of the page rather than a value. */
const longestCell = 400;

/**
 * The text of an HTML message: a line for each block, an empty line around paragraphs, the cells of a table's row apart by
 * tabs, list items with a dash. A table that only arranges the page is taken as the blocks in its cells.
 */
export function textOfHtml(html: string): string {
  return textOf(parseHtml(html));
}

function textOf(element: HtmlElement): string {
  const writer = new Writer();
  write(element, writer);
  return writer.text;
}

function write(element: HtmlElement, writer: Writer): void {
  const { name, children } = element;
  if (name === "br") {
    writer.lineEnd();
    return;
  }
  const rows = name === "table" ? rowsOf(element) : [];
  const gap = apart.has(name) ? "\n\n" : line.has(name) ? "\n" : "";
  writer.leave(gap);
  if (name === "li") writer.add("- ");
  if (isData(rows)) {
    for (const row of rows) {
      writer.add(row.join("\t"));
      writer.leave("\n");
    }
  } else {
    for (const child of children) {
      if (typeof child !== "string") write(child, writer);
      else if (name === "pre") writer.add(child);
      else writer.words(child);
    }
  }
  writer.leave(gap);
}

/** The cells of a table's rows, each on one line. Empty where another table is inside: it arranges the page. */
function rowsOf(table: HtmlElement): string[][] {
  if (elementsIn(table, "table").length > 0) return [];
  return elementsIn(table, "tr").map((row) =>
    row.children
      .filter((child) => typeof child !== "string")
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => onOneLine(textOf(cell))),
  );
}

function onOneLine(text: string): string {
  const lines = text.split("\n").map((one) => one.trim());
  return lines.filter((one) => one !== "").join(" ");
}

function isData(rows: readonly (readonly string[])[]): boolean {
  return (
    rows.some((row) => row.filter((cell) => cell !== "").length > 1) &&
    rows.every((row) => row.every((cell) => cell.length <= longestCell))
  );
}

function elementsIn(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child] : elementsIn(child, name);
  });
}

/** Puts text together; of several gaps in a row the widest counts. */
class Writer {
  text = "";
  /** What stands before the next word: nothing, a space, one or two line ends. */
  #gap = "";

  leave(gap: string): void {
    const width = (one: string) => (one.startsWith("\n") ? 1 : 0) + one.length;
    if (width(gap) > width(this.#gap)) this.#gap = gap;
  }

  lineEnd(): void {
    this.#gap = this.#gap.startsWith("\n") ? "\n\n" : "\n";
  }

  /** Text in which runs of white space are one space; a no-break space stays. */
  words(raw: string): void {
    const words = raw.replaceAll("\u00ad", "").replace(/[ \t\n\r\f]+/g, " ");
    if (words.startsWith(" ")) this.leave(" ");
    const inner = words.replace(/^ | $/g, "");
    if (inner === "") return;
    this.add(inner);
    if (words.endsWith(" ")) this.leave(" ");
  }

  add(text: string): void {
    this.text += (this.text === "" ? "" : this.#gap) + text;
    this.#gap = "";
  }
}
