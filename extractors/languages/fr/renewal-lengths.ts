import type { Period } from "../../../schemas/value-types.ts";
import { findPeriods } from "../../../values/periods.ts";
import { again } from "./renewal-words.ts";

/** What a duration near a renewal measures. */
export type LengthRole = "initial" | "renewal" | "total" | "notice" | "other";

export interface Length {
  readonly period: Period;
  readonly role: LengthRole;
  /** Place in the words given. */
  readonly start: number;
  readonly end: number;
}

const leadLength = 220;
const tailLength = 70;

const link = "(?:(?: (?:est|sera|[ée]tant|soit))?(?: fix[ée]e?)?(?: de| d'| [àa]| [ée]gale? [àa]|,| :|\\t)|:|\\t)? ?";
const adjectives =
  "(?: (?:successives?|suivantes?|ult[ée]rieures?|suppl[ée]mentaires?|nouvelles?|identiques?|compl[ée]mentaires?|additionnelles?|cons[ée]cutives?|maximale?s?|fermes?|possibles?|tacites?|expresses?|[ée]ventuelles?|et))*?";

const noticeLead =
  /(?:pr[ée]avis|pr[ée]venance)[^,;]{0,45}$|(?:au plus tard|au moins|au minimum|dans les|sous|dans un d[ée]lai de|d[ée]lai de) ?$/iu;
const noticeTail =
  /^,?(?: au moins| au plus tard| au minimum| minimum| calendaires| francs)* (?:avant|[àa] l'avance|de pr[ée]avis|pr[ée]c[ée]dant|qui pr[ée]c|suivant|[àa] compter de la r[ée]ception)/iu;
const totalLead =
  /(?:exc[éeè]d|d[ée]pass|sup[ée]rieure? [àa]|(?:limite|maximum|plafond|total|totalit[ée])(?: maximale| totale)? (?:de|d')|(?:total|maximum|maxim[ae]le?|globale?|totale|toutes [^,;]{0,30}(?:confondues|comprises)|reconductions? (?:comprises?|incluses?))[^;]{0,60}? (?:est|sera|ne|[àa]|de|d'|:|soit)|soit,?(?: une dur[ée]e| un total| un maximum)?(?: totale| maximale| globale| cumul[ée]e)+|port\p{L}+ (?:la|sa) dur[ée]e[^;]{0,30} [àa]|cumul\p{L}*)[^;]{0,40}?$|(?:totale|maximale|globale) ?$/iu;
const totalTail =
  /^\)?,?(?: (?:au|en))? ?(?:maximum|maximale?s?|total(?:e|es)?|au plus(?! [\p{L}\d() ]{1,14} fois)|en tout|toutes (?:p[ée]riodes|reconductions)|(?:reconductions?|renouvellements?|prolongations?)(?: [ée]ventuel\p{L}*)? (?:comprise|incluse|compris))/iu;
const moreTail =
  /^ (?:suppl[ée]mentaires?|additionnel\p{L}*|de plus|chacune?|(?:de|pour la) (?:reconduction|renouvellement|prolongation))/iu;
