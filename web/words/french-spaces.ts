/** With spaces that do not break before `: ; ? ! »` and after `«`, as French is set. */
export function withFrenchSpaces(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/g, "\u00a0").replaceAll("« ", "«\u00a0");
}
