import type { Decimal, Period, TaxBasis } from "../schemas/value-types.ts";
import { readDecimal } from "./decimals.ts";
import { anyOf } from "./read.ts";

/** What is said of an amount directly after it. */
export interface MoneyTail {
  readonly taxBasis?: TaxBasis;
  /** In per cent. */
  readonly taxRate?: Decimal;
  /** What one payment covers: `par an`, `per month`. */
  readonly period?: Period;
  /** Per what, as written: `MWh`, `jour de retard`. */
  readonly unit?: string;
}

const exclusive =
  "h\\.? ?t\\.?v\\.?a\\.?|ht ?/ ?hc|h\\.? ?t\\.?|hors ?taxes?|hors tva|(?:plus|excluding|exclusive of|excl\\.?|ex\\.?|before|net of|not including)(?: any)?(?: applicable)? (?:vat|v\\.a\\.t\\.|value added tax|sales tax|taxes|tax)";
const inclusive =
  "t\\.? ?t\\.? ?c\\.?|toutes taxes comprises|tva (?:comprise|incluse)|(?:including|inclusive of|incl\\.?)(?: any)?(?: applicable)? (?:vat|v\\.a\\.t\\.|value added tax|sales tax|taxes|tax)";
const exempt = "(?:exonérée? de|non (?:assujettie? à la|soumise? à la)|net de) (?:tva|taxes?)|exempt from vat";

const taxPattern = new RegExp(
  `[ ,]{0,2}[([]? ?(?:(?<HT>${exclusive})|(?<TTC>${inclusive})|(?<exempt>${exempt}))(?![\\p{L}\\d])(?:[ /]{1,2}h\\.?c\\.?(?!\\p{L})| (?:et )?hors charges)?(?: ?[)\\]])?`,
  "iuy",
);
const ratePattern =
  /[ ,]{0,2}\(?(?:(?:avec|soit|plus|with|at) )?(?:une |la )?(?:TVA|VAT)(?: (?:applicable|en vigueur))?(?: ?:| (?:de|à|au taux de|au taux|of|at))? ?(?<rate>\d{1,2}(?:[.,]\d{1,2})?) ?%\)?(?! ?[:=] ?\d)/iuy;

const periods: readonly [Period, ...string[]][] = [
  ["P1Y", "an", "année", "annum", "year"],
  ["P6M", "semestre"],
  ["P3M", "trimestre", "quarter"],
  ["P1M", "mois", "month"],
  ["P1W", "semaine", "week"],
];
const periodWords = new Map(periods.flatMap(([period, ...words]) => words.map((word) => [word, period] as const)));
const adjectives: readonly [Period, RegExp][] = [
  ["P1Y", /^(annuel|annual|yearly)/i],
  ["P6M", /^semestriel/i],
  ["P3M", /^(trimestriel|quarterly)/i],
  ["P1M", /^(mensuel|monthly)/i],
];

/** As advertisements put it: `£850 pcm`, `£30,000 p.a.`. */
const shortPeriods = new Map<string, Period>([
  ["pcm", "P1M"],
  ["pm", "P1M"],
  ["pw", "P1W"],
  ["pa", "P1Y"],
]);

