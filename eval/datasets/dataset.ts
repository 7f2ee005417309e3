import type { LabelledDocument } from "../gold.ts";
import type { ReadFile } from "../ports.ts";

/** Where datasets are looked for, and how originals become pages. */
export interface DatasetContext {
  /** Folder of the project. */
  readonly root: string;
  /** Folder of the development data; may be absent. */
  readonly data: string;
  /** `source`: read the original with our readers; `text`: take the text that comes with it. */
  readonly from: "source" | "text";
  readonly read: ReadFile;
  /** Prints a document of so many pages, scans it and reads the scan. */
  readonly readAsScan: (path: string, pages: number) => ReturnType<ReadFile>;
}

/** A labelled set. Add one: a file here, and its line in `index.ts`. */
export interface Dataset {
  readonly id: string;
  /** One line for the report. */
  readonly about: string;
  /** Nobody looks at it who writes rules: its errors are never listed. */
  readonly heldOut: boolean;
  /** Of a held-out set, the one of the same sort that was looked at. */
  readonly seenAs?: string;
  /** The set that has the same documents as they came, where this one has them printed and scanned. */
  readonly scansOf?: string;
  /** Excerpts rather than whole documents: no confidence is fitted to them, nor judged by them. */
  readonly excerpts?: boolean;
  /** Undefined where the data is not on this machine; the report then says so. */
  readonly documents: (context: DatasetContext) => Promise<readonly LabelledDocument[] | undefined>;
}
