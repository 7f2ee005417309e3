import type { AppliesTo } from "../../../schemas/applies-to.ts";
import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { TaxBasis } from "../../../schemas/value-types.ts";
import { anyCurrency } from "../../../values/currencies.ts";
import { type AmountPlace, amountPlaces } from "../amount-places.ts";
import { type AmountReading, amountReading, rulesByRole } from "../amount-reading.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { defineFieldRules, type PatternRule } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type RoleReading, roleIn } from "./amount-roles.ts";
import { withSeries } from "./amount-series.ts";
import { type AmountRole, ownLabel } from "./amount-words.ts";
import { amountsCorpus } from "./amounts.corpus.ts";
import { priceCategoryIn } from "./price-category.ts";
import { blank, scopeOf } from "./time-words.ts";

/** Roles as contracts put them. */
const phrases: readonly (readonly [AmountRole, string])[] = [
  ["total", "montant total de <montant>"],
  ["annual", "prix annuel de <montant>"],
  ["monthly", "<montant> par mois"],
  ["perUnit", "<montant> l'unité"],
  ["minimum", "minimum de <montant>"],
  ["maximum", "maximum de <montant>"],
  ["tranche", "tranche de <montant>"],
  ["deposit", "dépôt de garantie de <montant>"],
  ["rent", "loyer de <montant>"],
  ["charges", "provision pour charges de <montant>"],
  ["penalty", "pénalité de <montant>"],
  ["liabilityCap", "responsabilité limitée à <montant>"],
  ["insuranceCover", "garantie de <montant> par sinistre"],
  ["fee", "frais de <montant>"],
  ["advance", "acompte de <montant>"],
  ["retention", "retenue de garantie de <montant>"],
  ["guarantee", "garantie à première demande de <montant>"],
  ["recoveryFee", "indemnité pour frais de recouvrement de <montant>"],
  ["threshold", "supérieur à <montant>"],
  ["other", "somme de <montant>"],
];

/** The amounts of a document with their roles. */
export const amountsOf = oncePerDocument((document) =>
  withoutEchoes(
    withSeries(
      amountPlaces(document).map((place) => ({ place, reading: readPlace(place) })),
      (place, role) => readingOf(place, { role, strength: 0.84 }),
    ),
  ),
);

/** An amount that no words name is dropped where the same sum is named elsewhere: it is mentioned again. */
function withoutEchoes(found: readonly AmountReading[]): AmountReading[] {
  const isVague = ({ value, strength = 1 }: AmountReading) => value?.role === "other" && strength <= 0.5;
  const named = new Set(found.filter((one) => !isVague(one)).map(({ value }) => JSON.stringify(value?.money)));
  return found.filter((one) => !isVague(one) || !named.has(JSON.stringify(one.value?.money)));
}

/** The amounts that a document names as penalties. */
export function penaltyAmounts(document: RuleDocument): readonly AmountReading[] {
  return amountsOf(document).filter((reading) => reading.value?.role === "penalty");
}

function readPlace(place: AmountPlace): AmountReading | undefined {
  const reading =
    roleIn(place) ?? (ofTranche.test(place.lead) ? { role: "tranche" as const, strength: 0.82 } : undefined);
  return reading && readingOf(place, reading);
}

function readingOf(place: AmountPlace, reading: RoleReading): AmountReading {
  const appliesTo = scopeOfPlace(place);
  const isTranche = appliesTo?.tranche !== undefined && ["total", "other"].includes(reading.role);
  const captioned = reading.role === "total" && place.label !== "" ? captionRole(place.intro) : undefined;
  const role = isTranche ? "tranche" : (captioned ?? reading.role);
  const taxBasis = place.value.taxBasis ?? taxBasisIn(place);
  const period = place.value.period ?? periodOf(place, role);
  const strength = Math.max(isTranche ? 0.8 : 0, reading.strength) - (place.note === "damagedSymbol" ? 0.15 : 0);
  return { ...amountReading(place, { role, taxBasis, period }, strength), ...(appliesTo && { appliesTo }) };
}

const taxWords =
  /(?<!\p{L})(?:(?<HT>HT|H\.T\.?|hors taxes?|hors T\.?V\.?A\.?)|(?<TTC>TTC|T\.T\.C\.?|(?:toutes )?taxes (?:comprises|incluses)|T\.?V\.?A\.? (?:comprise|incluse)))(?!\p{L})/giu;

