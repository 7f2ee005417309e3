import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { isSetAside } from "./recalled-text.ts";
import { renewalCorpus } from "./renewal.corpus.ts";
import { renewalParts, times } from "./renewal-parts.ts";
import { passageAround, scopeOf, sentenceAfter, wordsBefore } from "./time-words.ts";

const renewed =
  "(?:renouvel(?:able|ables|[ée]e?s?|er|era|lement|lements)|reconductibles?|reconduite?s?|reconduire|reconduction|prolong(?:e|[ée]e?s?|eable|er|era)|prorog(?:e|[ée]e?s?|er|era)|se poursui(?:t|vra)|se renouvell?e(?:ra)?)(?!\\p{L})";
const tacitly = "(?:tacite(?:ment)?|automatique(?:ment)?|de plein droit|par tacite reconduction)";

/** What is renewed besides the contract. */
const otherThings =
  /garantie|caution|assurance|attestation|certificat|mat[ée]riel|[ée]quipement|stock|mot de passe|mandat social|titre de s[ée]jour|abonnement t[ée]l|agr[ée]ment|habilitation|licences|noms? de domaine|abonnements|tapis|v[ée]g[ée]taux|produits?(?!\p{L})|badge|consigne|filtres?|pi[èe]ces|bons? de commande|d[ée]lai (?:d'ex[ée]cution|de paiement)|exclusivit/iu;
const expressly =
  /express(?!\p{L}* (?:exclu|interdi|[ée]cart|prohib|conv))|par (?:voie d')?avenant|accord (?:[ée]crit|expr[èe]s|pr[ée]alable)|d'un commun accord|d[ée]cision [ée]crite|nouvel accord|nouveau contrat|notification (?:[ée]crite|de la reconduction)/iu;
const denied =
  /(?:sans(?: possibilit[ée])?(?: de)?(?: toute)?|exclu\p{L}*(?: de)?(?: toute)?(?: clause de)?|aucune?|(?<!\p{L})non|ni|pas(?: de| l'objet d'une)?)\s*$|(?<!\p{L})(?:ne|n')(?: |(?<='))[^.;]{0,70}$/iu;
const deniedAfter =
  /^s? (?:(?:du|de la|de l') ?[^.;,\n]{3,30} )?(?:(?:est|sont|sera|seront|[ée]tant) (?:ainsi |donc |\p{L}+ment )?(?:exclue?s?|interdite?s?|[ée]cart[ée]e?s?|prohib[ée]e?s?|impossible)|(?:n'est|ne sera|n'[ée]tant|ne saurait|ne peut|ne pourra)(?!\p{L}))/iu;

const unlessEnded =
  "(?:faute|[àa] d[ée]faut|sauf|en l'absence|[àa] moins)(?!\\p{L})[^.;\\n]{0,120}?(?:d[ée]nonc|cong[ée]|oppos|notifi|pr[ée]avis|manifest|avis contraire|volont[ée]|intention)";
const isRenewed =
  "(?<!ne |pas )(?:(?:est|sera|soit|r[ée]put[ée]e?|consid[ée]r[ée]e?|trouvera|trouve)(?: \\p{L}+){0,2} (?:renouvel[ée]e?|reconduite?|prolong[ée]e?|prorog[ée]e?)|se (?:renouvell?e(?:ra)?|reconduit|reconduira|poursui(?:t|vra)|prolonge(?:ra)?))(?!\\p{L})";

export const renewalRules = defineFieldRules<RenewalValue>({
  field: "renewal",
  language: "fr",
  cue: /renouvel|reconduc|reconduit|tacite|prolong|prorog|se poursuivra/iu,
  rules: [
    {
      name: "fr/renewal/par tacite reconduction",
      pattern: new RegExp(
        `(?:tacites? (?:reconduction|renouvellement|prolongation)|(?:reconduction|renouvellement|prolongation)(?: (?:du|de la|de l') ?\\p{L}+)? (?:est |sera |automatique et |\\p{L}+ et )?(?:tacite|automatique)|(?:reconductions?|renouvellements?) ?[:\\t] ?(?:par )?(?:tacite|automatique)|${renewed}(?:[^.;\\n]{0,60}? )?${tacitly}|${tacitly} ${renewed})(?!\\p{L})`,
        "dgiu",
      ),
      strength: 0.88,
      read: (match) => {
        const before = wordsBefore(match);
        if (otherThings.test(before.slice(-110) + match.text) || isSetAside(match)) return undefined;
        if (/^ (?:du |de la |des |de l')/u.test(match.after(8)) && otherThings.test(match.after(40))) return undefined;
        const negated =
          denied.test(before) ||
          deniedAfter.test(match.after(80)) ||
          /(?<!\p{L})(?:pas|non|sans|aucun)(?!\p{L})/iu.test(match.text);
        const supposed =
          /(?:en cas|lors|[àa] l'issue|au terme|pendant)(?: \p{L}+){0,3} (?:de |d'|en |la )?(?:la )?$/iu.test(before);
        if (supposed && /prolongation/iu.test(match.text)) return undefined;
        if (!negated) return renewal(match, "tacit", supposed ? 0.65 : 0.88);
        return expressly.test(passageAround(match, 300)) ? renewal(match, "express", 0.7) : renewal(match, "none", 0.7);
      },
    },
    {
      name: "fr/renewal/reconduction expresse",
      pattern: new RegExp(
        `(?:(?:reconductions?|renouvellements?|prolongations?) (?:est |sera |\\p{L}+ )?(?:express\\p{L}*)|(?:reconductions?|renouvellements?) ?[:\\t] ?(?:par )?express\\p{L}*|express[ée]ment ${renewed}|${renewed}[^.,;\\n]{0,80}? (?:express[ée]ment|de (?:mani[èe]re|fa[çc]on) expresse|par (?:une )?(?:d[ée]cision|reconduction|lettre|notification|accord)[^.;\\n]{0,30}? (?:expr?[èe]sse?|[ée]crite?)|par d[ée]cision|sur d[ée]cision|(?:que )?par (?:voie d')?avenant|(?:que )?par (?:un )?accord|d'un commun accord|(?:sous r[ée]serve d'|avec |apr[èe]s )(?:un |l')?accord)|${renewed}[^.;\\n]{0,130}? (?:par|sur|apr[èe]s) (?:une )?(?:d[ée]cision|reconduction|notification)[^.,;\\n]{0,25}? expresse)(?!\\p{L})`,
        "dgiu",
      ),
      strength: 0.82,
      read: (match) => {
        if (otherThings.test(wordsBefore(match).slice(-110)) || /tacite|automatique/iu.test(match.text))
          return undefined;
        if (isSetAside(match) || /^ (?:exclu|interdi|[ée]cart|prohib)/iu.test(match.after(10))) return undefined;
        return renewal(match, "express", /reconduc|renouvel|reconduit/iu.test(match.text) ? 0.82 : 0.6);
      },
    },
    {
      name: "fr/renewal/toute reconduction fera l'objet d'un accord",
      pattern:
        /(?:tout(?:e)?|son|sa|la|le|une|chaque|[ée]ventuel(?:le)?) (?:[ée]ventuel(?:le)? )?(?:reconduction|renouvellement|prolongation)[^.;\n]{0,60}? (?:fera|fait|devra faire|doit faire|donnera lieu|interviendra|suppose|n[ée]cessite|requiert|sera subordonn[ée]e?)[^.;\n]{0,30}? (?:avenant|accord|d[ée]cision|nouveau contrat|nouvelle convention|contrat)[^.;\n]{0,30}/dgiu,
      strength: 0.72,
      read: (match) =>
        otherThings.test(wordsBefore(match).slice(-110)) || /tacite/iu.test(match.text)
          ? undefined
          : renewal(match, "express", 0.72),
    },
    {
      name: "fr/renewal/à défaut de dénonciation, le contrat est renouvelé",
      pattern: new RegExp(
        `(?:${unlessEnded}[^.;\\n]{0,150}? ${isRenewed}|(?<!\\p{L})${isRenewed}[^.;\\n]{0,160}? ${unlessEnded})`,
        "dgiu",
      ),
      strength: 0.75,
      read: (match) => {
        if (otherThings.test(`${wordsBefore(match)}${match.text}`) || isSetAside(match)) return undefined;
        if (/express|avenant|accord|tacite|automatique|(?<!\p{L})ne (?:se|sera|peut)/iu.test(match.text))
          return undefined;
        return renewal(match, "tacit", 0.75);
      },
    },
    {
      name: "fr/renewal/renouvelable <nombre> fois",
      pattern: new RegExp(
        `(?:renouvelable|reconductible|(?:peut|pourra|est|sera|[êe]tre) (?:renouvel[ée]e?|reconduite?|prolong[ée]e?))s?(?:,| au maximum| par p[ée]riodes? (?:de |d')[\\p{L}\\d() ]{1,20})? (?<count>${times}) (?:seule )?fois`,
        "dgiu",
      ),
      strength: 0.5,
      read: (match) => {
        const sentence = wordsBefore(match) + match.text + sentenceAfter(match);
        if (
          otherThings.test(wordsBefore(match).slice(-110)) ||
          /tacite|express|automatique/iu.test(passageAround(match, 500))
        )
          return undefined;
        return /(?<!\p{L})(?:ne|n')[^.]{0,30}$/iu.test(sentence.slice(0, sentence.indexOf(match.text)))
          ? undefined
          : renewal(match, "tacit", 0.5);
      },
    },
    {
      name: "fr/renewal/reconductible : case cochée",
      pattern:
        /(?:reconductible|renouvelable)s?(?: \([^)\n]{1,60}\))? ?:?\s?(?<options>[^\p{L}\n]{0,8}(?:oui|non)[^\p{L}\n]{0,8}\s?[^\p{L}\n]{0,4}(?:oui|non)[^\p{L}\n]{0,4})/dgiu,
      strength: 0.5,
      read: (match) => {
        const answer = ticked(match.groups.options ?? "");
        if (!answer) return undefined;
        return answer === "non" ? renewal(match, "none", 0.8) : renewal(match, "tacit", 0.5);
      },
    },
    {
      name: "fr/renewal/non reconductible",
      pattern:
        /(?:(?<!\p{L})(?:n'est|ne sera|ne seront|ne peut|ne pourra|n'est en aucun cas)(?: en aucun cas)?(?: pas| ni)?(?: [êe]tre)?(?: ni)?(?: pas)? (?:reconductible|renouvelable|reconduite?|renouvel[ée]e?|prolong[ée]e?)|non (?:reconductible|renouvelable)|sans (?:possibilit[ée] de |facult[ée] de )?(?:reconduction|renouvellement)|(?:aucune|pas de|(?:ne|n')[ ']?\p{L}{2,12} (?:pas|aucune)(?: pr[ée]vue?)?(?: de| d'une)?) (?:reconduction|renouvellement)|ne (?:fait|fera|feront|donne|donnera) (?:pas )?(?:l'objet d'|lieu [àa] )(?:aucune?|une) (?:reconduction|renouvellement)|(?:reconductions?|renouvellements?) ?[:\t] ?(?:non|n[ée]ant|aucune?|sans objet))(?!\p{L})/dgiu,
      strength: 0.85,
      read: (match) => {
        const after = match.after(60);
        if (/^s? (?:tacite|automatique|que|qu'|de plein|express|par tacite|sauf)/iu.test(after)) return undefined;
        return otherThings.test(wordsBefore(match).slice(-110))
          ? undefined
          : { value: { mode: "none" }, appliesTo: scope(match) };
      },
    },
  ],
  corpus: renewalCorpus,
});

/** The option whose box is ticked; boxes stand all before or all after their words. */
function ticked(options: string): string | undefined {
  const boxesFirst = /^[^\p{L}]*[☐☒]/u.test(options);
  const mark = boxesFirst ? /☒\s?(?<answer>oui|non)/iu : /(?<answer>oui|non)\s?☒/iu;
  return mark.exec(options)?.groups?.answer?.toLowerCase();
}

function renewal(match: RuleMatch, mode: RenewalValue["mode"], strength: number): RuleReading<RenewalValue> {
  if (mode === "none") return { value: { mode }, appliesTo: scope(match), strength };
  const { parts, places } = renewalParts(match);
  return { value: { mode, ...parts }, appliesTo: scope(match), alsoAt: places, strength };
}

const scope = (match: RuleMatch) => scopeOf(match.document.view.text.slice(match.sentence.start, match.end));
