import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import { findYearlyDays } from "../../../values/yearly-days.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { elsewhere } from "./notice-delays.ts";
import { actorIn, formIn, notice, type Purpose, purposeOf } from "./notice-parts.ts";
import { settingOf } from "./notice-setting.ts";
import { ending, renewing } from "./notice-words.ts";
import { isSetAside } from "./recalled-text.ts";
import { headingsOf, period } from "./time-words.ts";

/** Words of a party that says whether it goes on. */
const goesOrStays =
  /se manifest|(?:ne |n')[^.;]{0,40}(?:poursuiv|continu)|refus|(?:fait|faire|fera) (?:savoir|conna[îi]tre) (?:sa (?:d[ée]cision|volont)|son (?:intention|choix|refus))|se d[ée]sengag|quitter|en (?:avis|avert|inform|pr[ée]v)\p{L}+|(?:pr[ée]v|avis|avert|inform|[ée]cri|notifi|signifi)\p{L}* [àa]? ?(?:l'autre|son cocontractant)/iu;

const ends = new RegExp(`${ending.source.replace("|renouvel", "|non-renouvel|ne pas renouvel")}|pr[ée]avis`, "iu");

/** Rules for any time limit of a sentence in which a contract ends, for wordings that no phrase of their own reads. */
export const deadlineRules: readonly PatternRule<NoticesValue>[] = [
  {
    name: "fr/notices/le délai de dénonciation est ramené à <durée>",
    pattern: new RegExp(
      `(?:d[ée]lai|pr[ée]avis)(?: de)? (?<what>d[ée]nonciation|non-reconduction|cong[ée]|r[ée]siliation|pr[ée]avis|pr[ée]venance)?[^.;\\n]{0,60}? (?:est|sera) (?:ramen[ée]|port[ée]|fix[ée]|r[ée]duit|allong[ée])e? [àa] (?<period>${period})`,
      "dgiu",
    ),
    strength: 0.8,
    read: (match) => {
      const what = match.groups.what ?? "";
      if (!what && !/pr[ée]avis/iu.test(match.text)) return undefined;
      const known = purposeOf(match, settingOf(match).stated);
      const purpose = /d[ée]nonc|reconduction/iu.test(what) ? "nonRenewal" : (known?.purpose ?? "termination");
      return notice(match, purpose, 0.8, settingOf(match).stated);
    },
  },
  {
    name: "fr/notices/dénonciation avant le <jour> de chaque année",
    pattern:
      /(?:avant|au plus tard|jusqu'au|d'ici(?: au)?|pour(?= le [^.;,]{3,14} au plus tard))(?: le)? (?=(?<day>(?:1er|premier|\d{1,2}) \p{L}{3,9}))/dgiu,
    strength: 0.75,
    read: yearlyDay,
  },
];

function yearlyDay(match: RuleMatch): RuleReading<NoticesValue> | undefined {
  const [day] = findYearlyDays(match.groups.day ?? "", "fr");
  const { stated } = settingOf(match);
  const year = /^[^.;,]{0,4} ?\d{4}/u.test(
    match.after((match.groups.day ?? "").length + 8).slice((match.groups.day ?? "").length),
  );
  if (!day || year || isSetAside(match)) return undefined;
  if (!ends.test(stated) && !(renewing.test(match.before(300)) && goesOrStays.test(stated) && !elsewhere.test(stated)))
    return undefined;
  if (/prix|tarif|factur|rapport|attestation|bilan/iu.test(match.before(90).split(/[.;]/u).at(-1) ?? ""))
    return undefined;
  const early = /r[ée]sili|mettre fin/iu.test(stated) && !renewing.test(stated) && !/d[ée]nonc/iu.test(stated);
  const leaves = /se retirer [àa] (?:la fin|l'issue|l'[ée]ch[ée]ance)/iu.test(stated);
  const renewed = leaves || (!early && renewing.test(match.before(400) + stated + headingsOf(match)));
  const purpose: Purpose = renewed ? "nonRenewal" : "termination";
  const [by, form] = [actorIn(stated), formIn(stated)];
  return {
    value: { purpose, deadline: day.value, ...(by && { by }), ...(form && { form }) },
    span: { start: match.start, end: match.end + (match.groups.day ?? "").length },
  };
}
