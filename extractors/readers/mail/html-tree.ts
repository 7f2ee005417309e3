import { withoutReferences } from "./html-entities.ts";

/** An element of an HTML message, as far as its text is concerned. */
export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  readonly children: (HtmlElement | string)[];
}

/** Elements whose content is not text of the page. */
const silent = new Set(["head", "script", "style", "title", "template", "noscript", "object", "svg"]);
/** Elements without an end (WHATWG 13.1.2). */
const empty = new Set(["br", "hr", "img", "meta", "link", "input", "col", "area", "base", "source", "wbr", "embed"]);
/** What an element ends that was left open, up to the element around (WHATWG 13.1.2.4). */
const ends: Readonly<Record<string, { readonly open: readonly string[]; readonly within: readonly string[] }>> = {
  li: { open: ["li"], within: ["ul", "ol"] },
  td: { open: ["td", "th"], within: ["table"] },
  th: { open: ["td", "th"], within: ["table"] },
  tr: { open: ["tr"], within: ["table"] },
  p: { open: ["p"], within: ["td", "th", "li", "div", "blockquote"] },
};
/** Deeper than any mail program writes; what is deeper is taken as if it stood here, so that recursion stays safe. */
const mostDepth = 300;

/** Parses HTML as leniently as mail programs write it. What is not displayed is left out; nothing is fetched. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: "html", children: [] };
  const open: HtmlElement[] = [root];
  let hidden: { readonly name: string; depth: number } | undefined;
  for (const piece of pieces(html)) {
    if (typeof piece === "string") {
      if (!hidden) open.at(-1)?.children.push(withoutReferences(piece));
      continue;
    }
    const { name, isEnd, isHidden } = piece;
    if (hidden) {
      if (name === hidden.name) hidden.depth += isEnd ? -1 : 1;
      if (hidden.depth === 0) hidden = undefined;
    } else if (isEnd) close(open, [name], []);
    else if (isHidden && !empty.has(name)) hidden = { name, depth: 1 };
    else {
      const left = Object.hasOwn(ends, name) ? ends[name] : undefined;
      if (left) close(open, left.open, left.within);
      const element: HtmlElement = { name, children: [] };
      open.at(-1)?.children.push(element);
      if (!empty.has(name) && open.length < mostDepth) open.push(element);
    }
  }
  return root;
}

/** Ends the innermost open element of these names, unless one of `within` is around the place first. */
function close(open: HtmlElement[], names: readonly string[], within: readonly string[]): void {
  for (let at = open.length - 1; at > 0; at--) {
    const name = open[at]?.name ?? "";
    if (within.includes(name)) return;
    if (names.includes(name)) {
      open.splice(at);
      return;
    }
  }
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isHidden: boolean;
}

/**
 * Tags and the text between them, without comments; a `<` that starts neither is text. No tag holds a `<`, so that each is
 * looked for no further than the next.
 */
function* pieces(html: string): Generator<Tag | string> {
  const pattern = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-zA-Z][^\s/<>]{0,40})((?:"[^"<]*"|'[^'<]*'|[^'"<>])*)>/g;
  let from = 0;
  for (const match of html.matchAll(pattern)) {
    const [whole, end, name, attributes = ""] = match;
    if (match.index > from) yield html.slice(from, match.index);
    from = match.index + whole.length;
    if (name === undefined) continue;
    const isHidden = silent.has(name.toLowerCase()) || /\bdisplay\s{0,9}:\s{0,9}none\b/i.test(attributes);
    yield { name: name.toLowerCase(), isEnd: end === "/", isHidden };
  }
  if (from < html.length) yield html.slice(from);
}
