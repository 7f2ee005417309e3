import type { Actor } from "../../../schemas/value-types.ts";
import { actionFrom, cut, type Duty } from "./obligation-actions.ts";
import { dueIn } from "./obligation-due.ts";
import { type Context, lastWho } from "./obligation-subjects.ts";
import { participle } from "./obligation-verbs.ts";

const done = new RegExp(
  `(?<!\\p{L})(?<being>(?:doi(?:t|vent)|devra|devront) [êe]tre|sera|seront|est|sont|fera l'objet d'une? \\p{L}+)(?:, (?:s'il|si|le cas)[^,.;]{3,50},)?(?: [\\p{L}']{2,16}){0,3}? (?<action>${participle})`,
  "giu",
);

/** Acts whose passive in the present is a duty where its time is said: `Tout changement est signalé sous huit jours`. */
const handsOver =
  /^(?:remis|transmis|fourni|communiqu|adress|envoy|produi|d[ée]pos|port|signal|notifi|d[ée]clar|restitu|rembours|revers|renouvel|mis|tenu|conduit|men|sign|organis|d[ée]trui|effac)/iu;
const regular = /^(?:[àa] chaque|apr[èe]s chaque|avant |avec chaque|d[èe]s )/iu;
/** What an amendment changes. */
const partOfText =
  /(?<!\p{L})(?:phrases?|articles?|clauses?|alin[ée]as?|paragraphes?|tableaux?|annexes?|stipulations?|mentions?|mots)(?!\p{L})[^.;]{0,60}$/iu;
const joint = /plan de pr[ée]vention|protocole de s[ée]curit[ée]|contradictoire|[ée]tat des lieux|inspection commune/iu;

export function passives(sentence: string, context: Context): Duty[] {
  const { patterns } = context;
  for (const match of sentence.matchAll(done)) {
    const { being = "", action = "" } = match.groups ?? {};
    const lead = sentence.slice(0, match.index);
    const rest = sentence.slice(match.index + match[0].length);
    const subordinate = /(?<!\p{L})(?:ne|n'|si|lorsque|qui|dont|que|lorsqu'|peuvent|peut)(?!\p{L})[^,;]*$/iu;
    if (subordinate.test(lead) || /^ ?(?:pas|aucun)/iu.test(rest) || /r[ée]put|consid[ée]r|cens[ée]/iu.test(match[0]))
      continue;
    if (/^(?:remplac|modifi|supprim|abrog|compl[ée]t|r[ée]dig)/iu.test(action) && partOfText.test(lead)) continue;
    if (/^sign[ée]/iu.test(action) && !joint.test(lead)) continue;
    if (/^(?:men|condui)/iu.test(action) && !/audit|inspection|visite|inventaire|enqu[êe]te/iu.test(lead)) continue;
    const debtor =
      debtorOfPassive(lead, action, rest, context) ??
      (handsOver.test(action) && agentIn(rest, patterns) === undefined ? doerUnsaid(lead, action, context) : undefined);
    const present = /^(?:est|sont)$/iu.test(being);
    const agent = agentIn(rest, patterns) !== undefined;
    const to = patterns.recipient.test(rest);
    const due = dueIn(sentence);
    const timed =
      due !== undefined &&
      (due.kind === "delay" || due.kind === "recurrence" || due.kind === "event") &&
      (due.kind !== "event" || due.event.kind !== "other" || regular.test(due.event.text ?? ""));
    const isDuty = present
      ? (due && (agent || /r[ée]union/iu.test(lead))) || (agent && to) || (timed && handsOver.test(action))
      : due || agent || to;
    if (!debtor || !isDuty) continue;
    const comma = Math.max(lead.lastIndexOf(", "), lead.lastIndexOf(": "), lead.lastIndexOf("; "));
    const from = comma >= 0 && match.index - comma > 6 ? comma + 2 : 0;
    return [{ form: "passive", debtor, ...actionFrom(sentence, Math.min(from, match.index)) }];
  }
  return reaching(sentence, context);
}

const mustReach =
  /(?:(?:doi(?:t|vent)|devra|devront) (?:[êe]tre )?(?:\p{L}+ment )?parvenir|(?:parviendr(?:a|ont))|(?:(?:est|sont|sera|seront) |, )[àa] (?:remettre|fournir|transmettre|adresser|communiquer|produire|retourner|verser|constituer|r[ée]gler|d[ée]poser)(?= (?:dans|au|avant|sous|[àa] la|chaque|par)))(?!\p{L})/iu;

