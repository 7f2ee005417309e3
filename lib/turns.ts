/** Gives one holder at a time its turn, first come first served. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn; call what it gives to end it. */
  async take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = before.then(() => promise);
    await before;
    return resolve;
  }
}
