import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "wouter";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { reviewWords } from "../words/review.ts";
import { useWords } from "../words/words.ts";
import { contractQuery, fieldsQuery } from "./state/queries.ts";
import { choiceOf } from "./state/use-next-contract.ts";
import { Workbench } from "./workbench.tsx";

/** A contract under review: its documents left, its values right. */
export default function ReviewPage({ contract }: { readonly contract: string }) {
  const words = useWords(reviewWords);
  const [query] = useSearchParams();
  const choice = useMemo(() => choiceOf(query), [query]);
  const server = useQuery({ ...contractQuery(contract), refetchInterval: 60_000 });
  const fields = useQuery(fieldsQuery);
  if (server.data && fields.data) {
    const field = query.get("field");
    const item = query.get("item");
    const start = field === null ? undefined : { field, ...(item !== null && { item }) };
    return <Workbench server={server.data} fields={fields.data} choice={choice} start={start} />;
  }
  const error = server.error ?? fields.error;
  if (!error) return <Waiting for={words.waitingForContract} />;
  const retry = () => {
    void server.refetch();
    void fields.refetch();
  };
  return <Failure error={error} retry={retry} />;
}
