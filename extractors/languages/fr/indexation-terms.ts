import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { DateOrRule, Period } from "../../../schemas/value-types.ts";
import { findDates } from "../../../values/dates.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { findPercents } from "../../../values/percent.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { dateRuleIn } from "./time-events.ts";

type Terms = Pick<IndexationValue, "frequency" | "firstRevision" | "rounding" | "cap" | "floor" | "safeguard">;

export const revisionWords =
  /r[ée]vis(?!eur)|index(?:[ée]|ation)|actualis|r[ée]percut|remise? [àa] jour|r[ée]ajust|r[ée][ée]valu|revaloris|variation|varie(?!\p{L})|[ée]volu/iu;

const ownHeading =
  /r[ée]vis|index|indice|actualis|variation|[ée]volution|sauvegarde|butoir|arrondi|p[ée]riodicit|formule|prix|tarif|loyer|redevance|r[ée]mun[ée]ration/iu;
const reachBack = 2500;
const reachOn = 4500;

/** The text that may say more of a revision: its clause and the clauses beside it that are about prices. */
export function passageOf(document: RuleDocument, { start, end }: Span): Span {
  const { clauses } = document;
  const index = clauses.findIndex((clause) => clause.start <= start && start < clause.end);
  const own = clauses[index];
  if (!own) return { start: Math.max(0, start - reachBack), end: end + reachOn };
  let [from, to] = [own.start, Math.max(own.end, end)];
  for (let before = index - 1; before >= 0 && start - from < reachBack; before -= 1) {
    const clause = clauses[before];
    if (!clause || !ownHeading.test(clause.heading)) break;
    from = clause.start;
  }
  for (let after = index + 1; after < clauses.length && to - end < reachOn; after += 1) {
    const clause = clauses[after];
    if (!clause || clause.heading === "" || !clause.path.some((heading) => ownHeading.test(heading))) break;
    to = clause.end;
  }
  return { start: Math.max(from, start - reachBack), end: Math.min(to, end + reachOn) };
}

/**
 * Frequency, first date, rounding and limits, as far as sentences of a passage say them of the revision. What a sentence
 * says of other price categories than this one (`P2`) is left out.
 */
