import { actionFrom, type Duty } from "./obligation-actions.ts";
import { dueIn } from "./obligation-due.ts";
import { agentIn } from "./obligation-passive.ts";
import type { Context } from "./obligation-subjects.ts";
import { byItself, isTimed } from "./obligation-timed.ts";

const by = / par /iu;
const participle = "\\p{L}{2,14}(?:é|i|u|is|it|int|ert|aint)e?s?";
const done = new RegExp(
  `(?<![\\p{L}'])(?:(?<must>(?:doi(?:t|vent)|devra|devront)(?: (?:nous|vous|lui|leur))? [êe]tre|sera|seront|[àa] [êe]tre)|(?<is>est|sont))(?: (?!pas|jamais)\\p{L}{2,14}){0,3}? (?<done>${participle})(?!\\p{L})(?<rest>[^;:]{0,160})`,
  "giu",
);
/** Acts that are what a contract is about, or no act of a side at all. */
const ordinary =
  /^(?:r[ée]alis|effectu|ex[ée]cut|assur|fourni(?=.{0,2}$)|choisi|demand|command|accept|approuv|sign|d[ée]cid|invit|occup|utilis|support|partag|concern|respect|subi|caus|souhait|propos|appliqu|convoqu|autoris|mis$|mise$|mises$|confi|pris|prise|conserv|port|saisi|organis|command|exploit|dirig|anim|coordonn|encadr|pilot|trait|h[ée]berg|g[ée]r)/iu;
const subordinate = /(?<!\p{L})(?:si|s'il|lorsqu\p{L}*|qui|dont|que|qu'|quand|comme|ne|n'|tel\p{L}*)(?!\p{L})[^,;]*$/iu;

/** `Les déchets seront évacués par l'entreprise`: what is done by a party, whatever the act. */
export function byAgent(clause: string, { patterns, debtors }: Context): Duty[] {
  if (!by.test(clause) || !patterns.agent.test(clause)) return [];
  for (const match of clause.matchAll(done)) {
    const { must, done: act = "", rest = "" } = match.groups ?? {};
    const lead = clause.slice(0, match.index);
    const agent = agentIn(rest, patterns);
    const debtor = agent === undefined ? undefined : debtors.actorOf(agent);
    const far = (patterns.agent.exec(rest)?.index ?? -1) > 60;
    if (!debtor || far || subordinate.test(lead) || byItself.test(act) || !/\p{L}{3}/u.test(lead)) continue;
    if (ordinary.test(act) && !isTimed(dueIn(clause))) continue;
    if (!must && !handsOver.test(act) && !isTimed(dueIn(clause))) continue;
    const from = /^\s*/u.exec(clause)?.[0].length ?? 0;
    return [{ form: "passive", debtor, ...actionFrom(clause, from) }];
  }
  return [];
}

const handsOver =
  /^(?:remis|transmis|fourni|communiqu|adress|envoy|produi|d[ée]pos|signal|notifi|restitu|rembours|d[ée]trui|[ée]vacu|enlev|collect|livr|affich|install|tri[ée]|nettoy|entreten|v[ée]rifi|contr[ôo]l|remplac|r[ée]par|dress|r[ée]dig|tenu|dispens|form)/iu;

const relative = /(?<!\p{L})(?:qui|que|qu'|dont|si|sauf|lorsqu\p{L}*|obligations?)(?!\p{L})/iu;
/** After the agent of a note: to whom, where, how or when. */
const complement = /^,? (?:[àa]|au|aux|avant|dans|en|sous|chaque|d[èe]s|pour|selon|sur|lors)(?!\p{L}| l'appui)/iu;
const noteParticiple = new RegExp(
  `(?<done>${participle})(?: (?:à|au|aux|en|sur|chaque|dans|sous|avant|pour) [^,;:.()]{2,40}?| [\\p{L}]{4,14}ment)? par (?!\\p{L}+ant )`,
  "iu",
);
const finiteVerb =
  /(?<!\p{L})(?:est|sont|sera|seront|doit|doivent|peut|peuvent|pourra|pourront|a|ont|aura|n'\p{L}+|ne|devra|devront|s'(?:engage|oblige)\p{L}*|(?!contra|pro|sa)\p{L}{4,12}(?:era|ront|ira))(?!\p{L})/iu;

/** `Linge propre livré par la blanchisserie avant 14 h`: notes and items whose participle is the act, and whose agent is named. */
export function noted(sentence: string, { patterns, debtors }: Context, inList: boolean): Duty[] {
  const match = by.test(sentence) && patterns.agent.test(sentence) ? noteParticiple.exec(sentence) : null;
  if (!match || finiteVerb.test(sentence) || relative.test(sentence)) return [];
  const act = match.groups?.done ?? "";
  const who = patterns.agent.exec(sentence.slice(match.index))?.groups?.who;
  const debtor = who === undefined ? undefined : debtors.actorOf(who);
  if (
    !debtor ||
    debtor === "eachParty" ||
    debtor === "eitherParty" ||
    byItself.test(act) ||
    /^(?:d[ée]sign|choisi|repr[ée]sent|d[ée]fini|fix|indiqu|sign|accept|approuv|demand|command|effectu|souscri|attendu)/iu.test(
      act,
    )
  )
    return [];
  const words = sentence.slice(match.index + match[0].length);
  const when = isTimed(dueIn(words));
  if (!when && !(inList && handsOver.test(act) && complement.test(words.slice(who?.length ?? 0)))) return [];
  return [{ form: "item", debtor, ...actionFrom(sentence, /^[-•*>–▪●\s]*/u.exec(sentence)?.[0].length ?? 0) }];
}

const toBeDone =
  /[àa] (?:nous |vous )?(?<act>remettre|fournir|transmettre|adresser|communiquer|produire|retourner|renvoyer|[ée]tablir|d[ée]poser|livrer|joindre|pr[ée]senter|verser|r[ée]gler|restituer|souscrire|r[ée]aliser|effectuer|organiser|renouveler)(?: sign[ée]e?s?)?(?= (?:par|au|[àa]|dans|avant|sous|en|chaque|d[èe]s|pour))(?<rest>[^;:.()]{0,120})/iu;

/** `bilan annuel à produire par le Titulaire en janvier`, `bon à nous retourner signé sous cinq jours`. */
export function toDo(sentence: string, { patterns, debtors }: Context): Duty[] {
  const match = toBeDone.exec(sentence);
  if (!match) return [];
  const { rest = "" } = match.groups ?? {};
  const lead = sentence.slice(0, match.index);
  const agent = agentIn(rest, patterns);
  const asked = /^[àa] nous /iu.test(match[0]) ? debtors.other(debtors.actorOf("nous")) : undefined;
  const debtor = agent === undefined ? asked : debtors.actorOf(agent);
  if (
    !debtor ||
    /(?<!\p{L})(?:ne|pas|autoris|habilit|invit|oblig|tenu|engag|appel|men|apte|pr[êe]t|suit|quant|relati|partici|consist)\p{L}* $/iu.test(
      lead,
    )
  )
    return [];
  if (agent === undefined && !isTimed(dueIn(rest))) return [];
  const part = Math.max(...[" (", ", ", ": ", "; "].map((stop) => lead.lastIndexOf(stop) + 1));
  const from = part + (/^[\s(]*/u.exec(sentence.slice(part))?.[0].length ?? 0);
  return [{ form: "item", debtor, ...actionFrom(sentence, from) }];
}
