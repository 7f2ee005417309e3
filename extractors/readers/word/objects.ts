import { CFB } from "@e965/xlsx";
import type { ReadContext } from "../format.ts";
import { partFileName } from "../part-name.ts";
import type { WordPackage } from "./package.ts";

/** Relationship types of what is embedded in a text as an object of its own. */
const embedded = new Set(["oleObject", "package"]);

/** Hands over the files embedded in the parts that were read: a contract's annexes often are. */
export async function handOverObjects(
  file: WordPackage,
  parts: readonly string[],
  context: ReadContext,
): Promise<void> {
  if (!context.addPart) return;
  const targets = new Set<string>();
  for (const part of parts) {
    for (const { type, target, external } of file.relationships(part).values()) {
      if (embedded.has(type) && !external) targets.add(target);
    }
  }
  for (const target of targets) {
    context.signal.throwIfAborted();
    const bytes = file.binary(target);
    if (!bytes) continue;
    const inner = unwrapped(bytes);
    if (inner === "formula") continue;
    await context.addPart(partFileName(inner?.name ?? target), inner?.bytes ?? bytes);
  }
}

/** The file inside an OLE object: a package as it is, or what the Packager wrapped, with its own name. */
function unwrapped(bytes: Uint8Array): { name?: string; bytes: Uint8Array } | "formula" | undefined {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined;
  try {
    const compound = CFB.read(bytes, { type: "buffer" });
    const content = (name: string) => CFB.find(compound, name)?.content;
    if (content("Equation Native")) return "formula";
    const native = content("\u0001Ole10Native");
    if (native) return packaged(Uint8Array.from(native));
    const whole = content("Package") ?? content("CONTENTS");
    return whole && { bytes: Uint8Array.from(whole) };
  } catch {
    // Handed over as it is: what reads it next will say what is wrong.
    return undefined;
  }
}

/** The stream of the Packager: label, path, temporary path, then the file ([MS-OLEDS] 2.3.6). */
function packaged(stream: Uint8Array): { name?: string; bytes: Uint8Array } | undefined {
  const content = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 6;
  const text = (): string => {
    const end = content.indexOf(0, at);
    const read = content.toString("latin1", at, end < 0 ? content.length : end);
    at = end < 0 ? content.length : end + 1;
    return read;
  };
  const label = text();
  text();
  at += 8;
  text();
  if (at + 4 > content.length) return undefined;
  const length = content.readUInt32LE(at);
  return { name: label || undefined, bytes: stream.subarray(at + 4, at + 4 + length) };
}
