import type { Due } from "../../../schemas/value-types.ts";
import { otherEvent } from "../due-reading.ts";
import { headOf, type TableRow } from "../table-rows.ts";
import type { Duty } from "./obligation-actions.ts";
import type { Debtors } from "./obligation-debtors.ts";
import { dueIn } from "./obligation-due.ts";
import { isTimed } from "./obligation-timed.ts";

const dueHead =
  /^(?:d[ée]lais?|[ée]ch[ée]ances?|p[ée]riodicit[ée]s?|fr[ée]quences?|dates?(?: limites?| butoirs?| de (?:remise|livraison|r[ée]alisation|transmission|rendu|fourniture|production)| pr[ée]vues?| au plus tard)?|(?:pour )?quand|calendrier|moments?|(?:remise|transmission|envoi|livraison|production)s?(?: au plus tard| avant(?: le)?)?$|au plus tard|avant(?: le)?$|[àa] (?:remettre|fournir|transmettre|produire)(?! par)|rythme|[àa] rendre|jour)(?!\p{L})/iu;
const otherTimes =
  /d[ée]but|d[ée]marrage|(?<!\p{L})fin(?!\p{L})|effet|entr[ée]e|naissance|signature|factur|paiement|r[èe]glement|livraison des prix|validit|garantie|pr[ée]avis|r[ée]tablissement|p[ée]nalit/iu;
const isDueHead = (head: string) => dueHead.test(head) && !otherTimes.test(head);
/** Heads of columns that name what is handed over or done, and of those that name at least what it is done to. */
const actHead =
  /documents?|livrables?|op[ée]rations?|prestations?|t[âa]ches?|objets?|pi[èe]ces?|nature|actions?|rapports?|intitul[ée]|libell[ée]|engagements?|obligations?|jalons?|quoi|travaux|mesures?|v[ée]rifications?|contr[ôo]les?|instances?|r[ée]unions?|comit[ée]s?|[ée]tats?(?!\p{L})|fournitures?/iu;
const thingHead = /d[ée]signation|[ée]tapes?|visite|[ée]quipements?|[ée]l[ée]ments?|phases?/iu;
/** Heads of columns that name who does it, and who gets it. */
const debtorHead =
  /^(?:par |[àa] (?:la charge|fournir|produire|remettre|transmettre) (?:de|par)|qui(?: fait)?(?!\p{L})|responsables?|d[ée]biteurs?|acteurs?|charge|[àa] la charge|intervenants?|pilotes?|porteurs?|[ée]metteurs?|auteurs?|r[ée]dacteurs?|parties?(?: (?:concern|responsab|d[ée]bitri|oblig|tenue)\p{L}*)?$|oblig[ée]s?|entit[ée]|fourni par|remis par|établi par|transmis par|incombe|exp[ée]diteur)/iu;
const receiverHead =
  /^(?:destinataires?|b[ée]n[ée]ficiaires?|re[çc]u par|[àa] qui|adress[ée]e? [àa]|remis [àa]|transmis [àa]|pour qui)/iu;
