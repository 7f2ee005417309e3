import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { Decision, NewRemark } from "../../../schemas/api/decisions.ts";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { useMay, useMe } from "../../api/me.ts";
import { useLanguage } from "../../words/words.ts";
import type { DecisionEntry, OutboxEntry } from "../model/outbox-entry.ts";
import { withWaiting } from "../model/overlay.ts";
import {
  firstRow,
  nextWaiting,
  type Row,
  rowBefore,
  rowHere,
  rowKey,
  sameRow,
  valueAt,
  waits,
} from "../model/work-list.ts";
import { cachedContract, etagNow, sendWaiting, useOutbox } from "./outbox-here.ts";
import type { QueueChoice } from "./queries.ts";
import { undoStack } from "./undo-stack.ts";
import { useDraft } from "./use-draft.ts";
import { type Extras, useEditing } from "./use-editing.ts";
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
  const selected = rowHere(chosen ?? rows.find((row) => waits(view, row)) ?? rows[0] ?? firstRow(view, fields), view);
  const inHand = useRef(selected);
  useLayoutEffect(() => {
    inHand.current = selected;
  });
  const typing = useDraft(me.id, contract, selected);
  const watch = useStopwatch(selected ? rowKey(selected) : "");
  const value = selected && valueAt(view, selected);
  const field = fields.find(({ key }) => key === selected?.field);

  const { clearFault, ...editing } = useEditing({ contract, view, selected, value, mayDecide, typing, decide });
  const select = useCallback(
    (row: Row | undefined) => {
      clearFault();
      if (row) setChosen(row);
    },
    [clearFault],
  );

  function goOn(round: boolean, decided?: Row, wholeField = false): void {
    // Not what was drawn last: a decision that was saved since has left the outbox, and stands in the cache alone.
    const now = withWaiting(cachedContract(contract) ?? server, outbox.state().entries);
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
    // Words are read before they are decided: meanwhile the person may have taken another value in hand.
    if (!sameRow(inHand.current, row)) return;
    if (decision.action === "add") watch.start();
    else goOn(true, row, decision.action === "absent" && decision.item === undefined);
  }

  const onItem = (make: (item: string) => Decision) => {
    if (selected?.item !== undefined) decide(selected, make(selected.item));
  };

  function undo(): void {
    const last = undoStack.pop();
    if (!last) return;
    if (!outbox.takeBack(last.id)) {
      const etag = cachedContract(last.contract)?.fields[last.row.field]?.etag;
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
    ...editing,
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
