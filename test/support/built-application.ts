import { buildApplication } from "../../bin/build-application.ts";

/** Builds the review application before the tests that open it in a browser. */
export default function setup(): void {
  buildApplication();
}
