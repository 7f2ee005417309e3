import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { UnavailableError } from "../../lib/errors.ts";
import { sha256 } from "../../lib/hash.ts";
import { fillPrompt, loadPrompt } from "../../prompts/prompt.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { type Group, groupCandidates, standTogether } from "../reconcile/group.ts";
import { isConfirmed, isOfModelAlone } from "../reconcile/model-voice.ts";
import type { StrictSchema } from "./answer-schema.ts";
import { ask } from "./ask.ts";
import { describeField } from "./field-list.ts";
import type { Model } from "./model.ts";
import { costOf, type Failure, type ModelCounts, noCounts, plus } from "./model-counts.ts";
import { passageOf, type Range } from "./passage.ts";

/** Two values for one thing: that of rules or classifiers, and that of the model. */
interface Disagreement {
  readonly field: Field;
  readonly ruled: Group;
  readonly answered: Group;
}

export interface SecondLook {
  /** All candidates; those of the model over which it was asked again have the feature `secondLook`: 1 kept, 0 taken back. */
  readonly candidates: readonly Candidate[];
  readonly counts: ModelCounts;
  readonly failures: readonly Failure[];
}

/** Questions about one document; what is left over stays as it is. */
const mostLooks = 8;
/** Characters that are shown on either side of the two values' words. */
const around = 300;

const Answer = z.object({ answer: z.enum(["A", "B", "neither"]) });
const answerSchema: StrictSchema = {
  type: "object",
  properties: { answer: { type: "string", enum: [...Answer.shape.answer.options] } },
  required: ["answer"],
  additionalProperties: false,
};

/**
 * Asks the model once more, with both values and the words around them, where it and the rules differ over one thing. Which
 * of the two is A is drawn from a hash, so that the place says nothing and a second run asks the same. The answer only
 * picks: it brings no value, and says nothing of whether one may go without review.
 */
export async function lookAgain(
  text: DocumentText,
  fields: readonly Field[],
  candidates: readonly Candidate[],
  model: Model,
  signal?: AbortSignal,
): Promise<SecondLook> {
  const prompt = loadPrompt("second-look", text.language.startsWith("fr") ? "fr" : "en");
  const looked = new Map<Candidate, number>();
  const failures: Failure[] = [];
  let counts = noCounts;
  for (const disagreement of disagreements(fields, candidates).slice(0, mostLooks)) {
    const { field, ruled, answered } = disagreement;
    const isRuledFirst = Number.parseInt(sha256(keyOf(disagreement)).slice(0, 2), 16) % 2 === 0;
    const instructions = fillPrompt(prompt, { field: describeField(field, prompt.language) });
    const passage = passageFor(text.text, isRuledFirst ? [ruled, answered] : [answered, ruled]);
    const result = await ask(model, { instructions, passage, answerSchema, prompt: prompt.id, signal });
    counts = plus(plus(counts, { questions: 1 }), costOf(result));
    if (result instanceof Error) {
      failures.push(result);
      if (result instanceof UnavailableError) break;
      continue;
    }
    const picked = Answer.safeParse(result.answer).data?.answer;
    if (picked === undefined) continue;
    const isKept = picked === (isRuledFirst ? "B" : "A");
    for (const candidate of answered.candidates) looked.set(candidate, isKept ? 1 : 0);
  }
  return { candidates: candidates.map((candidate) => withLook(candidate, looked.get(candidate))), counts, failures };
}

/** In the order of the fields, each of the model's values at most once. */
function disagreements(fields: readonly Field[], candidates: readonly Candidate[]): Disagreement[] {
  const byField = Map.groupBy(candidates, ({ field }) => field);
  return fields.flatMap((field) => {
    const groups = groupCandidates(field, byField.get(field.key) ?? []);
    const compete = (a: Group, b: Group) =>
      field.cardinality === "one" ||
      (field.cardinality === "onePerScope" && isDeepStrictEqual(a.appliesTo, b.appliesTo)) ||
      standTogether(a, b);
    return groups.filter(isOfModelAlone).flatMap((answered) => {
      const ruled = groups.find((one) => !isOfModelAlone(one) && !isConfirmed(one) && compete(one, answered));
      return ruled ? [{ field, ruled, answered }] : [];
    });
  });
}

function keyOf({ field, ruled, answered }: Disagreement): string {
  return JSON.stringify([field.key, ruled.best.value, answered.best.value]);
}

/** The words around both, and below them both values: all of it data, between two lines with a mark made of its hash. */
function passageFor(text: string, [a, b]: readonly [Group, Group]): string {
  const ranges = [rangeAround(text, a), rangeAround(text, b)] as const;
  const [first, second] = ranges[0].start <= ranges[1].start ? ranges : [ranges[1], ranges[0]];
  const isOne = second.start <= first.end;
  const parts = isOne ? [{ start: first.start, end: Math.max(first.end, second.end) }] : [first, second];
  const shown = passageOf(text, parts).text.replaceAll("\ufffe", "-");
  const content = `${shown}\n\nA: ${JSON.stringify(a.best.value)}\nB: ${JSON.stringify(b.best.value)}`;
  const mark = `PASSAGE-${sha256(content).slice(0, 12)}`;
  return `${mark}\n${content}\n${mark}`;
}

function rangeAround(text: string, { best: { evidence } }: Group): Range {
  const [{ start, end }] = evidence;
  return { start: Math.max(0, start - around), end: Math.min(text.length, end + around) };
}

function withLook(candidate: Candidate, look: number | undefined): Candidate {
  return look === undefined ? candidate : { ...candidate, features: { ...candidate.features, secondLook: look } };
}
