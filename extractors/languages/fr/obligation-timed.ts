import type { Due } from "../../../schemas/value-types.ts";
import { actionFrom, type Duty } from "./obligation-actions.ts";
import { dueIn } from "./obligation-due.ts";
import { agentIn, debtorOfPassive, doerUnsaid } from "./obligation-passive.ts";
import { type Context, conditional, subjectsIn } from "./obligation-subjects.ts";
import { ofThings } from "./obligation-things.ts";

/**
 * Duties by their grammar alone: who, any act, and by when. A time limit is what makes an act of any verb one to follow up;
 * without it only the verbs of `obligation-verbs.ts` count.
 */
export function timedDuties(sentence: string, context: Context): Duty[] {
  if (describesParty.test(sentence)) return [];
  const asked = askedOf(sentence, context);
  if (asked.length > 0) return asked;
  const item = listed(sentence, context);
  if (item.length > 0) return item;
  return clausesOf(sentence).flatMap((clause) => {
    const active = context.patterns.subject.test(clause.text)
      ? [...engaged(clause.text, context), ...stated(clause.text, context), ...besides(clause.text, context)]
      : [];
    const told = [...active, ...relatively(clause.text, context)];
    const passive = told.length > 0 ? told : undergone(clause.text, context);
    const given = passive.length > 0 ? passive : givingRise(clause.text, context);
    const said = given.length > 0 ? given : impersonally(clause.text, context);
    const found = said.length > 0 ? said : ofThings(clause.text, context);
    return found.map((duty) => ({ ...duty, start: duty.start + clause.start, end: duty.end + clause.start }));
  });
}

const describesParty =
  /(?<!\p{L})(?:SIRE[TN]|R\.?C\.?S|capital|immatricul|dont le si[èe]ge|repr[ée]sent[ée]e? par)(?!\p{L})/u;

const asks = /^(?:[-•*>–▪●o] ?)?(?<to>nous|vous) (?<action>\p{L}{2,14}(?:er|ir|re))(?= )/diu;

/** `Nous remettre les clés une semaine avant le démarrage`: what a letter asks of whom it addresses. */
function askedOf(sentence: string, { debtors }: Context): Duty[] {
  const match = asks.exec(sentence);
  const at = match?.indices?.groups?.action;
  const debtor = debtors.other(debtors.actorOf(match?.groups?.to ?? ""));
  if (!at || !debtor || !isTimed(dueIn(sentence))) return [];
  return [{ form: "item", debtor, ...actionFrom(sentence, at[0]) }];
}

const opensWithAct =
  /^(?:[-•*>–▪●o]|\(?[a-z0-9]{1,2}[.)°])? ?(?:[àa] |de |d')?(?:(?:nous|vous|lui|leur|se|en|y) |s')*(?<action>\p{L}{2,14}(?:er|ir|re|e|t|d|ra))(?=[ ,])/diu;

/** An item that says what whoever its list is about does, and by when: `- visite chaque client une fois par trimestre ;`. */
function listed(sentence: string, { listed: list }: Context): Duty[] {
  if (signedAt.test(sentence)) return [];
  const at = list && opensWithAct.exec(sentence)?.indices?.groups?.action;
  const word = at ? sentence.slice(...at) : "";
  if (!list || !at || notActs.test(word) || noDuty.test(word) || state.test(word)) return [];
  return isTimed(dueIn(sentence)) ? [{ form: "item", debtor: list.debtor, ...actionFrom(sentence, at[0]) }] : [];
}

/** `Nantes, le 12 mars 2025`. */
const signedAt = /^\p{Lu}[\p{L}-]+, le \d/u;

/** Words that open an item and end like a verb. */
const notActs =
  /^(?:une?|cette|toute|quatre|notre|votre|autre|chaque|copie|liste|note|fiche|date|pour|par|sur|avec|compte|attestation|facture|rapport|dossier|entre|contre|mise|remise|prise|reprise|offre|site|titre|acte|terme|montant|projet|droit|objet|contrat|[ée]tat|extrait|audit|bon|plan)$/iu;

