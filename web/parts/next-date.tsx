import type { ContractLine } from "../../schemas/api/contracts.ts";
import { formatDay } from "../format/format.ts";
import { nextDateOf } from "../format/next-date.ts";
import { contractWords } from "../words/contract-words.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** The next day that counts for a contract, and what it is: `préavis au plus tard le 30/09/2026`. */
export function NextDate({ line }: { readonly line: ContractLine }) {
  const words = useWords(contractWords);
  const language = useLanguage();
  // The day where the reader is.
  const next = nextDateOf(line, new Date().toLocaleDateString("sv-SE"));
  return next && <span>{words.next[next.kind](formatDay(next.day, language))}</span>;
}
