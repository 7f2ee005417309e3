import type { TranchesValue } from "../../../schemas/fields/tranches.ts";
import type { DateOrRule } from "../../../schemas/value-types.ts";
import { findPeriods } from "../../../values/periods.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import { sentenceAround } from "../run-rules.ts";
import { eventIn } from "./time-events.ts";

type Reading = RuleReading<TranchesValue> & { readonly span: Span };

const named =
  /(?<!\p{L})tranche (?:(?<firm>ferme)|(?:optionnelle|conditionnelle)(?: ?(?:n° ?)?(?<number>\d{1,2}))?)(?!\p{L}|\d)/giu;
const affirmed = /affermi/iu;

/** Firm and optional tranches by name, each with the time in which the buyer may affirm it where a sentence or row says so. */
const byName: DocumentRule<TranchesValue> = {
  name: "fr/tranches/tranche ferme, tranche optionnelle <n>",
  strength: 0.8,
  readDocument: (document) => {
    const { paragraphs, slice } = document.view;
    const found = new Map<string, Reading>();
    let underAffirming = false;
    for (const paragraph of paragraphs) {
      const words = slice(paragraph.start, paragraph.end);
      if (paragraph.kind !== "tableRow") underAffirming = false;
      else if (affirmed.test(words) && !/\d/u.test(words)) underAffirming = true;
      for (const match of words.matchAll(named)) {
        const start = paragraph.start + match.index;
        const name = match[0].replace(/ ?n° ?/u, " ");
        const sentence = sentenceAround(document.view, start, paragraph);
        const isFirm = match.groups?.firm !== undefined;
        const affirmBefore = isFirm ? undefined : timeToAffirm(sentence.text, underAffirming);
        const known = found.get(name.toLowerCase());
        if (known && (known.value?.affirmBefore || !affirmBefore)) continue;
        found.set(name.toLowerCase(), {
          value: { name, kind: isFirm ? "firm" : "optional", ...(affirmBefore && { affirmBefore }) },
          span: affirmBefore ? { start: sentence.start, end: sentence.end } : { start, end: start + match[0].length },
        });
      }
    }
    return numberedOnly([...found.values()]);
  },
};

/** `La tranche optionnelle` speaks of any one of those that are numbered. */
function numberedOnly(readings: readonly Reading[]): Reading[] {
  const isNumbered = ({ value }: Reading) => /\d$/u.test(value?.name ?? "");
  const some = readings.some(isNumbered);
  return readings.filter((reading) => reading.value?.kind === "firm" || !some || isNumbered(reading));
}

/** `dans un délai de 12 mois à compter de la notification`, in a sentence on affirming or a row of a table of it. */
function timeToAffirm(words: string, isRow: boolean): DateOrRule | undefined {
  if (!isRow && !affirmed.test(words)) return undefined;
  for (const { value, end } of findPeriods(words, "fr")) {
    const event = eventIn(words.slice(end, end + 120), 60)?.event;
    if (event) return { kind: "rule", event, offset: value.period, direction: "after" };
  }
  return undefined;
}

export const tranchesRules = defineFieldRules<TranchesValue>({
  field: "tranches",
  language: "fr",
  cue: /(?<!\p{L})tranches? (?:ferme|optionnelle|conditionnelle)/iu,
  rules: [byName],
  corpus: {
    found: [
      [{ name: "tranche ferme", kind: "firm" }, "Le marché comporte une tranche ferme et une tranche optionnelle."],
      [
        { name: "tranche optionnelle", kind: "optional" },
        "Le marché comporte une tranche ferme et une tranche optionnelle.",
      ],
      [
        {
          name: "Tranche optionnelle 1",
          kind: "optional",
          affirmBefore: { kind: "rule", event: { kind: "notification" }, offset: "P12M", direction: "after" },
        },
        "Tranche\tBâtiments\tDélai d'affermissement\nTranche ferme\tMairie\tsans objet\nTranche optionnelle 1\tPiscine\t12 mois à compter de la notification",
        "Tranche optionnelle 1 : elle est affermie dans un délai de 12 mois à compter de la notification du marché.",
      ],
    ],
    ignored: ["Chaque tranche de 1 000 € donne lieu à une remise.", "Le délai est divisé en tranches horaires."],
  },
});
