import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { PageOf } from "../../schemas/api/paging.ts";
import { get, type Query } from "../api/client.ts";
import { Failure } from "./failure.tsx";
import { Waiting } from "./waiting.tsx";

/** A list of the API, page after page. Its key begins with its path. */
export function useList<Item>(path: string, query: Query = {}) {
  return useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) => get<PageOf<Item>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

interface Props<Item> {
  readonly list: ReturnType<typeof useList<Item>>;
  readonly waiting: string;
  readonly more: string;
  readonly children: (items: readonly Item[], more: ReactNode) => ReactNode;
}

/** What stands in a list, or what it waits for, or what went wrong. `children` puts the button for more where it belongs. */
export function Paged<Item>({ list, waiting, more, children }: Props<Item>) {
  if (list.data === undefined) {
    return list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Waiting for={waiting} />;
  }
  const button = list.hasNextPage && (
    <Button variant="default" m="sm" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {more}
    </Button>
  );
  return (
    <>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {children(
        list.data.pages.flatMap(({ items }) => items),
        button,
      )}
    </>
  );
}
