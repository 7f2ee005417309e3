import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { addressesModel } from "../../injection/addressed-text.ts";
import type { WordPackage } from "./package.ts";
import type { Styles } from "./styles.ts";
import { below, child, type Element, elementsOf, isOn, property, textOf } from "./xml.ts";

/** Where a package keeps what its file says of itself (ECMA-376 part 2, 11; part 1, 22.2 and 22.3). */
const propertyParts = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"];

/** What a part holds and does not print: its hidden text, and what it says of its pictures for those who do not see them. */
export interface Unprinted {
  readonly hidden: string;
  readonly descriptions: string;
}

export function unprintedIn(part: Element, styles: Styles): Unprinted {
  const hidden: string[] = [];
  const descriptions: string[] = [];
  for (const element of below(part)) {
    if (element.name === "w:p") hidden.push(hiddenText(element, styles), "\n\n");
    const { descr, title, alt } = element.attributes;
    for (const text of [descr, title, alt]) if (text) descriptions.push(text, "\n\n");
  }
  return { hidden: hidden.join(""), descriptions: descriptions.join("") };
}

/** Issues for text that speaks to a model where nothing is printed. */
export function unprintedIssues(file: WordPackage, parts: readonly Unprinted[]): Issue[] {
  const places = [
    ["TEXT_ADDRESSES_MODEL.properties", propertyParts.map((part) => propertyText(file, part)).join("\n\n")],
    ["TEXT_ADDRESSES_MODEL.hidden", parts.map(({ hidden }) => hidden).join("\n\n")],
    ["TEXT_ADDRESSES_MODEL.descriptions", parts.map(({ descriptions }) => descriptions).join("\n\n")],
  ] as const;
  return places.filter(([, text]) => addressesModel(text)).map(([key]) => issueOf(key, "warning"));
}

/** Hidden text is a toggle: a character style in a paragraph whose style hides shows again (ECMA-376 17.7.3). */
function hiddenText(paragraph: Element, styles: Styles): string {
  const byParagraph = styles.paragraph(property(child(paragraph, "w:pPr"), "w:pStyle")).hidden;
  const isHidden = (run: Element) => {
    const properties = child(run, "w:rPr");
    if (child(properties, "w:vanish")) return isOn(properties, "w:vanish");
    const styled = property(properties, "w:rStyle");
    return (styled !== undefined && styles.find(styled).hidden) !== byParagraph;
  };
  const texts: string[] = [];
  for (const element of below(paragraph)) {
    if (element.name !== "w:r" || !isHidden(element)) continue;
    for (const part of elementsOf(element)) if (part.name === "w:t") texts.push(textOf(part));
  }
  return texts.join("");
}

/** Properties that are damaged are no reason to set the document aside. */
function propertyText(file: WordPackage, part: string): string {
  try {
    const root = file.xml(part);
    return root ? [...below(root)].flatMap(({ children }) => children.filter(isText)).join("\n\n") : "";
  } catch {
    return "";
  }
}

const isText = (part: Element | string): part is string => typeof part === "string";
