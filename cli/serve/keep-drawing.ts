import { setTimeout as wait } from "node:timers/promises";
import { messageOf } from "../../lib/errors.ts";

/** How often newly read contracts are drawn from, milliseconds. */
const pause = 60_000;

export interface Drawing {
  readonly signal: AbortSignal;
  /** Called with one line where the draw failed; it is made again. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/** Sends a share of sure values to review, now and as contracts are read, until the signal is aborted. Never fails. */
export async function keepDrawing(draw: () => Promise<unknown>, { signal, onTrouble }: Drawing): Promise<void> {
  while (!signal.aborted) {
    try {
      await draw();
    } catch (error) {
      if (!signal.aborted) onTrouble?.(messageOf(error));
    }
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
