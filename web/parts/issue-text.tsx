import type { IssueView } from "../../schemas/api/contracts.ts";
import { withFrenchSpaces } from "../words/french-spaces.ts";
import { useLanguage } from "../words/words.ts";

/** What an issue says; in English where it was recorded before it could be said in French. */
export function IssueText({ issue }: { readonly issue: IssueView }) {
  const language = useLanguage();
  if (language === "fr" && issue.readable) return <span>{withFrenchSpaces(issue.readable.fr)}</span>;
  return <span lang="en">{issue.message}</span>;
}
