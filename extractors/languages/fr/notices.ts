import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import { defineFieldRules, type RuleMatch } from "../rule.ts";
import { deadlineRules } from "./notice-deadlines.ts";
import { delayRules, elsewhere } from "./notice-delays.ts";
import { notice, purposeOf } from "./notice-parts.ts";
import { stepRules } from "./notice-steps.ts";
import { ending, otherDeadlines, repriced, theEnd } from "./notice-words.ts";
import { noticesCorpus } from "./notices.corpus.ts";
import { headingsOf, period } from "./time-words.ts";

const demand = "(?:mises? en demeure|commandements?(?: de payer)?|sommations?(?: d'ex[ée]cuter)?)";
const unmet =
  "(?:rest[ée]e?s?|demeur[ée]e?s?)(?:,? (?:en tout ou partie|totalement ou partiellement|pour tout ou partie),?)? (?:sans (?:effet|r[ée]ponse|suite|r[ée]sultat)|infructueu(?:se|x)|vaine?s?)";
const delay = "(?:d[ée]lai|[ée]ch[ée]ance|terme)";
/** A public buyer's word on the renewal: `se prononce par écrit au moins deux mois avant la fin`. */
const decides = /se prononce|(?:fait|fera) conna[îi]tre sa d[ée]cision|prend(?:ra)? (?:sa|une) d[ée]cision/iu;

/** What one cancels, and by when: a course, an order, a stay. */
const cancelled = "(?:annul\\p{L}*|d[ée]command\\p{L}*|se d[ée]sister|d[ée]sistement|renoncer|d[ée]dire)";
const beginning =
  "(?:la |le |l'|sa |son )?(?:date (?:de |du |d'|pr[ée]vue (?:pour|de) )?(?:la |le |l')?)?(?:d[ée]but|d[ée]marrage|commencement|ouverture|formation|session|stage|action|[ée]v[ée]nement|manifestation|prestation|repr[ée]sentation|ex[ée]cution|d[ée]part|s[ée]jour|arriv[ée]e)(?!\\p{L})";

/** Text without full stops must not cost its square. */
const sentenceReach = 700;

