import type { EntryView } from "../../../schemas/api/decisions.ts";
import type { ReadValueAnswer, ReadValueQuestion } from "../../../schemas/api/fields.ts";
import { send } from "../../api/client.ts";
import { ConnectionLost, ProblemFailure } from "../../api/problem.ts";
import type { SendOutcome } from "../model/outbox.ts";
import { type DecisionEntry, isRemark, type OutboxEntry, type RemarkEntry } from "../model/outbox-entry.ts";

/** Statuses after which the same request may succeed. */
const passing = new Set([401, 408, 425, 429, 502, 503, 504]);

/** Sends one decision or remark; what was typed without a connection is read first. Never throws for what the server says. */
export async function sendEntry(entry: OutboxEntry): Promise<SendOutcome> {
  try {
    return isRemark(entry) ? await sendRemark(entry) : await sendDecision(entry);
  } catch (error) {
    return stoppedBy(error);
  }
}

async function sendDecision(entry: DecisionEntry): Promise<SendOutcome> {
  const decision = entry.typed ? await withValueRead(entry, entry.typed) : entry.decision;
  if (!decision) return { kind: "stopped", fault: { kind: "unreadable" } };
  const path = `/contracts/${encodeURIComponent(entry.contract)}/fields/${encodeURIComponent(entry.row.field)}/decisions`;
  const { seconds, comment } = entry;
  const body = { decision, ...(seconds !== undefined && { seconds }), ...(comment && { comment }) };
  const now = await send<EntryView>("POST", path, body, { ifMatch: entry.etag, idempotencyKey: entry.id });
  return { kind: "sent", entry: now };
}

async function sendRemark({ id, contract, remark }: RemarkEntry): Promise<SendOutcome> {
  const path = `/contracts/${encodeURIComponent(contract)}/remarks`;
  await send("POST", path, remark, { idempotencyKey: id });
  return { kind: "sent" };
}

export function readValue(question: ReadValueQuestion, signal?: AbortSignal): Promise<ReadValueAnswer> {
  return send<ReadValueAnswer>("POST", "/read-value", question, { signal });
}

async function withValueRead(
  { decision, row }: DecisionEntry,
  { text, language }: NonNullable<DecisionEntry["typed"]>,
) {
  if (decision.action !== "correct" && decision.action !== "add") return decision;
  const answer = await readValue({ field: row.field, text, language });
  return answer.value === undefined ? undefined : { ...decision, value: answer.value };
}

function stoppedBy(error: unknown): SendOutcome {
  if (error instanceof ConnectionLost) return { kind: "later" };
  if (!(error instanceof ProblemFailure)) throw error;
  const { status, detail, remedy, current, currentEtag } = error.problem;
  if (passing.has(status)) return { kind: "later" };
  const told = { ...(detail && { detail }), ...(remedy && { remedy }) };
  if (status !== 412 || currentEtag === undefined) return { kind: "stopped", fault: { kind: "refused", ...told } };
  return { kind: "stopped", fault: { kind: "conflict", ...told, current: current as EntryView, currentEtag } };
}
