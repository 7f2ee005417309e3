import { posix } from "node:path";
import { strFromU8 } from "fflate";
import type { Settings } from "../../../schemas/settings.ts";
import { unpackOffice } from "../office-package.ts";
import { refusals } from "../refusals.ts";
import { type Element, elementsOf, parseXml } from "./xml.ts";

/** Parts that hold text or say how it is shown. Pictures and objects are unpacked one by one, when they are wanted. */
const xmlPart = /\.(?:xml|rels)$/i;

type Limits = Settings["limits"];

/** A part that another refers to. */
export interface Relationship {
  /** The last word of its type: `header`, `image`, `oleObject`. */
  readonly type: string;
  /** The part's name; an address where it is external, which is never fetched. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file, by name. */
export class WordPackage {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #limits: Limits;
  /** The name of the part that holds the text. */
  readonly main: string;

  private constructor(name: string, bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>, limits: Limits) {
    this.#name = name;
    this.#bytes = bytes;
    this.#parts = parts;
    this.#limits = limits;
    this.main = this.#mainPart();
    if (!parts.has(this.main)) throw refusals.damaged(name, "Word");
  }

  /** Throws `UnreadableFileError`: TRUNCATED_FILE, DAMAGED_FILE or TOO_LARGE. */
  static open(bytes: Uint8Array, name: string, limits: Limits): WordPackage {
    const wanted = (part: string) => xmlPart.test(part);
    const parts = unpackOffice(bytes, { name, format: "Word", wanted, mostRatio: limits.archiveRatio });
    return new WordPackage(name, bytes, parts, limits);
  }

  /** A part as XML, or undefined where the file has no such part. Throws DAMAGED_FILE. */
  xml(part: string | undefined): Element | undefined {
    const content = part === undefined ? undefined : this.#parts.get(part);
    if (!content) return undefined;
    try {
      return parseXml(textOf(content));
    } catch (error) {
      throw refusals.damaged(this.#name, "Word", error);
    }
  }

  /** A picture or an object, unpacked; undefined where the file has no such part. Throws TOO_LARGE or DAMAGED_FILE. */
  binary(part: string): Uint8Array | undefined {
    const request = { name: this.#name, format: "Word", mostRatio: this.#limits.archiveRatio };
    return unpackOffice(this.#bytes, { ...request, wanted: (name) => name === part }).get(part);
  }

  /** A Word file that is a part of this one. */
  within(bytes: Uint8Array): WordPackage {
    return WordPackage.open(bytes, this.#name, this.#limits);
  }

  /** What a part refers to, by relationship identifier. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const rels = this.xml(posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`));
    const found = new Map<string, Relationship>();
    for (const { attributes } of elementsOf(rels)) {
      const { Id, Type = "", Target, TargetMode } = attributes;
      if (Id === undefined || Target === undefined) continue;
      const external = TargetMode === "External";
      const target = external ? Target : partName(Target, part);
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target, external });
    }
    return found;
  }

  /** The part of a type that the main part refers to, else the one under its usual name. */
  partOfType(type: string, usual: string): string {
    const related = [...this.relationships(this.main).values()].find((one) => one.type === type && !one.external);
    return related && this.#parts.has(related.target) ? related.target : usual;
  }

  #mainPart(): string {
    const root = [...this.relationships("").values()].find((one) => one.type === "officeDocument");
    if (root && this.#parts.has(root.target)) return root.target;
    const types = this.#parts.get("[Content_Types].xml");
    const override =
      types && /PartName="\/(word\/[^"]+)"[^>]*wordprocessingml\.(?:document|template)\.main/.exec(textOf(types));
    return override?.[1] ?? "word/document.xml";
  }
}

/** A target is meant from the root of the package where it starts with `/`, else from the part's folder. */
function partName(target: string, from: string): string {
  return posix.resolve("/", posix.dirname(from), target).slice(1);
}

/** XML may come in UTF-16, which its byte order mark tells. */
function textOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  return strFromU8(content).replace(/^\uFEFF/, "");
}
