import type { PageRecogniser } from "../../extractors/ocr/page-recogniser.ts";
import { readFile } from "../../extractors/readers/index.ts";
import { type Page, Reading } from "../../schemas/document-text.ts";
import { Settings } from "../../schemas/settings.ts";

export const settings = Settings.parse({});

/** Reads bytes in this process and checks the result against its schema. */
export async function readBytes(
  bytes: Uint8Array,
  options: { recogniser?: PageRecogniser; limits?: Partial<Settings["limits"]> } = {},
): Promise<Reading> {
  const reading = await readFile(bytes, {
    name: "contract",
    limits: { ...settings.limits, ...options.limits },
    recogniser: options.recogniser,
    dpi: 150,
    signal: new AbortController().signal,
    onPage: () => {},
  });
  return Reading.parse(reading);
}

/** The blocks of a page as `kind: text`. */
export function blocksOf(page: Page | undefined): string[] {
  return (page?.blocks ?? []).map((block) => `${block.kind}: ${page?.text.slice(block.start, block.end)}`);
}

/** The word at an index, with its box. */
export function wordAt(page: Page, index: number): { text: string; box: number[] } {
  const text = page.text.slice(page.words.starts[index], page.words.ends[index]);
  return { text, box: page.words.boxes.slice(index * 4, index * 4 + 4) };
}
