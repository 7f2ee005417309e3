import { actionFrom, type Duty } from "./obligation-actions.ts";
import type { Context } from "./obligation-subjects.ts";
import { infinitive } from "./obligation-verbs.ts";

const clitics = "(?:(?:lui|leur|en|y|le|la|les|se|nous|vous) |s'|l'|m')*";
const pleases = new RegExp(
  `(?:(?:^|[.;:] )(?:veuillez|merci de|pri[èe]re de)|(?:nous )?vous (?:prions|demandons|remercions) de(?: bien vouloir)?) (?<action>${clitics}(?:${infinitive}|joindre(?!\\p{L})))`,
  "diu",
);

/** \`Veuillez joindre votre relevé d'identité bancaire\`: what a form or a letter asks of its reader. */
export function asked(sentence: string, { debtors }: Context): Duty[] {
  const at = pleases.exec(sentence)?.indices?.groups?.action;
  const debtor = debtors.actorOf("vous") ?? debtors.payer;
  return at && debtor ? [{ form: "item", debtor, ...actionFrom(sentence, at[0]) }] : [];
}

const byPronoun = /(?<!\p{L})(?:ils?|elles?)(?: (?:en|y|les?|la|lui|leur)| [nl]')* ?$/iu;
const firstWords = 48;

/** `il en prévient le Licencié`: whoever is told, given or spoken of there is not the one whom the pronoun stands for. */
export function notToOneself(duty: Duty, sentence: string, { patterns, debtors }: Context): Duty {
  if (!duty.joined && !byPronoun.test(sentence.slice(0, duty.start))) return duty;
  const near = /^[^,;:.]*/u.exec(duty.action.slice(0, firstWords))?.[0] ?? "";
  const who = patterns.recipient.exec(near)?.groups?.who ?? patterns.mention.exec(near)?.groups?.who;
  const told = who === undefined ? undefined : debtors.actorOf(who);
  const other = told === duty.debtor && !/entrante?s?(?!\p{L})|nouve/iu.test(near) ? debtors.other(told) : undefined;
  return other ? { ...duty, debtor: other } : duty;
}
