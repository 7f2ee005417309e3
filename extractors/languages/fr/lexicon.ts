export { blankPattern, hasBlank } from "../blanks.ts";