/** The tax basis said beside an amount, else by the name of its row (`Total TTC`), else by the head of its column. */
function taxBasisIn({ lead, names, head }: AmountPlace): TaxBasis | undefined {
  for (const words of [lead.slice(-60), names.join(" "), head]) {
    const last = [...words.matchAll(taxWords)].at(-1)?.groups;
    if (last) return last.HT ? "HT" : "TTC";
  }
  return undefined;
}

/** `Tranche ferme : 120 000 €`: the amount of what its label names. */
const ofTranche =
  /tranche (?:ferme|(?:optionnelle|conditionnelle)(?: ?(?:n° ?)?\d{1,2})?)(?: \([^()]{1,60}\))? ?[:,]? ?$/iu;

/** What an amount is of: its row and its column in a table, else what its words name. */
function scopeOfPlace(place: AmountPlace): AppliesTo | undefined {
  const own = scopeIn(place);
  const category = place.category ? { priceCategory: place.category } : undefined;
  const scope = { ...(own ?? {}), ...(place.rowOf ?? {}), ...(category ?? {}) };
  return Object.keys(scope).length > 0 ? scope : undefined;
}

const periodic = new Set<AmountRole>(["annual", "monthly", "rent", "charges", "minimum", "maximum", "fee"]);

/** `RÉCAPITULATIF ANNUEL`, over a table: its totals are of a year. */
function captionRole(caption: string): AmountRole | undefined {
  if (/(?<!\p{L})annuel(?:le)?s?(?!\p{L})|par an(?!\p{L})/iu.test(caption)) return "annual";
  return /(?<!\p{L})mensuel(?:le)?s?(?!\p{L})|par mois/iu.test(caption) ? "monthly" : undefined;
}

/** `loyer annuel de`, `maximum par an :` say what one payment covers. */
function periodOf({ lead, label, intro }: AmountPlace, role: AmountRole): AmountsValue["period"] {
  if (!periodic.has(role)) return undefined;
  const own = ownLabel.exec(lead)?.groups?.label ?? lead.slice(-120);
  const words = `${label === "" ? "" : `${intro.slice(-100)} ${label}`} ${own}`;
  if (/(?<!\p{L})annuel(?:le)?s?(?!\p{L})|par an(?:n[ée]e)?(?!\p{L})|chaque ann[ée]e|\/ ?an(?!\p{L})/iu.test(words))
    return "P1Y";
  if (/mensuel(?:le)?s?(?!\p{L})|mensualit[ée]|par mois|\/ ?mois/iu.test(words)) return "P1M";
  if (/trimestriel(?:le)?s?(?!\p{L})|par trimestre/iu.test(words)) return "P3M";
  return /semestriel(?:le)?s?(?!\p{L})|par semestre/iu.test(words) ? "P6M" : undefined;
}

/** The lot, tranche or price category that the row, the sentence or a heading names. */
function scopeIn({ label, sentence, headings }: AmountPlace): AppliesTo | undefined {
  const words = `${label} ${sentence}`;
  const near = scopeOf(words) ?? priceCategoryIn(words);
  if (near) return near;
  const heading = headings.toReversed().join(" / ");
  return scopeOf(heading) ?? priceCategoryIn(heading);
}

const blankRule: PatternRule<AmountsValue> = {
  name: "fr/amounts/montant à compléter",
  pattern: new RegExp(
    `(?:prix|montant|loyer|somme|redevance|forfait|d[ée]p[ôo]t de garantie|caution|tarif|co[ûu]t)[^.;\\n]{0,90}?(?:${blank}) ?(?:€|¿|euros?|EUR|k€|HT|TTC)(?!\\p{L})`,
    "dgiu",
  ),
  strength: 0.7,
  read: (match) => (/capital/iu.test(match.text) ? undefined : { state: "absent" }),
};

export const amountsRules = defineFieldRules<AmountsValue>({
  field: "amounts",
  language: "fr",
  cue: new RegExp(`${anyCurrency}|¿|CFA|dinars|dirhams|(?<!\\p{L})(?:HT|TTC)(?!\\p{L})`, "iu"),
  rules: [...rulesByRole("fr", phrases, amountsOf), blankRule],
  corpus: amountsCorpus,
});
