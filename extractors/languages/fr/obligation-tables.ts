import type { Actor } from "../../../schemas/value-types.ts";
import { headOf, type TableRow } from "../table-rows.ts";
import type { Duty } from "./obligation-actions.ts";
import { dueIn } from "./obligation-due.ts";
import { isTimed } from "./obligation-timed.ts";

const dueHead =
  /^(?:d[ée]lais?|[ée]ch[ée]ances?|p[ée]riodicit[ée]s?|fr[ée]quences?|dates?(?: limites?| de (?:remise|livraison|r[ée]alisation))?|quand|calendrier)(?!\p{L})/iu;
const thingHead =
  /documents?|livrables?|op[ée]rations?|prestations?|t[âa]ches?|objets?|pi[èe]ces?|nature|d[ée]signation|[ée]tapes?|action|visite|contr[ôo]le|rapports?|intitul[ée]|libell[ée]|[ée]quipements?|[ée]l[ée]ments?/iu;
const countsFrom = /(?:[àa] compter|[àa] partir|apr[èe]s|suivant|avant) .*$/iu;
const money = /€|euros|HT(?!\p{L})/u;

/** A row of a table that gives each document or task its time, under a head that says so: owed by who performs. */
export function tableDuty(row: TableRow, words: string, debtor: Actor | undefined): Duty[] {
  const at = row.cells.findIndex(
    (cell, index) => index > 0 && dueHead.test(headOf(row, index)) && /\p{L}/u.test(cell.text),
  );
  const cell = row.cells[at];
  const named = row.cells.slice(0, Math.max(at, 0)).find((other, index) => {
    const head = headOf(row, index);
    return /\p{L}{3}/u.test(other.text) && (thingHead.test(head) || index === 0);
  });
  const what = named?.text.trim() ?? "";
  if (row.isHead || !debtor || !cell || !named || what.length < 6 || money.test(words)) return [];
  const from = countsFrom.exec(headOf(row, at))?.[0];
  const when = from && !/[àa] compter|apr[èe]s|avant/iu.test(cell.text) ? `dans ${cell.text} ${from}` : cell.text;
  const due = [when, `chaque ${cell.text}`, `visite ${cell.text}`].find((text) => isTimed(dueIn(text)));
  const [start, end] = [named.start - (row.cells[0]?.start ?? 0), cell.end - (row.cells[0]?.start ?? 0)];
  return due ? [{ form: "item", debtor, action: what, start, end, when: due }] : [];
}

const nominal =
  /^(?:[-•*>–▪●o]|\(?[a-z0-9]{1,2}[.)])? ?(?<what>(?:(?:remise|envoi|transmission|fourniture|livraison|production|pr[ée]sentation|[ée]tablissement|mise [àa] jour|contr[ôo]les?|entretien|visites?|v[ée]rifications?|nettoyage|remplacement|intervention|d[ée]pannage|r[ée]unions?|comit[ée]s?|rapports?|comptes?[- ]rendus?|bilans?|fiches?|attestations?|certificats?|plans?|audits?|inventaires?|relev[ée]s?|tableaux? de bord|analyses?|mesures?|tests?|sauvegardes?|signalement|d[ée]claration|information|dossiers?|examens?|essais?|ramonage|d[ée]sinfection|restitution|r[ée]ponse|accus[ée]|point|justificatifs?|liste)(?!\p{L}))[^.:;€%]{0,110}?) ?: (?<when>[^.;€%]{4,110})/iu;
const ofContract = /prix|tarif|p[ée]nalit|factur|paiement|r[èe]glement|pr[ée]avis|dur[ée]e|reconduction|r[ée]vision/iu;

/** `Remise du rapport annuel : avant le 28 février.`: a task by its noun, and its time. */
export function labelledDuty(sentence: string, debtor: Actor | undefined): Duty[] {
  const match = nominal.exec(sentence);
  const { what = "", when = "" } = match?.groups ?? {};
  if (!match || !debtor || ofContract.test(sentence)) return [];
  const due = [when, `chaque ${when}`, `visite ${when}`].find((text) => isTimed(dueIn(text)));
  if (!due) return [];
  const start = match[0].indexOf(what);
  const whose = /^comit[ée]/iu.test(what.trim()) ? "eachParty" : debtor;
  return [{ form: "item", debtor: whose, action: what.trim(), start, end: match[0].trimEnd().length, when: due }];
}
