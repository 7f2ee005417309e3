import type { Decision } from "../../schemas/api/decisions.ts";
import type { PickedPlace } from "../../schemas/api/documents.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import { bankAccounts } from "../../schemas/fields/bank-accounts.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { DecisionWanted } from "../../store/review/decide-field.ts";
import type { Store } from "../../store/store.ts";
import { maskedIn } from "../mask.ts";
import { ProblemError } from "../problem.ts";
import type { Actor } from "../route-access.ts";
import { pickedEvidence } from "./picked-evidence.ts";

/** A decision with its value checked against the field, and its evidence read from the contract's own documents. */
export async function soundDecision(
  store: Store,
  decision: Decision,
  about: { readonly contract: string; readonly field: Field; readonly actor: Actor },
): Promise<DecisionWanted["decision"]> {
  if (decision.action !== "correct" && decision.action !== "add") return decision;
  refuseMasked(about.field, about.actor);
  const value = soundValue(about.field, decision.value);
  if (!about.actor.permissions.has("bank:read")) await refuseMaskedTexts(store, value, about);
  const evidence = await evidenceAt(store, decision.evidence ?? [], about);
  return { ...decision, value, evidence };
}

/** Who sees a number masked would send the mask back. */
function refuseMasked(field: Field, actor: Actor): void {
  if (field.key !== bankAccounts.key || actor.permissions.has("bank:read")) return;
  throw new ProblemError(
    403,
    "FORBIDDEN",
    "Expected permission bank:read to change an account number, found that you do not have it.",
    "Leave this field to a reviewer who sees whole account numbers.",
  );
}

/** The same for a number that stands in another field's text: only a mask that was in the document may be in what is said. */
async function refuseMaskedTexts(
  store: Store,
  value: unknown,
  { contract, field }: { readonly contract: string; readonly field: Field },
): Promise<void> {
  const masks = maskedIn(textsIn(value).join("\n"));
  if (masks.length === 0) return;
  const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
  const standing = textsIn(record?.fields[field.key]).join("\n");
  if (masks.every((mask) => standing.includes(mask))) return;
  throw new ProblemError(
    422,
    "MASKED_TEXT",
    "Expected a value with every account number whole, found one whose digits were hidden from you.",
    "Leave the number as it stands to a reviewer who sees whole account numbers, or write the value without it.",
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function soundValue(field: Field, given: unknown): unknown {
  const { success, data, error } = field.value.safeParse(given);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => ({
    path: ["body", "decision", "value", ...path.map(String)].join("/"),
    message,
  }));
  throw new ProblemError(
    400,
    "VALUE_NOT_VALID",
    `Expected a value of field ${field.key}, found one with the faults listed.`,
    "Correct the parts listed under faults; GET /api/v1/fields has the schema of each field's value.",
    { faults },
  );
}

async function evidenceAt(
  store: Store,
  places: readonly PickedPlace[],
  { contract, actor }: { readonly contract: string; readonly actor: Actor },
): Promise<Evidence[]> {
  if (places.length === 0) return [];
  const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
  const own = new Set(record?.documents.map(({ id }) => id));
  const evidence: Evidence[] = [];
  for (const [document, ofDocument] of Map.groupBy(places, (place) => place.document)) {
    const reading = own.has(document) ? await store.loadPages(document) : undefined;
    if (!reading) {
      throw new ProblemError(
        400,
        "EVIDENCE_ELSEWHERE",
        "Expected evidence in a document of this contract, found another document.",
        "Pick the words on a page of this contract.",
      );
    }
    evidence.push(...ofDocument.map((place) => pickedEvidence(place, reading, actor.user)));
  }
  return evidence;
}
