import { useSyncExternalStore } from "react";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { EntryView } from "../../../schemas/api/decisions.ts";
import { queryClient } from "../../api/query-client.ts";
import { createDrafts } from "../model/drafts.ts";
import { createEtagTrail } from "../model/etag-trail.ts";
import { Outbox, type OutboxState } from "../model/outbox.ts";
import { sendEntry } from "./send-entry.ts";

/** Milliseconds between tries without a connection, the last one again and again. */
const pauses = [1000, 2000, 5000, 10_000, 20_000];

let here: { readonly user: string; readonly outbox: Outbox } | undefined;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const trail = createEtagTrail();
const savedListeners = new Set<(field: string) => void>();

/** The decisions of who is signed in, in this browser. */
function outboxOf(user: string): Outbox {
  if (here?.user === user) return here.outbox;
  const outbox = new Outbox({
    store: localStorage,
    user,
    send: sendEntry,
    sent: ({ contract, row, etag }, now) => {
      trail.saved(`${contract}/${row.field}`, etag, now.etag);
      const drafts = createDrafts(localStorage, user);
      for (const draft of drafts.of(contract)) {
        if (draft.row.field === row.field && draft.etag === etag) drafts.write({ ...draft, etag: now.etag });
      }
      setEntry(contract, row.field, now);
      const others = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== "review";
      void queryClient.invalidateQueries({ predicate: others, refetchType: "none" });
      for (const listener of savedListeners) listener(row.field);
    },
    stands: ({ contract, row }, now) => setEntry(contract, row.field, now),
    alone: (work) => ("locks" in navigator ? navigator.locks.request(`greffier/outbox/${user}`, work) : work()),
    newId,
    now: Date.now,
  });
  here = { user, outbox };
  addEventListener("online", () => void sendWaiting());
  addEventListener("storage", () => outbox.refresh());
  addEventListener("beforeunload", (leaving) => {
    if (outbox.state().unkept) leaving.preventDefault();
  });
  void sendWaiting();
  return outbox;
}

/** Shows what stands in a field now. */
function setEntry(contract: string, field: string, now: EntryView): void {
  queryClient.setQueryData<ContractView>(
    contractKey(contract),
    (view) => view && { ...view, fields: { ...view.fields, [field]: now } },
  );
}

/** Sends what waits, and again after a pause while the server is not reached. */
export async function sendWaiting(): Promise<void> {
  clearTimeout(timer);
  const outbox = here?.outbox;
  if (!outbox) return;
  await outbox.flush();
  failures = outbox.state().offline ? failures + 1 : 0;
  if (failures > 0) timer = setTimeout(() => void sendWaiting(), pauses[Math.min(failures, pauses.length) - 1]);
}

export function useOutbox(user: string): { readonly outbox: Outbox; readonly state: OutboxState } {
  const outbox = outboxOf(user);
  return { outbox, state: useSyncExternalStore(outbox.subscribe, outbox.state) };
}

/** The ETag to decide over: one's own decisions since then are no conflict. */
export function etagNow(contract: string, field: string, etag: string): string {
  return trail.follow(`${contract}/${field}`, etag);
}

/** Calls back with the field of each decision that was saved; gives what ends it. */
export function onSaved(listener: (field: string) => void): () => void {
  savedListeners.add(listener);
  return () => {
    savedListeners.delete(listener);
  };
}

/** What the server said last of a contract and of its decisions since. */
export function cachedContract(contract: string): ContractView | undefined {
  return queryClient.getQueryData<ContractView>(contractKey(contract));
}

export function contractKey(contract: string): readonly unknown[] {
  return ["review", "contract", contract];
}

/** 128 random bits; `crypto.randomUUID` is missing where the application is served without TLS. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
