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

/** The amount that says most of the contract: total, else maximum, else annual, else a year of a monthly one. */
export function mainAmount(fields: RecordFields): ChosenAmount | undefined {
  const amounts = soundValues<AmountsValue>(fields, "amounts").filter(
    ({ money }) => money.value.length <= longestAmount,
  );
  const of = (role: AmountsValue["role"]) => amounts.find((amount) => amount.role === role);
  const stated = of("total") ?? of("maximum") ?? of("annual");
  if (stated) return { ...stated.money, role: stated.role };
  const monthly = of("monthly");
  return monthly && { value: twelveTimes(monthly.money.value), currency: monthly.money.currency, role: "annual" };
}

/** More digits than money has are not compared. */
const longestAmount = 30;

function twelveTimes(value: Decimal): Decimal {
  const [whole = "", decimals = ""] = value.split(".");
  const digits = (BigInt(`${whole}${decimals}`) * 12n).toString();
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
