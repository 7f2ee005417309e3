import type { Actor } from "../../../schemas/value-types.ts";
import { actionFrom, type Duty } from "./obligation-actions.ts";
import { actAfter } from "./obligation-active.ts";
import { dueIn } from "./obligation-due.ts";
import { type Context, mainSubject } from "./obligation-subjects.ts";
import { isTimed } from "./obligation-timed.ts";

/** Duties that rest on somebody: who owes them is no subject but comes after `incombe à`, `est faite à`, `par`. */
export function burdens(sentence: string, context: Context): Duty[] {
  for (const read of [incumbent, ordered, resting, charged, byNounAndAgent, warranted]) {
    const found = read(sentence, context);
    if (found.length > 0) return found;
  }
  return [];
}

/** Who stands right at the beginning of some words: `au Client de …`. */
function whoAt(words: string, { patterns, debtors }: Context): { debtor: Actor; end: number } | undefined {
  const match = patterns.recipient.exec(words.slice(0, 90));
  const debtor = match && match.index <= 1 ? debtors.actorOf(match.groups?.who ?? "") : undefined;
  return match && debtor ? { debtor, end: match.index + match[0].length } : undefined;
}

const incumbs =
  /(?<!\p{L})il (?:(?<dative>lui|leur) )?(?:appartien(?:t|dra)|incombe(?:ra)?|revien(?:t|dra)|est (?:demand[ée]|impos[ée]))(?: \p{L}{4,14})? /giu;

/** `Il appartient au Client de transmettre les accès dans les dix jours`, `il lui incombe de …`. */
function incumbent(sentence: string, context: Context): Duty[] {
  for (const match of sentence.matchAll(incumbs)) {
    const at = match.index + match[0].length;
    const last = match.groups?.dative
      ? (mainSubject(sentence.slice(0, match.index), context) ?? context.subject)
      : undefined;
    const who = match.groups?.dative ? last && { debtor: last, end: -1 } : whoAt(sentence.slice(at), context);
    if (!who) continue;
    const from = at + Math.max(0, who.end);
    const duty = actOf(sentence, from, who.debtor);
    if (duty) return [duty];
  }
  return [];
}

