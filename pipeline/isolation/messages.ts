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
}

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
  | { readonly type: "done"; readonly result: unknown }
  | { readonly type: "failed"; readonly error: SentError };
