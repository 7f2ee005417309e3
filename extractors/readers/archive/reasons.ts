import { type GreffierError, UnreadableFileError } from "../../../lib/errors.ts";
import type { Reason } from "../../../schemas/ledger.ts";

/** Why an archive, or a file in one, is not taken in. The codes are stable. */
export const archiveRefusals = {
  empty: (name: string, leftOut: number) =>
    new UnreadableFileError(
      "EMPTY_ARCHIVE",
      `Expected ${name} to hold files, found ${leftOut === 0 ? "none" : `only ${leftOut} that systems leave beside documents`}; pack it again.`,
    ),

  tooDeep: (name: string, limit: number) =>
    new UnreadableFileError(
      "ARCHIVE_TOO_DEEP",
      `Expected ${name} to be at most ${limit} archives or mails deep, found it deeper; raise limits.archiveDepth or unpack it first.`,
      { limit },
    ),

  bomb: (name: string, ratio: number) =>
    new UnreadableFileError(
      "ARCHIVE_BOMB",
      `Expected ${name} to grow at most ${ratio} times the size of its archive, found more; raise limits.archiveRatio if the archive is to be trusted.`,
      { ratio },
    ),

  larger: (name: string, bytes: number) =>
    new UnreadableFileError(
      "ARCHIVE_BOMB",
      `Expected ${name} to unpack to the ${bytes} bytes that its archive states, found more, as in a zip bomb; pack it again.`,
      { bytes },
    ),

  overlapping: (name: string) =>
    new UnreadableFileError(
      "ARCHIVE_BOMB",
      `Expected ${name} to have bytes of its own in the archive, found them shared with another file, as in a zip bomb; pack it again.`,
    ),

  link: (name: string) =>
    new UnreadableFileError(
      "ARCHIVE_LINK",
      `Expected ${name} to be a file, found a link to another place; pack the file itself.`,
    ),

  compression: (name: string, method: string) =>
    new UnreadableFileError(
      "UNSUPPORTED_COMPRESSION",
      `Expected ${name} to be packed with Deflate, found ${method}; unpack it and pack it again as a plain .zip.`,
      { method },
    ),

  tooMany: (limit: number) =>
    new UnreadableFileError(
      "TOO_MANY_PARTS",
      `Expected at most ${limit} files in one archive or mail, found more; raise limits.archiveFiles or split it.`,
      { limit },
    ),

  directoryDamaged: (name: string) =>
    new UnreadableFileError(
      "DAMAGED_FILE",
      `Expected ${name} to list all its files, found its list damaged from here on; pack it again.`,
    ),
};

/** An error as the reason of a file that is not taken in. */
export function reasonOf({ code, message }: GreffierError): Reason {
  return { code, message };
}