const toDo = /^ ?(?:,[^,.;:]{1,80}, ?)?(?:\p{L}{3,14}(?:ment)? )?(?:de |d')/iu;

function actOf(sentence: string, from: number, debtor: Actor): Duty | undefined {
  const lead = toDo.exec(sentence.slice(from, from + 140))?.[0];
  if (lead === undefined) return undefined;
  const start = from + lead.length;
  const verb = actAfter(sentence.slice(start, start + 160));
  const gap = verb?.groups?.gap ?? "";
  if (!verb || gap.length > 24 || /(?<!\p{L})(?:ne|pas|pouvoir)(?!\p{L})/iu.test(gap)) return undefined;
  return { form: "engagement", debtor, ...actionFrom(sentence, start + gap.length) };
}

const orders =
  /(?<!\p{L})(?:obligation|injonction|charge|interdiction)(?<dative> (?:lui|leur))? (?:est|sera)(?: \p{L}{4,14})? (?:faite|impos[ée]e|donn[ée]e)(?: [àa] (?=\p{L})| (?=au )|(?= d))/iu;

/** `Obligation est faite au Consultant d'informer le Client`. */
function ordered(sentence: string, context: Context): Duty[] {
  const match = orders.exec(sentence);
  if (!match || /^interdiction/iu.test(match[0])) return [];
  const place = match.index + match[0].replace(/ [àa] $/u, " ").trimEnd().length;
  const named = whoAt(sentence.slice(place), context);
  const debtor = named?.debtor ?? mainSubject(sentence.slice(0, match.index), context) ?? context.subject;
  const duty = debtor && actOf(sentence, place + (named?.end ?? 0), debtor);
  return duty ? [duty] : [];
}

const rests =
  /^(?<lead>(?:[^.;:]{0,60}, )?)(?<what>(?:l[ae]s? |l'|l[ae] mise |toute? )[^.;:]{4,160}?) incombe(?:nt|ra|ront)?(?: \p{L}{4,14})? (?=au |[àa] )/iu;
const dativeRests = /^(?:il )?(?:lui|leur) incombe(?:nt|ra|ront)?(?: \p{L}{4,14})? (?=l[ae]s? |l'|de |d')/iu;
/** What rests on somebody without being done: `la responsabilité`, `la preuve`. */
const noAct =
  /^(?:l[ae]s? |l'|toute? )(?:responsabilit|risques?|preuve|frais|co[ûu]ts?|d[ée]penses?|propri[ée]t|droits?|d[ée]cision|choix|b[ée]n[ée]fice|montant|prix|solde|somme|charges?|garde|obligations?)/iu;

/** `La fourniture de l'eau incombe au Maître d'ouvrage`, `Lui incombe la transmission, pour le 25, du planning`. */
function resting(sentence: string, context: Context): Duty[] {
  if (!/incombe/iu.test(sentence)) return [];
  const dative = dativeRests.exec(sentence);
  if (dative && context.subject) {
    const words = sentence.slice(dative[0].length);
    return noAct.test(words)
      ? []
      : [{ form: "engagement", debtor: context.subject, ...actionFrom(sentence, dative[0].length) }];
  }
  const match = rests.exec(sentence);
  const what = match?.groups?.what ?? "";
  if (!match || noAct.test(what) || /(?<!\p{L})(?:ne|n'|pas|qui|que|si)(?!\p{L})/iu.test(what)) return [];
  const who = whoAt(sentence.slice(match[0].length), context);
  const start = match.groups?.lead?.length ?? 0;
  return who ? [{ form: "passive", debtor: who.debtor, ...actionFrom(sentence, start) }] : [];
}

const charges =
  /^(?:[-•*–] ?)?(?:(?:sont|est|reste(?:nt)?) )?(?:[àa] la charge|aux soins|obligations?|c[ôo]t[ée]) (?<to>d[^:,]{2,60})(?:, qui s'y oblige)? ?: (?<what>(?:la |le |les |l'|une? )?(?:mise|remise|envoi|fourniture|livraison|entretien|enl[èe]vement|nettoyage|maintenance|v[ée]rification|contr[ôo]le|ramonage|remplacement|communication|transmission|production|installation|[ée]vacuation|tri|collecte|accueil|d[ée]signation|souscription|formation|information|restitution|r[ée]paration|pose|d[ée]pose|garde|tenue|organisation|acc[èe]s)(?!\p{L})[^.]{4,200})/iu;

/** `À la charge du prestataire : fourniture des sacs, enlèvement hebdomadaire des déchets`. */
function charged(sentence: string, { patterns, debtors }: Context): Duty[] {
  const match = charges.exec(sentence);
  const { to = "", what = "" } = match?.groups ?? {};
  const who = patterns.mention.exec(to)?.groups?.who;
  const debtor = who === undefined ? undefined : debtors.actorOf(who);
  if (!match || !debtor) return [];
  return [{ form: "item", debtor, ...actionFrom(sentence, match[0].length - what.length) }];
}

const actNoun =
  /^(?:[-•*–] ?)?(?:la |le |les |l')?(?<act>(?:remise|envoi|transmission|communication|fourniture|livraison|production|pr[ée]sentation|restitution|[ée]tablissement|mise [àa] (?:jour|disposition)|entretien|maintenance|v[ée]rification|contr[ôo]le|nettoyage|remplacement|enl[èe]vement|[ée]vacuation|installation|r[ée]daction|souscription|paiement|versement|remboursement|d[ée]signation|formation|archivage|sauvegarde|reprise|retrait|affichage|information)s?(?!\p{L})[^.;:]{0,60}?) par (?=l)/iu;
const finiteVerb =
  /(?<!\p{L})(?:est|sont|sera|seront|doit|doivent|peut|peuvent|pourra|a|ont|n'\p{L}+|ne|devra|vaut|constitue|entra[îi]ne|donne|emporte|fait|s'\p{L}+|\p{L}{4,12}(?:era|ront))(?!\p{L})/iu;

/** `Restitution par le titulaire, au dernier jour du marché, des clés et badges`: an act by its noun, and whose. */
function byNounAndAgent(sentence: string, { patterns, debtors }: Context): Duty[] {
  const match = / par l/iu.test(sentence) ? actNoun.exec(sentence) : null;
  if (!match || finiteVerb.test(sentence)) return [];
  const agent = patterns.agent.exec(sentence.slice(match[0].length - 5));
  const debtor = agent && agent.index <= 1 ? debtors.actorOf(agent.groups?.who ?? "") : undefined;
  if (!debtor || (sentence.length < 60 && !isTimed(dueIn(sentence)))) return [];
  return [{ form: "item", debtor, ...actionFrom(sentence, match[0].search(/\p{L}/u)) }];
}

const warrants =
  /garanties?(?!\p{L})[^.;]{0,60}(?:que si|[àa] (?:la )?condition que|sous r[ée]serve que|pourvu que) (?<what>[^.;]{12,200})/diu;

/** `La garantie ne joue que si l'alarme est vérifiée tous les ans`: what the insured has to do to be covered. */
function warranted(clause: string, { debtors: { payer } }: Context): Duty[] {
  const at = payer === "insured" ? warrants.exec(clause)?.indices?.groups?.what : undefined;
  if (!at || dueIn(clause.slice(...at))?.kind !== "recurrence") return [];
  return [{ form: "passive", debtor: "insured", ...actionFrom(clause, at[0]) }];
}
