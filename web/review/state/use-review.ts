import { useCallback, useState } from "react";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { Decision, NewRemark } from "../../../schemas/api/decisions.ts";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { useMay, useMe } from "../../api/me.ts";
import { ConnectionLost } from "../../api/problem.ts";
import { queryClient } from "../../api/query-client.ts";
import { useLanguage } from "../../words/words.ts";
import type { Draft } from "../model/drafts.ts";
import type { Picked } from "../model/evidence-boxes.ts";
import type { DecisionEntry, OutboxEntry } from "../model/outbox-entry.ts";
import { withWaiting } from "../model/overlay.ts";
import { isDoubtful, nextWaiting, type Row, rowBefore, rowKey, rowsOf, sameRow, valueAt } from "../model/work-list.ts";
import { contractKey, etagNow, sendWaiting, useOutbox } from "./outbox-here.ts";
import type { QueueChoice } from "./queries.ts";
import { readValue } from "./send-entry.ts";
import { undoStack } from "./undo-stack.ts";
import { useDraft } from "./use-draft.ts";
import { useRows } from "./use-rows.ts";
import { useStopwatch } from "./use-stopwatch.ts";

export interface ReviewParts {
  readonly server: ContractView;
  readonly fields: readonly FieldView[];
  readonly choice: QueueChoice;
  /** Of the address. */
  readonly start: Row | undefined;
  readonly goToContract: (contract: string, row: Row) => void;
  readonly goToNextContract: (() => void) | undefined;
}

type Extras = Pick<DecisionEntry, "printed" | "typed"> & { readonly etag?: string; readonly comment?: string };