export const noticesRules = defineFieldRules<NoticesValue>({
  field: "notices",
  language: "fr",
  cue: /pr[ée]avis|pr[ée]venance|contester|se manifest|se retir|retrait|retirer|prolong|poursuivre|emp[êe]ch|d[ée]nonc|r[ée]sili|en demeure|cong[ée](?!s)|commandement|sommation|reconduc|reconduire|renouvel|volont[ée]|annul|se prononce|prend(?:ra)? fin|[àa] l'avance|met(?:tre)? (?:un )?(?:fin|terme)|mis fin|r[ée]solu|manquement|effective|rompre|rompu|d[ée]sengag|renonc|quitter|refus|oppos|avant (?:l'|la |le |son |sa )(?:date|terme|fin(?!\p{L})|[ée]ch[ée]ance|expir)|avertissement|infructueu|rem[ée]di|rupture|cess(?:er|ation|e(?!\p{L}))|d[ée]gag|d[ée]lier|d[ée]part|auparavant|plus t[ôo]t|averti|pr[ée]ven|aviser|avise(?!\p{L})|r[ée]gularis|obstacle|partir (?:avant|en)|pour partir|sortie|sortir|en r[èe]gle|relance|rappel|r[ée]clamation|ramen[ée]|manifest|d[ée]saccord|s'arr[êe]te|prorog|abandonn/iu,
  rules: [
    {
      name: "fr/notices/<durée> avant l'échéance",
      pattern: new RegExp(
        `(?<period>${period})(?: pleins?| entiers?| francs?)?(?: au moins| au minimum| minimum| au plus tard| de pr[ée]avis)?,? (?:au moins |au plus tard )?(?:avant|pr[ée]c[ée]dant|qui pr[ée]c[èe]de(?:nt)?) ${theEnd}`,
        "dgiu",
      ),
      strength: 0.87,
      read: (match) => {
        if (/^ ?du d[ée]lai|^ ?de ce d[ée]lai/iu.test(match.after(12))) return undefined;
        const sentence = sentenceOf(match);
        const around = match.before(400) + sentence + headingsOf(match);
        const own =
          ending.test(sentence) ||
          (/emp[êe]ch|y renonc/iu.test(sentence) && /reconduc|reconduit|renouvel/iu.test(around)) ||
          (decides.test(sentence) && /reconduc|reconduit|renouvel|en cours/iu.test(around)) ||
          (/oppos|refus|se manifest|avis[ée]|(?:fait|faire) (?:savoir|conna[îi]tre)|(?:ne |n')[^.;]{0,40}(?:poursuiv|continu)/iu.test(
            sentence,
          ) &&
            /reconduc|reconduit|renouvel|prolong|tacite/iu.test(around)) ||
          /reconduction|d[ée]nonciation|renouvellement/iu.test(headingsOf(match));
        if (
          !own ||
          /triennal/iu.test(sentence) ||
          (otherDeadlines.test(sentence) &&
            !/d[ée]nonc|non-reconduction|reconduire|r[ée]sili|cong[ée]/iu.test(sentence))
        )
          return undefined;
        return notice(match, "nonRenewal", 0.87, sentence);
      },
    },
    {
      name: "fr/notices/préavis de <durée>",
      pattern: new RegExp(
        `(?:pr[ée]avis|d[ée]lai de pr[ée]venance)(?:[^.;\\n\\d]{0,50}?)? ?(?:de |(?<!(?:fin|d[ée]but|cours|premier jour|dernier jour) )d'|d'au moins |minimum de |[àa] |:|\\t|(?<=avis|venance) (?=\\d)) ?(?<period>${period})`,
        "dgiu",
      ),
      strength: 0.85,
      read: givenNotice,
    },
    {
      name: "fr/notices/<durée> de préavis",
      pattern: new RegExp(
        `(?<period>${period}) (?:de|comme|[àa] titre de) (?:d[ée]lai de )?pr[ée](?:avis|venance)`,
        "dgiu",
      ),
      strength: 0.85,
      read: givenNotice,
    },
    {
      name: "fr/notices/<durée> à l'avance",
      pattern: new RegExp(`(?<period>${period})(?: au moins| au minimum)? [àa] l'avance`, "dgiu"),
      strength: 0.8,
      read: (match) => {
        const part = partOf(match);
        const isOfTheEnd = ending.test(part) || (ending.test(sentenceOf(match)) && !elsewhere.test(part));
        return isOfTheEnd ? givenNotice(match) : undefined;
      },
    },
    {
      name: "fr/notices/annuler jusqu'à <durée> avant le début",
      pattern: new RegExp(
        `(?<!\\p{L})${cancelled}[^;\\n]{0,220}?(?<!moins de |dans les )(?<period>${period})(?: au moins| au plus tard)? avant ${beginning}`,
        "dgiu",
      ),
      strength: 0.75,
      read: (match) => {
        const stated = partOf(match);
        if (!/peu(?:t|vent|vra)|pourra|possible|facult[ée]|droit|sans frais/iu.test(stated)) return undefined;
        return /\. \p{Lu}/u.test(match.text) ? undefined : notice(match, "termination", 0.75, stated);
      },
    },
    {
      name: "fr/notices/mise en demeure restée sans effet <durée>",
      pattern: new RegExp(
        `(?:${demand}|avertissements?|rappels?|relances?|injonctions?|notifications?|lettres? (?:recommand[ée]e|de rappel)|courriers?)[^.;\\n]{0,160}? ${unmet}(?:,? (?:pendant|durant|dans|sous|apr[èe]s|au-del[àa] d|[àa] l'(?:issue|expiration)|au terme|pass[ée]|depuis|plus d))[^.;\\n]{0,45}?(?<period>${period})`,
        "dgiu",
      ),
      strength: 0.9,
      read: (match) => cure(match, 0.9),
    },
    {
      name: "fr/notices/<durée> après mise en demeure",
      pattern: new RegExp(
        `(?<period>${period})(?: au moins| au plus)?,? (?:apr[èe]s|suivants?|qui sui(?:t|vent|vra|vront)|[àa] compter|[àa] dater|[àa] partir|(?=(?:de la|d'une|de cette|de ladite|de sa|du) (?:${demand})))[^.;\\n]{0,110}?(?<!\\p{L})${demand}`,
        "dgiu",
      ),
      strength: 0.88,
      read: (match) => cure(match, 0.88),
    },
    {
      name: "fr/notices/mise en demeure … dans un délai de <durée>",
      pattern: new RegExp(
        `(?:${demand}|mettre en demeure|met(?:tra)? en demeure|mis(?:e)? en demeure|notifi\\p{L}+[^.;\\n]{0,60}? (?:manquement|d[ée]faillance|inex[ée]cution))[^.;\\n]{0,200}?(?:${delay}(?: \\p{L}+(?:'\\p{L}+)?){0,3}?|sous|dans les|pendant|au plus tard|pass[ée]s?)(?: d'ex[ée]cution)? ?(?:de |d'|maximum de |minimal de )?(?<period>${period})`,
        "dgiu",
      ),
      strength: 0.82,
      read: (match) => cure(match, 0.82),
    },
    {
      name: "fr/notices/à défaut d'y remédier sous <durée>",
      pattern: new RegExp(
        `(?:(?:[àa] d[ée]faut|faute)(?: pour [^.;,\\n]{1,40})? (?:d'ex[ée]cution|de (?:rem[ée]dier|r[ée]parer|r[ée]gulariser|se conformer|s'y conformer|d[ée]f[ée]rer)|d'y (?:satisfaire|d[ée]f[ée]rer|rem[ée]dier|avoir rem[ée]di[ée])|d'avoir (?:rem[ée]di[ée]|r[ée]gularis[ée])|de r[ée]gularisation|de rem[èe]de|de r[ée]paration|de paiement|de s'ex[ée]cuter)|(?:non|pas) (?:[ée]t[ée] )?(?:rem[ée]di[ée]|r[ée]par[ée]|r[ée]gularis[ée]|corrig[ée])e?s?|pas rem[ée]di[ée]|non-paiement)[^.;\\n]{0,70}?(?:sous|dans les|dans un|dans le|au terme|[àa] l'issue|pendant|pass[ée])(?: d'un| un)?(?: d[ée]lai)?(?: maximum| maximal)? ?(?:de |d')?(?<period>${period})`,
        "dgiu",
      ),
      strength: 0.78,
      read: (match) => {
        const around = match.before(300) + sentenceOf(match) + headingsOf(match);
        return /r[ée]sili|en demeure|r[ée]solutoire/iu.test(around) ? cure(match, 0.78) : undefined;
      },
    },
    {
      name: "fr/notices/le contrat prend fin <durée> après la réception du congé",
      pattern: new RegExp(
        `(?:contrat|convention|march[ée]|bail|mandat|accord|abonnement|il|elle)(?:,? [\\p{L}' ]{1,40}?)? (?:prend(?:ra)? fin|cesse(?:ra)?|s'ach[èe]ve(?:ra)?|expire(?:ra)?)[^.;\\n]{0,40}? (?<period>${period}) (?:apr[èe]s|suivant|[àa] compter|[àa] dater)[^.;\\n]{0,80}? (?:r[ée]siliation|d[ée]nonciation|cong[ée])`,
        "dgiu",
      ),
      strength: 0.8,
      read: (match) => notice(match, "terminationEffect", 0.8, partOf(match)),
    },
    {
      name: "fr/notices/la résiliation prend effet <durée> après",
      pattern: new RegExp(
        `(?:r[ée]siliation|d[ée]nonciation|cong[ée]|rupture|celle-ci|elle)[^.;\\n]{0,60}? (?:pren(?:d|dra|ant)|produi(?:t|ra)|deviendra|devient|sera|est|interviendra)(?: alors| donc)?(?: de plein droit)?(?: (?:effet|ses effets|effective|acquise))?[^.;\\n]{0,50}?(?:d[ée]lai de |d[ée]lai d'|dans les |dans |l'expiration de |pass[ée] )?(?<period>${period}) ?(?:apr[èe]s|suivant|[àa] compter|[àa] dater|[àa] partir|[àa] l'issue|courant)?`,
        "dgiu",
      ),
      strength: 0.85,
      read: (match) => {
        const sentence = partOf(match);
        if (
          !/effet|effective|acquise/iu.test(match.text) ||
          /pr[ée]avis/iu.test(match.text) ||
          new RegExp(demand, "iu").test(sentence)
        )
          return undefined;
        if (!/r[ée]sili|d[ée]nonc|rupture|cong[ée]/iu.test(match.text + match.before(150))) return undefined;
        return notice(match, "terminationEffect", 0.85, sentence);
      },
    },
    {
      name: "fr/notices/délai de <durée> pour refuser le prix",
      pattern: new RegExp(
        `(?:(?:d[ée]lai|dispose(?:ra)?|avez|aura|dans les|sous)[^.;\\n]{0,40}?(?:de |d')?(?<period>${period})[^.;\\n]{0,120}?(?:pour|afin de|au cours duquel|suivant|[àa] compter|apr[èe]s)[^.;\\n]{0,70}?(?:refuser|s'opposer|s'y opposer|contester|d[ée]noncer|r[ée]silier|accepter|faire (?:conna[îi]tre|part))|(?:refus\\p{L}*|s'opposer|s'y opposer|contest\\p{L}*|r[ée]silier|d[ée]noncer|rompre)[^.;\\n]{0,140}?(?:dans (?:un d[ée]lai |le d[ée]lai )?(?:de |d'|les )?|sous )(?<period>${period}))`,
        "dgiu",
      ),
      strength: 0.75,
      read: (match) => {
        const own = `${match.before(250)}${match.text}`;
        if (!repriced.test(own) || new RegExp(demand, "iu").test(match.text) || /pr[ée]avis/iu.test(match.text))
          return undefined;
        return notice(match, "priceRefusal", 0.75, sentenceOf(match));
      },
    },
    ...delayRules,
    ...stepRules,
    ...deadlineRules,
  ],
  corpus: noticesCorpus,
});

