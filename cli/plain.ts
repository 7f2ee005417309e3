/**
 * Text from outside (file names, quotes, messages) made safe for a terminal: line ends and tabs become a space, and characters
 * that would move the cursor, change colours or turn the direction of text become U+FFFD.
 */
export function plain(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029]/gu, " ")
    .replace(/[\p{Cc}\p{Bidi_Control}\u{e0000}-\u{e007f}\p{Cs}]/gu, "\ufffd");
}

/** The same for a text of several lines: line ends stay. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\f\u2028\u2029]/u)
    .map(plain)
    .join("\n");
}

/** At most so many characters, cut in the middle of a long text so that both ends can be recognised. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const head = Math.ceil((longest - 1) * 0.7);
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - (longest - 1 - head)).join("")}`;
}
