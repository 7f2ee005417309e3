import type { AppliesTo } from "../../schemas/applies-to.ts";
import { anyCurrency } from "../../values/currencies.ts";
import { asAmount, figuresPattern, readDecimal } from "../../values/decimals.ts";
import { findMoney, type ReadMoney } from "../../values/money.ts";
import { type MoneyTail, readMoneyTail } from "../../values/money-tail.ts";
import type { Found, Language } from "../../values/read.ts";
import type { Paragraph } from "../structure/normal-view.ts";
import { oncePerDocument } from "./once-per-document.ts";
import { rowNameOf } from "./row-scopes.ts";
import type { Span } from "./rule.ts";
import type { RuleDocument } from "./rule-document.ts";
import { sentenceAround } from "./run-rules.ts";
import { headOf, type TableRow, tableRows } from "./table-rows.ts";

/** An amount of the text with the words that may say what it is. Offsets are into the view. */
export interface AmountPlace extends Found<ReadMoney> {
  /** The words just before it: since the amount before it in the sentence, or the cell's own. */
  readonly lead: string;
  /** Its sentence up to it. */
  readonly sentence: string;
  /** Its sentence after it, up to the next amount. */
  readonly tail: string;
  /** The first cells of its row, which name it; empty outside tables. */
  readonly names: readonly string[];
  /** Those names and the head of its column; empty outside tables. */
  readonly label: string;
  /** What the row is of where a head says so: the site, lot or tranche that it names. */
  readonly rowOf?: Pick<AppliesTo, "site" | "lot" | "tranche">;
  /** The head of its column; empty outside tables. */
  readonly head: string;
  /** All heads of its table, in one string. */
  readonly heads: string;
  /** Its column, in a table whose figures are all announced once: `Prix HT en €/MWh | HPH | HCH`. */
  readonly category?: string;
  /** The sentence ending in a colon that announces the list or table around it. */
  readonly intro: string;
  /** Headings around it, its own clause's last. */
  readonly headings: readonly string[];
  readonly sentenceSpan: Span;
}

const moneyCue: Record<Language, RegExp> = {
  fr: new RegExp(
    `${anyCurrency}|¿|euros?|dollars?|francs|CFA|CFP|dinars?|dirhams?|(?<!\\p{L})(?:DT|DHS?)(?!\\p{L})`,
    "iu",
  ),
  en: new RegExp(
    `${anyCurrency}|(?<!\\p{L})(?:US ?D|pounds?|sterling|shillings|pesos|cents|pence)(?!\\p{L})|\\d ?p(?:\\/| per )`,
    "iu",
  ),
};

/** Every amount of money of a document, in order; computed once a document. */
export const amountPlaces = oncePerDocument((document): readonly AmountPlace[] => {
  const rows = tableRows(document);
  const all = document.view.paragraphs.flatMap((paragraph, index) => {
    const row = rows.get(paragraph);
    if (row) return placesInRow(document, paragraph, row, index);
    return moneyCue[document.language].test(document.view.slice(paragraph.start, paragraph.end))
      ? placesInText(document, paragraph, index)
      : [];
  });
  // A sum of nothing is an empty line of a table, not an amount of the contract.
  const found = all.filter((place) => Number(place.value.money.value) !== 0);
  return found;
});

function placesInText(document: RuleDocument, paragraph: Paragraph, index: number): AmountPlace[] {
  const { slice } = document.view;
  const words = slice(paragraph.start, paragraph.end);
  const found = findMoney(words, document.language)
    .filter((item) => !isUnticked(words.slice(0, item.start)))
    .map((item) => moved(item, paragraph.start));
  const headings = document.clauseAt(paragraph.start).path;
  const intro = introOf(document, index);
  return found.map((item, at) => {
    const sentence = sentenceAround(document.view, item.start, paragraph);
    const from = Math.max(sentence.start, found[at - 1]?.end ?? 0);
    const to = Math.min(Math.max(sentence.end, item.end), found[at + 1]?.start ?? Number.POSITIVE_INFINITY);
    return {
      ...item,
      lead: slice(from, item.start),
      sentence: slice(antecedentOf(document, sentence.start, paragraph), item.start),
      tail: slice(item.end, to),
      names: [],
      label: "",
      head: "",
      heads: "",
      intro,
      headings,
      sentenceSpan: sentence,
    };
  });
}

