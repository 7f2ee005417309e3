import { strFromU8, unzipSync } from "fflate";
import { refusals } from "../refusals.ts";

/** The largest part read, uncompressed: what a zip bomb exceeds and a contract never does. */
const mostBytes = 64_000_000;

/** Parts that hold text or say how it is numbered; pictures and fonts are never unpacked. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/[^/]+\.rels|[^/]+\.xml))$/;

/** The XML parts of a Word file, by name. */
export class WordPackage {
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #main: string;

  private constructor(parts: ReadonlyMap<string, Uint8Array>, main: string) {
    this.#parts = parts;
    this.#main = main;
  }

  /** Throws `UnreadableFileError`: TRUNCATED_FILE, DAMAGED_FILE or TOO_LARGE. */
  static open(bytes: Uint8Array, name: string): WordPackage {
    const parts = new Map<string, Uint8Array>();
    try {
      const files = unzipSync(bytes, {
        filter: (file) => {
          if (!wanted.test(file.name)) return false;
          if (file.originalSize <= mostBytes) return true;
          const megabytes = Math.ceil(file.originalSize / 1_000_000);
          throw refusals.tooLarge(name, "MB in one part of the file", megabytes, mostBytes / 1_000_000);
        },
      });
      for (const [part, content] of Object.entries(files)) parts.set(part, content);
    } catch (error) {
      if (error instanceof Error && "details" in error) throw error;
      throw hasDirectory(bytes) ? refusals.damaged(name, "Word", error) : refusals.truncated(name, "Word", error);
    }
    const main = mainPart(parts);
    if (!parts.has(main)) throw refusals.damaged(name, "Word");
    return new WordPackage(parts, main);
  }

  get main(): string {
    return this.part(this.#main) ?? "";
  }

  /** A part's XML, or undefined where the file has no such part. */
  part(name: string): string | undefined {
    const content = this.#parts.get(name);
    return content && strFromU8(content).replace(/^\uFEFF/, "");
  }

  /** Parts that the main part refers to, by relationship identifier: `rId7` → `word/header1.xml`. */
  relationships(): ReadonlyMap<string, string> {
    const rels = this.part(this.#main.replace(/([^/]+)$/, "_rels/$1.rels")) ?? "";
    const targets = new Map<string, string>();
    for (const [element] of rels.matchAll(/<Relationship\s[^>]*>/g)) {
      const id = /\sId="([^"]*)"/.exec(element)?.[1];
      const target = /\sTarget="([^"]*)"/.exec(element)?.[1];
      if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `word/${target}`);
    }
    return targets;
  }
}

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string {
  const types = parts.get("[Content_Types].xml");
  const override =
    types && /PartName="\/(word\/[^"]+)"[^>]*wordprocessingml\.(?:document|template)\.main/.exec(strFromU8(types));
  return override?.[1] ?? "word/document.xml";
}

/** The end-of-central-directory record of a zip file, within the last 64 KB. */
function hasDirectory(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-66_000);
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes("PK\u0005\u0006");
}
