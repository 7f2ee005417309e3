import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import { findMoney } from "../../../values/money.ts";
import { findPercents } from "../../../values/percent.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { capCellIn, capCellOf, capFrom } from "../penalty-caps.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { headOf, tableRows } from "../table-rows.ts";
import { penaltiesCorpus } from "./penalties.corpus.ts";
import { formulaIn, isWithdrawn, notPenalties, penaltyNamed, published } from "./penalty-names.ts";
import { baseOf, capIn, causeOf, conditional, debtorOf, limiting, perOf } from "./penalty-terms.ts";

type Source = "money" | "percent" | "words" | "formula";
type Reading = RuleReading<PenaltiesValue> & { readonly span: Span };

function rule(phrase: string, source: Source): DocumentRule<PenaltiesValue> {
  return {
    name: `en/penalties/${phrase}`,
    strength: 0.8,
    readDocument: (document) => penaltiesOf(document).flatMap(([from, reading]) => (from === source ? [reading] : [])),
  };
}

const penaltiesOf = oncePerDocument((document): readonly (readonly [Source, Reading])[] => {
  const { paragraphs, slice } = document.view;
  const found: (readonly [Source, Reading])[] = [];
  for (const paragraph of paragraphs) {
    const words = slice(paragraph.start, paragraph.end);
    if (
      !/\d|per ?cent|equal to|rate|equivalent to|twice|double|triple|times the|(?:month|week|day)s?['’]/iu.test(words)
    )
      continue;
    let goesOn = false;
    const cap = capCellOf(document, paragraph);
    for (let at = paragraph.start; at < paragraph.end; ) {
      const whole = sentenceAround(document.view, at, paragraph);
      at = Math.max(whole.end, at + 1);
      const end = Math.min(whole.end, cap?.start ?? whole.end);
      const sentence = { start: whole.start, end, text: whole.text.slice(0, Math.max(0, end - whole.start)) };
      const named = penaltyNamed(sentence.text) ?? (goesOn ? 0 : undefined);
      goesOn = false;
      if (named === undefined || sentence.text.length > 1800) continue;
      const near = sentence.text.slice(Math.max(0, named - 160), named + 320);
      if (notPenalties.test(near)) continue;
      const next = slice(sentence.end, Math.min(paragraph.end, sentence.end + 260));
      const { heading } = document.clauseAt(sentence.start);
      const here = penaltiesIn(sentence, named, next, heading);
      goesOn = here.length > 0 && /;\s*$/u.test(sentence.text);
      found.push(...here);
    }
  }
  return [...found, ...penaltiesInTables(document)];
});

const creditHead = /(?<!\p{L})(?:service credits?|credits?|deductions?|penalt(?:y|ies)|liquidated damages)(?!\p{L})/iu;

const failureHead =
  /(?<!\p{L})(?:failures?|defaults?|breach(?:es)?|shortfalls?|non-?compliance|incidents?|infringements?)(?!\p{L})/iu;
const sumHead = /(?<!\p{L})(?:amounts?|sums?|rates?|charges?)(?!\p{L})|[£$€]/iu;

/** Rows of a table of service levels: `First-contact resolution | 72% | 2% of the monthly charge`. */
function penaltiesInTables(document: RuleDocument): (readonly [Source, Reading])[] {
  return [...tableRows(document).values()].flatMap((row) =>
    row.cells.flatMap((cell, column): (readonly [Source, Reading])[] => {
      const isCredit =
        creditHead.test(headOf(row, column)) ||
        (failureHead.test(row.heads[0] ?? "") && sumHead.test(headOf(row, column)));
      const capCell = capCellIn(row);
      if (row.isHead || column === 0 || !isCredit || cell === capCell) return [];
      const span = { start: cell.start, end: cell.end };
      const [money] = findMoney(cell.text, "en");
      const [percent] = findPercents(cell.text, "en");
      const of = percent && baseOf(cell.text.slice(percent.end));
      const rate: PenaltiesValue["rate"] | undefined = money
        ? { kind: "money", money: money.value.money }
        : percent && { kind: "percent", percent: percent.value, ...(of && { of }) };
      const per = money?.value.unit ?? perOf(cell.text.slice(money?.end ?? percent?.end ?? 0));
      const cap = capCell && capFrom(capCell.text, "en", baseOf);
      const value = rate && { cause: "performance" as const, rate, ...(per && { per }), ...(cap && { cap }) };
      return value ? [[money ? "money" : "percent", { value, span, strength: 0.76 }]] : [];
    }),
  );
}

function penaltiesIn(
  sentence: Span & { text: string },
  named: number,
  next: string,
  heading: string,
): (readonly [Source, Reading])[] {
  const { text, start } = sentence;
  const cause = causeOf(`${text.slice(Math.max(0, named - 260), named + 260)}`, heading);
  const debtor = debtorOf(text);
  const cap =
    cause === "latePayment"
      ? undefined
      : (capIn(text) ?? (/liquidated|penalt|credit|damages/iu.test(next) ? capIn(next) : undefined));
  const common = { cause, ...(debtor && { debtor }) };
  const read = (rate: PenaltiesValue["rate"], from: number, to: number, after: string, strength: number): Reading => {
    const per =
      perOf(after) ??
      (/(?<!\p{L})(?:for|in) (?:each|every) /iu.test(text.slice(0, from)) ? perOf(text.slice(0, from)) : undefined);
    const lead = Math.max(0, Math.min(from, Math.max(named, from - 130)));
    return {
      value: { ...common, rate, ...(per && { per }), ...(cap && { cap }) },
      span: { start: start + Math.min(lead, from), end: start + to },
      strength,
    };
  };
  const sums = findMoney(text, "en").flatMap((money): (readonly [Source, Reading])[] => {
    const before = text.slice(Math.max(0, money.start - 90), money.start);
    if (isWithdrawn(text, money.start, money.end)) return [];
    if (limiting.test(before) || money.start < named - 140 || money.start > named + 240) return [];
    if (/^interest|^(?:bear|accrue)/iu.test(text.slice(named, named + 8))) return [];
    const unit =
      money.value.unit ?? (money.value.period === "P1M" ? "month" : money.value.period === "P1W" ? "week" : undefined);
    const after =
      unit && !/^ ?(?:of|for|that)/iu.test(text.slice(money.end, money.end + 5))
        ? `per ${unit}`
        : `${unit ? `per ${unit}` : ""}${text.slice(money.end, money.end + 70)}`;
    return [
      [
        "money",
        read(
          { kind: "money", money: money.value.money },
          money.start,
          money.end,
          after,
          /liquidated|penalt|late|fee|charge|credit/iu.test(before + text.slice(named, named + 25)) ? 0.84 : 0.6,
        ),
      ],
    ];
  });
  const shares = findPercents(text, "en").flatMap((percent): (readonly [Source, Reading])[] => {
    const before = text.slice(Math.max(0, percent.start - 90), percent.start);
    if (isWithdrawn(text, percent.start, percent.end) || conditional.test(text.slice(percent.end))) return [];
    if (limiting.test(before) || percent.start < named - 140 || percent.start > named + 260) return [];
    if (/per month[^.;]{0,20}\($/iu.test(before)) return [];
    if (
      /^[^.;,]{0,20}(?:for|during) any (?:period|time) (?:when|in which|during which|that)/iu.test(
        text.slice(percent.end),
      )
    )
      return [];
    if (sums.length > 0 && eitherOf.test(text.slice(Math.max(0, percent.start - 4)))) return [];
    if (/(?<!\p{L})(?:above|over|plus|LIBOR|prime|base rate)[^.;,]{0,25}$/iu.test(before)) return [];
    if (/(?:for|per) (?:each|every)(?: full| whole| additional)? $/iu.test(before)) return [];
    const after = text.slice(percent.end, percent.end + 110);
    if (/^[^.;,]{0,12}(?:over|above|plus|in excess of)(?: the)? (?:[\p{L}’']+ ){0,5}(?:rate|LIBOR|prime)/iu.test(after))
      return [];
    const of = baseOf(
      /^[^.;,]{0,28}? (?:of|on) /iu.test(after)
        ? after.replace(/^(?: ?\)| per (?:month|annum|day|week|year))+/iu, "")
        : after,
    );
    return [
      [
        "percent",
        read(
          {
            kind: "percent",
            percent: figuresOf(text.slice(percent.start, percent.end)) ?? percent.value,
            ...(of && { of }),
          },
          percent.start,
          percent.end + Math.min(after.length, of ? after.indexOf(of) + of.length : 0),
          after,
          0.84,
        ),
      ],
    ];
  });
  const written = formulaIn(text);
  if (written && !/interest/iu.test(text.slice(named, named + 12))) {
    const { start: at, end } = written;
    return [["formula", read({ kind: "formula", written: written.written }, at, end, text.slice(end), 0.78)]];
  }
  if (sums.length + shares.length > 0) return [...sums, ...shares];
  // `forty times the daily fee as liquidated damages`: the name may follow the sum.
  const before = Math.max(0, named - 180);
  const words = published.exec(text.slice(named)) ?? published.exec(text.slice(before, named + 24));
  if (!words) return [];
  const from = text.indexOf(words[0], words.input === text.slice(named) ? named : before);
  return [
    ["words", read({ kind: "text", text: words[0].trim() }, from, from + words[0].length, text.slice(from), 0.76)],
  ];
}

/** `$20 or 1% per month, whichever is greater`: one penalty, whose sum comes first. */
const eitherOf =
  /^[\s\d$£€]{0,3}or (?:[^.;]|\.\d){3,60}, whichever (?:is|be) (?:the )?(?:greater|higher|more|larger)/iu;

/** `one-half of one percent (0.5%)`: the figures say plainly what the words say in a roundabout way. */
function figuresOf(words: string): string | undefined {
  return /\((?<figures>\d{1,3}(?:\.\d{1,4})?) ?%\)$/u.exec(words)?.groups?.figures;
}

export const penaltiesRules = defineFieldRules<PenaltiesValue>({
  field: "penalties",
  language: "en",
  cue: /liquidated damages|(?<!\p{L})penalt|late (?:payment|fee|charge|interest)|service credit|restocking|(?:termination|cancell?ation) (?:fee|charge)|delay (?:damages|payment|charge|credit)|(?<!\p{L})credits?(?!\p{L})|(?:deducted|withheld|reduced|credited|taken off) |deduct|rebate|charged at|hold ?over|(?:late|fail|below|short|less)[^.]{0,160}(?:shall|will|must) (?:pay|allow)|fines?(?!\p{L})|demurrage|charge-?backs?|forfeit|damages|compensat|(?:lost|miss|fail|breach|non-)[^.]{0,120}[£$€%]|per (?:day|week|hour)|finance charge|(?:overdue|past due|unpaid)[^.]{0,80}interest/iu,
  rules: [
    rule("liquidated damages of <amount>", "money"),
    rule("late charge of <percent>", "percent"),
    rule("interest at <published rate>", "words"),
    rule("damages of <formula>", "formula"),
  ],
  corpus: penaltiesCorpus,
});
