import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Actor } from "../../../schemas/value-types.ts";
import { noticeReading } from "../notice-reading.ts";
import { roleOf, rolePattern } from "../roles.ts";
import type { RuleMatch, RuleReading } from "../rule.ts";
import { ending, remindedByLaw, remindsOrAsks, repriced, withoutExceptions } from "./notice-words.ts";
import { isOverridden } from "./overridden.ts";
import { isSetAside } from "./recalled-text.ts";
import { headingsOf, periodIn } from "./time-words.ts";

export type Purpose = NoticesValue["purpose"];

const notRenewing =
  /reconduc|reconduire|reconduit|renouvel|prorog|(?:avant|pour|[àa]) (?:la |l'|le |chaque |son |sa |ledit |ladite |cette |votre |notre )?(?:date )?(?:d')?(?:[ée]ch[ée]ance|terme|expiration|anniversaire)|avant (?:la |sa )(?:date de )?fin/iu;
/** A lease's end, or that of its silent prolongation. */
const leaseEnd =
  /cong[ée](?!s)[^.]{0,160}(?:dernier jour du (?:trimestre|semestre|mois)|(?:pour|avant) (?:le|son) terme|(?:pour|avant) (?:l'|son )expiration (?:du|de son) bail)|tacite(?:ment)?[^.]{0,160}cong[ée](?!s)/iu;
const anyTime =
  /[àa] tout moment|[àa] tout instant|[àa] toute (?:[ée]poque|date)|anticip|sans motif|triennal|pour convenance|(?:sortir|quitter|partir|r[ée]silier|rompre|mettre fin|sortie)[^.;,]{0,30} avant (?:l'|son |le |la )(?:[ée]ch[ée]ance|terme|fin)|avant (?:son |le )?terme(?!\p{L})|sans (?:avoir [àa] )?(?:se |s'en )?justifi|en cours d'ex[ée]cution|(?:trois|six)i[èe]me ann[ée]e|[àa] l'issue de la (?:\p{L}{3,9}i[èe]me|seconde) (?:ann[ée]e|saison|campagne)|motif d'int[ée]r[êe]t g[ée]n[ée]ral/iu;
const breach =
  /mise en demeure|manquement|inex[ée]cution|faute(?! de d| de (?:quoi|r[ée]ponse|nouvelles)| d'(?:accord|entente|avoir))|d[ée]faillan|non-respect|infructueu/iu;
const price = /(?<!\p{L})(?:prix|tarifs?|tarifaires?|augmentation|hausse|r[ée]vision)(?!\p{L})/iu;

/** Notices that end nothing: visits, works, absences, deliveries. */
const otherNotices =
  /visite|absence|cong[ée]s pay|intervention|livraison|coupure|op[ée]rations? de maintenance|audit|contr[ôo]le|inspection|r[ée]union|compteur|[ée]tat des lieux|planning|remplacement|d[ée]m[ée]nagement|travaux|formation|s[ée]ance|annul|acc[èe]s/iu;

/** Which delay a notice period is, from the sentence and the heading; nothing where it ends no contract. */
export function purposeOf(match: RuleMatch, said: string): { purpose: Purpose; strength: number } | undefined {
  const sentence = said.replaceAll(/p[ée]riodes? (?:reconduite|renouvel[ée]e)s?/giu, " ");
  const headings = headingsOf(match);
  const ends = ending.test(sentence);
  if (!ends && otherNotices.test(sentence)) return undefined;
  if (
    price.test(sentence) &&
    /r[ée]sili|refus|s'opposer|d[ée]noncer/iu.test(sentence) &&
    /augment|hausse|nouveaux? (?:prix|tarif)|r[ée]vis/iu.test(sentence)
  )
    return { purpose: "priceRefusal", strength: 0.65 };
  if (/refus|d[ée]saccord/iu.test(sentence) && repriced.test(match.before(350)))
    return { purpose: "priceRefusal", strength: 0.6 };
  if (
    breach.test(withoutExceptions(sentence)) &&
    !/m[êe]me (?:en l'absence|sans)|sans (?:faute|avoir)|hors|autre (?:motif|cas) que/iu.test(sentence)
  )
    return { purpose: "breachCure", strength: 0.5 };
  if (leaseEnd.test(sentence) && !/triennal|(?:trois|six)i[èe]me ann[ée]e/iu.test(sentence))
    return { purpose: "nonRenewal", strength: 0.75 };
  if (anyTime.test(sentence) && (ends || /r[ée]sili/iu.test(headings)))
    return { purpose: "termination", strength: 0.87 };
  if (notRenewing.test(sentence) && ends) return { purpose: "nonRenewal", strength: 0.87 };
  if (/d[ée]nonc/iu.test(sentence)) {
    const renewed =
      /d[ée]lai de d[ée]nonciation/iu.test(sentence) ||
      /reconduc|reconduit|renouvel/iu.test(match.before(400) + headings);
    return renewed ? { purpose: "nonRenewal", strength: 0.75 } : { purpose: "termination", strength: 0.65 };
  }
  if (ends) return { purpose: "termination", strength: 0.8 };
  const { heading } = match.clause;
  if (/r[ée]sili/iu.test(heading) && !/dur[ée]e|reconduction/iu.test(heading))
    return { purpose: "termination", strength: 0.6 };
  if (/dur[ée]e|reconduction|renouvellement|d[ée]nonciation|pr[ée]avis/iu.test(heading))
    return { purpose: "nonRenewal", strength: 0.6 };
  if (
    /^(?:d[ée]lai de )?pr[ée]avis/iu.test(match.paragraph.text) &&
    (notRenewing.test(match.after(60)) || /reconduc|renouvel/iu.test(match.before(300) + match.after(150)))
  )
    return { purpose: "nonRenewal", strength: 0.6 };
  return undefined;
}

/** A notice of the given purpose, with what its sentence says of who gives it, how, and from when it counts. */
export function notice(
  match: RuleMatch,
  purpose: Purpose,
  strength: number,
  sentence: string,
): RuleReading<NoticesValue> | undefined {
  const at = match.spanOf("period")?.start ?? match.start;
  if (/☐ ?$/u.test(match.document.view.slice(at - 2, at))) return undefined;
  const lead = match.document.view.slice(Math.max(match.sentence.start, at - 200), at);
  if (remindedByLaw.test(sentence)) return undefined;
  if (purpose === "nonRenewal" && remindsOrAsks.test(lead) && !/d[ée]nonc|refus|oppos|ne pas/iu.test(lead))
    return undefined;
  const setAside = isSetAside(match) || isOverridden(match, /pr[ée]avis|d[ée]nonc|r[ée]sili|cong[ée]/iu);
  const found = setAside ? undefined : periodIn(counted(match.groups.period));
  if (!found || (/^PT/.test(found.period) && purpose !== "breachCure")) return undefined;
  const [by, form, countedFrom] = [actorIn(sentence), formIn(sentence), countedFromIn(sentence)];
  return noticeReading(found, { purpose, by, form, countedFrom }, strength);
}

/** `dans le mois` is within one month. */
const counted = (words: string | undefined) => words?.replace(/^(?:le|la|l') ?(?=mois|semaine|ann)/iu, "un ");

const anyone =
  /l'une (?:ou|et|où) l'autre|(?:l'une|l'un|une) (?:quelconque )?des (?:deux )?parties|chaque partie|chacune? (?:peut|pourra|a|ont|dispose|conserve)(?!\p{L})|chacune des parties|chacun des (?:contractants|cocontractants)|les parties (?:peuvent|pourront|ont)|toute partie|la partie (?:qui|la plus diligente|l[ée]s[ée]e|victime|non d[ée]faillante|cr[ée]anci[èe]re)|l'autre partie|l'un ou l'autre/iu;
const subject = new RegExp(
  `(?:le |la |l'|au )(?<role>${rolePattern.fr})(?: \\([^)]{1,30}\\))?,? (?:qui (?:[^,.;]{0,60}? )?)?(?:(?:ne |n')?(?:peut|pourra|pourront|se r[ée]serve|dispose|disposera|devra|doit|est (?:en droit|tenu)|aura|a la facult|s'oblige|s'engage|notifie|informe|souhaite|b[ée]n[ée]ficie|d[ée]cide|d[ée]nonce|r[ée]silie|entend|renonce|met en demeure))`,
  "iu",
);
const byWhom = new RegExp(
  `(?:par|de la part du|de la part de|au gr[ée] du|au gr[ée] de|[àa] l'initiative du|[àa] l'initiative de|bon semble au|conf[ée]r[ée]e? au) ?(?:le |la |l')?(?<role>${rolePattern.fr})(?!\\p{L})`,
  "iu",
);

export function actorIn(sentence: string): Actor | undefined {
  if (anyone.test(sentence)) return "eitherParty";
  for (const pattern of [subject, byWhom]) {
    const role = pattern.exec(sentence)?.groups?.role;
    if (role) return roleOf(role, "fr");
  }
  return undefined;
}

const forms: readonly (readonly [NonNullable<NoticesValue["form"]>, RegExp])[] = [
  [
    "registeredLetter",
    /recommand[ée]|(?<!\p{L})LRAR(?!\p{L})|(?<!\p{L})L\.?R\.?A\.?R|accus[ée] (?:de )?r[ée]ception|avis de r[ée]ception/iu,
  ],
  ["bailiff", /extrajudiciaire|huissier|commissaire de justice|exploit|signification/iu],
  ["electronicPlatform", /profil d'acheteur|plate-?forme|portail|espace client/iu],
  ["email", /courriel|courrier [ée]lectronique|e-?mail|message [ée]lectronique|voie [ée]lectronique/iu],
  ["letter", /(?:lettre|courrier)(?! [ée]lectr)(?: simple)?/iu],
  ["anyWriting", /par [ée]crit|notification [ée]crite|[ée]crite?(?!\p{L})/iu],
];

/** The first form that the sentence names. */
export function formIn(sentence: string): NoticesValue["form"] {
  const named = forms.map(([form, words]) => ({ form, at: sentence.search(words) })).filter(({ at }) => at >= 0);
  const [first] = named.sort((a, b) => a.at - b.at);
  const registered = named.find(({ form }) => form === "registeredLetter");
  if (registered && first && ["letter", "anyWriting"].includes(first.form)) return "registeredLetter";
  return first?.form;
}

const since =
  "(?:compter|dater|partir|suivant|suivent|suivra|apr[èe]s)(?: \\p{L}+| [dl]'| du| de la){0,3}? ?(?:de |du |la |l'|d'|sa )?";
const fromReceipt = new RegExp(`${since}(?:r[ée]ception|pr[ée]sentation)`, "iu");
const fromSending = new RegExp(
  `${since}(?:envoi|exp[ée]dition|[ée]mission)|cachet de la poste|(?<!\\p{L})(?:post[ée]e?s?|adress[ée]e?s?|envoy[ée]e?s?|exp[ée]di[ée]e?s?) (?:au (?:moins|plus tard|minimum) )?(?:\\p{L}+ ){0,2}?(?:\\(?\\d{1,3}\\)? )?(?:mois|jours)[^.;,]{0,20} avant`,
  "iu",
);

function countedFromIn(sentence: string): NoticesValue["countedFrom"] {
  if (fromReceipt.test(sentence)) return "receipt";
  return fromSending.test(sentence) ? "sending" : undefined;
}
