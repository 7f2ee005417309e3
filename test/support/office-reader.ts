import { convertToDocx } from "../../extractors/readers/libre-office.ts";
import { settings } from "./reading.ts";

/** A process that converts with the program it is given, to be killed in the middle. */
const [program = ""] = process.argv.slice(2);
await convertToDocx(
  new TextEncoder().encode("text"),
  { extension: "doc", filter: "MS Word 97" },
  { limits: settings.limits, signal: new AbortController().signal },
  Promise.resolve(program),
);
