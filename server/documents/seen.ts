import type { Seer } from "../../store/batches/seen.ts";
import type { KeptFile } from "../../store/files/file-store.ts";
import type { Store } from "../../store/store.ts";
import { notFound, ProblemError } from "../problem.ts";
import type { Actor } from "../route-access.ts";

export function seerOf({ user, sites }: Actor): Seer {
  return { user, ...(sites && { sites }) };
}

/** The stored document, where they may see it; else it is not there. */
export async function documentFor({ files }: Store, id: string, actor: Actor): Promise<KeptFile> {
  const file = await files.find(id, seerOf(actor));
  if (!file) throw notFound("a document");
  return file;
}

/** A document that waits, or was set aside: there is nothing to show of what is in it. */
export function notRead(): ProblemError {
  return new ProblemError(
    409,
    "NOT_READ",
    "Expected a document that was read, found one that waits or was set aside.",
    "See its line of the ledger for the reason; its original can be had.",
  );
}
