import { asPrinted } from "../letter-case.ts";
import type { Span } from "../rule.ts";
import { orPlain } from "./accents.ts";
import { describeParty, type PartyDescription } from "./party-description.ts";
import { bodyWord } from "./party-lexicon.ts";

/** A party that a sentence names after a word for its kind: `la société DURAND`, `Mme Odile Faure`, `la commune de Lens`. */
export interface Mention extends Span {
  readonly description: PartyDescription;
  /** Place of the name; the mention itself begins with the word for its kind. */
  readonly nameAt: Span;
}

/** Source of a pattern for legal forms that stand beside a name. */
export const forms =
  "SASU?|SARL|S\\.A\\.R\\.L\\.|S\\.A\\.S\\.|SCI|SA|SNC|EURL|EARL|GAEC|SCEA|SCOP|SCIC|SELARL|SEM|SPL|GIE|GIP|OPH|EPIC|EHPAD|CCAS|SDIS|CHU|CH|SELAS|SCM|SCP|EIRL|GFA|ASL|ASBL|Sàrl|SRL|S\\.p\\.A\\.|SpA|S\\.r\\.l\\.|GmbH|Ltd|B\\.V\\.|N\\.V\\.";
const titles = "Monsieur|Madame|Mademoiselle|M\\.|Mme|Mlle|Dr|Docteur";
/** What follows a name without a word for its kind: a number, a trade, where one lives. */
const identified = `(?:${forms}|M\\.|Mme|RCS|R\\.C\\.S|SIRE[NT]|EI|n° SIRE|soci[ée]t[ée] |entreprise |association |immatricul|fondation |[ée]tablissement |union |coop[ée]rative |artisan|auto-entrepreneur|micro-entrepreneur|retrait[ée]|agricult|exploitant|demeurant|domicili[ée]|n[ée]e? le|exer[çc]ant|inscrite? )`;
const properName =
  "\\p{Lu}[\\p{L}\\d&'.-]{2,30}(?: (?:(?:de|du|des|la|le|les|et|&) )?[\\p{Lu}&][\\p{L}\\d'.-]{0,30}){1,5}";

/** Words for kinds of parties that stand before a name. */
export const kindOfParty = `société|sté|entreprise|compagnie|organisme de formation|coopérative|bureau d'études|indivision|copropriété|hoirs|hôpital|clinique|${bodyWord}`;

const small = "(?: (?:dite|dénommée|de|du|des|la|le|les|et)| d'| l')*";
const heads = orPlain(
  new RegExp(
    String.raw`(?<![\p{L}'-])(?:l')?(?:(?:${kindOfParty})(?!\p{L})(?=(?: (?:[ld]')?\p{L}[\p{L}-]+){0,5}${small} ?["«“]? ?${asPrinted("[\\p{Lu}\\d]")})|${asPrinted(`(?:${forms})(?= (?:de |du |des |d')?["«“]? ?\\p{Lu})|(?:${titles})(?= \\p{Lu})|\\p{Lu}[\\p{L}\\d&'.-]{2,30}(?: (?:(?:de|du|des|la|le|les|et|&) )?[\\p{Lu}&][\\p{L}\\d'.-]{0,30}){0,5},? (?:${forms})(?=[ ,;.)(]|$)|${properName}(?=,? ?[,(] ?${identified})|(?<=(?:[Ss]oussignée?,?|à|avec|par|entre) )\\p{Lu}{3,}(?: (?:(?:DU|DE|DES|LA|LE|ET) ){0,2}\\p{Lu}[\\p{Lu}'&-]{1,}){1,4}(?![\\p{L}])|(?<=[Ss]oussignée?,? )${properName}`)})`,
    "giu",
  ),
);
/** A person who acts for the party named before. */
const actsForIt =
  /(?:repr[ée]sent[ée]{1,2}s?(?: l[ée]galement)?(?: aux pr[ée]sentes)? par|en la personne de|agissant par|(?<!\p{L})(?:(?:pr[ée]sident|g[ée]rant|directeur|directrice|maire|syndic|administrat(?:eur|rice)|responsable|mandataire|repr[ée]sentant|notaire|proviseur|recteur|secr[ée]taire)\p{L}{0,3}(?: (?!d[eu] )\p{L}+){0,2}[, ]))\s?(?:la |le |l')?$/iu;

/** Far more than open a contract; keeps a hostile text cheap. */
const most = 60;

/** The parties that a range of text mentions, in order, their representatives aside. */
export function mentionsIn(text: string, offset = 0): Mention[] {
  const found: Mention[] = [];
  let last = 0;
  for (const match of text.matchAll(heads)) {
    if (found.length >= most) break;
    if (match.index < last || actsForIt.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const description = describeParty(cutAfterName(text.slice(match.index, match.index + 700)));
    if (!description || description === "blank" || description.nameAt.start > 40) continue;
    const { start, end } = description.nameAt;
    last = match.index + end;
    found.push({
      description,
      start: offset + match.index,
      end: offset + last,
      nameAt: { start: offset + match.index + start, end: offset + last },
    });
  }
  return found;
}

/** `la SAS Durand des locaux` names `la SAS Durand`: after a name with a capital, a noun in lower case begins something else. */
function cutAfterName(text: string): string {
  const goesOn =
    /^[^,;:.\n]{0,80}?\p{Lu}[\p{L}\d&'.-]*(?= (?:l'|(?:des|les|la|le|à|un|une|aux|en|dans|leur|son|sa|cette?|ces|qui|qu'|comme|pour|afin|pendant|depuis|jusqu) ?)\p{Ll}| et l'\p{Ll})/u.exec(
      text,
    );
  return goesOn ? `${goesOn[0]},${text.slice(goesOn[0].length + 1)}` : text;
}
