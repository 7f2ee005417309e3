import { once } from "node:events";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { constants, crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";

/** Characters that are gathered before they are compressed: many small writes cost more than the work. */
const gathered = 1 << 14;
const readAtOnce = 1 << 18;

/**
 * A file of an archive that is being made while others are: its text is compressed as it comes and kept on disk, not in
 * memory, until its turn. The file has no name any more once it is open, so that nothing of a contract stays behind, also
 * where the process is killed.
 */
export class SpooledFile {
  readonly name: string;
  /** Bytes, and CRC-32 (ISO 3309), of what was written. */
  size = 0;
  crc = 0;
  readonly #file: FileHandle;
  readonly #deflate: DeflateRaw;
  /** Settles when everything is compressed and on disk. */
  readonly #written: Promise<void>;
  #pending: string[] = [];
  #pendingLength = 0;

  private constructor(name: string, file: FileHandle) {
    this.name = name;
    this.#file = file;
    this.#deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
    this.#written = this.#keep();
    // Whoever writes or ends hears of it; until then it must not end the process.
    this.#written.catch(() => {});
  }

  /** `scratch` is a folder that may be written to. */
  static async open(name: string, scratch: string): Promise<SpooledFile> {
    const path = join(scratch, `.greffier-export-${crypto.randomUUID()}`);
    const file = await open(path, "wx+", 0o600);
    await rm(path);
    return new SpooledFile(name, file);
  }

  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength >= gathered) await this.#flush();
  }

  /** No more text comes. */
  async end(): Promise<void> {
    await this.#flush();
    this.#deflate.end();
    await this.#written;
  }

  /** The compressed bytes, once ended. */
  async *compressed(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let position = 0; ; ) {
      const { bytesRead, buffer } = await this.#file.read(Buffer.alloc(readAtOnce), 0, readAtOnce, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** Gives the room on the disk back. */
  async close(): Promise<void> {
    this.#deflate.destroy();
    await this.#written.catch(() => {});
    await this.#file.close();
  }

  async #keep(): Promise<void> {
    for await (const piece of this.#deflate) {
      // Destroyed with the error, the stream hands it to whoever waits for it.
      await this.#file.writeFile(piece as Buffer).catch((error: Error) => this.#deflate.destroy(error));
    }
  }

  async #flush(): Promise<void> {
    if (this.#pendingLength === 0) return;
    const bytes = Buffer.from(this.#pending.join(""));
    this.#pending = [];
    this.#pendingLength = 0;
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    if (this.#deflate.destroyed) return this.#written;
    if (!this.#deflate.write(bytes)) await once(this.#deflate, "drain");
  }
}
