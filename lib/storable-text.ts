/**
 * Text that PostgreSQL can hold: U+0000 and lone surrogates, which it refuses, become U+FFFD. The length stays, so
 * offsets into the text do too.
 */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD").toWellFormed();
}
