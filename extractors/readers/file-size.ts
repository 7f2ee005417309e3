import type { Settings } from "../../schemas/settings.ts";
import { refusals } from "./refusals.ts";

/** Throws `UnreadableFileError` TOO_LARGE where a file has more bytes than `limits.fileMegabytes`. */
export function checkFileSize(bytes: number, name: string, { fileMegabytes }: Settings["limits"]): void {
  const size = Math.ceil(bytes / 1_000_000);
  if (size > fileMegabytes) throw refusals.tooLarge(name, "MB", size, fileMegabytes, "limits.fileMegabytes");
}
