import { GreffierError, UnavailableError } from "../lib/errors.ts";
import type { ModelWork } from "../schemas/model-call.ts";
import { decideAgain } from "./decide-again.ts";
import type { StoredFile } from "./ports.ts";
import type { Stages, WaitingDocument } from "./stages.ts";

/** How a document's job ended. */
export type Ending = "recorded" | "unpacked" | "setAside" | "already" | "revised" | "waitsForModel";

/**
 * One document, from its bytes to a record in the store. Each stage may be cut off at any moment and done again: pages
 * that were stored are not read again, and what was recorded is not recorded twice. A file that cannot be read is set
 * aside with its reason; what may pass (a full disk, a lost database) is thrown, and the queue tries again.
 */
export async function processDocument(
  job: { readonly document: string; readonly isLastAttempt: boolean },
  stages: Stages,
  signal: AbortSignal,
): Promise<Ending> {
  const document = await stages.find(job.document);
  if (document?.state === "recorded") {
    const asked = await stages.rerunAsked(document.id);
    if (asked !== undefined) {
      await decideAgain(document, asked, stages, signal, job.isLastAttempt);
      return "revised";
    }
    if (!(await stages.waitsForModel(document))) return "already";
    return askAgain(document, stages, signal).catch((error: unknown) => {
      if (signal.aborted || !job.isLastAttempt) throw error;
      return stillWaits(document, error, stages);
    });
  }
  if (document?.state !== "waiting") return "already";
  try {
    const text = await stages.text(document, signal);
    if (text.value.pages.length === 0) {
      await stages.unpacked(document);
      return "unpacked";
    }
    const candidates = await stages.candidates(document, text.value, signal);
    const draft = await stages.decide(candidates.value, text.value, signal);

    const issues = [text, candidates, draft].flatMap((outcome) => outcome.issues);
    await stages.save(document, candidates.value, { value: draft.value, issues });
    return "recorded";
  } catch (error) {
    if (signal.aborted) throw error;
    return notRecorded(document, error, job.isLastAttempt, stages);
  }
}

/**
 * A recorded document that a model could not be asked about, or not all: asks again. What was answered before is not asked
 * again, what people decided stays, and the document keeps its outcome. Where the model knows no more than last time, all stays.
 */
async function askAgain(document: StoredFile, stages: Stages, signal: AbortSignal): Promise<Ending> {
  const text = await stages.text(document, signal);
  const candidates = await stages.candidates(document, text.value, signal);
  const current = await stages.currentRun(document.id);
  const { model, modelWait } = candidates.value;
  // Queued while a model was set, which is none any more.
  if (!model) return "waitsForModel";
  if (modelWait && answersIn(model) <= answersIn(current?.model)) {
    await stages.waitOn(document, modelWait);
    return "waitsForModel";
  }
  const draft = await stages.decide(candidates.value, text.value, signal, current?.fields);
  const issues = [text, candidates, draft].flatMap((outcome) => outcome.issues);
  const { written } = await stages.revise(document, candidates.value, { value: draft.value, issues }, current?.id);
  return modelWait || !written ? "waitsForModel" : "revised";
}

/** What keeps failing is tried again after a pause, and stays as it was recorded. */
async function stillWaits(document: StoredFile, error: unknown, stages: Stages): Promise<Ending> {
  const { code, message } = error instanceof GreffierError ? error : unexpected(error);
  await stages.waitOn(document, { reason: { code, message } });
  return "waitsForModel";
}

function answersIn(work: ModelWork | undefined): number {
  return work ? work.kept + work.calls - work.failed : 0;
}

async function notRecorded(
  document: WaitingDocument,
  error: unknown,
  isLastAttempt: boolean,
  stages: Stages,
): Promise<Ending> {
  if (error instanceof UnavailableError) {
    await stages.wait(document, { code: error.code, message: error.message });
    throw error;
  }
  if (error instanceof GreffierError) {
    await stages.setAside(document, { code: error.code, message: error.message });
    return "setAside";
  }
  if (!isLastAttempt) throw error;
  await stages.setAside(document, unexpected(error));
  return "setAside";
}

/** A fault of ours: the message may hold anything, document text too, so only its kind is kept. */
function unexpected(error: unknown) {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: "INTERNAL_ERROR",
    message: `Expected to read the file, found a fault of greffier's own (${kind}); please report it.`,
  };
}
