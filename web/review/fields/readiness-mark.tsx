import { VisuallyHidden } from "@mantine/core";
import type { Readiness } from "../../../schemas/api/contracts.ts";
import { reviewWords } from "../../words/review.ts";
import { useWords } from "../../words/words.ts";
import classes from "../review.module.css";

/** Shown in the colours of values. */
const like = { ready: "confirmed", essentialReady: "sure", toReview: "likely", blocked: "doubtful" } as const;

/** How far the review of a contract is, in a word. */
export function ReadinessMark({ readiness }: { readonly readiness: Readiness }) {
  const words = useWords(reviewWords);
  return (
    <span className={classes.level} data-level={like[readiness]}>
      <VisuallyHidden>{words.readinessLabel} : </VisuallyHidden>
      {words.readiness[readiness]}
    </span>
  );
}
