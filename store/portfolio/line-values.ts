import type { AmountsValue } from "../../schemas/fields/amounts.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import type { NoticesValue } from "../../schemas/fields/notices.ts";
import { type FieldValue, type RecordFields, valuesOf } from "../../schemas/record.ts";
import type { Decimal } from "../../schemas/value-types.ts";

/** The values of a field that fit its schema, those of the whole contract first: what the vocabulary was may have changed. */
export function soundValues<Value>(fields: RecordFields, key: string): Value[] {
  const { value: schema } = fieldByKey(key);
  const isNarrow = (item: FieldValue) => Number(item.appliesTo !== undefined);
  return valuesOf(fields[key])
    .filter((item) => item.state === "found" || item.state === "contradictory")
    .sort((a, b) => isNarrow(a) - isNarrow(b))
    .flatMap((item) => (schema.safeParse(item.value).success ? [item.value as Value] : []));
}

/** The first value of a field in one short line. */
export function printedFirst(fields: RecordFields, key: string): string | undefined {
  const [value] = soundValues(fields, key);
  return value === undefined ? undefined : fieldByKey(key).print(value);
}

export interface ChosenAmount {
  readonly value: Decimal;
  readonly currency: string;
  readonly role: string;
}

/**
 * The amount that says most of the contract: total, else maximum, else a year of what is paid regularly. Of several sums by
 * the year the largest, which is their total where a table has one.
 */
export function mainAmount(fields: RecordFields): ChosenAmount | undefined {
  const amounts = soundValues<AmountsValue>(fields, "amounts").filter(
    ({ money }) => money.value.length <= longestAmount,
  );
  const of = (role: AmountsValue["role"]) => amounts.find((amount) => amount.role === role);
  const stated = of("total") ?? of("maximum");
  if (stated) return { ...stated.money, role: stated.role };
  const [first, ...others] = amounts.flatMap((amount) => aYearOf(amount) ?? []);
  return others
    .filter(({ currency }) => currency === first?.currency)
    .reduce((most, one) => (most && Number(most.value) >= Number(one.value) ? most : one), first);
}

/** How often a year a sum is paid, by its period. */
const aYear: Readonly<Record<string, bigint>> = { P1Y: 1n, P12M: 1n, P6M: 2n, P3M: 4n, P1M: 12n };
const regular = new Set<AmountsValue["role"]>(["annual", "monthly", "rent", "fee"]);

/** What a year costs; undefined of a sum that is not paid regularly. */
function aYearOf({ role, money, period }: AmountsValue): ChosenAmount | undefined {
  const usual = role === "annual" ? "P1Y" : role === "monthly" ? "P1M" : undefined;
  const times = regular.has(role) ? aYear[period ?? usual ?? ""] : undefined;
  return times === undefined
    ? undefined
    : { value: multiplied(money.value, times), currency: money.currency, role: "annual" };
}

/** More digits than money has are not compared. */
const longestAmount = 30;

function multiplied(value: Decimal, times: bigint): Decimal {
  if (times === 1n) return value;
  const [whole = "", decimals = ""] = value.split(".");
  const digits = (BigInt(`${whole}${decimals}`) * times).toString();
  if (decimals === "") return digits;
  const unsigned = digits.replace("-", "").padStart(decimals.length + 1, "0");
  const point = unsigned.length - decimals.length;
  return `${digits.startsWith("-") ? "-" : ""}${unsigned.slice(0, point)}.${unsigned.slice(point)}`;
}

/** The notice that ends the contract: against renewal, else to terminate. */
export function mainNotice(fields: RecordFields): NoticesValue | undefined {
  const notices = soundValues<NoticesValue>(fields, "notices");
  return (
    notices.find(({ purpose }) => purpose === "nonRenewal") ?? notices.find(({ purpose }) => purpose === "termination")
  );
}
