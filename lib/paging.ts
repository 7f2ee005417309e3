import { UsageError } from "./errors.ts";

/** What every list answers to a cursor that it did not give; clients tell it by its code. */
export function cursorNotValid(): UsageError {
  return new UsageError(
    "CURSOR_NOT_VALID",
    "Expected the cursor that the page before gave as `next`, of the same list in the same order, found another; ask for the first page again.",
  );
}
