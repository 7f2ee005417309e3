import type { Actor } from "../../../schemas/value-types.ts";
import { actionFrom, type Duty } from "./obligation-actions.ts";
import { type Context, conditional, subjectBefore } from "./obligation-subjects.ts";
import { finite, infinitive } from "./obligation-verbs.ts";

const engages =
  /(?<!\p{L})(?<modal>s'(?:engage|oblige)(?:nt|ra|ront|ant)?(?:(?! [àa] )[ ,][^.;:]{1,80}?)? [àa](?= )|(?:doi(?:t|vent)|devra|devront)(?!\p{L})(?: [êe]tre en mesure de)?|(?:est|sont|sera|seront|demeure) (?:\p{L}+ment )?(?:tenue?s?|charg[ée]e?s?) (?:de |d'|[àa] )|(?:a|ont|aura|auront) (?:l'obligation|la charge|pour mission|pour obligation) (?:de |d')|se charge(?:ra)? (?:de |d')|veille(?:ra|nt)? [àa] |(?:convien(?:nent|t)|s'efforce(?:nt|ra)?) (?:de |d')|dispose(?:nt|ra|ront)? d'un d[ée]lai [^.;]{3,110}? pour )/giu;

const plural = /^(?:doivent|devront|sont|seront|ont|auront)|ent(?: |$)/iu;

const verbAfter = new RegExp(`^(?<gap>[^.;]{0,140}?)(?<!\\p{L})(?<action>${infinitive})`, "iu");

export function engagements(sentence: string, context: Context): Duty[] {
  for (const match of sentence.matchAll(engages)) {
    const modalEnd = match.index + match[0].length;
    const verb = verbAfter.exec(sentence.slice(modalEnd, modalEnd + 200));
    const who = verb && subjectBefore(sentence, match.index, context);
    if (!verb || !who?.debtor) continue;
    const gap = verb.groups?.gap ?? "";
    const between = sentence.slice(who.end, match.index);
    const negated =
      /(?<!\p{L})(?:ne|pas|sans|jamais|aucun|[êe]tre|avoir)(?!\p{L})/iu.test(gap) ||
      /(?<!\p{L})(?:ne|n') ?$/iu.test(between);
    if (negated || /[.;:]/u.test(between) || /.{6}(?<!\p{L})(?:qui|lesquel\p{L}*) ?$/iu.test(between)) continue;
    if (
      plural.test(match[0]) !==
        /^(?:les|ils|elles|ceux|ces|chacune?)(?!\p{L})/iu.test(sentence.slice(who.start, who.end)) &&
      /^(?:doi|devr)/iu.test(match[0])
    )
      continue;
    if (/^d/iu.test(match[0]) && conditional.test(sentence.slice(Math.max(0, who.start - 25), who.start))) continue;
    const { debtor } = who;
    const at = modalEnd + gap.length;
    const duties: Duty[] = [{ form: "engagement", debtor, ...actionFrom(sentence, at) }];
    const verbEnd = modalEnd + verb[0].length;
    for (const further of sentence.slice(verbEnd).matchAll(furtherActions)) {
      const place = verbEnd + further.index + (further[0].length - (further.groups?.action?.length ?? 0));
      duties.push({ form: "engagement", debtor, ...actionFrom(sentence, place) });
    }
    return duties;
  }
  return [];
}

const furtherActions = new RegExp(`(?:[,;] ?(?:ainsi qu'|et )?| et )(?:[àa] |de |d')(?<action>${infinitive})`, "giu");

const acts = new RegExp(`(?<!\\p{L})${finite}`, "giu");

const adverbs =
  /^(?:,[^,.;:]{1,90},|(?: (?!(?:est|sont|sera|a|ont|qui|dont|ne)(?!\p{L})|n'|peu|pourr)[\p{L}'-]{2,16}){0,4})(?: (?:lui|leur|en|y|le|la|les|se)| l')? ?$/iu;

/** `… et en justifiera au Bailleur`, `…, puis transmet chaque année …`: a second verb of the same subject. */
const coordinated =
  /(?:,| et| puis|, et|, puis|, ou)(?: (?:lui|leur|en|y|le|la|les)){0,2}(?: (?:ensuite|aussit[ôo]t|alors|chaque \p{L}+))? ?$/iu;
const object =
  /^ (?:[\p{L}]{3,14}ment,? |aussit[ôo]t |sans d[ée]lai |chaque \p{L}+,? |,[^,.;]{1,60}, )?(?:[àa]|aux?|les?|la|l'|une?|des|ses|son|sa|leurs?|tout|toute|toutes|chaque|copie|dans|sous|avant|\p{L}{3,9} (?:ans|mois|jours))(?![\p{L}])/iu;

export function statements(sentence: string, context: Context): Duty[] {
  const duties: Duty[] = [];
  for (const match of sentence.matchAll(acts)) {
    const who = subjectBefore(sentence, match.index, context);
    if (!who?.debtor || conditional.test(sentence.slice(Math.max(0, who.start - 25), who.start))) continue;
    const gap = sentence.slice(who.end, match.index);
    const follows =
      coordinated.test(gap) &&
      object.test(sentence.slice(match.index + match[0].length)) &&
      !/(?<!\p{L})(?:qui|que|qu'|dont|si|lorsqu\p{L}*|ne|n'|peut|pourra|peuvent|est|sont)(?!\p{L})/iu.test(gap);
    if (!follows && !adverbs.test(gap)) continue;
    const duty: Duty = { form: "statement", debtor: who.debtor, ...actionFrom(sentence, match.index) };
    const before = duties.at(-1);
    if (before && before.end > duty.start) duties[duties.length - 1] = upTo(before, duty.start);
    duties.push(duty);
  }
  return duties.flatMap(withFurtherThing);
}

/** A duty that ends where the next of its sentence begins. */
function upTo(duty: Duty, end: number): Duty {
  const action = duty.action
    .slice(0, end - duty.start)
    .replace(/(?:[,;]| et| puis| ou)*(?: (?:lui|leur|en|y|le|la|les))* ?$/iu, "")
    .replace(/(?:[,;]| et| puis)+$/iu, "");
  return { ...duty, action, end: duty.start + action.length };
}

const further = /, puis (?=(?:une?|des|les?|la|l')(?! ?\d)(?!\p{L}))/iu;

/** `remet un plan à la signature, puis une version révisée chaque année`: two things, each with its time. */
function withFurtherThing(duty: Duty): Duty[] {
  const match = further.exec(duty.action);
  if (!match) return [duty];
  const start = match.index + match[0].length;
  const verb = /^\S+/u.exec(duty.action)?.[0] ?? "";
  return [
    { ...duty, action: duty.action.slice(0, match.index), end: duty.start + match.index },
    { ...duty, action: `${verb} ${duty.action.slice(start)}`, start: duty.start + start },
  ];
}

const opensWithVerb = new RegExp(
  `^(?:[-•*>–▪●o]|\\(?[a-z0-9]{1,2}[.)])? ?(?:[àa] |de |d')?(?<action>${infinitive})`,
  "diu",
);

export function items(sentence: string, { listed }: Context): Duty[] {
  const at = listed && opensWithVerb.exec(sentence)?.indices?.groups?.action;
  return at ? [{ form: "item", debtor: listed, ...actionFrom(sentence, at[0]) }] : [];
}

/** Who owes the items of the list that a paragraph announces: `Le Prestataire s'engage à :`. */
export function announcedBy(words: string, context: Context): Actor | undefined {
  const modal = /:$/u.test(words) ? [...words.matchAll(engages)].at(-1) : undefined;
  return modal && subjectBefore(words, modal.index, context)?.debtor;
}
