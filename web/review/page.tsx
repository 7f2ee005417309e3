import { useQuery } from "@tanstack/react-query";
import { memo, useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { reviewWords } from "../words/review.ts";
import { useWords } from "../words/words.ts";
import type { Row } from "./model/work-list.ts";
import { contractQuery, fieldsQuery } from "./state/queries.ts";
import { choiceOf } from "./state/use-next-contract.ts";
import { Workbench } from "./workbench.tsx";

/** A contract under review: its documents left, its values right. */
export default function ReviewPage({ contract }: { readonly contract: string }) {
  const words = useWords(reviewWords);
  const [query] = useSearchParams();
  const profile = query.get("profile");
  // The address follows the value in hand; which part of the queue is worked through stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the query, only what makes a choice
  const choice = useMemo(() => choiceOf(query), [profile]);
  const [start] = useState(() => rowOf(query));
  const server = useQuery({ ...contractQuery(contract), refetchInterval: 60_000 });
  const fields = useQuery(fieldsQuery);
  if (server.data && fields.data) {
    return <Bench server={server.data} fields={fields.data} choice={choice} start={start} />;
  }
  const error = server.error ?? fields.error;
  if (!error) return <Waiting for={words.waitingForContract} />;
  const retry = () => {
    void server.refetch();
    void fields.refetch();
  };
  return <Failure error={error} retry={retry} />;
}

const Bench = memo(Workbench);

/** The value that an address names. */
function rowOf(query: URLSearchParams): Row | undefined {
  const field = query.get("field");
  const item = query.get("item");
  return field === null ? undefined : { field, ...(item !== null && { item }) };
}
