import type { PageImage } from "../../extractors/ocr/engine.ts";
import type { RecognisedPage } from "../../extractors/ocr/page-recogniser.ts";
import type { PageSource } from "../../schemas/document-text.ts";
import type { Settings } from "../../schemas/settings.ts";

/** What every task needs to know, sent with each. */
export interface TaskSettings {
  readonly limits: Settings["limits"];
  readonly ocr: Settings["ocr"];
}

/** Parent to child: one task at a time. */
export interface TaskMessage {
  readonly type: "task";
  readonly task: { readonly kind: string };
  readonly settings: TaskSettings;
  /** How many pages the child may have recognised at once; 0 where nobody recognises pages for it. */
  readonly pagesAtOnce: number;
}

/** Child to parent: a page image to recognise; `request` comes back with the answer. */
export interface RecogniseMessage {
  readonly type: "recognise";
  readonly request: number;
  readonly image: PageImage;
}

/** Parent to child: the answer to a `RecogniseMessage`. */
export type RecognisedMessage =
  | { readonly type: "recognised"; readonly request: number; readonly page: RecognisedPage }
  | { readonly type: "notRecognised"; readonly request: number; readonly error: SentError };

export type ParentMessage = TaskMessage | RecognisedMessage;

/** An error as it crosses the process border; `name` tells the class of `lib/errors.ts` it is rebuilt as. */
export interface SentError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** Child to parent. `ready` comes once, when the child's program runs; `usage` comes only where the parent cannot read /proc. */
export type ChildMessage =
  | { readonly type: "ready" }
  | { readonly type: "page"; readonly page: number; readonly source: PageSource }
  | { readonly type: "usage"; readonly cpuSeconds: number; readonly megabytes: number }
  | RecogniseMessage
  /** The task is done, and so many bytes of result follow in parts. */
  | { readonly type: "result"; readonly bytes: number }
  | { readonly type: "part"; readonly bytes: Uint8Array }
  | { readonly type: "failed"; readonly error: SentError };
