import type { Features } from "../extractors/reconcile/features.ts";
import { ownScore } from "../extractors/reconcile/score.ts";
import type { Explanation } from "../pipeline/isolation/explain-task.ts";
import type { Candidate } from "../schemas/candidate.ts";
import type { Field } from "../schemas/fields/field.ts";
import type { FieldValue } from "../schemas/record.ts";
import { inWords } from "../schemas/words/in-words.ts";
import { readable } from "../values/readable.ts";
import { plain, shortened } from "./plain.ts";
import { table } from "./table.ts";
import { type Terminal, widthOf } from "./terminal.ts";
import type { Language } from "./words.ts";

/** What counts less than this, as log odds, is not worth a line. */
const leastWorth = 0.05;

/** Why a field of a document came out as it did, for people who write or doubt rules. */
export function describeReasons(
  document: string,
  field: Field,
  explanations: readonly Explanation[],
  { out, language }: Pick<Terminal, "out" | "language">,
): string {
  const width = widthOf(out);
  const words = phrases[language];
  const parts = explanations.flatMap(({ item, reason }) => [
    `\n${verdict(field, item, reason.acceptFrom, language)}`,
    `  ${words.counts}: ${contributions(field, reason.features, reason.coefficients) || words.nothing}`,
    readings(field, words.proposed, reason.candidates, language, width),
    readings(
      field,
      words.lost,
      reason.rivals.map(({ best }) => best),
      language,
      width,
    ),
  ]);
  const [first] = explanations;
  const weak = first?.reason.unshown.map(({ best }) => best) ?? [];
  return [
    `${plain(document)} · ${field.label[language]} (${field.key})`,
    ...parts,
    readings(field, words.weak, weak, language, width),
  ]
    .filter((part) => part !== "")
    .join("\n")
    .concat("\n");
}

function verdict(field: Field, item: FieldValue, acceptFrom: number | undefined, language: Language): string {
  const words = phrases[language];
  const value = item.value === undefined ? inWords(item.state, language) : readable(field, item, language);
  const chance = `${Math.round(item.confidence * 1000) / 10} %`;
  const from = acceptFrom === undefined ? words.neverAccepted : `${words.acceptedFrom} ${acceptFrom * 100} %`;
  return plain(`${value} · ${chance} · ${inWords(item.status, language)} (${from})`);
}

/** What each feature adds to the log odds, strongest first: `agreement +0.83`. */
function contributions(field: Field, features: Features, coefficients: Features): string {
  return Object.entries({ bias: 1, ...features, [`field:${field.key}`]: 1 })
    .map(([name, value]) => ({ name, worth: (coefficients[name] ?? 0) * value }))
    .filter(({ worth }) => Math.abs(worth) >= leastWorth)
    .sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth))
    .map(({ name, worth }) => `${name} ${worth > 0 ? "+" : "−"}${Math.abs(worth).toFixed(2)}`)
    .join(", ");
}

function readings(
  field: Field,
  title: string,
  candidates: readonly Candidate[],
  language: Language,
  width: number,
): string {
  if (candidates.length === 0) return "";
  const rows = candidates.map((candidate) => {
    const [{ foundBy, page, quote }] = candidate.evidence;
    const { value, state, appliesTo } = candidate;
    const shown = value === undefined ? inWords(state, language) : readable(field, asItem(value, appliesTo), language);
    return [shown, foundBy, ownScore(candidate).toFixed(2), String(page), shortened(plain(quote), 120)];
  });
  return `  ${title}\n${table(phrases[language].columns, rows, width).trimEnd()}`;
}

function asItem(value: unknown, appliesTo: FieldValue["appliesTo"]): FieldValue {
  return { id: "", state: "found", value, appliesTo, confidence: 0, status: "auto", evidence: [], alternatives: [] };
}

const phrases = {
  fr: {
    counts: "ce qui compte (logit)",
    nothing: "rien de mesuré pour ce champ",
    proposed: "Proposé par",
    lost: "Écartés au profit de cette valeur, dont le score est plus haut",
    weak: "Trop faibles pour être montrés",
    acceptedFrom: "accepté à partir de",
    neverAccepted: "trop peu de valeurs étiquetées pour accepter sans revue",
    columns: ["Valeur", "Règle", "Score", "Page", "Citation"],
  },
  en: {
    counts: "what counts (log odds)",
    nothing: "nothing measured for this field",
    proposed: "Proposed by",
    lost: "Lost to this value, whose score is higher",
    weak: "Too weak to be shown",
    acceptedFrom: "accepted from",
    neverAccepted: "too few labelled values to accept without review",
    columns: ["Value", "Rule", "Score", "Page", "Quote"],
  },
} as const;
