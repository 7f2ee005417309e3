import type { RenewalValue } from "../../../schemas/fields/renewal.ts";

const options =
  /^s?(?: \([^)\n]{1,60}\))?(?: tacites?| automatiques?| expresses?| du (?:contrat|march[ée]|bail))?\s{0,4}:?\s{0,4}(?<options>(?:☐|☒|(?:oui|non|tacite|expresse|aucune?|sans) ?[☐☒])[^\n]{0,160})/iu;

/** `Reconduction : ☐ tacite, par périodes d'un an ☒ aucune`: what the one ticked box says; `unanswered` where none or several are. */
export function tickedMode(word: string, after: string): RenewalValue["mode"] | "unanswered" | undefined {
  const list = options.exec(after)?.groups?.options;
  if (list === undefined) return undefined;
  const isBoxFirst = /^[☐☒]/u.test(list);
  const ticked = [...list.matchAll(isBoxFirst ? /☒\s?([^☐☒]*)/gu : /([^☐☒]*?)\s?☒/gu)];
  const [answer = ""] = ticked.map(([, words]) => words?.replace(/^[^\p{L}]+/u, "") ?? "");
  if (ticked.length !== 1) return "unanswered";
  if (/^(?:non|aucune?|sans|n[ée]ant|exclue?|pas )/iu.test(answer)) return "none";
  if (/tacite|automatique/iu.test(answer)) return "tacit";
  if (/express|avenant|accord/iu.test(answer)) return "express";
  if (!/^oui(?!\p{L})/iu.test(answer)) return undefined;
  return /express/iu.test(`${word}${after.slice(0, after.length - list.length)}`) ? "express" : "tacit";
}
