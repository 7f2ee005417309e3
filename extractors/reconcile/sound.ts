import type { Candidate } from "../../schemas/candidate.ts";
import { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Issue } from "../../schemas/issue.ts";
import { issueOf } from "../../schemas/words/issues.ts";

/** Candidates that a record may hold: a value that its field accepts, evidence that points at words. */
export function soundCandidates(
  field: Field,
  candidates: readonly Candidate[],
): { readonly sound: readonly Candidate[]; readonly issues: readonly Issue[] } {
  const sound = candidates.filter((candidate) => isSound(field, candidate));
  if (sound.length === candidates.length) return { sound, issues: [] };
  const foundBy = new Set(
    candidates.filter((candidate) => !sound.includes(candidate)).map((candidate) => candidate.evidence[0].foundBy),
  );
  const details = { foundBy: [...foundBy].join(", ") };
  return { sound, issues: [issueOf("PROPOSAL_NOT_VALID", "warning", { details, field: field.key })] };
}

function isSound(field: Field, { state, value, otherReadings, evidence }: Candidate): boolean {
  const values = state === "absent" ? [] : [value, ...(otherReadings ?? [])];
  return (
    values.every((one) => field.value.safeParse(one).success) &&
    evidence.every((one) => Evidence.safeParse(one).success)
  );
}