const countsFrom = /(?:[àa] compter|[àa] partir|apr[èe]s|suivant|avant) .*$/iu;
const announces =
  /d[ée]lai (?:de |d')(?<noun>d[ée]claration|r[ée]ponse|intervention|remplacement|livraison|signalement)/iu;
const money = /€|euros|HT(?!\p{L})/u;
const ofPayments = /acompte|solde|avance|paiement|facture|terme|redevance|loyer|total/iu;
const works = /jalons?|livrables?|phases?|[ée]tapes?/iu;
/** Rows that sign a contract say when they were signed. */
const signs = /signature|bon pour accord|nom et qualit|qualit[ée]$|fait [àa]/iu;

/** Who owes what a row says: by the column that names them, or by the one that names who gets it. */
function ownerOf(row: TableRow, debtors: Debtors): Duty["debtor"] | undefined {
  for (const [index, { text }] of row.cells.entries()) {
    const head = headOf(row, index);
    const gives = debtorHead.test(head);
    if (!gives && !receiverHead.test(head)) continue;
    const who = partyIn(text, debtors);
    const owner = gives ? who : debtors.other(who);
    if (owner) return owner;
  }
  return undefined;
}

/** The party that a cell names: `Titulaire`, `Le Client`, `Client (DSI)`, `les deux parties`. */
function partyIn(text: string, debtors: Debtors): Duty["debtor"] | undefined {
  if (/^(?:les )?(?:deux |co-?)?(?:parties|contractants|tous|conjoint|commun)/iu.test(text.trim())) return "eachParty";
  const first = text.trim().split(/ ?[(,;:/–-] ?|, | et /u)[0] ?? "";
  return debtors.actorOf(first) ?? debtors.actorOf(`le ${first}`);
}

/** A row of a table that gives each document or task its time, under a head that says so. */
export function tableDuty(row: TableRow, words: string, owner: Duty["debtor"] | undefined, debtors: Debtors): Duty[] {
  const heads = row.cells.map((_, index) => headOf(row, index));
  const at = row.cells.findIndex((cell, index) => isDueHead(heads[index] ?? "") && /[\p{L}\d]/u.test(cell.text));
  const cell = row.cells[at];
  const may = (index: number) =>
    index !== at && /\p{L}{3}/u.test(row.cells[index]?.text ?? "") && !debtorHead.test(heads[index] ?? "");
  const column = heads.findIndex((head, index) => may(index) && actHead.test(head) && !receiverHead.test(head));
  const other = heads.findIndex((head, index) => may(index) && (thingHead.test(head) || index === (at === 0 ? 1 : 0)));
  const named = row.cells[column < 0 ? other : column];
  const thing = named?.text.trim() ?? "";
  if (row.isHead || !cell || !named || thing.length < 3) return [];
  if (row.heads.some((head) => /factur/iu.test(head) || signs.test(head))) return [];
  if (money.test(words) && (ofPayments.test(words) || !row.heads.some((head) => works.test(head)))) return [];
  const head = heads[at] ?? "";
  const noun = announces.exec(head)?.groups?.noun;
  const what = noun && thing.length < 30 ? `${noun} : ${thing}` : thing;
  const declares = noun && /^d[ée]clar/iu.test(noun) && debtors.payer === "insured";
  const everyone = /^(?:comit[ée]|r[ée]union|point|revue)/iu.test(thing) ? "eachParty" : undefined;
  const debtor = ownerOf(row, debtors) ?? (declares ? debtors.payer : (owner ?? everyone));
  const from = countsFrom.exec(head)?.[0];
  const when = from && !/[àa] compter|apr[èe]s|avant/iu.test(cell.text) ? `dans ${cell.text} ${from}` : cell.text;
  const due = dueOfLabel(when);
  const places = [named, cell].map(({ start, end }) => [start, end].map((place) => place - (row.cells[0]?.start ?? 0)));
  const [start, end] = [Math.min(...places.flat()), Math.max(...places.flat())];
  return due && debtor && what.length > 3 ? [{ form: "item", debtor, action: what, start, end, due }] : [];
}

const bareDay = /^(?:1er|\d{1,2}) \p{L}{3,9}$/u;
const bareLimit =
  /^(?:au|le) (?:1er|\d{1,2}) (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)$/iu;
const bareMonth = /^en \p{L}{3,9}$/u;
const longestTime = 70;

/** The time that words beside a label give, which need not say so: `annuelle`, `31 janvier`, `deux jours ouvrés`. */
function dueOfLabel(words: string): Due | undefined {
  const text = words.trim();
  const told = bareDay.test(text)
    ? `avant le ${text} de chaque année`
    : bareMonth.test(text)
      ? `chaque année ${text}`
      : bareLimit.test(text)
        ? `avant ${text.replace(/^au /iu, "le ")} de chaque année`
        : text;
  const timed = [told, `chaque ${told}`, `visite ${told}`, `dans ${told}`, `le ${told}`].map(dueIn).find(isTimed);
  if (timed) return timed;
  return text.length <= longestTime && occasion.test(text)
    ? (dueIn(text) ?? { kind: "event", event: otherEvent(text) })
    : undefined;
}

const occasion =
  /^(?:[àa] (?:la |l'|chaque |toute |premi[èe]re |r[ée]ception|l'issue|tout )|au (?:d[ée]but|terme|d[ée]marrage|plus tard)|avec |avant |apr[èe]s |d[èe]s |lors d|chaque |en d[ée]but|en fin|(?:le )?(?:premier|dernier) jour|le jour)/iu;

const numbered = "(?:[-•*>–▪●o]|\\(?[a-z0-9]{1,2}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?)? ?";
/** Nouns that name an act, or what is handed over. */
const acts =
  "(?:remise|envoi|transmission|communication|fourniture|livraison|production|pr[ée]sentation|pr[ée]sence|participation|d[ée]signation|[ée]tablissement|mise (?:[àa] jour|[àa] disposition|en ligne)|contr[ôo]les?|entretien|maintenance|visites?|v[ée]rifications?|nettoyage|remplacement|intervention|d[ée]pannage|formation|signalement|d[ée]claration|information|restitution|r[ée]ponse|d[ée]sinfection|ramonage|sauvegardes?|archivage|reprise|collecte|enl[èe]vement|organisation|r[ée]alisation|affichage|[ée]talonnage)";
const things =
  "(?:r[ée]unions?|comit[ée]s?|commissions?|rapports?|comptes?[- ]rendus?|bilans?|fiches?|attestations?|certificats?|plans?|audits?|inventaires?|relev[ée]s?|tableaux?|analyses?|mesures?|tests?|dossiers?|examens?|essais?|accus[ée]|points?|justificatifs?|listes?|menus|plannings?|registres?|carnets?|indicateurs|statistiques|proc[èe]s-verba(?:l|ux)|bordereaux?|bons?|notices?|enqu[êe]tes?|revues?|[ée]tats?)";
const nominal = new RegExp(
  `^${numbered}(?<what>(?:${acts}|${things})(?!\\p{L})[^.:;€%]{0,110}?) ?: (?<when>[^.;€%]{4,110})`,
  "iu",
);
const handed =
  "(?:livraison |remise |envoi |transmission |intervention |r[ée]ponse |communication )?(?:(?:transmis|remis|fourni|communiqu[ée]|adress[ée]|livr[ée]|produit|envoy[ée]|mis|tenu|r[ée]alis[ée]|effectu[ée])e?s? (?:en ligne |[àa] jour |[àa] disposition )?)?";
const anyThing = new RegExp(
  `^${numbered}(?<what>\\p{L}[^.:;€%]{3,110}?) ?: (?<when>${handed}(?:au plus tard|avant|dans (?:les|un|le)|sous|[àa] (?:la|l'|chaque|premi[èe]re)|avec (?:chaque|toute)|chaque|tous les|toutes les|\\p{L}{2,6} fois par|le \\d|mensuel|bimestriel|trimestriel|semestriel|annuel|hebdo|quotidien|[\\p{L}\\d-]{1,12} (?:jours|semaines|mois|heures) )[^.;€%]{0,110})`,
  "iu",
);
const ofContract =
  /prix|tarif|p[ée]nalit|factur|paiement|r[èe]glement|pr[ée]avis|dur[ée]e|reconduction|r[ée]vision|r[ée]siliation|prise d'effet|entr[ée]e en vigueur|p[ée]riode|horaire|ouverture|garantie|validit[ée]|(?<!\p{L})date|d[ée]but|(?<!\p{L})fin(?!\p{L})|[ée]ch[ée]ance|renouvel|notification du|signature|int[ée]r[êe]t|d[ée]nonc/iu;

/** `Remise du rapport annuel : avant le 28 février.`: a task by its noun, and its time; any noun in a list of duties. */
export function labelledDuty(sentence: string, debtor: Duty["debtor"] | undefined, inList: boolean): Duty[] {
  const match = nominal.exec(sentence) ?? (inList ? anyThing.exec(sentence) : null);
  const { what = "", when = "" } = match?.groups ?? {};
  if (!match || !debtor || ofContract.test(what) || priced.test(when)) return [];
  const due = dueOfLabel(when);
  if (!due) return [];
  const start = match[0].indexOf(what);
  const whose = /^comit[ée]/iu.test(what.trim()) ? "eachParty" : debtor;
  return [{ form: "item", debtor: whose, action: what.trim(), start, end: match[0].trimEnd().length, due }];
}

const priced = /prix|p[ée]nalit|factur|tarif/iu;

const nounAlone = new RegExp(
  `^${numbered}(?:la |le |les |l'|une? )?(?<action>(?:(?:${acts})(?!\\p{L})(?: |, )|${things}(?: [\\p{L}'-]+){0,6} (?:remise?s?|transmise?s?|fournie?s?|communiqu[ée]e?s?|produite?s?|adress[ée]e?s?) )[^.;:€%]{10,200})`,
  "diu",
);
const papers =
  "(?:rapports?|comptes?[- ]rendus?|proc[èe]s-verba(?:l|ux)|fiches?|bons?|bilans?|relev[ée]s?|bordereaux?|[ée]tats? des lieux|attestations?|certificats?|inventaires?)(?! (?:de force|commercial))";
const documented = new RegExp(
  `^(?<subject>(?:chaque|toute?s?(?: les)?|les|ces|cette|la|le) [^.;:]{3,80}?) (?:fait|font|fera|feront|doi(?:t|vent) faire|devra faire|devront faire|donne(?:nt|ra|ront)?) (?:[^.;:]{0,20}? )?(?:l'objet|lieu [àa] (?:l'[ée]tablissement |la r[ée]daction |la remise |l'[ée]mission )?)(?: ?d'une?| ?de| ?d'un| ?une?)? ${papers}(?!\\p{L})`,
  "iu",
);
const events =
  /(?<!\p{L})(?:interventions?|visites?|r[ée]unions?|contr[ôo]les?|passages?|livraisons?|v[ée]rifications?|op[ée]rations?|missions?|s[ée]ances?|prestations?|entretiens?|audits?|incidents?|essais?|formations?|d[ée]pannages?|collectes?|enl[èe]vements?|sessions?|comit[ée]s?|maintenances?)(?!\p{L})/iu;

/** `Chaque visite fera l'objet d'un rapport`: who performs draws up the paper. */
export function documentedEach(sentence: string, debtor: Duty["debtor"] | undefined): Duty[] {
  const match = documented.exec(sentence);
  const subject = match?.groups?.subject ?? "";
  if (!debtor || !events.test(subject) || finiteVerb.test(subject)) return [];
  const text = /^(?:chaque|tou)/iu.test(subject)
    ? subject.toLowerCase()
    : `chaque ${events.exec(subject)?.[0].toLowerCase()}`;
  const due = { kind: "event", event: { kind: "other", text } } as const;
  const action = sentence.trim().replace(/[\s.,;:]+$/u, "");
  return [{ form: "passive", debtor, action, start: 0, end: action.length, due }];
}

const eachTime = /^(?:[àa] |avant |apr[èe]s |lors de |avec )(?:chaque|tout)/iu;
const finiteVerb =
  /(?<!\p{L})(?:est|sont|sera|seront|doit|doivent|peut|peuvent|pourra|a|ont|n'\p{L}+|ne|s'\p{L}+|devra)(?!\p{L})/iu;

/** `la désignation, sous quinze jours, d'un responsable ;`: an act that a noun names, with its time and no verb. */
export function actByNoun(sentence: string, debtor: Duty["debtor"] | undefined): Duty[] {
  const place = nounAlone.exec(sentence)?.indices?.groups?.action;
  if (!place || !debtor) return [];
  const action = sentence.slice(...place).trimEnd();
  const due = dueIn(action);
  const isRegular = due?.kind === "event" && eachTime.test(due.event.text ?? "");
  if (
    finiteVerb.test(action) ||
    priced.test(action) ||
    ofContract.test(action.slice(0, 30)) ||
    !(isTimed(due) || isRegular)
  )
    return [];
  return [{ form: "item", debtor, action, start: place[0], end: place[0] + action.length }];
}
