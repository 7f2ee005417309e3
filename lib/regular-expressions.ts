import { setFlagsFromString } from "node:v8";

/**
 * Compiles regular expressions at their first use rather than interpreting them first: rules make patterns of a document's
 * own parties, each used on one document. Half as fast again on 340 pages (`npm run bench -- rules`), and no document pays
 * for it, the first included. Import this file before rules run.
 */
setFlagsFromString("--no-regexp-tier-up");
