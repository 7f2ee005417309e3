import type { DateOrRule } from "../../../schemas/value-types.ts";
import { findCalendarSpans } from "../../../values/calendar-spans.ts";
import type { PatternRule } from "../rule.ts";
import { isOwnPeriod } from "./ending-thing.ts";

const months = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre";
const span = `(?:(?:exercice|ann[ée]e)s?|${months}|[TQ] ?[1-4]|[1-4] ?(?:er|e|[èe]me) trimestre)(?!\\p{L})`;
/** The span's first words are asked for before what leads up to it: looking back from every character is slow. */
const source = `(?=${span})(?<=(?<!\\p{L})(?:(?:pour|sur|couvre|couvrant|porte sur|dure|pendant|durant|au titre de) (?:toute )?(?:la p[ée]riode )?(?:allant )?(?:l'|les |la |le |de |d'|du )?|p[ée]riode (?:de |d'|du )|(?:dur[ée]e|p[ée]riode|validit[ée]|dates?)[^:\\n\\t.]{0,40} ?[:\\t] ?(?:de |d'|du )?))(?<rest>${span}[^\\n;.]{0,45}20\\d{2})`;

/** The contract's time by whole months, quarters or years: `sur les exercices 2025 à 2027`, `Période : avril à octobre 2025`. */
export const termSpanRule = (field: "effectiveDate" | "endDate"): PatternRule<DateOrRule> => ({
  name: `fr/${field}/couvre l'année <année>`,
  pattern: new RegExp(source, "dgiu"),
  strength: 0.6,
  read: (match) => {
    const labelled = /[:\t] ?(?:de |d'|du )?$/iu.test(match.before(6));
    const covered = /(?:couvr|porte sur|dure)\p{L}*(?: \p{L}+){0,3} (?:l')?$/iu.test(match.before(40));
    if (/prix|tarif|bar[èe]me|budget|bilan|comptes|indice|cotisation|redevance/iu.test(match.before(60)))
      return undefined;
    const [found] = findCalendarSpans(match.groups.rest ?? "", "fr");
    if (!found || found.start > 0 || !isOwnPeriod(match, labelled || covered)) return undefined;
    const date = field === "effectiveDate" ? found.value.from : found.value.to;
    return { value: { kind: "date", date }, span: { start: match.start, end: match.start + found.end } };
  },
});
