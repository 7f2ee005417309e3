import { messageOf, UnreadableFileError } from "../../../lib/errors.ts";
import type { Reading } from "../../../schemas/document-text.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { type Format, type ReadContext, startsWith } from "../format.ts";
import { hasZipEntry } from "../office-package.ts";
import { isUnsafeName, partPath } from "../part-name.ts";
import { refusals } from "../refusals.ts";
import { openZip, type Zip, type ZipEntry } from "./entries.ts";
import { archiveRefusals, reasonOf } from "./reasons.ts";

/** Zip archives. What is inside becomes documents of their own; the archive has no pages. */
export const archive: Format = {
  name: "archive",
  recognises: (bytes) =>
    (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) &&
    !packageMarks.some((mark) => hasZipEntry(bytes, mark)),
  read,
};

/** Entries that make a zip file a document or a program rather than an archive: Office, OpenDocument and EPUB, Java, Android. */
const packageMarks = ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"];

/** What systems leave beside documents: resource forks of macOS, thumbnails, Word's owner files, hidden files. */
const leftBeside = /(^|\/)(__MACOSX\/|\.[^./][^/]*$|~\$[^/]*$|thumbs\.db$|desktop\.ini$)/i;

/** A small archive may grow to this in any case, bytes: a page of blanks packs a thousandfold. */
const alwaysAllowed = 20_000_000;

async function read(bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const { name, limits, depth = 0 } = context;
  if (depth >= limits.archiveDepth) throw archiveRefusals.tooDeep(name, limits.archiveDepth);
  const zip = await open(bytes, name);
  const { files, beyond, leftOut, fault } = await list(zip, limits.archiveFiles);
  // Encryption of more than the content hides the list too (APPNOTE 7.3); yauzl says so in its words alone.
  if (/encryption/.test(fault ?? "")) throw refusals.passwordProtected(name, "zip");
  if (files.length === 0)
    throw fault === undefined ? archiveRefusals.empty(name, leftOut) : refusals.damaged(name, "zip");

  await takeOut(zip, files, bytes.length, context);
  for (const file of beyond) {
    context.refusePart?.(partPath(file), reasonOf(archiveRefusals.tooMany(limits.archiveFiles)));
  }
  if (fault !== undefined) context.refusePart?.("…", reasonOf(archiveRefusals.directoryDamaged(name)));
  return { format: "archive", pages: [], issues: issuesOf(files, leftOut) };
}

async function open(bytes: Uint8Array, name: string): Promise<Zip> {
  try {
    return await openZip(bytes);
  } catch (error) {
    throw Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("PK\u0005\u0006")
      ? refusals.damaged(name, "zip", error)
      : refusals.truncated(name, "zip", error);
  }
}

interface Listing {
  readonly files: readonly ZipEntry[];
  /** Names of the files over the limit. */
  readonly beyond: readonly string[];
  /** How many files were passed over that are no documents. */
  readonly leftOut: number;
  /** Why the directory could not be read to its end. */
  readonly fault?: string;
}

async function list(zip: Zip, most: number): Promise<Listing> {
  const files: ZipEntry[] = [];
  const beyond: string[] = [];
  let leftOut = 0;
  let fault: string | undefined;
  try {
    for await (const entry of zip.entries()) {
      if (entry.isFolder) continue;
      if (leftBeside.test(entry.name)) leftOut++;
      else if (files.length < most) files.push(entry);
      else beyond.push(entry.name);
    }
  } catch (error) {
    fault = messageOf(error);
  }
  return { files, beyond, leftOut, fault };
}

async function takeOut(
  zip: Zip,
  files: readonly ZipEntry[],
  archiveBytes: number,
  context: ReadContext,
): Promise<void> {
  const { limits, signal, addPart } = context;
  if (!addPart) return;
  const shared = sharingBytes(files);
  let left = Math.max(alwaysAllowed, limits.archiveRatio * archiveBytes);
  for (const file of files) {
    signal.throwIfAborted();
    const path = partPath(file.name);
    try {
      const megabytes = Math.ceil(file.size / 1_000_000);
      if (file.isLink) throw archiveRefusals.link(path);
      if (file.isEncrypted) throw refusals.passwordProtected(path, "zip");
      if (shared.has(file)) throw archiveRefusals.overlapping(path);
      if (file.size > left) throw archiveRefusals.bomb(path, limits.archiveRatio);
      if (megabytes > limits.fileMegabytes) {
        throw refusals.tooLarge(path, "MB", megabytes, limits.fileMegabytes, "limits.fileMegabytes");
      }
      left -= file.size;
      await addPart(path, await zip.extract(file, path));
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      context.refusePart?.(path, reasonOf(error));
    }
  }
}

/** Files whose bytes are also another's: a few megabytes can so hold petabytes (D. Fifield, A better zip bomb, 2019). */
function sharingBytes(files: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const sharing = new Set<ZipEntry>();
  let last: ZipEntry | undefined;
  for (const file of files.toSorted((one, other) => one.from - other.from)) {
    if (last && file.from < last.to) sharing.add(file).add(last);
    if (!last || file.to > last.to) last = file;
  }
  return sharing;
}

function issuesOf(files: readonly ZipEntry[], leftOut: number): Issue[] {
  const unsafe = files.filter(({ name }) => isUnsafeName(name)).length;
  const issues: Issue[] = [];
  if (leftOut > 0) issues.push(issueOf("ARCHIVE_FILES_LEFT_OUT", "info", { details: { count: leftOut } }));
  if (unsafe > 0) issues.push(issueOf("ARCHIVE_NAMES_UNSAFE", "warning", { details: { count: unsafe } }));
  return issues;
}
