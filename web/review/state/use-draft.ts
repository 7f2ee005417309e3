import { useEffect, useMemo, useState } from "react";
import { createDrafts, type Draft } from "../model/drafts.ts";
import { type Row, sameRow } from "../model/work-list.ts";

/** What is being typed on a row. It is kept with each key, found again after a reload, and waits when one goes elsewhere. */
export function useDraft(user: string, contract: string, row: Row | undefined) {
  const drafts = useMemo(() => createDrafts(localStorage, user), [user]);
  const [draft, setDraft] = useState<Draft | undefined>(() => row && drafts.read(contract, row));
  const [restored, setRestored] = useState(draft !== undefined);
  const [unkept, setUnkept] = useState(false);
  const [at, setAt] = useState(row);
  if (!sameRow(at, row)) {
    const found = row && drafts.read(contract, row);
    setAt(row);
    setDraft(found);
    setRestored(found !== undefined);
  }
  useEffect(() => {
    if (!unkept) return;
    const hold = (leaving: BeforeUnloadEvent) => leaving.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [unkept]);
  const write = (next: Draft) => {
    setDraft(next);
    setRestored(false);
    setUnkept(!drafts.write(next));
  };
  const drop = (of: Row) => {
    drafts.drop(contract, of);
    setUnkept(false);
    if (sameRow(of, row)) setDraft(undefined);
  };
  /** Whether nothing else was typed or picked on its row meanwhile. */
  const isLatest = (saved: Draft) => {
    const kept = drafts.read(contract, saved.row);
    return kept === undefined || JSON.stringify(kept) === JSON.stringify(saved);
  };
  return { draft, restored, write, drop, isLatest, firstKept: () => drafts.of(contract)[0]?.row };
}
