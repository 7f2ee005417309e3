import { setFlagsFromString } from "node:v8";

/**
 * Compiles regular expressions at their first use rather than at their second. Without it, V8 13.6 (Node 24.21) stops
 * honouring case modifiers (`(?-i:…)`) of some patterns once it has compiled many: a rule that read a reference no longer
 * does. Import this file before such patterns run. See docs/decisions/0009.
 */
setFlagsFromString("--no-regexp-tier-up");
