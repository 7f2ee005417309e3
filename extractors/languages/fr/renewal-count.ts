import { numberWordsPattern, readNumberWords } from "../../../values/number-words.ts";
import { again } from "./renewal-words.ts";

/** Source of a pattern for a small number: `trois`, `trois (3)`, `3`, `03 (trois)`. No groups. */
const times = `(?:(?:${numberWordsPattern("fr")}|(?<![\\p{L}\\d.,]|\\d-)\\d{1,2}(?!\\d|[.,]\\d))(?: ?\\([\\p{L}\\d -]{1,12}\\))?)`;

const nouns = "(?:reconductions?|renouvellements?|prolongations?|prorogations?)";
const kinds =
  "(?: (?:tacites?|expresses?|successives?|suppl[ée]mentaires?|[ée]ventuel(?:le)?s|possibles?|nouvelles?|annuel(?:le)?s|maximum))*";
const ofWhat = "(?! de (?:bail|garantie))";

/** How a clause says how often; `count` holds the number, and a pattern without it means once. */
const counts = [
  `${again}[^.;\\n]{0,110}?(?<count>${times}) (?:seule )?fois(?! par | l'an)`,
  `(?<count>${times}) (?:seule )?fois,? (?:maximum |au (?:plus|maximum) )?(?:\\p{L}+ ){0,3}(?:${again}|pour|par p[ée]riode|de)`,
  `(?:reconductions?|renouvellements?)[^.;\\n]{0,40}?[:,\\t] ?(?:\\p{L}+,? )?(?<count>${times}) fois`,
  `(?:limite|maximum|plus) de (?<count>${times}) (?:fois|reconductions?|renouvellements?|p[ée]riodes?|prolongations?)`,
  `(?:limit[ée]e?s?|plafonn[ée]e?s?) [àa] (?<count>${times}) ?(?:fois|reconductions?|renouvellements?|p[ée]riodes?)?`,
  `(?<count>${times}) (?:nouvelles )?(?:options? (?:de |d')|facult[ée]s? de )?${nouns}${ofWhat}`,
  `(?<count>${times}) (?:p[ée]riodes?|ann[ée]es?|exercices?) optionnel`,
  `(?<count>${times}) fois (?:au (?:plus|maximum)|maximum)`,
  `[àa] (?<count>${times}) reprises`,
  `(?:sans que|jamais|ne puissent?)[^.;,\\n]{0,20}? plus de (?<count>${times}) (?:exercices|ann[ée]es|p[ée]riodes|saisons|campagnes) (?:\\p{L}+ ){0,2}(?:s'(?:y )?ajout|sui)`,
  `${again}[^.;\\n]{0,60}? (?<count>\\d{1,2}) ?[x×*] ?(?:\\d{1,2}|un|une) (?:mois|ans?|ann[ée]e)`,
  `(?:ne |n')[^.;\\n]{0,50}?(?:que|qu'|plus de|au-del[àa] de) ?(?<count>${times}) fois`,
  `(?:exer[cç]able|activable|au (?:plus|maximum)|jamais plus de)[^.;,\\n]{0,20}? (?<count>${times}) fois`,
  `(?<count>${times}) p[ée]riodes?${kinds} (?:de reconduction|de renouvellement)`,
  `${nouns}${kinds},? (?:au nombre|sont? au nombre) (?:maximum |maximal )?de (?<count>${times})`,
  `(?:reconductions?|renouvellements?)[^.;\\n]{0,40}?(?<count>\\d{1,2}) ?[x×*] ?\\d{1,2} (?:mois|ans?)`,
  `(?:dans la )?limite de (?<count>${times})(?=[,.;]|$)`,
  `nombre (?:de|des) (?:reconductions?|renouvellements?)[^\\n]{0,60}?☒ ?(?<count>${times})`,
  `nombre (?:maximal |maximum )?de p[ée]riodes ?[:\\t] ?(?<count>${times})`,
  `nombre (?:maximal |maximum )?(?:total )?(?:de |des )(?:p[ée]riodes de )?${nouns}(?: (?:possibles?|est|sera|maximum|ne (?:peut|pourra|saurait|doit)|puisse|soit|[êe]tre))*(?: (?:fix[ée]e?|limit[ée]e?|sup[ée]rieur))? ?(?:à|de|:|exc[ée]der|d[ée]passer|\\t)? ?(?<count>${times})`,
  `(?:exc[ée]der|d[ée]passer) (?:le nombre de )?(?<count>${times}) (?:fois|reconductions|renouvellements|p[ée]riodes)`,
  `${again}[^.;\\n]{0,60}? (?:par|pour|en|de|[àa]) (?<count>${times}) (?:nouvelles |autres )?(?:p[ée]riodes|dur[ée]es|tranches|reprises)`,
  `${again}[^.;\\n]{0,40}? (?:pour|par) une (?:seule |unique |seule et unique )(?:nouvelle )?(?:p[ée]riode|dur[ée]e)`,
  `${again}[^.;\\n]{0,60}?(?<!\\p{L})(?:une?|l') ?[^.;\\n]{2,40}? et une? seule?(?!\\p{L})`,
  `${again}[^.;\\n]{0,40}? (?:de|d'|pour|par) ?une? (?:seule?|unique) (?:exercice|ann[ée]e|saison|semestre)`,
  `(?:unique|seule(?: et unique)?) ${nouns}|${nouns}${kinds} unique`,
].map((source) => new RegExp(source, "iu"));

const mostRenewals = 20;

/** How often at most the words say that a contract is renewed, and by which words; `une (1) fois`, `à deux reprises`. */
export function renewalCountIn(words: string): { readonly value: number; readonly words: string } | undefined {
  for (const pattern of counts) {
    const found = pattern.exec(words);
    if (!found) continue;
    const written = found.groups?.count?.replace(/ ?\(.*$/u, "");
    const value = written === undefined ? 1 : /^\d+$/.test(written) ? Number(written) : readNumberWords(written, "fr");
    if (value !== undefined && value > 0 && value <= mostRenewals && !isArticle(found, written))
      return { value, words: found[0] };
  }
  return undefined;
}

/** `une reconduction` names one, and does not count them. */
function isArticle(found: RegExpExecArray, written: string | undefined): boolean {
  return /^une?$/iu.test(written ?? "") && !/fois|nombre|limit|seule?|maximum|\(1\)|\(une?\)/iu.test(found[0]);
}
