/**
 * As much of the PostgreSQL protocol, version 3, as is needed to tell whole statements apart:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

const query = 0x51;
const sync = 0x53;
const flush = 0x48;
const terminate = 0x58;
/** Longest message taken, bytes: the most that PostgreSQL itself takes in one value. */
const longestMessage = 1024 ** 3;

/** Cuts what a client sends into batches that can be answered as one: a simple query, or messages up to a Sync. */
export class StatementBatches {
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes without which looking again is useless. */
  #needed = 0;
  /** Bytes from the start that are whole messages, none of which ends a batch. */
  #scanned = 0;
  #ended = false;

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** Whether the client said goodbye. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The next batch, or undefined until more has come. */
  next(): Uint8Array | undefined {
    while (!this.#ended && this.#size >= Math.max(this.#needed, this.#scanned + 5)) {
      const bytes = this.peek();
      const length = 1 + bytes.readUInt32BE(this.#scanned + 1);
      if (length < 5 || length > longestMessage) throw new RangeError(`Expected a message length, found ${length}.`);
      if (this.#size < this.#scanned + length) {
        this.#needed = this.#scanned + length;
        return undefined;
      }
      const type = bytes[this.#scanned];
      this.#scanned += length;
      if (type === terminate) this.#ended = true;
      if (type === query || type === sync || type === flush) return this.take(this.#scanned);
    }
    return undefined;
  }

  /** All bytes not yet taken. */
  peek(): Buffer {
    const [first, second] = this.#chunks;
    if (first && !second) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  /** Takes that many bytes off the front. */
  take(length: number): Uint8Array {
    const bytes = this.peek();
    const rest = bytes.subarray(length);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    this.#needed = 0;
    this.#scanned = 0;
    return new Uint8Array(bytes.subarray(0, length));
  }
}

const protocolVersion3 = 196_608;
const encryptionRequests: readonly number[] = [80_877_103, 80_877_104];
const longestStartup = 10_000;

/** Reads one start-up packet: the start itself, a request for encryption (refused: the socket is local), or neither. */
export function readStartup(from: StatementBatches): "incomplete" | "start" | "encryption" | "refused" {
  const bytes = from.peek();
  if (bytes.length < 8) return "incomplete";
  const length = bytes.readUInt32BE(0);
  if (length < 8 || length > longestStartup) return "refused";
  if (bytes.length < length) return "incomplete";
  const code = bytes.readUInt32BE(4);
  from.take(length);
  if (code === protocolVersion3) return "start";
  return encryptionRequests.includes(code) ? "encryption" : "refused";
}

/** What is open once these answers were given; they end in ReadyForQuery unless the client only flushed. */
export function transactionStatus(answers: Uint8Array): "idle" | "open" {
  const end = answers.length;
  const isReadyForQuery = end >= 6 && answers[end - 6] === 0x5a && answers[end - 2] === 5;
  return isReadyForQuery && answers[end - 1] === 0x49 ? "idle" : "open";
}

/** Answer to a start: no password (the socket's folder is the owner's alone), a few parameters, ready. */
export const welcome: Buffer = Buffer.concat([
  message("R", Buffer.alloc(4)),
  message("S", Buffer.from("server_version\x0018.0\0")),
  message("S", Buffer.from("client_encoding\0UTF8\0")),
  message("S", Buffer.from("standard_conforming_strings\0on\0")),
  message("Z", Buffer.from("I")),
]);

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0);
  head.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}