/** Where a sentence that begins with a pronoun takes its subject from: a short title on its line, `Responsabilité. Celle de`. */
function antecedentOf({ view }: RuleDocument, start: number, paragraph: Paragraph): number {
  if (!/^(?:Celles?|Ceux|Celui|Elles?|Ils?|It)(?!\p{L})/u.test(view.slice(start, start + 12))) return start;
  const title = /(?:^|[.;] )(?<title>[^.;]{3,60}\. [–—-]? ?)$/u.exec(
    view.slice(Math.max(paragraph.start, start - 70), start),
  )?.groups?.title;
  return start - (title?.length ?? 0);
}

function placesInRow(document: RuleDocument, paragraph: Paragraph, row: TableRow, index: number): AmountPlace[] {
  const headings = document.clauseAt(paragraph.start).path;
  const intro = introOf(document, index);
  const shared = document.language === "fr" ? sharedHead(row, intro) : "";
  return row.cells.flatMap((cell, column) => {
    const own = headOf(row, column);
    const isCategory = shared !== "" && column > 0 && !moneyHead.fr.test(own) && !otherHead.fr.test(own);
    const head = isCategory ? `${shared} | ${own}` : own;
    const inText = moneyCue[document.language].test(cell.text) ? findMoney(cell.text, document.language) : [];
    const inCell = inText.length > 0 || row.isHead ? inText : bareFigures(cell.text, head, document.language);
    const unit = unitOfRow(row, column, own);
    const before = row.cells.slice(0, column).map(({ text }) => text);
    const found = inCell.filter((item) => !isUnticked(`${before.join(" ")} ${cell.text.slice(0, item.start)}`));
    const rowOf = rowNameOf(row, column);
    const names = row.cells
      .slice(0, Math.min(column, mostNames))
      .flatMap((other, at) => nameIn(other.text, headOf(row, at)));
    return found.map((item) => {
      const lead = cell.text.slice(0, item.start);
      return {
        ...moved(withTail(item, unit ? { unit } : tailBefore(row, column)), cell.start),
        lead,
        sentence: lead,
        tail: cell.text.slice(item.end),
        names,
        label: [...names, head].join(" | "),
        ...(rowOf && { rowOf }),
        head,
        heads: row.heads.join(" | "),
        ...(isCategory && own !== "" && { category: own }),
        intro,
        headings,
        sentenceSpan: { start: paragraph.start, end: paragraph.end },
      };
    });
  });
}

