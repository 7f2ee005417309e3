import { below, type Element, textOf } from "./xml.ts";

/** The paragraphs of a diagram (SmartArt), in the order of its data part. */
export function diagramText(data: Element | undefined): string[] {
  if (!data) return [];
  const paragraphs: string[] = [];
  for (const element of below(data)) {
    if (element.name !== "a:p") continue;
    const runs: string[] = [];
    for (const part of below(element)) if (part.name === "a:t") runs.push(textOf(part));
    const text = runs.join("").normalize("NFC").trim();
    if (text !== "") paragraphs.push(text);
  }
  return paragraphs;
}
