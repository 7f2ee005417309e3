import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ContractLine, Facets } from "../../schemas/api/contracts.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import { get } from "../api/client.ts";
import { filterOf, orderOf, type Portfolio, queryOf } from "./address.ts";

const linesAPage = 60;

/** The contracts of a portfolio, page after page; what was shown stays until the next answer is there. */
export function useContracts(portfolio: Portfolio) {
  return useInfiniteQuery({
    queryKey: ["contracts", queryOf(portfolio)],
    queryFn: ({ pageParam, signal }) =>
      get<PageOf<ContractLine>>("/contracts", {
        query: { ...filterOf(portfolio), ...orderOf(portfolio), limit: linesAPage, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useFacets(portfolio: Portfolio) {
  const { sort: _, direction: __, ...filter } = portfolio;
  return useQuery({
    queryKey: ["facets", queryOf(filter)],
    queryFn: ({ signal }) => get<Facets>("/contracts/facets", { query: filterOf(portfolio), signal }),
    placeholderData: keepPreviousData,
  });
}
