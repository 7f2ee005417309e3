/** How a file may end: `recorded`, `unpacked`, or the stable code of the reason for which it is set aside. */
export type Ending = string;

/** A file made to break its reader. Made on demand, as some are large; always the same bytes. */
export interface HostileFile {
  /** Its file name, which says what is wrong with it; unique in the set. */
  readonly name: string;
  /** Every other ending is a fault of ours. */
  readonly endings: readonly Ending[];
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/** A fuzzed or cut file may turn out readable, or be refused for any of these. */
export const anyEnding: readonly Ending[] = [
  "recorded",
  "unpacked",
  "DAMAGED_FILE",
  "TRUNCATED_FILE",
  "UNSUPPORTED_TYPE",
  "PASSWORD_PROTECTED",
  "TOO_LARGE",
  "TOO_MANY_PAGES",
  "EMPTY_FILE",
  "HOSTILE",
];
