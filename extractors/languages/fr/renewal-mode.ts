import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { RuleMatch } from "../rule.ts";
import { blankPattern } from "./lexicon.ts";
import { isSetAside } from "./recalled-text.ts";
import { tickedMode } from "./renewal-boxes.ts";
import { renewedThing } from "./renewal-subject.ts";
import { passageAround } from "./time-words.ts";

/** Which words a statement's mode rests on. */
export type Ground = "tacit" | "express" | "unlessEnded" | "unqualified" | "denied";

export interface RenewalStatement {
  readonly mode: RenewalValue["mode"];
  readonly ground: Ground;
  readonly strength: number;
}

const presupposed =
  /(?:en cas|lors|[àa] l'issue|[àa] l'occasion|au terme|au moment|pendant|durant|apr[èe]s|d[èe]s|[àa] chaque|de chaque|pour chaque|date|ann[ée]es?|p[ée]riodes?|prix|montant|conditions|demande|proposition|d[ée]cision|hypoth[èe]se|avant|fin|indemnit[ée]s?|terme|notification|annonce|num[ée]ro|cours)(?: (?:de|d'|du|des|la|l'|le|une?|toute?|chaque|cette|sa|son|[ée]ventuel(?:le)?|premi[èe]re?|ladite|poursuite|en|tacite))*(?: |(?<=')| ?)$/iu;
const supposed = /(?<!\p{L})(?:si|lorsque?|quand|au cas o[ùu]|d[èe]s lors qu|dans le cas o[ùu])(?:'| )[^,.;]{0,80}$/iu;
/** Words which refuse a renewal that would else come: they say nothing of the mode themselves. */
const refused =
  /(?:ne pas|non-?|refus\p{L}*(?: de| du| la| le| l'| toute?)*|renonc\p{L}+ (?:[àa]|au)(?: la| l')?|oppos\p{L}+ (?:[àa]|au)(?: la| son| sa| l'| cette| toute?)?|souhait\p{L}+ pas|entend\p{L}* pas|d[ée]sir\p{L}+ pas|veut pas|[àa] d[ée]faut de|faute de|en l'absence de|absence de|sauf|(?:intention|volont[ée]|d[ée]cision|choix|souhait)[^.;,]{0,30} ne (?:pas|plus)[^.;,]{0,40}) ?$/iu;

const deniedBefore = [
  /(?<!\p{L})(?:sans|aucune?|exclu(?:e?s?|ent|t|ant)|exclure|interdi\p{L}*|ni|non|pas(?: de| d'une| l'objet d'une| lieu [àa])?|[ée]carte\p{L}*|renonc\p{L}+ [àa])(?: (?!besoin|formalit|pr[ée]avis|limit|interruption|d[ée]lai|ind[ée]mnit|que la dur|qu'il soit|autre)[\p{L}']+){0,6} ?$/iu,
  /(?<!\p{L})sans (?:que|pouvoir)[^.;,]{0,90}droits? (?:au|[àa])(?: la| un| une| son| quelconque| tout)* ?$/iu,
  /(?<!\p{L})(?:ne |n')(?!(?:d[ée]nonce|s'y oppose|s'oppose|manifeste|notifie|r[ée]silie))[^.;,]{0,70}$/iu,
];
const beyond = /exc[éeè]d|d[ée]pass|sup[ée]rieur|d[ée]nonc|oppos|manifest/iu;
const restricted =
  /^[^.;:]{0,80}?(?<!\p{L})(?:qu'(?!il)|que (?:par|sur|si|apr[èe]s|sous|d'un|de mani[èe]re|dans|moyennant|express|avec|pour|tacite))/iu;
const deniedAfter =
  /^s?(?: (?:tacite|automatique|expresse|[ée]ventuelle)s?)?(?: (?:du|de la|de l'|de ce|de cette|des) ?[^.;,\n]{3,40}?)?(?: (?:prévue|visée|stipulée|mentionnée)s? (?:[^.;,\n]|\.\d){3,50}?)?,?(?: \p{L}+ment)? (?:(?:est|sont|sera|seront|[ée]tant|reste|demeure)(?: (?:ainsi|donc|toutefois|\p{L}+ment))* (?:exclu|interdi|[ée]cart|prohib|impossible|proscrit|supprim|abrog|retir)|(?:n'est|ne sont|ne sera|n'[ée]tant|ne saurait|ne peut|ne pourra|n'aura)(?!\p{L})(?![^.;,]{0,40}(?:refus|exc[éeè]d|d[ée]pass|contest|indemnit))|n'(?:intervien|op[èe]re)|(?:par )?(?:[àa] l'exclusion))/iu;
const answeredNo =
  /^s?(?: \([^)\n]{1,40}\))?(?: tacites?| automatiques?| expresses?)? ?(?:[:\t|]|[-–—] |(?: ?\.){3,60} ?:?) ?(?:non(?! tacite)|n[ée]ant|aucune?|sans objet|sans|exclue?|n\/a|0|z[ée]ro)(?!\p{L})/iu;

const tacitNear = /tacite|par le seul (?:fait|effet)|silence/iu;
const automatic = /automatique(?:ment)?|de plein droit|sans (?:autre |aucune )?formalit|d'office|de fait/iu;
const unlessEnded =
  /(?:(?:faute|[àa] d[ée]faut|sauf|hors|en l'absence|[àa] moins|sous r[ée]serve|(?<!\p{L})sans(?= (?:nouvelles|d[ée]nonc|opposition|cong[ée]|notification|manifestation|avis)))(?!\p{L})|si (?:aucune?|l'une|ni|nul(?:le)?|personne)(?!\p{L})|(?<!\p{L})(?:si|d[èe]s lors qu|tant qu|pourvu qu|aussi longtemps qu)[^.;\n]{0,60}?(?<!\p{L})(?:ne |n')|tant qu)[^.;\n]{0,220}?(?:nouvelles de (?:votre|sa)|d[ée]nonc|cong[ée](?!s)|oppos|notifi|signifi|pr[ée]avis|manifest|avis contraire|volont[ée]|intention|r[ée]sili|contraire|d[ée]cision|(?:met(?:te?|tre|tent)?|mis) fin|r[ée]vo|quitte|renonc|romp|se retire)/iu;
const accepted =
  /(?:r[ée]put[ée]e?s?|consid[ée]r[ée]e?s?(?: comme)?)(?: \p{L}+){0,3} (?:accept|acquise?|accord|reconduit|renouvel|prolong|prorog)/iu;
const refusedUnless = /(?:r[ée]put[ée]e?|consid[ée]r[ée]e?)(?: comme)? (?:avoir )?(?:renonc|refus|non[- ]|ne pas)/iu;
const expressly =
  /express(?:e|es|[ée]ment)?(?!\p{L})(?! (?:exclu|interdi|[ée]cart|prohib|conven))|expr[èe]s(?!\p{L})|(?:par|voie d'|un|d'un|moyennant)(?: (?:nouvel )?|(?<='))avenant|par (?:un |simple )?(?:nouvel )?accord|(?:suppos|n[ée]cessit|exig|requi|subordonn|conditionn)\p{L}+[^.;]{0,40} (?:accord|avenant|d[ée]cision|demande|consentement)|accord (?:[ée]crit|pr[ée]alable|mutuel|commun|des (?:deux )?parties|du|de la|de l')|(?:d'un|de) commun accord|(?:par|sur|apr[èe]s|une) (?:simple )?(?:d[ée]cision|d[ée]lib[ée]ration|notification|lettre|ordre de service|courrier)(?! contraire)|nouvel(?:le)? (?:accord|contrat|convention|engagement)|(?:[àa]|sur) (?:la |sa |simple )?(?:demande|initiative)|convenir|convien(?:nent|dront)|se rapproche|se rencontre|n[ée]goci|(?<!\p{L})par [ée]crit|option|facult[ée]|possibilit[ée]|se r[ée]serve|donn\p{L}+ lieu [àa] (?:un|la)|fera l'objet d'un|avec (?:l')accord|sous r[ée]serve d|d[ée]cide(?:r|ra|nt)?(?!\p{L})|(?:prononc|d[ée]cid)[ée]e? par (?!tacite)/iu;
const negatedTacit = /tacite|automatique/iu;
const permitted = /(?<!\p{L})(?:peut|peuvent|pourra|pourront|pourrait|susceptible|[êe]tre)(?!\p{L})/iu;
const byParty =
  /par (?:le |la |l')(?:acheteur|client|pouvoir adjudicateur|ma[îi]tre|collectivit|commune|personne publique|entit[ée]|administration|preneur|bailleur|abonn)/iu;
const asserted =
  /(?<!\p{L})(?:est|sont|sera|seront|soit|trouvera?|se|s')(?: \p{L}+ment)?(?: ensuite| alors| donc)? ?$/iu;
const rhythm =
  /d'ann[ée]e (?:\p{L}+ )?en ann[ée]e|d'an en an|(?:de (?:mois|trimestre|semestre) en)|par (?:nouvelles? )?(?:p[ée]riodes?|tranches?)|chaque ann[ée]e|tous les|pour (?:une |la |des )?(?:nouvelles? |m[êe]me )?(?:p[ée]riodes?|dur[ée]es?)/iu;
const counted = /(?<!\p{L})fois(?! par| l'an)(?!\p{L})/iu;

/** What a renewal rests on, said after it: `suppose un avenant`. */
const needed = /^[^.;]{0,80}(?:suppos|n[ée]cessit|exig|requi|subordonn|conditionn)/iu;

/** A version that the sentence does away with: `se substitue à la reconduction tacite`, `au lieu de : « … »`. */
const replaced =
  /(?:substitu\p{L}+ [àa]|au lieu (?:et place )?d[eu]|en lieu et place d[eu]|rempla[cç]\p{L}+|supprim\p{L}+|abrog\p{L}+)(?:(?! par )[^.;,»]){0,40}$/iu;
/** Told as done, in a recital. */
const done =
  /(?<!\p{L})(?:a|ont|avait|avaient|ayant) (?:d[ée]j[àa] )?[ée]t[ée] (?:\p{L}+ment |d[ée]j[àa] )?$|d[ée]j[àa] $/iu;
/** Boxes or a blank that nobody has ticked or filled in. */
const unanswered = new RegExp(
  `^(?: tacites?| automatiques?| expresses?)? ?:? ?(?:[□▢◻☐] ?(?:oui|non)[^\\p{L}\\n]{0,6}[□▢◻☐] ?(?:oui|non)|(?:${blankPattern}|…+|_{3,}|\\.{4,}) ?fois)`,
  "iu",
);
/** `le silence vaut reconduction`, `l'absence de réponse emporte non-reconduction`. */
const silenceMeans =
  /(?:silence|absence|d[ée]faut|non-(?:d[ée]nonciation|r[ée]ponse)|inaction)[^.;]{0,120} (?:vau(?:t|dra)|emporte(?:ra)?|[ée]quivau(?:t|dra) [àa]|entra[îi]ne(?:ra)?|implique(?:ra)?|signifie(?:ra)?)(?: acceptation (?:de|du)| accord sur)?(?: (?:la|le|une?|sa|son|l'|de la|d'))? ?(?<refusal>non[- ]?|refus (?:de |du |de la ))?$/iu;
/** A decision without which the contract ends: `à défaut de décision notifiée, le marché n'est pas reconduit`. */
const unlessDecided =
  /(?:[àa] d[ée]faut|faute|en l'absence|sans|sauf|[àa] moins)[^.;]{0,30}? (?:d[ée]cision|notification|accord|avenant|demande|confirmation|r[ée]ponse|manifestation|acceptation|courrier|lettre|ordre de service)(?! contraire)[^.;]{0,140}(?:n'est|ne sera|ne ser[ao]nt|n'est donc) (?:\p{L}+ )?(?:pas |plus )?$/iu;
/** `le client peut demander … que le contrat soit prolongé`. */
const requested =
  /(?<!\p{L})(?:peut|peuvent|pourra|pourront|ait|aura|a) (?:[^.;]{0,70}?[ ,])?(?:demand|sollicit|exig|d[ée]cid|obten|notifi|confirm)\p{L}{1,4}(?!\p{L})[^.;]{0,140}$/iu;
/** A condition that the sentence before has named: `À défaut, le contrat est reconduit`. */
const otherwise =
  /(?:^|[.;,:] ?)(?:[àa] d[ée]faut|faute de quoi|dans le cas contraire|sinon|sans quoi|autrement)(?!\p{L} )(?! d)[^.;]{0,50}$/iu;
const objection =
  /non[- ](?:reconduction|renouvellement)|ne (?:pas|plus) (?:le |la )?(?:reconduire|renouveler|prolonger|poursuivre)|(?:souhait|entend|d[ée]sir|veu)\p{L}* pas|d[ée]nonc|opposition|s'oppos|refus|r[ée]sili|cong[ée](?!s)|mettre fin|quitter/iu;
/** A decision that renews: `la décision de reconduction est notifiée`. */
const decision =
  /d[ée]cision (?:expresse )?(?:de (?:la )?(?:reconduire|reconduction|renouveler|renouvellement|prolong)|(?:de|sur) (?:la|le) (?:reconduction|renouvellement))|se prononce\p{L}* (?:par [ée]crit |express[ée]ment )?sur (?:la |le )?(?:reconduction|renouvellement)/iu;
const decidedExpressly =
  /(?:d[ée]cision|accord|demande|acceptation|volont[ée]) (?:[ée]crite? et )?(?:expresse|expr[èe]s)(?!\p{L})/iu;
const notOfItself =
  /^[^.;]{0,40}?(?:n'est|ne sera|n'a|n'[ée]tant) (?:pas |en rien |ni )?(?:automatique|tacite|de droit|acquis|de plein droit|un droit)/iu;
const needsDecision = /suppos|n[ée]cessit|exig|requi|subordonn|conditionn|soumis|accord|demande|d[ée]cision|avenant/iu;
/** `n'est engagé au-delà que par un avenant de`. */
const onlyBy =
  /(?<!\p{L})(?:ne |n')[^.;]{0,120} que (?:par|sur|avec|moyennant|apr[èe]s|sous|si)(?!\p{L})[^.;,]{0,60} (?:de|d'une?|du|la|le|son) ?$/iu;
const ending = /(?<!\p{L})(?:prend(?:ra)? fin|tombe|expire(?:ra)?|cesse(?:ra)?|s'ach[èe]ve(?:ra)?|s'[ée]tein)/iu;
/** Right before an infinitive whose subject acts on the contract: `peut, une seule fois, le`. */
const acting =
  /(?<!\p{L})(?:peut|peuvent|pourra|pourront|est libre de|a le droit de|(?:a|ont|dispose\p{L}*) (?:de )?la facult[ée] de|se r[ée]serve\p{L}* (?:le droit|la facult[ée]|la possibilit[ée]) de)[^.;]{0,90}$/iu;
const passive = /(?<!\p{L})(?:[êe]tre|se|s') ?$/iu;
const tacitElsewhere =
  /(?:tacites? (?:reconduction|renouvellement|prolongation)|(?:reconduction|renouvellement|prolongation)s?(?: \p{L}+)? tacite)s?/giu;

/** General terms that apply where the particular ones say nothing. */
const suppletive =
  /(?:[àa] d[ée]faut|en l'absence|faute) d(?:e |')(?:indication|pr[ée]cision|mention|stipulation|choix)[^.;]{0,60}conditions particuli[èe]res/iu;

/** What a mention says of how the contract is renewed; nothing where it says nothing of it. */
export function renewalStatement(match: RuleMatch): RenewalStatement | undefined {
  const { slice } = match.document.view;
  const end = Math.max(match.end, match.sentence.end);
  const sentenceStart = Math.max(match.sentence.start, match.start - 400);
  const before = slice(sentenceStart, match.start);
  const after = slice(match.end, Math.min(end, match.end + 300));
  if (renewedThing(match) === "other" || isSetAside(match)) return undefined;
  if (
    replaced.test(before) ||
    done.test(before.slice(-40)) ||
    /^ (?:[\p{L}()\d]+ ){0,3}d[ée]j[àa]/iu.test(after) ||
    unanswered.test(after)
  )
    return undefined;
  const ticked = tickedMode(match.text, slice(match.end, Math.min(match.paragraph.end, match.end + 220)));
  if (ticked === "unanswered") return undefined;
  if (ticked === "none") return { mode: "none", ground: "denied", strength: 0.85 };
  if (ticked) return { mode: ticked, ground: ticked, strength: 0.85 };
  const meant = silenceMeans.exec(before)?.groups;
  if (meant)
    return meant.refusal
      ? { mode: "express", ground: "express", strength: 0.7 }
      : { mode: "tacit", ground: "tacit", strength: 0.78 };
  const earlier = slice(Math.max(match.clause.start, sentenceStart - 300), sentenceStart) + before;
  if (otherwise.test(before)) {
    const isDeniedHere = isDenied(before.replace(otherwise, ""), after, match.text);
    if (!isDeniedHere && objection.test(earlier)) return { mode: "tacit", ground: "unlessEnded", strength: 0.74 };
    if (isDeniedHere && decision.test(earlier)) return { mode: "express", ground: "express", strength: 0.74 };
  }
  if (notOfItself.test(after))
    return needsDecision.test(slice(match.end, match.end + 200))
      ? { mode: "express", ground: "express", strength: 0.76 }
      : { mode: "none", ground: "denied", strength: 0.55 };
  if (onlyBy.test(before)) return { mode: "express", ground: "express", strength: 0.7 };
  if (isDenied(before, after, match.text)) {
    if (/prolong|prorog/iu.test(match.text) && renewedThing(match) !== "contract") return undefined;
    const general = !negatedTacit.test(`${before.slice(-40)}${match.text}${after.slice(0, 20)}`);
    // `Elle ne peut se prolonger au-delà du …` sets a last day.
    if (/^[^.;,]{0,20}au-del[àa]/iu.test(after)) return undefined;
    const agreed =
      /que |qu'|sauf|suppos|n[ée]cessit|exig|requi/iu.test(after.slice(0, 110)) ||
      /^[^;]{0,160}avenant sign/iu.test(after);
    if (unlessDecided.test(before)) return { mode: "express", ground: "express", strength: 0.76 };
    if (expressly.test(after) && agreed && (!general || /avenant/iu.test(after)))
      return { mode: "express", ground: "express", strength: 0.75 };
    return { mode: "none", ground: "denied", strength: general ? 0.85 : 0.72 };
  }
  if (/sauf $/iu.test(before) && /^s? (?:expr[èe]s|par avenant|d'un commun)/iu.test(after))
    return { mode: "express", ground: "express", strength: 0.76 };
  if (refused.test(before)) return undefined;
  const statement = asserting(match, before.slice(before.lastIndexOf(";") + 1), after.split(";")[0] ?? "");
  return statement && suppletive.test(before) ? { ...statement, strength: 0.4 } : statement;
}

function asserting(match: RuleMatch, before: string, after: string): RenewalStatement | undefined {
  const near = `${before.slice(-60)}${match.text}${after.slice(0, 130)}`;
  const whole = before + match.text + after;
  const isPresupposed = presupposed.test(before) || supposed.test(before);
  const prolongs = /prolong|prorog|poursui/iu.test(match.text);
  const isLabel = /^s? ?[:\t]/u.test(after);
  const isOption = /optionnel/iu.test(match.text) || /(?<!\p{L})options? de $/iu.test(before);
  if (isOption) return { mode: "express", ground: "express", strength: 0.66 };
  const isOwn = renewedThing(match) === "contract" || (/(?<!\p{L})(?:sa|leur) $/iu.test(before) && needed.test(after));
  if (prolongs && !isLabel && !isOwn && !rhythm.test(after)) return undefined;
  if (!/express/iu.test(before) && accepted.test(whole) && !refusedUnless.test(whole))
    return { mode: "tacit", ground: "tacit", strength: 0.8 };
  if (!isPresupposed && (/^s? express/iu.test(after) || (permitted.test(before) && decidedExpressly.test(before))))
    return { mode: "express", ground: "express", strength: 0.8 };
  if (/express/iu.test(`${before.slice(-25)}${after.slice(0, 70)}`) && !/tacite/iu.test(near))
    return isPresupposed ? undefined : { mode: "express", ground: "express", strength: 0.84 };
  if (tacitNear.test(`${before.slice(-45)}${match.text}${after.slice(0, 110).replaceAll(tacitElsewhere, " ")}`)) {
    if (isPresupposed) return prolongs ? undefined : { mode: "tacit", ground: "tacit", strength: 0.62 };
    return { mode: "tacit", ground: "tacit", strength: 0.88 };
  }
  if (
    requested.test(before) &&
    (ending.test(before) || !/^ait|(?<!\p{L})a (?:d[ée]j[àa] )?(?:demand|sollicit)/iu.test(before))
  )
    return { mode: "express", ground: "express", strength: 0.68 };
  if (isPresupposed) return undefined;
  if (/(?:er|ire)$/iu.test(match.text) && acting.test(before) && !passive.test(before) && !unlessEnded.test(after))
    return { mode: "express", ground: "express", strength: 0.78 };
  if (unlessEnded.test(whole) && !/d[ée]faut d'accord|faute d'accord/iu.test(whole))
    return { mode: "tacit", ground: "unlessEnded", strength: 0.76 };
  if (automatic.test(`${before.slice(-30)}${match.text}${after.slice(0, 40)}`))
    return { mode: "tacit", ground: "tacit", strength: 0.8 };
  const allowed = /er$|ire$/iu.test(match.text) && permitted.test(before) && expressly.test(before.slice(-140));
  if (allowed || restricted.test(after) || restricted.test(match.text + after) || expressly.test(near))
    return {
      mode: "express",
      ground: "express",
      strength: /reconduc|renouvel|reconduit/iu.test(match.text) ? 0.74 : 0.62,
    };
  if (prolongs && (needed.test(after) || isOwn) && /avenant|accord des|accord [ée]crit/iu.test(after.slice(0, 130)))
    return { mode: "express", ground: "express", strength: 0.7 };
  if (prolongs)
    return (asserted.test(before) || /^(?:se |s')/iu.test(match.text)) && rhythm.test(after)
      ? unqualified(0.6)
      : undefined;
  if (/tacite|express/iu.test(passageAround(match, 500))) return undefined;
  if (decision.test(passageAround(match, 400))) return { mode: "express", ground: "express", strength: 0.55 };
  if (byParty.test(after.slice(0, 60))) return { mode: "express", ground: "express", strength: 0.5 };
  if (/^renouvel/iu.test(match.text) && /(?:peut|pourra) [êe]tre $/iu.test(before) && !publicContract.test(before))
    return { mode: "express", ground: "express", strength: 0.55 };
  if (rhythm.test(after) && (!permitted.test(before.slice(-30)) || counted.test(after))) return unqualified(0.6);
  return counted.test(after.slice(0, 60)) || (/able|ible/iu.test(match.text) && rhythm.test(after))
    ? unqualified(0.5)
    : undefined;
}

/** How a contract goes on of which is said that it does, by the words around: nothing under a condition, or where it is denied. */
export function goesOnBy(before: string, after: string): RenewalStatement | undefined {
  if (supposed.test(before) || done.test(before.slice(-40)) || isDenied(before, after, "")) return undefined;
  const whole = before + after;
  if (tacitNear.test(whole) || automatic.test(whole)) return { mode: "tacit", ground: "tacit", strength: 0.8 };
  if (unlessEnded.test(whole)) return { mode: "tacit", ground: "unlessEnded", strength: 0.76 };
  if (expressly.test(whole) || restricted.test(after) || requested.test(before))
    return { mode: "express", ground: "express", strength: 0.6 };
  return unqualified(0.55);
}

/** Whose renewal is tacit where nothing else is said (article R2112-4 of the French code of public procurement). */
const publicContract = /march[ée]|accord-cadre/iu;

function unqualified(strength: number): RenewalStatement {
  return { mode: "tacit", ground: "unqualified", strength };
}

/** `ne se reconduit pas`. */
const negatedVerb = /(?<!\p{L})(?:ne|n') ?$/iu;
const notAfter = /^(?: \p{L}+ment)? (?:pas|point|plus|jamais)(?!\p{L})/iu;

function isDenied(before: string, after: string, word: string): boolean {
  if (negatedVerb.test(before) && notAfter.test(after) && !restricted.test(after)) return true;
  if (answeredNo.test(after)) return true;
  if (deniedAfter.test(after) && !restricted.test(after)) return true;
  if (refused.test(before) && !/(?:non|[àa] d[ée]faut de|sauf) ?$/iu.test(before)) return false;
  if (/non-$/iu.test(before)) return false;
  if (/[àa] moins qu(?:e |')[^.;]{0,90}$/iu.test(before)) return false;
  return deniedBefore.some((pattern) => {
    const found = pattern.exec(before)?.[0];
    return found !== undefined && !beyond.test(found) && !restricted.test(after) && !/^se poursui/iu.test(word);
  });
}
