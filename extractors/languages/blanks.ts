/** A place left to be filled in: `……`, `____`, `[●]`, `[date]`, `{{x}}`, `XXXX`, a variable of a template language. */
export const blankPattern = String.raw`\[[^\]\n]{0,60}\]|_{3,}|\.{4,}|…\s?…|(?<=\s)…|\{\{|<\?|<[\p{Lu}_ ]{3,40}>|(?<!\p{L})X{3,}(?!\p{L})|●|\(à compléter\)|\(to be completed\)`;

const blank = new RegExp(blankPattern, "u");

/** Whether words hold a place left to be filled in, so that they state nothing. */
export function hasBlank(text: string): boolean {
  return blank.test(text);
}
