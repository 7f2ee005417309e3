import { Text } from "@mantine/core";
import type { IssueView } from "../../../schemas/api/contracts.ts";
import { IssueText } from "../../parts/issue-text.tsx";
import { useColon } from "../../words/colon.ts";
import { reviewWords } from "../../words/review.ts";
import { useWords } from "../../words/words.ts";

/** What the checks found of the whole contract. */
export function ContractIssues({ issues }: { readonly issues: readonly IssueView[] }) {
  const words = useWords(reviewWords);
  const colon = useColon();
  if (issues.length === 0) return null;
  return (
    <details>
      <summary>
        <Text span size="sm">
          {words.issues(issues.length)}
        </Text>
      </summary>
      {issues.map((issue) => (
        <Text key={`${issue.code}/${issue.document}/${issue.page}/${issue.message}`} size="sm" mt={4}>
          <strong>{words.severity[issue.severity]}</strong>
          {colon} <IssueText issue={issue} />
        </Text>
      ))}
    </details>
  );
}
