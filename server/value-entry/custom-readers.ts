import type { CustomField } from "../../schemas/custom-field.ts";
import { nameAmong } from "./names.ts";
import { number, pattern, period, sum } from "./parts.ts";
import { day, single, text, type ValueReader } from "./reader.ts";
import { foldedInPlace, type Part } from "./words.ts";

/** The reader of a field that an installation added, by its type. */
export function customReader({ type, choices = [] }: CustomField): ValueReader {
  switch (type) {
    case "text":
      return text;
    case "date":
      return day;
    case "money":
      return single(sum, { fr: "un montant, par exemple 12 500 €", en: "an amount, such as €12,500" });
    case "period":
      return single(periodAlone, { fr: "une durée, par exemple 3 ans", en: "a duration, such as 3 years" });
    case "number":
      return single(number, { fr: "un nombre, par exemple 1 250,5", en: "a number, such as 1,250.5" });
    case "boolean":
      return single(yesOrNo, { fr: "oui ou non", en: "yes or no" });
    case "choice":
      return single(oneOf(choices), {
        fr: `un de ces choix : ${choices.join(", ")}`,
        en: `one of these: ${choices.join(", ")}`,
      });
  }
}

const periodAlone: Part<string> = (words) => {
  const found = period(words);
  return (
    found && {
      ...found,
      value: found.value.period,
      otherReadings: (found.otherReadings ?? []).map((one) => one.period),
    }
  );
};

const yesOrNo: Part<boolean> = (words) => {
  const found = nameAmong(["true", "false"], { also: { true: /oui|vrai|yes/, false: /non|faux|no/ } })(words);
  return found && { start: found.start, end: found.end, value: found.value === "true" };
};

/** A choice in full; the longest of those whose words stand there. */
function oneOf(choices: readonly string[]): Part<string> {
  return (words) => {
    const folded = foldedInPlace(words.text);
    const present = choices
      .map((choice) => ({ choice, at: folded.indexOf(foldedInPlace(choice)) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.choice.length - a.choice.length)[0];
    if (!present) return undefined;
    const whole = pattern(/^.*$/su, () => present.choice)(words);
    return whole && { ...whole, start: present.at, end: present.at + present.choice.length };
  };
}
