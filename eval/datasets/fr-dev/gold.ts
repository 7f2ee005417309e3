import { isDeepStrictEqual } from "node:util";
import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { DateOrRule } from "../../../schemas/value-types.ts";
import type { Gold, GoldItem } from "../../gold.ts";
import { goldIndexation } from "./indexation.ts";
import type { AmountLabel, FrDevLabels, NoticeLabel, ObligationLabel } from "./labels.ts";
import { goldLegalNature } from "./legal-nature.ts";
import { goldPenalties } from "./penalties.ts";
import { amountRoles, contractKinds, documentKinds, noticePurposes, roles, startRules } from "./vocabulary.ts";

/**
 * The labels of fr-dev in our vocabulary. Fields that they do not cover (title, reference, payment terms …) have no key and
 * are not scored; a party whose name is a blank in the document is not scored either.
 */
export function goldOf(labels: FrDevLabels): Gold {
  const { acceptable } = labels;
  return {
    incomplete: labels.obligationsComplete ? [] : ["obligations"],
    fields: {
      documentKind: byWords(documentKinds, labels.docKind),
      contractKind: byWords(contractKinds, labels.type),
      legalNature: [goldLegalNature(labels.legalNature, labels.quotes.legalNature)],
      parties: labels.parties.flatMap(({ name, role, optional }) =>
        name
          ? [
              anyOf(
                known(roles, role).map((one) => ({ name, role: one })),
                { optional },
              ),
            ]
          : [],
      ),
      sites: goldSites(labels),
      signatureDate: withEmpty(labels.signatureDate, acceptable.signatureDate, (date) => date),
      effectiveDate: goldStart(labels),
      duration: withEmpty(labels.duration, acceptable.duration, (period) => ({ period }), labels.quotes.duration),
      endDate: labels.endDate ? [{ value: { kind: "date", date: labels.endDate }, quote: labels.quotes.endDate }] : [],
      renewal: [goldRenewal(labels)],
      notices: labels.notice.map(goldNotice),
      amounts: labels.amounts.map(goldAmount),
      indexation: goldIndexation(labels),
      penalties: labels.penalties.flatMap(goldPenalties),
      obligations: [
        ...labels.obligations.map(goldObligation),
        ...(acceptable.obligations ?? []).map((label) => goldObligation({ ...label, optional: true })),
      ],
      governingLaw: labels.governingLaw
        ? [{ value: { law: labels.governingLaw, place: "FR" }, quote: labels.quotes.governingLaw }]
        : [],
      jurisdiction: withEmpty(
        labels.jurisdiction,
        acceptable.jurisdiction,
        (court) => ({ court }),
        labels.quotes.jurisdiction,
      ),
    },
  };
}

function goldStart({ startDate, startRule, acceptable, quotes }: FrDevLabels): GoldItem[] {
  const quote = quotes.startRule ?? quotes.start;
  if (startDate) return [{ value: { kind: "date", date: startDate } satisfies DateOrRule, quote }];
  if (!startRule) return [];
  const optional = acceptable.startRule?.includes(null);
  return byWords(startRules, startRule).map((item) => ({ ...item, quote, optional }));
}

/** A label `none` may stand for silence as well as for words that exclude renewal: finding `none` is never an error. */
function goldRenewal({ renewal, acceptable, quotes }: FrDevLabels): GoldItem {
  const { mode, period, maxCount } = renewal;
  const value = { mode, period: period ?? undefined, maxCount: maxCount ?? undefined };
  const modes = [mode, ...(acceptable["renewal.mode"] ?? [])];
  const periods = [period ?? undefined, ...(acceptable["renewal.period"] ?? []).map((one) => one ?? undefined)];
  const others = modes.flatMap((otherMode) => periods.map((other) => ({ ...value, mode: otherMode, period: other })));
  return { value, acceptable: others, quote: quotes.renewal, optional: mode === "none" };
}

function goldNotice(label: NoticeLabel): GoldItem {
  const purposes = [label.purpose, ...(label.acceptablePurposes ?? [])].map((one) => known(noticePurposes, one));
  const dayKind = label.unitNote === "jours ouvrés" ? "business" : undefined;
  return anyOf(
    purposes.map((purpose) => ({ purpose, period: label.period, dayKind })),
    label,
  );
}

function goldAmount(label: AmountLabel): GoldItem {
  const written = [label.role, ...(label.acceptableRoles ?? [])];
  const money = { value: String(label.value), currency: label.currency };
  const taxBasis = label.taxes === "HT" || label.taxes === "TTC" ? label.taxes : undefined;
  const values = written
    .flatMap((role) => known(amountRoles, role))
    .map((role): AmountsValue => ({ role, money, taxBasis, unit: label.unit ?? undefined }));
  return anyOf(values, label);
}

function goldObligation(label: ObligationLabel): GoldItem {
  const debtors = known(roles, label.debtor);
  return anyOf(
    debtors.map((debtor) => ({ debtor, action: label.action, category: "other" })),
    label,
  );
}

/** Each list in `acceptable.sites` is a whole right answer: sites that only some of them have are optional. */
function goldSites({ sites, acceptable, quotes }: FrDevLabels): GoldItem[] {
  const others = (acceptable.sites ?? []).flat().filter((address) => !sites.includes(address));
  return [
    ...sites.map((address) => ({ value: { address }, quote: quotes.sites })),
    ...[...new Set(others)].map((address) => ({ value: { address }, optional: true })),
  ];
}

/** One item, or none; optional where the label allows both to find and to leave empty. */
function withEmpty<Value>(
  label: Value | null | undefined,
  acceptable: readonly (Value | null | undefined)[] | undefined,
  value: (label: Value) => unknown,
  quote?: string,
): GoldItem[] {
  const right = [label, ...(acceptable ?? [])].filter((one) => one !== null && one !== undefined);
  const distinct = right.filter((one, index) => right.findIndex((other) => isDeepStrictEqual(one, other)) === index);
  if (distinct.length === 0) return [];
  const optional = label === null || label === undefined || acceptable?.includes(null);
  return [anyOf(distinct.map(value), { quote, optional })];
}

function anyOf(values: readonly unknown[], { quote, optional }: Pick<GoldItem, "quote" | "optional">): GoldItem {
  const [value, ...acceptable] = values;
  return { value, acceptable, quote, optional };
}

function byWords<Value>(table: readonly (readonly [RegExp, readonly Value[]])[], words: string): GoldItem[] {
  const found = table.find(([pattern]) => pattern.test(words));
  if (!found) throw new Error(`Expected words that the fr-dev mapping knows, found "${words}"; add a line to it.`);
  return [anyOf(found[1], {})];
}

function known<Value>(table: Readonly<Record<string, Value>>, key: string): Value {
  const value = table[key];
  if (value === undefined) throw new Error(`Expected a word that the fr-dev mapping knows, found "${key}"; add it.`);
  return value;
}
