import type { PickedPlace } from "../../../schemas/api/documents.ts";
import { type KeyValueStore, keep, keptUnder, parsed } from "./storage.ts";
import { type Row, rowKey } from "./work-list.ts";

/** What somebody is about to say of a value, as typed; kept until it is sent or thrown away. */
export interface Draft {
  readonly contract: string;
  readonly row: Row;
  /** `add`: a value that was missed; `correct`: another one in the place of the row's. */
  readonly purpose: "correct" | "add";
  /** Of the entry when the draft was begun: a colleague's change since then is shown, not written over. */
  readonly etag: string;
  readonly text: string;
  /** A value filled in by form, which the text does not say. */
  readonly value?: unknown;
  readonly evidence: readonly PickedPlace[];
}

export interface Drafts {
  readonly read: (contract: string, row: Row) => Draft | undefined;
  readonly of: (contract: string) => readonly Draft[];
  /** False where the browser refused to keep it: it lives as long as the page. */
  readonly write: (draft: Draft) => boolean;
  readonly drop: (contract: string, row: Row) => void;
}

/** Drafts of one person: on a shared machine nobody finds another's. */
export function createDrafts(store: KeyValueStore, user: string): Drafts {
  const prefix = (contract: string) => `greffier/draft/${user}/${contract}/`;
  return {
    read: (contract, row) => {
      const value = parsed(store.getItem(prefix(contract) + rowKey(row)));
      return isDraft(value) ? value : undefined;
    },
    of: (contract) => keptUnder(store, prefix(contract), isDraft).map(({ value }) => value),
    write: (draft) => keep(store, prefix(draft.contract) + rowKey(draft.row), draft),
    drop: (contract, row) => store.removeItem(prefix(contract) + rowKey(row)),
  };
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | undefined | null;
  return (
    typeof draft?.text === "string" &&
    typeof draft.etag === "string" &&
    typeof draft.contract === "string" &&
    typeof draft.row?.field === "string" &&
    Array.isArray(draft.evidence)
  );
}
