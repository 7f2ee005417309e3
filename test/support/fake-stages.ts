import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { UnreadableFileError } from "../../lib/errors.ts";
import type { Decide, Extract, ReadIsolated } from "../../pipeline/ports.ts";
import type { Page } from "../../schemas/document-text.ts";
import type { FieldValue } from "../../schemas/record.ts";

/** Stages that read plain text, one page a form feed, refuse what begins with "broken", and remember what they did. */
export class FakeStages {
  readonly readNames: string[] = [];
  readonly #milliseconds: number;

  constructor(milliseconds = 0) {
    this.#milliseconds = milliseconds;
  }

  readonly read: ReadIsolated = async ({ path, name }, signal) => {
    this.readNames.push(name);
    await sleep(this.#milliseconds, undefined, { signal });
    const text = await readFile(path, "utf8");
    if (text.startsWith("broken")) throw new UnreadableFileError("DAMAGED_FILE", "Expected a whole file, found half.");
    return { format: "text", pages: text.split("\f").map(fakePage), issues: [] };
  };

  readonly extract: Extract = async () => ({ candidates: [], language: "fr", announced: [], doubted: [], issues: [] });

  readonly decide: Decide = async (_proposal, pages) => ({
    value: {
      fields: {
        title: fakeValue("title", pages[0]?.text.slice(0, 20) ?? ""),
        amounts: { items: [fakeValue("amount-1", "1"), fakeValue("amount-2", "2")] },
        notices: { items: [], absence: { ...fakeValue("none", ""), state: "notFound", value: undefined } },
      },
      documentKind: "contract",
    },
    issues: [],
  });
}

export function fakePage(text: string, index: number): Page {
  return {
    number: index + 1,
    width: 595,
    height: 842,
    rotation: 0,
    source: "text-layer",
    reader: "text",
    text,
    words: { starts: [0], ends: [Math.max(1, text.length)], boxes: [1.5, 2, 3.25, 4] },
    blocks: [{ kind: "paragraph", start: 0, end: Math.max(1, text.length) }],
  };
}

export function fakeValue(id: string, value: string): FieldValue {
  const evidence = {
    document: "doc",
    page: 1,
    start: 0,
    end: 5,
    quote: "quote",
    boxes: [[1, 2, 3.5, 4] as [number, number, number, number]],
    foundBy: "rule:fr/title",
  };
  return { id, state: "found", value, confidence: 0.9, status: "auto", evidence: [evidence], alternatives: [] };
}
