import type { Candidate } from "../../schemas/candidate.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Issue, Outcome } from "../../schemas/issue.ts";
import { type FieldValue, isList, type RecordFields } from "../../schemas/record.ts";
import { carryOver } from "./carry-over.ts";
import { checks } from "./checks/index.ts";
import { type Circumstances, fieldValues } from "./field-values.ts";
import { soundCandidates } from "./sound.ts";

/** What the fields of one contract are decided from. */
export interface Decision {
  readonly fields: readonly Field[];
  readonly candidates: readonly Candidate[];
  /** Keys of fields whose usual words stand in the document. */
  readonly announced: ReadonlySet<string>;
  readonly pages: { readonly total: number; readonly unread: number };
  /** Confidence from which a value needs no review. */
  readonly acceptFrom: number;
  /** The contract's fields as they stand, with what people decided. */
  readonly previous?: RecordFields;
}

/** One value, or one list of values, for every field; and what a person should look at. */
export function decide(decision: Decision): Outcome<RecordFields> {
  const { fields, candidates, announced, pages, acceptFrom, previous } = decision;
  const byField = Map.groupBy(candidates, (candidate) => candidate.field);
  const proposals = new Map(fields.map((field) => [field.key, soundCandidates(field, byField.get(field.key) ?? [])]));
  const decided: RecordFields = Object.fromEntries(
    fields.map((field) => {
      const circumstances: Circumstances = {
        acceptFrom,
        unreadable: pages.total > 0 && pages.unread === pages.total,
        incomplete: pages.unread > 0,
        announced: announced.has(field.key),
      };
      return [field.key, fieldValues(field, proposals.get(field.key)?.sound ?? [], circumstances)];
    }),
  );
  const carried = previous ? carryOver(fields, decided, previous) : decided;
  const findings = checks.flatMap((check) => check(carried));
  const doubtful = new Set(findings.flatMap((finding) => finding.concerns));
  return {
    value: doubtful.size === 0 ? carried : withReview(carried, doubtful),
    issues: [
      ...[...proposals.values()].flatMap((proposal) => proposal.issues),
      ...contradictions(carried),
      ...findings.map(({ concerns: _, ...issue }) => issue),
    ],
  };
}

/** The same fields, with the values that a finding concerns sent to review; what a person decided stays. */
function withReview(fields: RecordFields, doubtful: ReadonlySet<FieldValue>): RecordFields {
  const review = (item: FieldValue): FieldValue =>
    doubtful.has(item) && item.status === "auto" ? { ...item, status: "needsReview" } : item;
  return Object.fromEntries(
    Object.entries(fields).map(([key, entry]) => [
      key,
      isList(entry) ? { ...entry, items: entry.items.map(review) } : review(entry),
    ]),
  );
}

function contradictions(fields: RecordFields): Issue[] {
  return Object.entries(fields).flatMap(([key, entry]) =>
    (isList(entry) ? entry.items : [entry])
      .filter((item) => item.state === "contradictory")
      .map((item) => ({
        code: "WORDS_AND_FIGURES_DISAGREE",
        severity: "warning" as const,
        message: "The document says two different things at one place (words and figures); choose one on the page.",
        field: key,
        document: item.evidence[0]?.document,
        page: item.evidence[0]?.page,
      })),
  );
}