/** The state of one contract under review, and everything that can be done to it. */
export function useReview({ server, fields, choice, start, goToContract, goToNextContract }: ReviewParts) {
  const me = useMe();
  const mayReview = useMay("review:write");
  const language = useLanguage();
  const { outbox, state: waiting } = useOutbox(me.id);
  const contract = server.line.id;
  const mayDecide = mayReview && server.line.state !== "locked";
  const view = withWaiting(server, waiting.entries);
  const rows = useRows(view, fields, choice.profile);
  const [chosen, setChosen] = useState<Row | undefined>(start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<{ readonly row: Row; readonly kind: "needed" | "unread" }>();
  const [saving, setSaving] = useState(false);
  const selected = here(chosen ?? rows.find((row) => waits(view, row)) ?? rows[0] ?? firstRow(view, fields), view);
  const typing = useDraft(me.id, contract, selected);
  const watch = useStopwatch(selected ? rowKey(selected) : "");
  const value = selected && valueAt(view, selected);
  const field = fields.find(({ key }) => key === selected?.field);

  const select = useCallback((row: Row | undefined) => {
    setFault(undefined);
    if (row) setChosen(row);
  }, []);

  function goOn(round: boolean, decided?: Row, wholeField = false): void {
    const now = withWaiting(server, outbox.state().entries);
    const isLeft = (row: Row) =>
      waits(now, row) && !left.has(rowKey(row)) && !(wholeField && row.field === decided?.field);
    const next = nextWaiting(rows, selected, isLeft, round);
    if (next) select(next);
    else goToNextContract?.();
  }

  function decide(row: Row, decision: Decision, extras: Extras = {}): void {
    const entry = view.fields[row.field];
    if (!mayDecide || !entry) return;
    const { etag: begun = entry.etag, ...more } = extras;
    const etag = etagNow(contract, row.field, begun);
    const seen = valueAt(view, row);
    const made = outbox.add({
      contract,
      row,
      etag,
      decision,
      seconds: watch.seconds(),
      ...(seen && { seen }),
      ...more,
    });
    if (decision.action !== "undo") undoStack.push({ id: made.id, contract, row });
    void sendWaiting();
    typing.drop(row);
    if (decision.action === "undo") return;
    if (decision.action === "add") watch.start();
    else goOn(true, row, decision.action === "absent" && decision.item === undefined);
  }

  const onItem = (make: (item: string) => Decision) => {
    if (selected?.item !== undefined) decide(selected, make(selected.item));
  };

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

  function undo(): void {
    const last = undoStack.pop();
    if (!last) return;
    if (!outbox.takeBack(last.id)) {
      const cached = queryClient.getQueryData<ContractView>(contractKey(last.contract));
      const etag = cached?.fields[last.row.field]?.etag;
      if (etag === undefined) return;
      outbox.add({ contract: last.contract, row: last.row, etag, decision: { action: "undo" } });
      void sendWaiting();
    }
    if (last.contract === contract) select(last.row);
    else goToContract(last.contract, last.row);
  }

  return {
    user: me.id,
    contract,
    view,
    fields,
    rows,
    selected,
    value,
    field,
    choice,
    language,
    mayDecide,
    mayReview,
    waiting,
    typing,
    fault: sameRow(fault?.row, selected) ? fault?.kind : undefined,
    saving,
    /** Passages of the next values that wait, to have their pages ready. */
    ahead: rows
      .slice(rows.findIndex((row) => sameRow(row, selected)) + 1)
      .filter((row) => waits(view, row))
      .slice(0, 3)
      .flatMap((row) => valueAt(view, row)?.evidence[0] ?? []),
    left: rows.filter((row) => waits(view, row)).length,
    select,
    next: () => goOn(false),
    previous: () => select(rowBefore(rows, selected)),
    confirm: () => onItem((item) => ({ action: "confirm", item })),
    absent: () => selected && decide(selected, { action: "absent", ...(isOne(field) && { item: selected.item }) }),
    choose: (position: number) => {
      if (value?.alternatives[position]) onItem((item) => ({ action: "choose", item, alternative: position }));
    },
    remove: () => {
      if (!isOne(field) && value?.state === "found") onItem((item) => ({ action: "remove", item }));
    },
    beginEdit,
    save,
    cancelEdit: () => selected && typing.drop(selected),
    undo,
    /** To a decision that was stopped. */
    goTo: (entry: DecisionEntry) =>
      entry.contract === contract ? select(entry.row) : goToContract(entry.contract, entry.row),
    /** Left for a colleague: going on passes it over. */
    leave: (row: Row) => {
      setLeft((before) => new Set([...before, rowKey(row)]));
      goOn(true, row);
    },
    /** Says what became of it as far as is known; it is kept and sent in any case. */
    remark: async (remark: NewRemark): Promise<"sent" | "waits" | "stopped"> => {
      const { id } = outbox.addRemark({ contract, remark });
      await sendWaiting();
      const kept = outbox.state().remarks.find((entry) => entry.id === id);
      if (!kept) return "sent";
      return kept.fault ? "stopped" : "waits";
    },
    keepTheirs: (entry: OutboxEntry) => {
      undoStack.forget(entry.id);
      outbox.drop(entry.id);
      void sendWaiting();
    },
    sendAgain: (entry: OutboxEntry) => {
      outbox.sendAgain(entry);
      void sendWaiting();
    },
    editAgain: (entry: DecisionEntry) => {
      undoStack.forget(entry.id);
      outbox.drop(entry.id);
      const { decision } = entry;
      const about = decision.action === "correct" || decision.action === "add" ? decision : undefined;
      select(entry.row);
      const etag = entry.fault?.currentEtag ?? server.fields[entry.row.field]?.etag ?? entry.etag;
      typing.write({
        contract,
        row: entry.row,
        purpose: about?.action ?? "correct",
        etag,
        text: entry.typed?.text ?? entry.printed ?? "",
        evidence: about?.evidence ?? [],
      });
    },
  };
}

export type Review = ReturnType<typeof useReview>;

export function isOne(field: FieldView | undefined): boolean {
  return field?.cardinality === "one";
}

function waits(view: ContractView, row: Row): boolean {
  const value = valueAt(view, row);
  return value !== undefined && isDoubtful(value);
}

/** The row, or where its item is gone (removed, replaced) the first of its field. */
function here(row: Row | undefined, view: ContractView): Row | undefined {
  if (!row) return undefined;
  const all = rowsOf(view, row.field);
  return all.find((other) => sameRow(other, row)) ?? all[0];
}

function firstRow(view: ContractView, fields: readonly FieldView[]): Row | undefined {
  return fields[0] && rowsOf(view, fields[0].key)[0];
}
