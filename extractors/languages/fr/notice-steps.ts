import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import { noticeReading } from "../notice-reading.ts";
import type { Rule, RuleMatch, RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { cellsUnder } from "../term-columns.ts";
import { anyPeriod, elsewhere } from "./notice-delays.ts";
import { formIn, notice, type Purpose, purposeOf } from "./notice-parts.ts";
import { isLasting, settingOf } from "./notice-setting.ts";
import { breach, ending, renewing } from "./notice-words.ts";
import { headingsOf, period, periodIn } from "./time-words.ts";

/** A delay of notice by one of its names. */
const named =
  /pr[ée]avis|pr[ée]venance|d[ée]lai de (?:d[ée]nonciation|cong[ée]|r[ée]siliation|rupture|non-reconduction)/giu;
const cured = /mise en demeure|rem[ée]di|manquement|r[ée]gularis|s'ex[ée]cuter/giu;

/** `ce délai est ramené à`, `porté de 30 à`. */
const changedLead =
  /(?:ramen|port|rédui|redui|abaiss|allong|doubl|relev|pass|limit|raccourci|abr[ée]g|augment|major|diminu)\p{L}*(?: (?:alors|toutefois|cependant|exceptionnellement|respectivement))?(?: au (?:profit|b[ée]n[ée]fice) d[^.;,]{3,30})?(?: de [^.;]{1,25}?)? [àa] ?$/iu;
/** The delay that changes is that of something else. */
const otherDelay =
  /d[ée]lai (?:de |d')(?!d[ée]nonc|cong[ée]|r[ée]sili|rupture|non-|pr[ée]|rem|r[ée]gularis|r[ée]paration|mise en conf)(?!\p{L}+(?:[- ]\p{L}+){0,2}(?: ?\(\d+\))? (?:mois|jours?|ans?|semaines?))\p{L}+[^.;]{0,60}$|(?:dur[ée]e|montant|taux|plafond|prix|garantie|p[ée]nalit[ée]s?)(?: \p{L}+){0,4} (?:est|sera|sont|seront)[^.;]{0,30}$/iu;
/** The next of several: `, à deux mois`, `et de trois mois`, `; trois mois`. */
const stepLead =
  /(?:^|[,;:\t(–-]|(?<!\p{L})(?:et|puis|ou|soit|enfin|est|sera)|de|d'|[àa])(?: \p{L}+,)? ?(?:et |puis |soit )?(?:de |d'|[àa] )?$/iu;
/** What makes a step: since when, or in which case. */
const stepWords =
  /(?<!\p{L})(?:premi[èe]re?s?|deuxi[èe]me|seconde?|troisi[èe]me|quatri[èe]me|suivantes?|si|s'il|s'ils|lorsqu|quand|d[èe]s|en cas|au-del[àa]|ensuite|par la suite|puis|apr[èe]s|pendant|durant|jusqu'|moins d|plus d|entre|entam[ée]e|r[ée]volu|anciennet[ée]|pour (?:les?|la|l'|un|une)|autres? cas|partir d|compter d|sinon|dans les (?:autres )?cas)/iu;

export const stepRules: readonly Rule<NoticesValue>[] = [
  {
    name: "fr/notices/ce délai est ramené à <durée>",
    pattern: anyPeriod,
    strength: 0.75,
    read: (match) => {
      const { lead, stated, prior, headings } = settingOf(match);
      if (!changedLead.test(lead)) return undefined;
      const before = `${headings} ${prior} ${lead}`;
      if (otherDelay.test(lead)) return undefined;
      if (!/d[ée]lai|pr[ée]avis|pr[ée]venance/iu.test(before.slice(-400))) return undefined;
      const purpose = nearestPurpose(match, before);
      return purpose && notice(match, purpose, 0.7, stated);
    },
  },
  {
    name: "fr/notices/préavis : <durée> la première année, <durée> la deuxième",
    pattern: anyPeriod,
    strength: 0.75,
    read: step,
  },
  {
    name: "fr/notices/case cochée : <durée>",
    pattern: new RegExp(`☒ ?(?<period>${period})`, "dgiu"),
    strength: 0.75,
    read: (match) => {
      const before = `${headingsOf(match)} ${match.before(220)}`;
      if (
        !/pr[ée]avis|pr[ée]venance|d[ée]nonciation|non-re(?:conduction|nouvellement)|d[ée]lai de (?:cong[ée]|r[ée]siliation)/iu.test(
          before,
        )
      )
        return undefined;
      const said = `${before.slice(-160)} ${settingOf(match).stated}`;
      const purpose = purposeOf(match, said)?.purpose ?? (renewing.test(before) ? "nonRenewal" : "termination");
      return notice(match, purpose === "breachCure" ? "termination" : purpose, 0.75, said);
    },
  },
  {
    name: "fr/notices/tableau : colonne de préavis",
    strength: 0.75,
    readDocument: noticesInTables,
  },
];

const noticeColumn =
  /^(?:dur[ée]e d[ue] |d[ée]lai (?:de |d'))?(?:pr[ée]avis|pr[ée]venance|cong[ée]|d[ée]nonciation|r[ée]siliation|non-reconduction)(?! effectu)(?:[^:]{0,50})?$/iu;

/** A column of delays: each row's own, for a site, a length of the relation or a case. */
function noticesInTables(document: RuleDocument): (RuleReading<NoticesValue> & { readonly span: Span })[] {
  return cellsUnder(document, noticeColumn).flatMap(({ cell, head, appliesTo }) => {
    const found = periodIn(cell.text);
    if (!found) return [];
    const heading = document.clauseAt(cell.start).path.join(" ");
    const about = `${head} ${cell.text}`;
    const purpose: Purpose =
      /reconduc|renouvel|d[ée]nonc|avant (?:l'[ée]ch[ée]ance|le terme|la fin)/iu.test(about) ||
      (!/r[ée]sili|rupture|cong[ée]|pr[ée]avis/iu.test(heading) && /reconduc|renouvel/iu.test(heading))
        ? "nonRenewal"
        : "termination";
    const reading = noticeReading(found, { purpose, by: undefined, form: formIn(about), countedFrom: undefined }, 0.75);
    return [{ ...reading, ...(appliesTo && { appliesTo }), span: { start: cell.start, end: cell.end } }];
  });
}

/** Of several delays named before, the last one's purpose. */
function nearestPurpose(match: RuleMatch, before: string): Purpose | undefined {
  const [mend, leave] = [lastAt(cured, before), lastAt(named, before)];
  if (/(?:d[ée]nonciation|non-re\p{L}+)[^.;]{0,60}$/iu.test(before)) return "nonRenewal";
  if (mend >= 0 && mend > leave && !/sans (?:faute|mise en demeure)/iu.test(before))
    return ending.test(before) || breach.test(before) ? "breachCure" : undefined;
  if (!ending.test(before)) return undefined;
  const known = purposeOf(match, before);
  return known?.purpose === "breachCure" ? "termination" : known?.purpose;
}

function lastAt(words: RegExp, text: string): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

/** Of a notice speaks the sentence, the line above a list, or what the sentence takes up (`sa durée est`). */
function isNamedNear(match: RuleMatch): boolean {
  const { stated, prior } = settingOf(match);
  if (lastAt(named, stated) >= 0) return true;
  const last =
    prior
      .trim()
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? "";
  return (
    lastAt(named, last) >= 0 &&
    (last.includes(":") || /(?:sa dur[ée]e|dur[ée]e d|celui-ci|ce d[ée]lai|il est|elle est)/iu.test(stated))
  );
}

const sentenceWords = 260;

function step(match: RuleMatch): RuleReading<NoticesValue> | undefined {
  const setting = settingOf(match);
  const { lead, tail, stated, prior, headings } = setting;
  if (isLasting(setting) || !stepLead.test(lead)) return undefined;
  const before = `${headings} ${prior.slice(-sentenceWords)} ${stated}`;
  const near = `${lead.split(/[,;:]/u).slice(-2).join(",")} ${tail.split(/[,;]/u).slice(0, 2).join(",")}`;
  if (!stepWords.test(near) || !isNamedNear(match)) return undefined;
  if (!ending.test(stated) && (elsewhere.test(stated) || !(ending.test(before) || /pr[ée]avis/iu.test(before))))
    return undefined;
  if (/pass[ée] (?:ce |un |le )?d[ée]lai d(?:e |')$|r[ée]tractation[^.;]{0,20}$/iu.test(lead)) return undefined;
  if (/en demeure|rem[ée]di|sommation/iu.test(`${lead.slice(-100)}${tail.slice(0, 60)}`)) return undefined;
  const known = purposeOf(match, stated) ?? purposeOf(match, before);
  if (known?.purpose === "priceRefusal") return undefined;
  const purpose = known?.purpose === "nonRenewal" ? "nonRenewal" : "termination";
  const reading = notice(match, purpose, 0.7, before);
  const period =
    /^,? (?:pour |durant |pendant |dans )?(?<step>la \p{L}{5,9}i[èe]me? ann[ée]e|la (?:premi[èe]re|seconde)(?: ann[ée]e)?|les ann[ée]es suivantes)/iu.exec(
      tail,
    )?.groups?.step;
  return reading && { ...reading, ...(period && { appliesTo: { period } }) };
}
