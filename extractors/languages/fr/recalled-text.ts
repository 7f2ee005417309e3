import type { RuleMatch } from "../rule.ts";
import { preambleOf } from "./preamble.ts";

const ousted =
  /(?:d[ée]rogation|d[ée]roge\p{L}*|exception|contrairement|nonobstant|(?:lieu et )?place|rempla[cç]\p{L}+|substitu\p{L}+|modifi\p{L}+)[^;]{0,160}?(?:qui|lequel|laquelle|o[ùu] il est|en ce qu'il|en ce qu'elle) (?:pr[ée]voi\p{L}+|dispos\p{L}+|stipul\p{L}+|fix\p{L}+|impos\p{L}+|instau\p{L}+|institu\p{L}+)(?<cited>[^;]*)$/iu;
/** The sentence's own statement begins: `…, le contrat ne fait l'objet d'aucune reconduction`. */
const ownStatement =
  /[,»] (?:(?:le|la|les|ce|cette|chaque) (?:pr[ée]sente?s? )?\p{L}{3,}|l'\p{L}{3,}|il|elle|celui-ci|celle-ci|aucune?)(?!\p{L})/iu;
const past =
  /(?<!\p{L})(?:pr[ée]voyait|stipulait|disposait que|[ée]tait (?:conclu|consenti|reconduct|renouvel|reconduit|fix[ée]|pr[ée]vu|stipul|soumis)|avait [ée]t[ée]|auparavant|jusqu'alors|[àa] titre de rappel)/iu;

/** `L'article 3.4 (« … ») est supprimé`: a quotation ends, and what it quotes goes. */
const repealed =
  /^[^«»]{0,300}» ?\)?,? (?:est|sont|sera|seront) (?:(?:purement et simplement|donc|ainsi) )?(?:supprim|abrog|annul|retir[ée]|rempla[cç])/iu;

const reach = 700;

/** Whether these words introduce what held before: `qui prévoyait`. */
export function recallsThePast(lead: string): boolean {
  return past.test(lead);
}

/** Whether the words before a match quote a text that does not hold here: general terms set aside, an earlier version, a recital. */
export function isSetAside(match: RuleMatch): boolean {
  const preamble = preambleOf(match.document);
  if (preamble && match.start >= preamble.start && match.start < preamble.end) return true;
  const from = Math.max(match.sentence.start, match.start - reach);
  const before = match.document.view.slice(from, match.start);
  const cited = ousted.exec(before)?.groups?.cited;
  if (cited !== undefined && !ownStatement.test(cited)) return true;
  return (
    recallsThePast(before.slice(-120)) ||
    repealed.test(match.document.view.slice(match.end, match.end + reach).split("\n")[0] ?? "")
  );
}