export function termsIn(passage: string, price = ""): Terms {
  const sentences = passage
    .split(/(?<=[.;])\s+(?=[\p{Lu}-])|(?<=;)\s+(?=(?:le|la|les|ceux|celui|celle)\s)|\n/u)
    .filter((sentence) => sentence.length > 8 && isAbout(price, sentence));
  const found: { -readonly [Key in keyof Terms]: Terms[Key] } = {};
  for (const sentence of sentences) {
    found.rounding ??= roundingIn(sentence);
    found.floor ??= floorIn(sentence);
    if (!revisionWords.test(sentence) && !/augment|hausse|baisse|plafon|major|relev|progress/iu.test(sentence))
      continue;
    found.firstRevision ??= firstRevisionIn(sentence);
    if (
      !/premi[èe]re ann[ée]e(?![^.;]{0,40}(?<!\p{L})puis)|mise en demeure|publi[ée]e? (?:mensuel|trimestriel)/iu.test(
        sentence,
      )
    )
      found.frequency ??= frequencyIn(sentence);
    found.safeguard ??= safeguardIn(sentence);
    if (!safeguardIn(sentence)) found.cap ??= capIn(sentence);
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function isAbout(price: string, sentence: string): boolean {
  const named = sentence.match(/(?<![\p{L}\d])P[1-9](?![\p{L}\d])/gu) ?? [];
  if (named.length === 0) return true;
  const own = /P[1-9]/u.exec(price)?.[0] ?? /bordereau/iu.exec(price)?.[0];
  return own !== undefined && sentence.includes(own);
}

function frequencyIn(sentence: string): Period | undefined {
  const published = /publi[ée]e?s? (?:mensuellement|trimestriellement|chaque (?:mois|trimestre))/iu;
  const [found] = findFrequencies(sentence.replace(published, ""), "fr").filter(
    ({ start }) =>
      !/(?:loyer|redevance|prix|indice|index|montant|forfait|abonnement|dur[ée]e) $/iu.test(
        sentence.slice(Math.max(0, start - 12), start),
      ),
  );
  if (found) return found.value.period;
  return /(?:[àa] |[àa] la )(?:chaque |sa |la )?(?:date )?anniversaire|par p[ée]riodes? annuelle|par (?:tranche|p[ée]riode)s? de (?:12|douze)|au 1er janvier de chaque ann[ée]e|d'une ann[ée]e sur l'autre/iu.test(
    sentence,
  )
    ? "P1Y"
    : undefined;
}

function firstRevisionIn(sentence: string): DateOrRule | undefined {
  const first =
    /(?:premi[èe]re (?:r[ée]vision|indexation|actualisation)|pour la premi[èe]re fois|premier (?:ajustement|r[ée]ajustement))(?<rest>[^.;\n]{0,120})/iu.exec(
      sentence,
    );
  const rest = first?.groups?.rest ?? "";
  const [date] = first ? findDates(rest, "fr") : [];
  if (date && date.start < 60) return { kind: "date", date: date.value };
  const rule =
    first && /(?:apr[èe]s|[àa] compter|[àa] (?:la|l'|sa) (?:date )?|anniversaire|lors d)/iu.test(rest)
      ? dateRuleIn(rest, 90)
      : undefined;
  if (rule) return rule.value;
  return /(?:fermes?|invariables?|fixes?|non r[ée]visables?)(?: et \p{L}+)? (?:pendant |pour |durant |sur )?(?:toute )?(?:la|une) premi[èe]re ann[ée]e|(?:fermes?|invariables?|fixes?|inchang[ée]s?|non r[ée]visables?)[^.;]{0,30}(?:les |durant |pendant )(?:12|douze)(?: \(12\))? premiers mois/iu.test(
    sentence,
  )
    ? { kind: "rule", event: { kind: "effectiveDate" }, offset: "P1Y", direction: "after" }
    : undefined;
}

function roundingIn(sentence: string): string | undefined {
  const found =
    /(?<rounding>(?:(?:est|sont|sera|seront) )?arrondie?s? (?:[àa]|au|aux|par) [^.;,\n()]{3,70}|avec (?:un maximum de )?(?:deux|trois|quatre|[2-6])(?: \(\d\))? (?:chiffres apr[èe]s la virgule|d[ée]cimales)|(?:deux|trois|quatre|[2-6]) (?:chiffres apr[èe]s la virgule|d[ée]cimales))/iu.exec(
      sentence,
    );
  return found?.groups?.rounding?.trim();
}

const change = "(?:augmentation|hausse|variation|[ée]volution|indexation|r[ée]vision|majoration|progression)s?";

function safeguardIn(sentence: string): Terms["safeguard"] {
  const effect = /r[ée]sili|mettre fin|d[ée]nonc/iu.test(sentence)
    ? "termination"
    : /ren[ée]goci|rencontr|nouvelles? n[ée]gociation/iu.test(sentence)
      ? "renegotiation"
      : undefined;
  if (!effect || !new RegExp(`${change}|sup[ée]rieur|exc[èe]d|d[ée]pass`, "iu").test(sentence)) return undefined;
  const limit =
    /(?:plus de|sup[ée]rieure?s? (?:ou [ée]gale?s? )?[àa]|exc[èe]d\p{L}*|d[ée]pass\p{L}*|au-del[àa] de) (?<rest>[^.;]{1,30})/iu.exec(
      sentence,
    );
  const [threshold] = findPercents(limit?.groups?.rest ?? "", "fr");
  return threshold && { threshold: threshold.value, effect };
}

function capIn(sentence: string): Terms["cap"] {
  const limit = new RegExp(
    `${change}[^.;]{0,90}?(?:limit[ée]e?s?|plafonn[ée]e?s?|(?:exc[ée]der|d[ée]passer|[êe]tre sup[ée]rieure?s? [àa])|(?:sans que [^.;]{1,40}|ne )(?:passe|exc[èe]de|d[ée]passe|franchisse|aille au-del[àa] de)(?:ra)?(?: pas)?|maximale?|maximum)(?<rest>[^.;]{0,40})|(?:prix|loyer|redevance|tarifs?)[^.;]{0,60}(?:augment|hausse)[^.;]{0,40}plus de (?<more>[^.;]{1,20})`,
    "iu",
  ).exec(sentence);
  const [found] = findPercents(limit?.groups?.rest ?? limit?.groups?.more ?? "", "fr");
  return found?.value;
}

function floorIn(sentence: string): Terms["floor"] {
  return /(?:pourra|peut|saurait|pourront|peuvent)[^.;]{0,40}(?:conduire|aboutir|avoir pour effet|entra[îi]ner|donner lieu)[^.;]{0,40}(?:diminution|baisse|r[ée]duction|inf[ée]rieur)|(?:loyer|prix|redevance)[^.;]{0,60}(?:ne|n')[^.;]{0,40}[êe]tre inf[ée]rieure?s? (?:[àa]u?|aux) [^.;]{0,20}(?:loyer|prix|redevance|celui|dernier|montant)|qu'[àa] la hausse|ne (?:pourra|peut|saurait) (?:\p{L}+ )?baisser/iu.test(
    sentence,
  )
    ? "0"
    : undefined;
}
