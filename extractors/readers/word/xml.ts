import { SaxesParser } from "saxes";
import { canonicalName, type Scope, scopeWithin } from "./namespaces.ts";

/** An XML element as far as a Word reader needs it; names carry the usual prefix (`w:p`), whatever the file binds. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Deeper than any document a person wrote; recursion stays safe. */
const mostDepth = 2000;

/** Parses XML into a tree. Throws on a DOCTYPE (entity bombs need one), on excessive depth and on broken XML. */
export function parseXml(xml: string): Element {
  const root: { children: (Element | string)[] } = { children: [] };
  const open: { children: (Element | string)[] }[] = [root];
  const scopes: Scope[] = [new Map()];
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new Error("Expected XML without a DOCTYPE, found one.");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (open.length > mostDepth) throw new Error(`Expected XML at most ${mostDepth} levels deep, found more.`);
    const scope = scopeWithin(scopes.at(-1) ?? new Map(), tag.attributes);
    scopes.push(scope);
    const element = {
      name: canonicalName(tag.name, scope),
      attributes: canonicalAttributes(tag.attributes, scope),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
    scopes.pop();
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  const element = root.children.find((child) => typeof child !== "string");
  if (!element) throw new Error("Expected XML with a root element, found none.");
  return element;
}

function canonicalAttributes(attributes: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  const canonical: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) canonical[canonicalName(name, scope, true)] = value;
  return canonical;
}

/** The child elements. */
export function elementsOf(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((child) => typeof child !== "string");
}

/** The first child element of a name, along a path of names. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let current = element;
  for (const name of path) current = elementsOf(current).find((candidate) => candidate.name === name);
  return current;
}

/** The `w:val` of a child element along a path of names. */
export function property(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return child(element, ...path)?.attributes["w:val"];
}

/** Whether an on/off property is there and not switched off (ECMA-376 17.17.4). */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !["0", "false", "off"].includes(found.attributes["w:val"] ?? "1");
}

/** The element itself and every one below it, in document order. */
export function* below(element: Element): Generator<Element> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const part of elementsOf(next).reverse()) waiting.push(part);
  }
}

/** A whole number that a file states; `otherwise` where it states none or nonsense. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : otherwise;
}

/** All the text below an element. */
export function textOf(element: Element): string {
  return element.children.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}
