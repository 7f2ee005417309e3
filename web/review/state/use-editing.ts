import { useCallback, useState } from "react";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { Decision, ValueView } from "../../../schemas/api/decisions.ts";
import { ConnectionLost } from "../../api/problem.ts";
import { useLanguage } from "../../words/words.ts";
import type { Draft } from "../model/drafts.ts";
import type { Picked } from "../model/evidence-boxes.ts";
import type { DecisionEntry } from "../model/outbox-entry.ts";
import { type Row, sameRow, valueAt } from "../model/work-list.ts";
import { readValue } from "./send-entry.ts";
import type { useDraft } from "./use-draft.ts";

/** What goes with a decision; `etag`: of the entry that it was begun over. */
export type Extras = Pick<DecisionEntry, "printed" | "typed"> & { readonly etag?: string; readonly comment?: string };

interface Parts {
  readonly contract: string;
  readonly view: ContractView;
  readonly selected: Row | undefined;
  readonly value: ValueView | undefined;
  readonly mayDecide: boolean;
  readonly typing: ReturnType<typeof useDraft>;
  readonly decide: (row: Row, decision: Decision, extras?: Extras) => void;
}

/** A value in one's own words: typed or picked in the document, read by the server, then decided. */
export function useEditing({ contract, view, selected, value, mayDecide, typing, decide }: Parts) {
  const language = useLanguage();
  const [fault, setFault] = useState<{ readonly row: Row; readonly kind: "needed" | "unread" }>();
  const [saving, setSaving] = useState(false);
  const clearFault = useCallback(() => setFault(undefined), []);

  function beginEdit(purpose: Draft["purpose"], picked?: Picked): void {
    const entry = selected && view.fields[selected.field];
    if (!mayDecide || !selected || !entry) return;
    const isAbsence = entry.absence?.id === selected.item;
    const about = purpose === "correct" && value && !isAbsence ? "correct" : "add";
    const before = typing.draft;
    const text = picked?.text ?? (about === "correct" ? (value?.readable?.[language] ?? value?.printed ?? "") : "");
    const evidence = picked ? [picked.place] : [];
    if (before && picked) typing.write({ ...before, text, evidence, value: undefined });
    else if (!before) typing.write({ contract, row: selected, purpose: about, etag: entry.etag, text, evidence });
    setFault(undefined);
  }

  async function save(draft: Draft): Promise<void> {
    const { row, purpose, etag, evidence } = draft;
    const places = evidence.length > 0 ? { evidence: [...evidence] } : {};
    const decisionOf = (read: unknown): Decision =>
      purpose === "correct" && row.item !== undefined
        ? { action: "correct", item: row.item, value: read, ...places }
        : { action: "add", value: read, ...places };
    if (draft.value !== undefined) return decide(row, decisionOf(draft.value), { etag, printed: draft.text });
    const text = draft.text.trim();
    if (text === "") return setFault({ row, kind: "needed" });
    setSaving(true);
    try {
      const current = purpose === "correct" ? valueAt(view, row)?.value : undefined;
      const answer = await readValue({ field: row.field, text, language, ...(current !== undefined && { current }) });
      // Other words were picked while these were read: they are what is to be saved.
      if (!typing.isLatest(draft)) return;
      if (answer.value === undefined) return setFault({ row, kind: "unread" });
      decide(row, decisionOf(answer.value), { etag, printed: answer.readable?.[language] ?? answer.printed ?? text });
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      if (!typing.isLatest(draft)) return;
      decide(row, decisionOf(null), { etag, printed: text, typed: { text, language } });
    } finally {
      setSaving(false);
    }
  }

  return {
    beginEdit,
    save,
    saving,
    /** Why the words in hand could not be saved. */
    fault: sameRow(fault?.row, selected) ? fault?.kind : undefined,
    clearFault,
  };
}