/** What money is commonly counted by; after `par` and `per` other words are a means (`par virement`) or a person. */
const counted = [
  "jour",
  "journée",
  "demi-journée",
  "heure",
  "agent",
  "personne",
  "salarié",
  "utilisateur",
  "poste",
  "licence",
  "site",
  "lot",
  "mètre",
  "m²",
  "m2",
  "m³",
  "m3",
  "ml",
  "kg",
  "tonne",
  "kilowatt",
  "kilowattheure",
  "mégawattheure",
  "litre",
  "MWh",
  "kWh",
  "MW",
  "kW",
  "kVA",
  "km",
  "unité",
  "pièce",
  "repas",
  "intervention",
  "passage",
  "visite",
  "véhicule",
  "appareil",
  "équipement",
  "sinistre",
  "infraction",
  "manquement",
  "évènement",
  "événement",
  "incident",
  "absence",
  "commande",
  "facture",
  "dossier",
  "demande",
  "téraoctet",
  "gigaoctet",
  "document",
  "élève",
  "lit",
  "chambre",
  "logement",
  "bâtiment",
  "prestation",
  "copie",
  "déplacement",
  "candidat",
  "colis",
  "palette",
  "livraison",
  "enlèvement",
  "trajet",
  "camion",
  "fiche",
  "caisse",
  "envoi",
  "litre",
  "hectare",
  "tranche",
  "point",
  "page",
  "ticket",
  "appel",
  "constat",
  "Go",
  "To",
  "paire",
  "vacation",
  "tour",
  "nuitée",
  "expédition",
  "rencontre",
  "campagne",
  "stagiaire",
  "participant",
  "apprenant",
  "bénéficiaire",
  "usager",
  "enfant",
  "convive",
  "exemplaire",
  "local",
  "PDL",
  "point de livraison",
  "appartement",
  "bureau",
  "machine",
  "terminal",
  "badge",
  "bac",
  "fût",
  "carton",
  "rotation",
  "séance",
  "session",
  "module",
  "formateur",
  "intervenant",
  "rapport",
  "livrable",
  "contrôle",
  "réunion",
  "oubli",
  "bulletin",
  "compte",
  "retard",
  "day",
  "hour",
  "unit",
  "user",
  "seat",
  "license",
  "person",
  "employee",
  "copy",
  "visit",
  "call",
  "claim",
  "occurrence",
  "item",
  "share",
  "square foot",
  "mile",
  "gallon",
  "barrel",
  "ton",
  "pound",
  "transaction",
  "patient",
  "device",
  "page view",
  "impression",
  "click",
  "subscriber",
  "customer",
  "vehicle",
];
/** `par mois et par site`, `par stagiaire et par jour`, `per user per year`. */
const furtherPattern =
  /(?: et (?:par |chaque )?| par | and per | per | ?\/ ?)(?<further>[\p{L}²³]{2,20})(?![\p{L}²³]|,? ?\(?\d)/iuy;
const countedWords = new Set(counted.map((word) => word.toLowerCase()));

const unitWord = `(?:${anyOf([...periodWords.keys(), ...counted])})s?(?!\\p{L})`;
const perPattern = new RegExp(
  `[ ,]{0,2}(?:(?:et )?(?:par|per|each|every|chaque|a)(?: (?:chaque|each))? (?<named>(?:(?:calendar|lease|contract|rentable|usable|gross|net|additional|extra|named|active|registered) )?${unitWord}(?: (?:ouvrée?|ouvrable|calendaire|supplémentaire|entamée?|non réalisée?|manquante?))?(?: (?:de|d'|of) ?\\p{L}{2,20})?)` +
    `|[ ,]{0,2}(?:par|per|for every|each) (?<pack>\\d{1,3}(?:[ ,.]?\\d{3}){0,2} \\p{L}{3,20})` +
    `| (?:le |la |l'|de l'|du )(?<measured>m²|m2|m³|m3|mètre|kg|tonne|MWh|kWh|unité|heure|pièce|journée|demi-journée|repas|km|kilomètre|exemplaire|litre|séance|intervention|visite|passage|copie|colis|paire|palette|carton|boîte|session|nuitée|trajet|rotation|vacation|tour)(?!\\p{L})` +
    `| (?<short>p\\.?c\\.?m|p\\.?m|p\\.?a|p\\.?w)(?![\\p{L}\\d])\\.?` +
    `| ?/ ?(?<slashed>[\\p{L}²³]{1,12}\\d?(?: de \\p{L}{2,20})?)` +
    `| (?<adjective>(?:annuel|mensuel|trimestriel|semestriel)(?:le)?s?|monthly|annually|yearly|quarterly)(?!\\p{L}))`,
  "iuy",
);

/** Reads tax basis, rate and what the amount is per, from `at` on; `end` is where they stop (`at` where nothing is said). */
export function readMoneyTail(text: string, at: number): { tail: MoneyTail; end: number } {
  let tail: MoneyTail = {};
  let end = nextPart(text, at, tail) ? at : afterSpelling(text, at);
  for (let read = 0; read < 4; read += 1) {
    const part = nextPart(text, end, tail);
    if (!part) break;
    tail = { ...tail, ...part.tail };
    end = part.end;
  }
  return { tail, end: isEmpty(tail) ? at : end };
}

const isEmpty = (tail: MoneyTail) => Object.keys(tail).length === 0;

/** What a cheque puts after its figures, so that nothing is added: `1,650/- only (one thousand six hundred and fifty)`. */
const spelling = /(?: ?\/[-=]{1,2})?(?: ?only)?\)?(?: ?\([\p{L} -]{6,90}\))?/iuy;

function afterSpelling(text: string, at: number): number {
  spelling.lastIndex = at;
  return at + (spelling.exec(text)?.[0].length ?? 0);
}

function nextPart(text: string, at: number, known: MoneyTail): { tail: MoneyTail; end: number } | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found && { groups: found.groups ?? {}, end: at + found[0].length };
  };
  const tax = known.taxBasis ? null : match(taxPattern);
  if (tax) {
    const basis = tax.groups.HT ? "HT" : tax.groups.TTC ? "TTC" : "exempt";
    return { tail: { taxBasis: basis }, end: tax.end };
  }
  const rate = known.taxRate ? null : match(ratePattern);
  const taxRate = rate && readDecimal(rate.groups.rate ?? "", "fr")?.value;
  if (rate && taxRate) return { tail: { taxRate }, end: rate.end };
  if (known.period || known.unit) return furtherPart(text, at, known);
  const per = match(perPattern);
  if (!per) return undefined;
  const word = per.groups.named ?? per.groups.measured ?? per.groups.pack ?? per.groups.slashed ?? "";
  const adjective = per.groups.adjective ?? "";
  const period =
    periodWords.get(word.toLowerCase().replace(/^(?:calendar|lease|contract) /u, "")) ??
    shortPeriods.get(per.groups.short?.toLowerCase().replaceAll(".", "") ?? "") ??
    adjectives.find(([, form]) => form.test(adjective))?.[0];
  return { tail: period ? { period } : { unit: word.trim() }, end: per.end };
}

function furtherPart(text: string, at: number, known: MoneyTail): { tail: MoneyTail; end: number } | undefined {
  furtherPattern.lastIndex = at;
  const match = furtherPattern.exec(text);
  const word = match?.groups?.further?.toLowerCase().replace(/s$/u, "") ?? "";
  const period = periodWords.get(match?.groups?.further?.toLowerCase() ?? "");
  const end = at + (match?.[0].length ?? 0);
  if (!match || (!period && !countedWords.has(word))) return undefined;
  if (known.unit && period) return known.period ? undefined : { tail: { period }, end };
  const unit = known.unit ? `${known.unit}${match[0]}` : match.groups?.further;
  return unit && !known.unit?.includes(" par ") ? { tail: { unit }, end } : undefined;
}
