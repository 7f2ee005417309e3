import type { PromptLanguage } from "../../prompts/prompt.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { evidenceAt, meanWordConfidence } from "../evidence.ts";
import type { Locator } from "./locate.ts";
import type { AnswerCounts } from "./model-counts.ts";
import { inDocument, type Passage } from "./passage.ts";
import { type ProposedValue, readAnswer } from "./read-answer.ts";
import { shareStated } from "./stated-parts.ts";

/** Where the values of an answer are looked for. */
export interface AskedPassage {
  readonly text: DocumentText;
  readonly passage: Passage;
  /** Looks for words in the passage. */
  readonly locator: Locator;
  readonly foundBy: string;
  readonly language: PromptLanguage;
}

/**
 * What an answer to a question about these fields proposes, with our own quotes: a value whose quote is not in the passage
 * is dropped. Features: `quoteSimilarity` (1: as in the text), `placeCertainty` (1 divided by the number of places of the
 * quote), `legibility` (mean OCR confidence there), `quoteStatesValue` (share of the value's parts that we read in the
 * quote ourselves).
 */
export function candidatesOfAnswer(
  answer: unknown,
  fields: readonly Field[],
  asked: AskedPassage,
): { readonly candidates: readonly Candidate[]; readonly counts: AnswerCounts } {
  const { proposed, invalid } = readAnswer(answer, fields);
  const candidates = proposed.map((value) => candidateOf(value, asked)).filter((candidate) => candidate !== undefined);
  const counts = {
    answers: proposed.length + invalid,
    located: candidates.length,
    dropped: proposed.length - candidates.length,
    invalid,
    unstated: candidates.filter(isUnstated).length,
  };
  return { candidates, counts };
}

function candidateOf(
  proposed: ProposedValue,
  { text, passage, locator, foundBy, language }: AskedPassage,
): Candidate | undefined {
  const places = locator.locate(proposed.quote).flatMap((place) => {
    const source = inDocument(passage, place);
    return source ? [{ ...place, source }] : [];
  });
  const [first, ...others] = places;
  if (!first) return undefined;
  const evidence = ({ source }: typeof first) => evidenceAt(text, source.start, source.end, foundBy);
  const { part } = first.source;
  return {
    field: proposed.field.key,
    state: "found",
    value: proposed.value,
    appliesTo: proposed.appliesTo,
    evidence: [evidence(first), ...others.map(evidence)],
    features: {
      quoteSimilarity: first.similarity,
      placeCertainty: 1 / places.length,
      legibility: meanWordConfidence(text, first.source.start, first.source.end) ?? 1,
      quoteStatesValue: shareStated(proposed.field, proposed.value, {
        start: first.start - part.start,
        end: first.end - part.start,
        passage: passage.text.slice(part.start, part.end),
        locator,
        language,
      }),
    },
  };
}

function isUnstated({ features }: Candidate): boolean {
  return (features.quoteStatesValue ?? 1) < 1;
}
