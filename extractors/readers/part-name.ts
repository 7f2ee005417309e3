/** Characters that act rather than show: controls, marks that turn the direction of text, halves of pairs. */
const active = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu;

const longestSegment = 150;
const mostSegments = 30;

/**
 * The name of a file inside another as a path that is safe to show and to keep: `/` between segments, none of them empty,
 * `.` or `..`, no drive letter, no characters that act. It is a name for people only: no file is ever written under it.
 */
export function partPath(name: string): string {
  const segments = name
    .normalize("NFC")
    .replaceAll("\\", "/")
    .split("/")
    .map((segment) => segment.replace(active, "\ufffd").trim())
    .filter((segment) => !["", ".", ".."].includes(segment))
    .filter((segment, index) => index > 0 || !/^[a-z]:$/i.test(segment))
    .map(shortened)
    // `!/` stands between a file and what is inside it.
    .map((segment, index, all) => (index < all.length - 1 ? segment.replace(/!$/, "\uff01") : segment));
  return segments.slice(-mostSegments).join("/") || "unnamed";
}

/** The last segment of that path. */
export function partFileName(name: string): string {
  return partPath(name).split("/").at(-1) ?? "unnamed";
}

/** Whether the name leads out of the folder it is in, or hides what it is. */
export function isUnsafeName(name: string): boolean {
  const path = name.replaceAll("\\", "/");
  return /^\/|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(path) || path.search(active) >= 0;
}

/** A very long segment keeps its start and the end of its name. */
function shortened(segment: string): string {
  const characters = [...segment];
  if (characters.length <= longestSegment) return segment;
  return `${characters.slice(0, longestSegment - 21).join("")}…${characters.slice(-20).join("")}`;
}