/** The parts of a sentence between semicolons, each with a subject and a time of its own. */
export function clausesOf(sentence: string): { text: string; start: number }[] {
  return [...sentence.matchAll(/[^;]+/gu)].map(({ 0: text, index }) => ({ text, start: index }));
}

/** Whether a time to act by is said: a day, a delay or a rhythm, or at once; an occasion alone is none. */
export function isTimed(due: Due | undefined): boolean {
  if (due?.kind !== "event") return due !== undefined;
  const { kind, text = "" } = due.event;
  return (
    kind === "effectiveDate" ||
    kind === "delivery" ||
    (kind === "other" &&
      /sans d[ée]lai|imm[ée]diat|^d[èe]s (?:la |r[ée]|que|qu')|^avant (?:le |la |l'|chaque )|jour m[êe]me|dans le m[êe]me|lendemain/iu.test(
        text,
      ))
  );
}

/** How far from an act its time may stand, in characters. */
const timeBefore = 260;
const timeAfter = 420;

const clitics = "(?: (?:lui|leur|en|y|le|la|les|se|nous|vous)(?= )| (?:l'|s'|m'))*";
/** Between a subject and its verb: an aside between commas, adverbs. No auxiliary, no negation, no relative. */
const between =
  "(?:,[^,.;:]{1,110},)?(?: (?!(?:est|sont|sera|seront|a|ont|aura|auront|peu\\p{L}+|pourr\\p{L}+|doi\\p{L}+|devr\\p{L}+|qui|que|dont|o[ùu]|ne|et|ou)(?!\\p{L})|n')(?:\\p{L}{2,14}ment|alors|ensuite|toutefois|aussi|puis|enfin|seule?|sortante?|mandataire|initiale?)){0,2}?";
const verb = "(?<verb>(?:\\p{L}{2,14}(?:ra|ront|ent|e|it|et|end|ond|ient|t|ez|ons)))";
/** What follows a verb: an object, a complement, an adverb, a time. */
const complement =
  "(?= (?:(?:[àa]|au|aux|le|la|les|un|une|des|du|de|ses|son|sa|vos|votre|nos|notre|leurs?|ces?|cette|tous?|toute|toutes|chaque|copie|r[ée]ception|dans|sous|avant|par|pour|en|et|sans|sur|d[èe]s|plainte|suite|connaissance|avis|acc[èe]s|\\p{L}{3,14}ment|\\d|ainsi|vers|auprès|deux|trois|quatre|cinq|six|\\p{L}{2,9} (?:ans|mois|jours|semaines))(?!\\p{L})|l'|d')|,|'| ?$)";
/** `fait poser`, `feront contrôler`. */
const causes = "(?<=(?<!\\p{L})(?:fait|font|fera|feront))(?= \\p{L}{3,12}(?:er|ir|re)(?!\\p{L}))";
const act = new RegExp(`^${between}(?<clitics>${clitics}) ?${verb}(?!\\p{L})(?:${complement}|${causes})`, "iu");

