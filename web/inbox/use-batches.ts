import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { Batch, LedgerLine } from "../../schemas/api/documents.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { ArrivalOutcome } from "../../schemas/ledger.ts";
import { get, type Query } from "../api/client.ts";
import { nextLook } from "./poll.ts";

/** A list that is looked at again while something in it waits; less often the longer nothing changes. */
function usePolled<Item>(path: string, query: Query, waitingOf: (item: Item) => number) {
  const before = useRef({ waiting: -1, at: 0, quiet: 0 });
  return useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) => get<PageOf<Item>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => {
      const items = state.data?.pages.flatMap((page) => page.items) ?? [];
      const waiting = items.reduce((sum, item) => sum + waitingOf(item), 0);
      const last = before.current;
      if (state.dataUpdatedAt !== last.at) {
        before.current = { waiting, at: state.dataUpdatedAt, quiet: waiting === last.waiting ? last.quiet + 1 : 0 };
      }
      return nextLook(waiting, before.current.quiet);
    },
  });
}

export function useBatches() {
  return usePolled<Batch>("/batches", { limit: 20 }, ({ outcomes }) => outcomes.waiting ?? 0);
}

export function useLines(batch: string, outcome: ArrivalOutcome | undefined) {
  return usePolled<LedgerLine>("/ledger", { batch, outcome, limit: 50 }, (line) =>
    line.outcome === "waiting" ? 1 : 0,
  );
}