function givenNotice(match: RuleMatch) {
  const sentence = sentenceOf(match);
  const known = purposeOf(match, sentence);
  // Read by its own rule: `un mois la première année, deux mois la deuxième`.
  if (/^,? (?:pour |durant |pendant )?la premi[èe]re/iu.test(match.after(30))) return undefined;
  if (!known || /sans (?:aucun )?pr[ée]avis/iu.test(match.text)) return undefined;
  return notice(match, known.purpose, known.strength, sentence);
}

function cure(match: RuleMatch, strength: number) {
  if (
    /sans (?:aucune |autre |qu'il soit besoin (?:de |d'une )?|n[ée]cessit[ée] d'une )?(?:$|(?:mise en demeure|sommation))/iu.test(
      match.before(40) + match.text,
    )
  )
    return undefined;
  if (/(?:r[ée]siliation|cong[ée]) (?:prend|prendra)/iu.test(match.text)) return undefined;
  const stated = partOf(match);
  if (
    /suspen|int[ée]r[êe]ts? (?:de retard|moratoire|l[ée]ga)|p[ée]nalit|aux frais|d'office/iu.test(stated) &&
    !ending.test(stated) &&
    !/caduc|d[ée]ch[ée]ance/iu.test(stated)
  )
    return undefined;
  return notice(match, "breachCure", strength, sentenceOf(match));
}

/** The part of the sentence between semicolons in which the match stands. */
function partOf(match: RuleMatch): string {
  const { slice } = match.document.view;
  const [from, to] = sentenceBounds(match);
  const before = slice(from, match.start);
  const after = slice(match.end, to);
  return before.slice(before.lastIndexOf(";") + 1) + match.text + (after.split(";")[0] ?? "");
}

/** The sentence of the match, whole even where the match runs past its paragraph; what is far from it left out. */
function sentenceOf(match: RuleMatch): string {
  return match.document.view.slice(...sentenceBounds(match));
}

function sentenceBounds(match: RuleMatch): [number, number] {
  const end = Math.max(match.end, match.sentence.end);
  return [Math.max(match.sentence.start, match.start - sentenceReach), Math.min(end, match.end + sentenceReach)];
}
