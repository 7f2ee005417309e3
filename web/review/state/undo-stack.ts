import type { Row } from "../model/work-list.ts";

export interface Made {
  /** Of the entry in the outbox. */
  readonly id: string;
  readonly contract: string;
  readonly row: Row;
}

let made: Made[] = [];

/** Decisions of this visit, latest last: undo goes back over contracts. */
export const undoStack = {
  push(one: Made): void {
    made = [...made.slice(-99), one];
  },
  pop(): Made | undefined {
    const last = made.at(-1);
    made = made.slice(0, -1);
    return last;
  },
  /** One that was given up is not there to be undone. */
  forget(id: string): void {
    made = made.filter((one) => one.id !== id);
  },
};
