import { Alert, Anchor } from "@mantine/core";
import { Link } from "wouter";
import { ProblemFailure } from "../api/problem.ts";
import { Failure } from "../parts/failure.tsx";
import { familyWords } from "../words/contract-family.ts";
import { useWords } from "../words/words.ts";

/** Why there is no contract to show; one that is part of another has a link to that one. */
export function NotShown({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const words = useWords(familyWords);
  const into = error instanceof ProblemFailure ? error.problem.into : undefined;
  if (into === undefined) return <Failure error={error} retry={retry} />;
  return (
    <Alert variant="light" title={words.isPart} role="alert">
      <Anchor component={Link} href={`/contracts/${encodeURIComponent(into)}`}>
        {words.seeWhole}
      </Anchor>
    </Alert>
  );
}
