import { UsageError } from "../lib/errors.ts";
import type { Greffier } from "./wire.ts";

/** The id of the one contract that people may mean; fails with `UsageError`, and the reason where a file gave none. */
export async function onlyContractNamed(reference: string, greffier: Greffier): Promise<string> {
  const ids = await greffier.contractsNamed(reference);
  const [id, ...others] = ids;
  if (id === undefined) {
    await explainNoContract(reference, greffier);
    throw new UsageError(
      "CONTRACT_UNKNOWN",
      `Expected the id or file of a contract, found "${reference}"; see greffier list.`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(
      "CONTRACT_AMBIGUOUS",
      `Expected one contract, found ${ids.length} for "${reference}"; give one of these ids: ${ids.slice(0, 10).join(", ")}.`,
    );
  }
  return id;
}

/** A file that arrived and gave no contract: its name leads to the reason. */
async function explainNoContract(reference: string, greffier: Greffier): Promise<void> {
  const name = reference.normalize("NFC");
  for await (const { outcome, reason, parts = 0, ...file } of greffier.ledger()) {
    if (file.name.normalize("NFC") !== name && file.origin !== reference) continue;
    if (outcome === "unpacked") {
      throw new UsageError(
        "FILE_UNPACKED",
        `Expected a contract, found a file that holds others (${parts}); each is a document of its own: see greffier list.`,
      );
    }
    if (!reason) continue;
    const found = outcome === "waiting" ? "that still waits" : "that was set aside";
    throw new UsageError("FILE_NOT_RECORDED", `Expected a contract, found a file ${found}: ${reason.message}`);
  }
}