const unitHead = /^(?:unit[ée]s?(?: d'(?:œ|oe)uvre| de (?:compte|prix|mesure))?|U\.?|units?)$/iu;
const priceByUnit =
  /(?:prix|tarif|co[ûu]t|montant)[^|]{0,25} (?:par|[àa] la|[àa] l'|\/) ?(?<unit>\p{L}{3,20})$|€ ?(?:HT|TTC)? ?\/ ?(?<slashed>[\p{L}²³]{1,12})/iu;
const noUnit =
  /^(?:forfaits?|ens(?:emble)?\.?|global|lot|ff?t?|an|ann[ée]e|mois|trimestre|semestre|lump|sum|u)(?!\p{L})/iu;
const readyUnit = /^(?:par |la |le |l'|per )?(?<unit>[\p{L}²³][\p{L}\d²³' -]{0,24})$/iu;

/** What one price of a row is for: its cell under `Unité`, or the head of its own column: `Prix par séance`. */
function unitOfRow(row: TableRow, column: number, head: string): string | undefined {
  const inHead = priceByUnit.exec(head)?.groups;
  const at = row.cells.findIndex((_, index) => index < column && unitHead.test(headOf(row, index).trim()));
  const isTotal = /(?<!\p{L})total/iu.test(`${head} ${row.cells[0]?.text ?? ""}`);
  const inCell = isTotal ? undefined : readyUnit.exec(row.cells[at]?.text.trim() ?? "")?.groups?.unit;
  const unit = inHead?.unit ?? inHead?.slashed ?? inCell;
  return unit && !noUnit.test(unit) ? unit : undefined;
}

const perCell = /^(?:(?<per>par|per|\/) ?)?(?<named>(?:la |le |l')?[\p{L}²³][\p{L}\d²³'’ -]{0,24})$/iu;

/** The cell just before a price that says what it is for, whatever its head, which may be lost: `par tour`, `mois`. */
function tailBefore({ cells }: TableRow, column: number): MoneyTail {
  const { per, named } = perCell.exec(cells[column - 1]?.text.trim() ?? "")?.groups ?? {};
  if (column < 2 || !named || /(?<!\p{L})total/iu.test(cells[0]?.text ?? "")) return {};
  const { tail, end } = readMoneyTail(` par ${named}`, 0);
  if (end === named.length + 5) return tail;
  return per && !noUnit.test(named) && !/year|month|quarter/iu.test(named) ? { unit: named } : {};
}

function withTail(item: Found<ReadMoney>, tail: MoneyTail): Found<ReadMoney> {
  return item.value.unit || item.value.period ? item : { ...item, value: { ...item.value, ...tail } };
}

/** More first cells than ever name a row. */
const mostNames = 5;

/** `$420.00 per user per year`, `120,00 € par mois`: another price of the row, which names nothing. */
const priceCell =
  /^(?:(?:US)?[$£€] ?\d[\d ,.]*|\d[\d ,.]*(?:€|euros|USD|EUR))(?: ?(?:HT|TTC))?(?: (?:per|par)(?!\p{L})|\/).{0,40}$/iu;

/** What a first cell says of its row; a bare number counts only under a head that says what it numbers: `Lot`, `01`. */
function nameIn(text: string, head: string): string[] {
  if (priceCell.test(text)) return [];
  if (!/^(?:[$£€] ?)?\d[\d ,.]*(?:€|euros|%)?$/u.test(text)) return [text];
  return /^lots?(?!\p{L})/iu.test(head) && /^\d{1,2}$/.test(text) ? [`Lot ${text}`] : [];
}

const figuresCell = new RegExp(`^(?<figures>${figuresPattern})(?: ?€)?$`, "u");
const moneyHead: Record<Language, RegExp> = {
  fr: /€|(?<!\p{L})(?:euros?|prix|montants?|tarifs?|co[ûu]ts?|P\.? ?U\.?|HT|TTC)(?!\p{L})/iu,
  en: /[€$£]|(?<!\p{L})(?:USD|EUR|GBP|euros?|dollars?)(?!\p{L})/iu,
};
const otherHead: Record<Language, RegExp> = {
  fr: /quantit|qt[ée]|%|taux|dur[ée]e|nombre|(?<!\p{L})nb|d[ée]lai|coefficient|surface|date|r[ée]f/iu,
  en: /quantit|qty|%|percent|duration|number|units?(?! price)|date|(?<!\p{L})ref|discount/iu,
};
const plainMoneyHead = /€|euros|prix|[$£]|dollars|price/iu;
const currencyInHead: readonly (readonly [string, RegExp])[] = [
  ["USD", /\$|USD|dollars?/iu],
  ["GBP", /£|GBP/iu],
];

const inCurrency = /€|(?<!\p{L})en (?:k?€|euros?)(?!\p{L})|(?<!\p{L})euros? (?:HT|TTC)/iu;
/** `Le prix est établi à la palette, hors TVA :` */
const announcedPrice =
  /(?<!\p{L})(?:prix|tarifs?|bar[èe]me|r[ée]mun[ée]rations?|taux horaires?)(?!\p{L})[^;\n]{0,120}:$/iu;
const announcedUnit =
  /(?:[ée]tabli|fix[ée]|factur[ée]|calcul[ée]|exprim[ée]|entend\p{L}*)\p{L}* (?:[àa] la |[àa] l'|par |au )(?<unit>\p{L}{2,20})/iu;
const announcedInCurrency =
  /(?:prix|tarifs?|montants?|bar[èe]me)[^.;]{0,60}(?:en (?:k?€|euros?)(?!\p{L})|€ ?(?:HT|TTC|\/))/iu;

/** What says once, for all columns, what the figures are: the head of the first column, or the line before the table. */
function sharedHead({ heads }: TableRow, intro: string): string {
  const [first = ""] = heads;
  if (heads.length > 2 && inCurrency.test(first)) return first;
  return heads.length !== 1 && (announcedInCurrency.test(intro) || announcedPrice.test(intro)) ? intro.slice(-120) : "";
}

/** `☐ Option : 45 €`: a box that is not ticked takes what follows out of the contract, up to the next box. */
function isUnticked(before: string): boolean {
  const last = before.lastIndexOf("☐");
  return last >= 0 && last > before.lastIndexOf("☒");
}

/** A figure alone in a cell, under a head that says that the column holds money; euros where it names no other currency. */
function bareFigures(text: string, head: string, language: Language): Found<ReadMoney>[] {
  const figures = figuresCell.exec(text.trim())?.groups?.figures;
  if (!figures || !moneyHead[language].test(head) || (otherHead[language].test(head) && !plainMoneyHead.test(head)))
    return [];
  if (!/[,.]\d{2}$|[ ,]\d{3}$/u.test(figures) && !/€|euros|[$£]|dollars/iu.test(head)) return [];
  const decimal = readDecimal(figures, language);
  if (!decimal) return [];
  const unit = (/[€$£] ?(?:HT|TTC)? ?\/ ?(?<unit>[\p{L}²³]{1,12})/iu.exec(head) ?? announcedUnit.exec(head))?.groups
    ?.unit;
  const period = /^(?:ans?|ann[ée]e|year|annum)$/iu.test(unit ?? "")
    ? "P1Y"
    : /^(?:mois|month)$/iu.test(unit ?? "")
      ? "P1M"
      : undefined;
  const currency = currencyInHead.find(([, sign]) => sign.test(head))?.[0] ?? "EUR";
  const start = text.indexOf(figures);
  return [
    {
      value: { money: { value: asAmount(decimal.value), currency }, ...(period ? { period } : unit ? { unit } : {}) },
      start,
      end: start + figures.length,
    },
  ];
}

const mostIntroDistance = 12;

/** A line without a full stop: what stands over a table is its caption. */
const mostCaption = 100;

/** The paragraph that announces a list or table: the nearest before it that ends with a colon, if only items stand between; over a table also its caption. */
function introOf(document: RuleDocument, index: number): string {
  const { paragraphs, slice } = document.view;
  const own = paragraphs[index];
  for (let before = index - 1; own && before >= Math.max(0, index - mostIntroDistance); before -= 1) {
    const paragraph = paragraphs[before];
    if (!paragraph || paragraph.kind === "heading" || paragraph.kind === "title") return "";
    const words = slice(paragraph.start, paragraph.end);
    if (/:$/u.test(words)) return words.slice(-250);
    if (
      own.kind === "tableRow" &&
      paragraph.kind === "paragraph" &&
      words.length <= mostCaption &&
      !/[.;,€]$/u.test(words)
    )
      return words;
    const isItem = paragraph.kind === "listItem" || paragraph.kind === "tableRow" || /^[-•*–]/u.test(words);
    if (!isItem || (own.kind === "paragraph" && !/^[-•*–]/u.test(slice(own.start, own.start + 1)))) return "";
  }
  return "";
}

function moved(item: Found<ReadMoney>, by: number): Found<ReadMoney> {
  return { ...item, start: item.start + by, end: item.end + by };
}