/** `La facture doit parvenir au Client avant le 5`, `Un bilan est à remettre par le Titulaire chaque mois`. */
function reaching(sentence: string, { patterns, debtors }: Context): Duty[] {
  const match = mustReach.exec(sentence);
  if (!match || !dueIn(sentence)) return [];
  const rest = sentence.slice(match.index + match[0].length);
  const agent = patterns.agent.exec(rest)?.groups?.who;
  const to = patterns.recipient.exec(rest)?.groups?.who;
  const nobody = /verser|constituer|r[ée]gler/iu.test(match[0]) ? debtors.payer : debtors.performer;
  const debtor = agent
    ? debtors.actorOf(agent)
    : (debtors.other(to ? debtors.actorOf(to) : undefined) ?? (/^, /u.test(match[0]) ? nobody : undefined));
  return debtor ? [{ form: "passive", debtor, ...actionFrom(sentence, 0) }] : [];
}

const deposited =
  /(?<what>(?:d[ée]p[ôo]t de garantie|caution|retenue de garantie|provision|avance)(?!\p{L})[^.;]{0,140}?), (?:et |puis )?(?<act>restitu|rembours)[ée]e?s? (?=dans |sous |au plus tard|[àa] l'|[àa] la |en fin)(?<rest>[^.;]{4,140})/iu;

/** `verse un dépôt de garantie de …, restitué dans les deux mois du départ`. */
export function givenBack(sentence: string, { debtors }: Context): Duty[] {
  const match = deposited.exec(sentence);
  if (!match || !debtors.performer) return [];
  const { what = "", act = "" } = match.groups ?? {};
  const start = match.index + match[0].toLowerCase().indexOf(act.toLowerCase(), what.length);
  const { action, end } = actionFrom(sentence, start);
  const thing = /^(?:d[ée]p[ôo]t de garantie|retenue de garantie|\p{L}+)/iu.exec(what)?.[0] ?? what;
  return [{ form: "passive", debtor: debtors.performer, action: `${thing} ${action}`, start, end }];
}

/** Who does it, in the words after a participle: not who designates the place or wrote the form (`désignée par l'acheteur`). */
export function agentIn(rest: string, patterns: Context["patterns"]): string | undefined {
  const ours = /(?<!\p{L})par (?:(?<we>nos?|notre)|vos|votre)(?!\p{L})/iu.exec(rest);
  if (ours) return ours.groups?.we ? "nous" : "vous";
  const match = patterns.agent.exec(rest);
  return match && !/\p{L}{2}(?:[ée]|i|u|it|is)e?s? $/iu.test(rest.slice(0, match.index))
    ? match.groups?.who
    : undefined;
}

const bills = /^(?:[ée]mis|[ée]tabl|adress|d[ée]pos|envoy|transmis|pr[ée]sent|accompagn)/iu;

/** `Le compte rendu, rédigé par le Client, (est diffusé)`. */
function agentOfAside(lead: string, patterns: Context["patterns"]): string | undefined {
  const aside = /, \p{L}{3,14}(?:é|i|u|it|is)e?s? (?<by>par [^,;]{3,40}),? $/u.exec(lead)?.groups?.by;
  return aside === undefined ? undefined : patterns.agent.exec(aside)?.groups?.who;
}

/** Who must do what a passive says: its agent; else the other side of whom it is done for; else by what is done. */
export function debtorOfPassive(
  lead: string,
  action: string,
  rest: string,
  { patterns, debtors, subject, before }: Context,
): Actor | undefined {
  const agent = agentIn(rest, patterns) ?? agentOfAside(lead, patterns);
  if (agent) return debtors.actorOf(agent);
  if (/(?<!\p{L})factures?(?!\p{L})/iu.test(lead) && bills.test(action)) return debtors.performer;
  if (
    /r[ée]unions?|comit[ée]/iu.test(lead) ||
    joint.test(lead) ||
    /contradictoire|conjointement|en commun|d'un commun accord|entre (?:les|elles|chaque)|[àa] l'autre (?:partie)?/iu.test(
      rest,
    )
  )
    return "eachParty";
  const receives = /^(?:appel|inform|avert|pr[ée]ven|avis|alert)/iu.test(action);
  const to = receives ? lastWho(lead, patterns) : patterns.recipient.exec(rest)?.groups?.who;
  const receiver = /(?<!\p{L})(?:lui|leur) $/iu.test(lead)
    ? (lastActor(lead, patterns, debtors) ?? subject)
    : undefined;
  const spoken =
    /(?<!\p{L})(?<who>nous|vous) (?:[êe]tre )?$/iu.exec(lead)?.groups?.who ??
    (/ (?:[àa]|aupr[èe]s de) (?:notre|nos) /iu.test(rest) ? "nous" : undefined);
  const addressee = spoken && debtors.other(debtors.actorOf(spoken));
  if (addressee) return addressee;
  const giver = debtors.other(receiver ?? (to ? debtors.actorOf(to) : undefined));
  if (giver) return giver;
  if (/^(?:restitu|rembours|rend)/iu.test(action)) {
    const what = /^\W*(?:\d[\d.]* )?(?:elles?|ils?|celles?-ci|celui-ci) /iu.test(lead) ? `${before} ${lead}` : lead;
    if (/retenue|garantie (?:[àa] premi|bancaire)/iu.test(what)) return debtors.payer;
    if (/somme|d[ée]p[ôo]t|caution|garantie/iu.test(what)) return debtors.performer;
  }
  if (/^(?:pay|r[ée]gl|vers|acquitt)/iu.test(action))
    return debtors.payer === "insured" && /indemnit/iu.test(lead) ? "insurer" : debtors.payer;
  if (
    /^(?:signal|notifi|d[ée]clar|renouvel)/iu.test(action) &&
    /changement|modification|attestation|certificat/iu.test(lead)
  )
    return subject ?? debtors.performer;
  const paper = /rapport|attestation|compte[- ]rendu|certificat|planning/iu;
  return paper.test(lead) ? doerUnsaid(lead, action, { debtors }) : undefined;
}

const ofOwner =
  /indemnit|quittance|d[ée]comptes?|r[ée]gularis|cl[ée]f?s(?!\p{L})|d[ée]p[ôo]t|charges|travaux|avis d|expertise|expert|provision|loyer|locaux|avenant/iu;
const upkeep = /^(?:[ée]talonn|entreten|v[ée]rifi|contr[ôo]l|r[ée]vis|ramon|recharg|essay|inspect)/iu;

/** Who does what nobody is said to do: who performs; but whoever has a thing let or insured looks after it and proves it. */
export function doerUnsaid(
  lead: string,
  action: string,
  { debtors: { performer, payer } }: Pick<Context, "debtors">,
): Actor | undefined {
  const lets = performer === "lessor" && payer === "lessee" && !ofOwner.test(lead);
  const insures = performer === "insurer" && payer === "insured" && upkeep.test(action);
  return lets || insures ? payer : performer;
}

function lastActor(words: string, patterns: Context["patterns"], debtors: Context["debtors"]): Actor | undefined {
  const who = lastWho(words, patterns);
  return who === undefined ? undefined : debtors.actorOf(who);
}

const pays =
  /(?<what>(?:(?:le|les|un|chaque|du|des|toute?) ?(?:paiements?|r[èe]glements?|factures?|sommes?|loyers?|prix|redevances?|prestations|provisions?|montants?|int[ée]r[êe]ts)|d[ée]lais? de (?:paiement|r[èe]glement)|la redevance|facturation)[^.;]{0,140}?(?:s'effectu\p{L}+|interviendra|intervient|pay[ée]e?s?|r[ée]gl[ée]e?s?|vers[ée]e?s?|acquitt[ée]e?s?|d[ée]lai de (?:paiement|r[èe]glement)|mandat[ée]|:))(?<rest>[^.;]{0,170})/iu;

const payable =
  /(?:(?:est|sont|sera|seront) (?:payables?|exigibles?)|(?:loyers?|redevances?|prix|honoraires|forfait|abonnement)(?!\p{L})[^.;]{0,170}?,? payables?)(?<rest>[^.;]{0,170})/iu;
const money = /pa(?:ie|y)|r[èe]gl|vers|exigib|acquitt|factur|mandat/iu;
const notPayments =
  /r[èe]glements? (?:amiable|int[ée]rieur)|(?<!\p{L})n'(?:intervi|est|a)|p[ée]nalit|en cas de (?:retard|d[ée]saccord|litige)|[àa] d[ée]faut|d[ée]faut de paiement|int[ée]r[êe]ts moratoires au|suspen|ne (?:sera|sont|peut)|retard de paiement|r[ée]put[ée]|impay|non pay[ée]|major[ée]/iu;

/** `Les factures sont payables à 30 jours`: whoever pays in this contract owes it; who performs owes the invoices. */
export function payment(sentence: string, { debtors }: Context): Duty[] {
  const match = money.test(sentence) ? (pays.exec(sentence) ?? payable.exec(sentence)) : null;
  if (!match) return [];
  const start = match.groups?.what === undefined ? startOfPart(sentence, match.index) : match.index;
  const words = sentence.slice(start, match.index + match[0].length);
  const due = notPayments.test(words) ? undefined : dueIn(words);
  if (!due || !timed.test(match.groups?.rest ?? "") || (due.kind === "event" && due.event.kind === "other")) return [];
  const debtor = /^(?:la )?facturation(?! et r)/iu.test(words)
    ? (debtors.performer ?? "supplier")
    : (debtors.payer ?? (/loyer/iu.test(words) ? "lessee" : "buyer"));
  const action = cut(words);
  return [{ form: "payment", debtor, action, start, end: start + action.length }];
}

const timed =
  /\d+\)? (?:jours|mois)|jours|r[ée]ception|[ée]mission|terme|d'avance|mensuel|trimestriel|annuel|comptant|chaque ann[ée]e|premier jour|dans les \p{L}+ mois/iu;

/** Where the part of a sentence around a place begins. */
function startOfPart(sentence: string, place: number): number {
  const before = sentence.slice(Math.max(0, place - 140), place);
  const stop = before.search(/[^.;:]*$/u);
  return place - before.length + stop + (/^\s*/u.exec(before.slice(stop))?.[0].length ?? 0);
}

const meets =
  /(?:inventaires?|[ée]tats? des lieux|visites? contradictoires?|bilans? (?:commun|partag[ée]|annuel)|comit[ée]|r[ée]unions?|rencontres?|revue|points? (?:d'|de |t[ée]l|qualit|mensuel|hebdo|annuel|trimestriel)|s[ée]ance|entretien (?!pr[ée]v|cour)|visioconf[ée]rence)(?:(?!\p{L})|(?<= )|(?<='))[^.;]{0,70}?(?:(?:est|sont|sera|seront) (?:tenue?s?|organis[ée]e?s?)|se r[ée]uni(?:t|ra|ssent)|se tien(?:t|dra|nent|dront)|(?:a|ont|aura|auront) lieu|r[ée]uni(?:t|ra|ssent|ront) (?:les|chaque|la|le)(?! (?:conditions|[ée]l[ée]ments))|, tenue?s? (?:en|tous|chaque|avant|au))/iu;

/** `Le comité de pilotage se réunit chaque trimestre`: each party attends. */
export function meeting(sentence: string): Duty[] {
  const match = meets.exec(sentence);
  if (!match || !dueIn(sentence) || /(?<!\p{L})(?:ne|peut|pourra)(?!\p{L})/iu.test(match[0])) return [];
  return [{ form: "passive", debtor: "eachParty", ...actionFrom(sentence, match.index) }];
}

const vigilance = /(?:[LD]\. ?8222-[1-8]|[LD]\. ?8254-[1-5])/iu;

/** A clause may only cite the articles on undeclared work: they impose the certificates, at signature and every six months. */
export function byLaw(sentence: string, { debtors }: Context): Duty[] {
  const cites = vigilance.exec(sentence);
  if (
    !cites ||
    !/(?:documents?|pi[èe]ces?|attestations?|certificats?|obligations?|conform[ée]ment|justificatifs?)/iu.test(sentence)
  )
    return [];
  if (/p[ée]nalit|r[ée]sili|manquement|amende/iu.test(sentence)) return [];
  const action = cut(sentence);
  return [{ form: "law", debtor: debtors.performer ?? "supplier", action, start: 0, end: action.length }];
}