const renewalLead = [
  new RegExp(`(?:p[ée]riodes?|dur[ée]es?|tranches?|fois|tours?)${adjectives}(?: d'une dur[ée]e)?${link}$`, "iu"),
  new RegExp(
    `${again}(?:(?: (?:\\p{L}|['’])+){0,4}| [^,;]{0,40})? (?:pour|par|de|d'|tous les)(?: une| la| des)? ?$`,
    "iu",
  ),
  new RegExp(`${again}(?: tacites?| expresses?| possibles?| automatiques?)?${link}$`, "iu"),
  new RegExp(`${again}[^;]{0,60},? pour (?:une (?:nouvelle )?(?:dur[ée]e|p[ée]riode) (?:de |d'))?$`, "iu"),
  new RegExp(`(?:chaque|chacune?) [^,;]{0,40}?${link}$`, "iu"),
  /\d ?[x×*] ?$/u,
  /fois(?: \([^)]{1,12}\))?,? ?(?:pour |x |par |de |d')?(?:(?:une|la|des) (?:nouvelles? )?(?:dur[ée]es?|p[ée]riodes?) (?:de |d'))?$/iu,
];
const initialLead =
  /(?:initiale|premi[èe]re p[ée]riode|p[ée]riode ferme|fermes?)[^,;]{0,30}$|(?:conclu|consenti|souscri|pass[ée]|[ée]tabli|accept|confi[ée]|prend effet|dure|dur[ée]e|engagement|sign[ée]|pour|de|(?<!\p{L})d'|:|\t|attribu|court)\p{L}*[^;]{0,60}?$/iu;
const stillToCome =
  /^[^.;]{0,60}?(?:renouvelable|reconductible|avec (?:clause de )?(?:tacite|reconduction|renouvellement))/iu;

/** Dots from a form's label to its value. */
const leaders = /(?: ?\.){3,60}/gu;

/** Every duration of the words, with what it measures: told by what stands right before and after, in its sentence. */
export function lengthsIn(printed: string): Length[] {
  const words = printed.replaceAll(leaders, (dots) => `:${" ".repeat(dots.length - 1)}`);
  return findPeriods(words, "fr").map((found) => {
    const lead =
      words
        .slice(Math.max(0, found.start - leadLength), found.start)
        .split(/[.;\n] ?(?=[\p{Lu}\t-]|$)/u)
        .at(-1)
        ?.replace(/ {2,}$/u, " ") ?? "";
    const tail = words.slice(found.end, found.end + tailLength).split(/[.;\n]/u)[0] ?? "";
    return { period: found.value.period, role: roleOf(lead, tail), start: found.start, end: found.end };
  });
}

function roleOf(lead: string, tail: string): LengthRole {
  if (noticeTail.test(tail) || noticeLead.test(lead)) return "notice";
  const renewed = new RegExp(again, "iu").test(lead);
  if (renewed && moreTail.test(tail)) return "renewal";
  const isNext = renewed && renewalLead.some((pattern) => pattern.test(lead));
  if (totalLead.test(cappedTimes(lead)) && !/chaque|chacune/iu.test(lead.slice(-50).split(/\d/u).at(-1) ?? ""))
    return "total";
  if (
    totalTail.test(tail) &&
    !(isNext && /fois(?: pour| de| d'| x)?(?: une| la)?(?: dur[ée]e| p[ée]riode)?(?: de| d')? ?$/iu.test(lead))
  )
    return isNext && /suppl/iu.test(tail) ? "renewal" : "total";
  if (
    isNext ||
    /par (?:nouvelles )?p[ée]riodes?(?: successives| suppl[ée]mentaires)* (?:de |d')$/iu.test(lead) ||
    /(?:chaque|chacune|p[ée]riodes? successives?|nouvelles? p[ée]riodes?)[^,;]{0,50}$/iu.test(lead)
  )
    return "renewal";
  if (/fois (?:pour |de |d')?$/iu.test(lead)) return "renewal";
  if (stillToCome.test(tail) || (!renewed && initialLead.test(lead))) return "initial";
  return moreTail.test(tail) ? "renewal" : "other";
}

/** The words without how often at most: `deux fois au maximum, pour des périodes d'un an`. */
function cappedTimes(lead: string): string {
  return lead.replace(
    /(?:au maximum |dans la limite de |maximum |limit[ée]e? [àa] )?[\p{L}\d()]{1,12}(?: \([\p{L}\d]{1,8}\))? (?:seule )?(?:fois|reconductions?|renouvellements?|p[ée]riodes?)(?: (?:successives?|suppl[ée]mentaires?|possibles?))*,?(?: au)?(?: maximum| plus)?/giu,
    " ",
  );
}
