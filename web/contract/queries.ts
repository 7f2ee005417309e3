import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ContractChange, ContractView } from "../../schemas/api/contracts.ts";
import type { HistoryLine } from "../../schemas/api/decisions.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import { get, request, send } from "../api/client.ts";

export function contractPath(id: string): string {
  return `/contracts/${encodeURIComponent(id)}`;
}

export function useContract(id: string) {
  return useQuery({
    queryKey: ["contract", id],
    queryFn: ({ signal }) => request<ContractView>("GET", contractPath(id), undefined, { signal }),
  });
}

/** Changes a contract, unless somebody changed it since `etag` was given. */
export function changeContract(id: string, change: ContractChange, etag: string | undefined): Promise<unknown> {
  return send("PATCH", contractPath(id), change, { ifMatch: etag });
}

/** As a reviewer may, who does not lock. */
export function sayValidated(id: string, validated: boolean, etag: string | undefined): Promise<unknown> {
  return send("PUT", `${contractPath(id)}/validation`, { validated }, { ifMatch: etag });
}

/** What became of a contract's values, newest first; of one field where it is given. */
export function useHistory(id: string, field: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["contract", id, "history", field],
    queryFn: ({ pageParam, signal }) =>
      get<PageOf<HistoryLine>>(`${contractPath(id)}/history`, { query: { field, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}
