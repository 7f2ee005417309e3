import { actionFrom, type Duty } from "./obligation-actions.ts";
import { upTo } from "./obligation-active.ts";
import { dueIn } from "./obligation-due.ts";
import { type Context, conditional, mainSubject, subjectsIn } from "./obligation-subjects.ts";
import { isTimed, noDuty } from "./obligation-timed.ts";
import { finite } from "./obligation-verbs.ts";

const joint = new RegExp(
  `(?:,(?: et| puis)?| et|(?<!,) puis|, et| ; puis)(?: (?:alors|ensuite|aussitôt|enfin))?(?: (?:(?:lui|leur|en|y|le|la|les) )+| (?:en |l[ea] )?l'| )(?<verb>${finite}|(?!laiss)\\p{L}{3,12}(?:ra|ront)(?!\\p{L})|(?<= (?:en|les|l'))\\p{L}{3,12}(?:e|it|ent)(?!\\p{L}))`,
  "dgiu",
);

const leastAction = 12;

/**
 * Further verbs of a subject, each with a time of its own: `corrige le défaut sous dix jours et livre, avec chaque version, une
 * note`, `restitue les données, puis les efface sous un mois`. The duties before them end where they begin.
 */
export function withJoined(duties: readonly Duty[], sentence: string, context: Context): Duty[] {
  const found = [...sentence.matchAll(joint)].flatMap((match): Duty[] => {
    const [start, end] = match.indices?.groups?.verb ?? [0, 0];
    const lead = sentence.slice(0, match.index);
    if (noDuty.test(sentence.slice(start, end)) || duties.some((duty) => Math.abs(duty.start - start) < leastAction))
      return [];
    if (/(?<!\p{L})(?:qui|que|dont|lesquel\p{L}*|si|lorsqu\p{L}*|quand|o[ùu])(?!\p{L})[^,;]*$/iu.test(lead)) return [];
    const first = subjectsIn(lead.slice(lead.lastIndexOf(";") + 1), context)[0];
    const debtor = mainSubject(lead, context);
    const part = lead.slice(lead.lastIndexOf(";") + 1);
    if (!first || !debtor || conditional.test(part.slice(Math.max(0, first.start - 25), first.start))) return [];
    const duty: Duty = { form: "statement", debtor, ...actionFrom(sentence, start), joined: true };
    const next = sentence.slice(end).search(joint);
    const own = next < 0 ? duty.action : duty.action.slice(0, end - start + next);
    return isTimed(dueIn(own)) || /(?:avec|[àa]) (?:chaque|toute)/iu.test(own.slice(0, 60)) ? [duty] : [];
  });
  const starts = found.map(({ start }) => start);
  return [...duties, ...found].map((duty) => {
    const next = starts.find((start) => start > duty.start + leastAction && start < duty.end);
    return next === undefined ? duty : upTo(duty, next);
  });
}
