import type { DocumentText } from "../../schemas/document-text.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { ruleDocument } from "../languages/rule-document.ts";
import { budgetFor } from "./budget.ts";
import { type Choose, chooser, mostShown, type RulePlace } from "./choose-passages.ts";
import { type FieldGroup, groupFields } from "./field-list.ts";
import { packUnits } from "./pack-units.ts";
import { passageOf, type Range } from "./passage.ts";
import { extractionPrompt, questionFor } from "./question.ts";
import { type CountTokens, tokenCounter } from "./tokens.ts";
import { unitsOf } from "./units.ts";
import { leastWindow, windowsOf } from "./windows.ts";

/** A question that a model will be asked about a document. */
export interface PlannedQuestion {
  /** Keys of the fields it asks for. */
  readonly fields: readonly string[];
  /** The parts of the document's text that are sent, in order. */
  readonly parts: readonly Range[];
  /** As o200k_base counts them; what is answered is an estimate. */
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** All that a model will be asked about a document. */
export interface QuestionPlan {
  readonly questions: readonly PlannedQuestion[];
  /** Keys of fields that the model's context has no room to ask for. */
  readonly notAsked: readonly string[];
}

export interface PlanOptions {
  /** Of the model, input and answer together. */
  readonly contextTokens: number;
  /** Default: `chosen`. */
  readonly passages?: "chosen" | "all";
  /** Where rules found values: these places are always shown. */
  readonly places?: readonly RulePlace[];
}

/** What the two messages of a question take besides their text. */
const frameTokens = 20;
/**
 * What an answer takes for each field that is asked for, measured on our contracts with the labels as answers: 0.8 values of
 * 85 tokens, and the list around them.
 */
const answerTokensPerField = 75;

/**
 * The questions about a document: for each group of fields that fits one question, the passages that can hold them, at
 * most 12,000 tokens of them, or the whole text in overlapping windows where that takes no more questions, or all is
 * asked for. So the questions about a document of any length are at most
 * groups × (1 + 2 × 12,000 / tokens of a passage), unless all is asked for.
 */
export async function planQuestions(
  text: DocumentText,
  fields: readonly Field[],
  { contextTokens, passages = "chosen", places = [] }: PlanOptions,
): Promise<QuestionPlan> {
  if (text.text.trim() === "") return { questions: [], notAsked: [] };
  const count = await tokenCounter();
  const prompt = extractionPrompt(text);
  const budget = budgetFor(contextTokens);
  const passagesFor = passages === "all" ? windowsOver(text.text, count) : chosenFrom(text, fields, places, count);

  const groups = groupFields(fields, prompt, budget.fields, count).map((group) => {
    const { instructions, passage, answerSchema } = questionFor(prompt, group, "");
    const fixed = count(instructions) + count(passage) + count(JSON.stringify(answerSchema)) + frameTokens;
    return { group, fixed, room: budget.question - fixed };
  });
  const asked = groups.filter(({ room }) => room >= leastWindow);
  return {
    questions: asked.flatMap(({ group, fixed, room }) =>
      passagesFor(group, room).map((parts) => {
        const inputTokens = fixed + count(passageOf(text.text, parts).text);
        const outputTokens = group.fields.length * answerTokensPerField;
        return { fields: keysOf(group), parts, inputTokens, outputTokens };
      }),
    ),
    notAsked: groups.filter((one) => !asked.includes(one)).flatMap(({ group }) => keysOf(group)),
  };
}

/** The passages that a group of fields is asked about, each of at most so many tokens. */
type PassagesFor = (group: FieldGroup, room: number) => readonly (readonly Range[])[];

function windowsOver(text: string, count: CountTokens): PassagesFor {
  const known = new Map<number, readonly (readonly Range[])[]>();
  return (_, room) => {
    const windows = known.get(room) ?? windowsOf(text, room, count).map((window) => [window]);
    known.set(room, windows);
    return windows;
  };
}

function chosenFrom(
  text: DocumentText,
  fields: readonly Field[],
  places: readonly RulePlace[],
  count: CountTokens,
): PassagesFor {
  const document = ruleDocument(text);
  const units = unitsOf(document, count);
  const tokens = units.reduce((sum, unit) => sum + unit.tokens, 0);
  const whole = windowsOver(text.text, count);
  let choose: Choose | undefined;
  return (group, room) => {
    const most = Math.min(room, mostShown);
    if (tokens <= most) {
      const windows = whole(group, most);
      if (windows.length <= 1) return windows;
    }
    choose ??= chooser(document, units, fields, places);
    const chosen = choose(group.fields);
    const packed = packUnits(
      text.text,
      units.filter((_, index) => chosen.has(index)),
      most,
      count,
    );
    if (packed.length * most < tokens) return packed;
    const windows = whole(group, most);
    return windows.length <= packed.length ? windows : packed;
  };
}

function keysOf({ fields }: FieldGroup): string[] {
  return fields.map((field) => field.key);
}
