import type { Me } from "../../schemas/api/access.ts";

type Listener = () => void;

interface Waiting {
  readonly go: () => void;
  readonly stop: (reason: unknown) => void;
}

let me: Me | undefined;
/** Whether a request was refused since one signed in. */
let ended = false;
let waiting: Waiting[] = [];
const listeners = new Set<Listener>();

/** Who is signed in as far as this page knows; requests that the server refuses wait until one is signed in again. */
export const session = {
  me: () => me,
  ended: () => ended,
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Another person than before starts with a page of their own: nothing of the first is shown or sent. */
  signedIn(now: Me) {
    if (me !== undefined && me.id !== now.id) {
      location.assign("/");
      return;
    }
    me = now;
    ended = false;
    const those = waiting;
    waiting = [];
    for (const { go } of those) go();
    tell();
  },
};

/** Whether one was signed in since the page was loaded. */
export function isSignedIn(): boolean {
  return me !== undefined;
}

export function csrfToken(): string | undefined {
  return me?.csrfToken;
}

/** Ends when one is signed in again. Throws the signal's reason when aborted. */
export function waitForSignIn(signal: AbortSignal | undefined): Promise<void> {
  ended = true;
  tell();
  return new Promise((go, stop) => {
    const entry = { go, stop };
    waiting.push(entry);
    signal?.addEventListener("abort", () => {
      waiting = waiting.filter((other) => other !== entry);
      stop(signal.reason);
    });
  });
}

function tell(): void {
  for (const listener of listeners) listener();
}
