/**
 * What a person sees of a text: without characters that have no form of their own (zero width, direction, tags, soft
 * hyphens), control characters but tabs and line ends, and lone surrogates (Unicode general categories Cf, Cc, Cs).
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cf}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu, "");
}
