import { type Clock, systemClock } from "../lib/clock.ts";
import { GreffierError, UnavailableError } from "../lib/errors.ts";
import type { Queue, Reruns, StoredFile } from "./ports.ts";
import type { Stages } from "./stages.ts";

/**
 * Decides a recorded document again because somebody asked for it: a further run, under what people decided. The text as read
 * stays, for people's evidence stands in it. Where it cannot be decided any more, all stays as it was.
 */
export async function decideAgain(
  document: StoredFile,
  asked: string,
  stages: Stages,
  signal: AbortSignal,
  isLastAttempt: boolean,
): Promise<void> {
  try {
    const text = await stages.text(document, signal);
    const candidates = await stages.candidates(document, text.value, signal);
    for (let written = false; !written; ) {
      const current = await stages.currentRun(document.id);
      if (!current) break;
      const draft = await stages.decide(candidates.value, text.value, signal, current.fields);
      const issues = [text, candidates, draft].flatMap((outcome) => outcome.issues);
      ({ written } = await stages.rerun(document, candidates.value, { value: draft.value, issues }, current.id));
    }
  } catch (error) {
    const mayPass = error instanceof UnavailableError || !(error instanceof GreffierError || isLastAttempt);
    if (signal.aborted || mayPass) throw error;
  }
  await stages.rerunDone(document.id, asked);
}

/** How often documents are looked for that wait and have no job, milliseconds. */
const sweepMilliseconds = 30_000;
const mostAtOnce = 50;

/** Queues what waits to be decided again until the signal is aborted: its job may have been ending when it was asked for. */
export async function sweepReruns(
  reruns: Pick<Reruns, "waiting">,
  queue: Pick<Queue, "enqueue">,
  signal: AbortSignal,
  clock: Clock = systemClock,
): Promise<void> {
  const queueAll = async () => {
    for (const document of await reruns.waiting(mostAtOnce)) await queue.enqueue(document);
  };
  while (!signal.aborted) {
    // A lost database is said by the work itself.
    await queueAll().catch(() => {});
    await clock.sleep(sweepMilliseconds, signal).catch(() => {});
  }
}
