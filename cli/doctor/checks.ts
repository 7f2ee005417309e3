import { destinations } from "./destinations.ts";
import type { Check } from "./finding.ts";
import { installed } from "./installed.ts";
import { places } from "./places.ts";

/** Every check of `greffier doctor`, in the order in which it prints. */
export const checks: readonly Check[] = [installed, places, destinations];
