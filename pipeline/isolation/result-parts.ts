import { deserialize, serialize } from "node:v8";
import { UnreadableFileError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import type { ChildMessage } from "./messages.ts";
import { withWordsPacked, withWordsUnpacked } from "./packed-words.ts";

type Limits = Settings["limits"];

/** Bytes of a result sent in one message: the other side must hold a message whole before it can look at it. */
const partBytes = 1_000_000;
const megabyte = 1_000_000;

/**
 * The child's side: a result as messages, its size first, so that the parent never takes in what it has no room for.
 * Throws `UnreadableFileError` TOO_LARGE where it is larger than `limits.outputMegabytes`.
 */
export function* partsOfResult(result: unknown, { outputMegabytes }: Limits): Generator<ChildMessage> {
  const bytes = serialize(withWordsPacked(result));
  if (bytes.length > outputMegabytes * megabyte) {
    throw new UnreadableFileError(
      "TOO_LARGE",
      `Expected what is read from the file to take at most ${outputMegabytes} MB, found ${Math.ceil(bytes.length / megabyte)}; raise limits.outputMegabytes or split the file.`,
      { found: Math.ceil(bytes.length / megabyte), limit: outputMegabytes },
    );
  }
  yield { type: "result", bytes: bytes.length };
  for (let start = 0; start < bytes.length; start += partBytes) {
    yield { type: "part", bytes: bytes.subarray(start, start + partBytes) };
  }
}

/** The parent's side: takes the parts in until they make the result. */
export class ResultParts {
  readonly #most: number;
  #bytes: Buffer | undefined;
  #filled = 0;

  constructor({ outputMegabytes }: Limits) {
    this.#most = outputMegabytes * megabyte;
  }

  /** Makes room for a result; false where it would be over the limit. */
  expect(size: number): boolean {
    if (size > this.#most) return false;
    this.#bytes = Buffer.allocUnsafeSlow(size);
    return true;
  }

  /** False where the parts come to more than was said. */
  add(part: Uint8Array): boolean {
    if (!this.#bytes || this.#filled + part.length > this.#bytes.length) return false;
    this.#bytes.set(part, this.#filled);
    this.#filled += part.length;
    return true;
  }

  /** The result, once it is whole; it is given once, and its bytes are let go before it is unpacked. */
  takeWhole(): { readonly result: unknown } | undefined {
    if (!this.#bytes || this.#filled < this.#bytes.length) return undefined;
    const result: unknown = deserialize(this.#bytes);
    this.#bytes = undefined;
    return { result: withWordsUnpacked(result) };
  }
}