/** Acts in the third person that are no duty whatever their time: states, rights, effects, sums that accrue. */
export const noDuty =
  /ants?$|\p{L}{3}(?:ait|aient)$|^(?:r[ée]serv|interdi|oblige|engage|acc[èée]d|couvr|recouvr|suffi|convien|faut$|importe|exist|agi[tr]|effet|int[ée]r[êe]t|[ée]tat|place$|rue$|r[ée]f[ée]r|rencontrent$|confi|substitu|est|sont|sera|seront|ont|aura|peut|peuvent|pourra|pourront|doit|doivent|devra|devront|reste|demeure|b[ée]n[ée]fici|dispos|reconna[îi]|accept|assum|support|autoris|renonc|attest|exerc|agi|enten|encour|subi|per[dç]|re[çc]oi|per[çc]oi|pren|r[ée]sili|d[ée]nonc|appart|incomb|cess|obtien|pr[ée]sident|s'[ée]tabli|dur|expir|cour|commen|d[ée]but|compt|vau|comprend|contien|porte|correspond|repr[ée]sent|constitu|d[ée]pass|exc[èe]d|atteign|compren|concern|refus|sollicit|souhait|veu|voud|estim|consid[èe]r|d[ée]cid|choisi|opt|part|d[ée]sir|conna|sai|sav|jou|figur|entra[îi]n|donn(?:e|era|ent)? lieu|ouvr|fix|conclu|convien|exploit|garanti|conserv|r[ée]pond|suspend|retien|cong|quitt|renouvel|annul|sui(?:t|vent)|note$|contrat|projet|article|arriv|date|si[èe]ge|comme|contre|entre|outre|notamment|cependant|pendant|durant|suivant|avant|sauf|leur|autre|titre|compte|acte|terme|site|objet|responsab|solid|seul|m[êe]me|unique|quatre|sept|vingt|trente|quarante|cinquante|soixante|cent$)/iu;

function stated(clause: string, context: Context): Duty[] {
  return subjectsIn(clause, context).flatMap(({ debtor, start, end }): Duty[] => {
    if (!debtor || conditional.test(clause.slice(Math.max(0, start - 25), start))) return [];
    const match = act.exec(clause.slice(end, end + 190));
    const word = match?.groups?.verb ?? "";
    if (!match || noDuty.test(word) || !agrees(clause.slice(start, end), word)) return [];
    const rest = clause.slice(end + match[0].length);
    if (/^ (?:pas|plus|jamais|aucun)/iu.test(rest) || /^(?:\s*(?:qu'|que |sont|est) )/iu.test(rest)) return [];
    const at = end + match[0].length - word.length;
    const duty: Duty = { form: "statement", debtor, ...actionFrom(clause, at) };
    if (
      /^d[ée]clar/iu.test(word) &&
      /^(?:,[^,]{3,60},)? (?:ne |\p{L}+(?:er|ir|re)|qu\p{L}*|avoir|[êe]tre)(?![\p{L}])|^ qu'/iu.test(rest)
    )
      return [];
    if (tells.test(word) && ending.test(clause)) return [];
    return isTimed(dueIn(duty.action) ?? dueIn(clause.slice(Math.max(0, at - timeBefore), at))) ? [duty] : [];
  });
}

const participial = new RegExp(`^(?<clitics>${clitics}) ?(?<verb>\\p{L}{2,12}ant)(?!\\p{L})${complement}`, "iu");

/** `…, le titulaire prévenant le service 48 h avant`. */
function besides(clause: string, context: Context): Duty[] {
  if (!/ant(?!\p{L})/iu.test(clause)) return [];
  return subjectsIn(clause, context).flatMap(({ debtor, start, end }): Duty[] => {
    if (!debtor || !/, ?$/u.test(clause.slice(Math.max(0, start - 2), start))) return [];
    const match = participial.exec(clause.slice(end, end + 60));
    const word = match?.groups?.verb ?? "";
    if (
      !match ||
      /^ (?:l[ae]s? |l')?(?:avoir|[êe]tre|qu)/iu.test(clause.slice(end + match[0].length)) ||
      /^(?:[ée]t|ay|pouv|dev|suiv|avant|dur|souhait|d[ée]sir|nonobst|pend|reconnaiss|renon|accept|demeur|rest|agiss|dispos|b[ée]n[ée]fici|support|conserv)/iu.test(
        word,
      )
    )
      return [];
    const duty: Duty = { form: "statement", debtor, ...actionFrom(clause, end + match[0].length - word.length) };
    return isTimed(dueIn(duty.action)) ? [duty] : [];
  });
}

const tells = /^(?:avis|inform|notifi|adress|pr[ée]v|averti|fai)/iu;
/** Who ends the contract or lets it end says so in time: a right, which the notices of the contract hold. */
const ending = /reconduire|reconduction|renouvel|d[ée]nonc|r[ée]sili|mett\p{L}* fin|(?<!\p{L})cong[ée](?!s)/iu;

/** `vous informez`, `nous délivrons`; with any other subject such an ending is of another word. */
function agrees(subject: string, word: string): boolean {
  const ending = /^vous$/iu.test(subject) ? "ez" : /^nous$/iu.test(subject) ? "ons" : undefined;
  return ending ? word.endsWith(ending) : !/(?:ez|ons)$/u.test(word);
}

const bound =
  /(?<!\p{L})(?:s'(?:engage|oblige)(?:nt|ra|ront|ant)? [àa]|(?:nous engageons|vous engagez) [àa]|(?:doi(?:t|vent)|devra|devront|devez|devrez|devons|devrons)|(?:est|sont|sera|seront) tenue?s? (?:de|d'|[àa])) ?(?<gap>(?:,[^,.;:]{1,110},|(?: ?\p{L}{2,14}ment)| ?(?:lui|leur|en|y|le|la|les|se)(?= )| ?s'| ?l'){0,3}) ?(?<action>\p{L}{2,14}(?:er|ir|re))(?!\p{L})/giu;
const state = /^(?:[êe]tre|avoir|pouvoir|devoir|savoir|vouloir|respecter|rester|demeurer|supporter|subir)$/iu;

function engaged(clause: string, context: Context): Duty[] {
  return [...clause.matchAll(bound)].flatMap((match): Duty[] => {
    const action = match.groups?.action ?? "";
    const who = subjectsIn(clause.slice(0, match.index), context).at(-1);
    if (!who?.debtor || state.test(action) || conditional.test(clause.slice(Math.max(0, who.start - 25), who.start)))
      return [];
    const lead = clause.slice(who.end, match.index);
    if (/(?<!\p{L})(?:ne|n'|qui|dont|que)(?!\p{L})/iu.test(lead) || /[:]/u.test(lead)) return [];
    const at = match.index + match[0].length - action.length;
    const duty: Duty = { form: "engagement", debtor: who.debtor, ...actionFrom(clause, at) };
    return isTimed(dueIn(duty.action) ?? dueIn(clause.slice(Math.max(0, at - timeBefore), at))) ? [duty] : [];
  });
}

const being =
  /(?<![\p{L}'])(?:(?:doi(?:t|vent)|devra|devront)(?: (?:nous|vous|lui|leur))? [êe]tre|sera|seront|est|sont)(?:,[^,.;]{3,60},)?(?: (?:\p{L}{2,12}ment|aussi|alors|ensuite|enfin|toujours|aussit[ôo]t|en outre|en|y|lui|leur)){0,3} (?<done>\p{L}{2,14}(?:é|i|u|is|it|int|ert|aint)e?s?)(?!\p{L})/giu;
/** What is said to be done by itself, by law or by the price clause: no act of a party. */
export const byItself =
  /^(?:ensuite|conclu|recalcul|multipli|d[ée]dui|corrig|planifi|faits?$|faites?$|celui|celles?$|conten|r[ée]dig[ée]e?s? ainsi|recondui|renouvel|r[ée]vis|index|actualis|ajust|fix|r[ée]sili|r[ée]put|consid[ée]r|prolong|proroge?|prorog|calcul|arrond|exprim|plafonn|limit|port[ée]|ramen|major|minor|dues?$|soumis|r[ée]gi|enten|conven|pr[ée]v|d[ée]fin|vis[ée]|accord|consent|garant|assur|compos|divis|autoris|tenu|suspen|acqui|lib[ée]r|r[ée]dui|augment|d[ée]termin|mention|annex|pay|r[ée]gl[ée]|factur|interdi|exclu|inclu|compri|tacit|signat|dat[ée]|nomm|repr[ée]sent|domicili|situ|immatricul|sis|charg|habilit|oblig|inf[ée]|sup[ée]|expir|[ée]chu|constitu|r[ée]parti|connu|admis|except|retenu|mandat|conserv|per[çc]|d[ûu]ment|rev[êe]t|appr[ée]ci|[ée]valu|valoris|reval|impos|conc|publi|stipul|vers[ée]s? [àa]|maint|ouver|subord|justif|r[ée]sult|[ée]lig|attribu|port|r[ée]mun|consacr|trait[ée]|form[ée]|estim|prescri|pronon|r[ée]gularis|engag|[ée]gal|transf[ée]r|reconn|compl[ée]t[ée]e?s? par|substitu|r[ée]sol|saisi|ferm[ée]|retourn[ée]e?s? [àa] l'exp)/iu;
const notThings =
  /(?:^|[,:] ?|\s)(?:le |la |les |l'|ce |cette |ces |un |une |son |sa )(?:prix|tarifs?|loyers?|redevances?|(?:non-)?reconductions?|renonciations?|contrats?|march[ée]s?|accords?[- ]cadres?|bail|convention|dur[ée]e|d[ée]lais?|p[ée]nalit[ée]s?|formules?|indices?|montants?|p[ée]riodes?|responsabilit[ée]|litiges?|diff[ée]rends?|garanties?|march[ée]|abonnement|taux|cotisations?|primes?|indemnit[ée]s?|trafic|volume|consommation|r[ée]siliation|relations?|d[ée]cisions?|recours|refus|demandes?|comp[ée]tence|articles?|variation|r[ée]clamations?|contestations?|actions? d)(?: \p{L}+){0,6} $/iu;

/** How far back the end of a subject is looked for. */
const endOfLead = 90;

/** `Le transporteur (est déchargé)`: what a party undergoes is seldom anybody's act. */
function endsWithParty(lead: string, { patterns }: Context): boolean {
  const words = lead.slice(-endOfLead).trimEnd();
  return patterns.subject
    .matchAll(words)
    .some(
      (match) =>
        match.index + match[0].length === words.length &&
        !/^(?:ils?|elles?|ce|celui|celle|ceux)(?!\p{L})/iu.test(match[0]) &&
        !/(?:d[eu]|[àa]|par|avec|pour|aux?|et) $/iu.test(words.slice(0, match.index)),
    );
}

const paidBack = /^(?:pay|r[ée]gl|vers|acquitt)/iu;
const sums =
  /indemnit[ée]s?|commissions?|acomptes?|avances?|soldes?|contributions?|subventions?|primes?|participations?/iu;

const gives =
  /(?<![\p{L}'])(?:(?:donne(?:nt|ra|ront)? lieu(?:,(?<when>[^,;]{3,70}),)? [àa]|(?:fait|font|fera|feront) l'objet d(?:e |')|s'accompagne(?:nt|ra|ront)? d(?:e |'))(?: ?(?:une?|la|l'|des))? ?(?<noun>\p{L}{4,})(?<rest>[^;]{0,160}))/iu;
const noAct =
  /^(?:p[ée]nalit|facturation|avenant|indemnit|int[ée]r[êe]t|r[ée]siliation|r[ée]vision|paiement|d[ée]duction|r[ée]faction|retenue|application|majoration|remise|avoir|r[ée]serve|garantie|cession|r[ée]duction|discussion|accord|n[ée]gociation|actualisation|r[èe]glement|proc[ée]dure|poursuite|publication|contestation|litige|d[ée]cision)/iu;

/** `Tout incident donne lieu à un rapport sous trois jours`, `Les accès font l'objet d'une revue semestrielle`. */
function givingRise(clause: string, context: Context): Duty[] {
  const match = gives.exec(clause);
  const { noun = "", rest = "", when = "" } = match?.groups ?? {};
  if (
    !match ||
    noAct.test(noun) ||
    /(?<!\p{L})(?:ne|n'|si|qui|que|lorsqu\p{L}*|peu\p{L}+|pourr\p{L}+)(?!\p{L})[^,]*$/iu.test(
      clause.slice(0, match.index),
    )
  )
    return [];
  if (!isTimed(dueIn(`${noun}${rest}`) ?? dueIn(when))) return [];
  const agent = agentIn(rest, context.patterns);
  const debtor = agent === undefined ? context.debtors.performer : context.debtors.actorOf(agent);
  const from = /^\s*/u.exec(clause)?.[0].length ?? 0;
  return debtor ? [{ form: "passive", debtor, ...actionFrom(clause, from) }] : [];
}

const impersonal =
  /(?<!\p{L})il (?:sera|est)(?:,[^,.;]{3,60},)? (?:\p{L}{4,14}ment )?(?<act>tenu|organis[ée]|dress[ée]|[ée]tabli|proc[ée]d[ée]|effectu[ée]|r[ée]alis[ée]|remis|adress[ée]|transmis|fourni)(?!\p{L})(?<rest>[^;]{0,200})/iu;

/** `Il sera tenu, tous les trimestres, une réunion de suivi`. */
function impersonally(clause: string, context: Context): Duty[] {
  const match = impersonal.exec(clause);
  const { rest = "" } = match?.groups ?? {};
  if (
    !match ||
    /^(?:,[^,]{1,80},)? (?:de |d'|pas|compte|envers|au |à |responsable)/iu.test(rest) ||
    !isTimed(dueIn(clause))
  )
    return [];
  const agent = agentIn(rest, context.patterns);
  const everyone = /r[ée]union|comit[ée]|contradictoire/iu.test(rest) ? "eachParty" : context.debtors.performer;
  const debtor = agent === undefined ? everyone : context.debtors.actorOf(agent);
  return debtor ? [{ form: "passive", debtor, ...actionFrom(clause, match.index) }] : [];
}

const relative = new RegExp(`^, (?:lequel|laquelle|qui)(?<clitics>${clitics}) ?${verb}(?!\\p{L})${complement}`, "iu");

/** `à l'initiative du titulaire, qui en rédige le compte rendu sous cinq jours`. */
function relatively(clause: string, { patterns, debtors }: Context): Duty[] {
  if (!/, (?:qui|lequel|laquelle) /iu.test(clause)) return [];
  for (const match of patterns.mention.matchAll(clause)) {
    const end = match.index + match[0].length;
    const after = relative.exec(clause.slice(end, end + 120));
    const word = after?.groups?.verb ?? "";
    const debtor = debtors.actorOf(match.groups?.who ?? "");
    if (!after || !debtor || noDuty.test(word)) continue;
    const duty: Duty = { form: "statement", debtor, ...actionFrom(clause, end + after[0].length - word.length) };
    if (isTimed(dueIn(duty.action))) return [duty];
  }
  return [];
}

/** `Le plan est transmis au coordonnateur dans les trente jours`: what any participle says is done by a time. */
function undergone(clause: string, context: Context): Duty[] {
  for (const match of clause.matchAll(being)) {
    const done = match.groups?.done ?? "";
    const lead = clause.slice(0, match.index);
    const rest = clause.slice(match.index + match[0].length);
    const part = lead.slice(Math.max(lead.lastIndexOf(", "), lead.lastIndexOf(": ")) + 1);
    const isPaid = paidBack.test(done) && sums.test(lead);
    if ((byItself.test(done) && !isPaid) || (notThings.test(`${lead} `) && !isPaid) || !/\p{L}{3}/u.test(lead))
      continue;
    if (/(?<!\p{L})(?:ne|n'|si|s'il|lorsqu\p{L}*|qui|dont|qu'|que|quand|peu\p{L}+|pourr\p{L}+)(?!\p{L})/iu.test(part))
      continue;
    if (
      endsWithParty(lead, context) &&
      !/^(?:inform|avert|pr[ée]ven|avis|alert|convoqu|invit|appel|consult|associ)/iu.test(done)
    )
      continue;
    if (
      /^ ?(?:pas|plus|jamais|aucun)/iu.test(rest) ||
      /p[ée]nalit|r[ée]put|sanction|facturé|[àa] titre \p{L}* ?indicatif/iu.test(clause)
    )
      continue;
    if (!isTimed(dueIn(clause.slice(Math.max(0, match.index - timeBefore), match.index + timeAfter)))) continue;
    const dative = /(?<!\p{L})(?:nous|vous|lui|leur) (?=[êe]tre)/iu.exec(match[0])?.[0] ?? "";
    const known = debtorOfPassive(`${lead}${dative}`, done, rest, context);
    const agent = agentIn(rest, context.patterns);
    const debtor = known ?? (agent === undefined ? doerUnsaid(lead, done, context) : undefined);
    if (!debtor) continue;
    const from = /^\s*/u.exec(clause)?.[0].length ?? 0;
    return [{ form: "passive", debtor, ...actionFrom(clause, from) }];
  }
  return [];
}
