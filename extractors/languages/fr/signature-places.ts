import { findDates } from "../../../values/dates.ts";
import { oncePerDocument } from "../once-per-document.ts";

/** Dates looked at on either side: contracts are signed at their end, or before their general terms. */
const mostDates = 200;

/** The dates of a document by which somebody may have signed: all, or the first and the last of very many. */
export const datesToSignBy = oncePerDocument(({ view }) => {
  const dates = findDates(view.text, "fr");
  return dates.length <= 2 * mostDates ? dates : [...dates.slice(0, mostDates), ...dates.slice(-mostDates)];
});
