import { setFlagsFromString } from "node:v8";

/**
 * Compiles regular expressions at their first use rather than interpreting them first: four tenths faster on 371 pages
 * (`npm run bench -- rules`, decision 18), and no document pays for it, the first included. Import this file before rules run.
 */
setFlagsFromString("--no-regexp-tier-up");
