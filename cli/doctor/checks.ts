import { destinations } from "./destinations.ts";
import type { Check } from "./finding.ts";
import { installed } from "./installed.ts";
import { places } from "./places.ts";

/** Every check of `greffier doctor`, in the order in which it prints; none sends anything to a model. */
export const checks: readonly Check[] = [installed, places, destinations];
