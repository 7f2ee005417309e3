import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useLocation } from "wouter";
import { preloadContract, type QueueChoice, queueQuery } from "./queries.ts";

/** Contracts that were opened in this visit: going on does not come back to what was passed over. */
const opened = new Set<string>();

/** The next contract of the queue, had ready while this one is worked on. */
export function useNextContract(contract: string, choice: QueueChoice, enabled: boolean) {
  const [, navigate] = useLocation();
  const queue = useQuery({ ...queueQuery(choice), enabled });
  useEffect(() => {
    opened.add(contract);
  }, [contract]);
  const next = queue.data?.items.find((item) => item.contract.id !== contract && !opened.has(item.contract.id));
  const id = next?.contract.id;
  const { profile } = choice;
  useEffect(() => {
    if (id !== undefined) void preloadContract(id, profile);
  }, [id, profile]);
  return useMemo(
    () => ({
      title: next?.contract.title,
      go: id === undefined ? undefined : () => navigate(reviewAddress(id, choice)),
    }),
    [id, next?.contract.title, navigate, choice],
  );
}

/** Begins a round of the queue anew: what was passed over comes again. */
export function beginRound(): void {
  opened.clear();
}

export function reviewAddress(contract: string, choice: QueueChoice, row?: { field: string; item?: string }): string {
  const query = new URLSearchParams({ profile: choice.profile });
  for (const name of ["batch", "contractKind"] as const) if (choice[name]) query.set(name, choice[name]);
  if (choice.field) query.set("of", choice.field);
  if (row) query.set("field", row.field);
  if (row?.item) query.set("item", row.item);
  return `/review/${encodeURIComponent(contract)}?${query}`;
}

/** The part of the queue that an address of this page stands for. */
export function choiceOf(query: URLSearchParams): QueueChoice {
  const given = (name: string) => query.get(name) ?? undefined;
  return {
    profile: query.get("profile") === "all" ? "all" : "essential",
    batch: given("batch"),
    field: given("of"),
    contractKind: given("contractKind"),
  };
}
