import { actionFrom, type Duty } from "./obligation-actions.ts";
import { dueIn } from "./obligation-due.ts";
import { agentIn } from "./obligation-passive.ts";
import { type Context, firstSubject } from "./obligation-subjects.ts";
import { isTimed } from "./obligation-timed.ts";

const act =
  "(?:visites?|entretiens?|contr[ôo]les?|maintenance|v[ée]rifications?|nettoyages?|r[ée]visions?|passages?|examens?|essais?|inspections?|[ée]talonnages?|ramonages?|formations?|audits?|inventaires?)";
const paper = "(?:rapports?|comptes?[- ]rendus?|relev[ée]s?|bilans?|proc[èe]s-verba(?:l|ux)|fiches?|confirmations?)";
const patterns = [
  new RegExp(
    `(?:^|[;:] |\\d )(?<what>[\\p{L}'’ ]{4,70}? re[çc]oi(?:t|vent|vra|vront) (?:une?|des|\\p{L}{2,6}) ${act}(?!\\p{L}))`,
    "diu",
  ),
  new RegExp(`(?<what>(?<!\\p{L})${act} [^.;:]{3,110}? (?:a|ont|aura|auront) lieu(?!\\p{L}))`, "diu"),
  new RegExp(`(?<what>(?<!\\p{L})${paper}(?: [\\p{L}'’]+){0,5} (?:suit|suivra|parvient|parviendra)(?!\\p{L}))`, "diu"),
  new RegExp(
    `(?<what>(?<!\\p{L})${paper}(?: [\\p{L}'’]+){0,4} (?:transmis|remis|adress[ée]|communiqu[ée]|envoy[ée])e?s? (?=sous |dans (?:les|un|le) |au plus tard |avant ))`,
    "diu",
  ),
];
const unsure = /(?<!\p{L})(?:ne|n'|si|peu\p{L}+|pourr\p{L}+|lorsqu\p{L}*|qui|dont)(?!\p{L})[^,]*$/iu;

/** What befalls things rather than what somebody does: \`chaque appareil reçoit une visite tous les deux mois\`, \`un rapport suit sous huit jours\`. */
export function ofThings(clause: string, context: Context): Duty[] {
  for (const pattern of patterns) {
    const [start = 0, end = 0] = pattern.exec(clause)?.indices?.groups?.what ?? [];
    if (end === 0 || unsure.test(clause.slice(0, start))) continue;
    const rest = clause.slice(end, end + 160);
    if (!isTimed(dueIn(rest)) && !isTimed(dueIn(clause.slice(start, end + 60)))) continue;
    const agent = agentIn(rest, context.patterns);
    if (/contradictoire/iu.test(clause.slice(start, end)))
      return [{ form: "passive", debtor: "eachParty", ...actionFrom(clause, start) }];
    const debtor =
      agent === undefined
        ? (firstSubject(clause, context) ?? context.debtors.performer)
        : context.debtors.actorOf(agent);
    if (debtor) return [{ form: "passive", debtor, ...actionFrom(clause, start) }];
  }
  return [];
}
