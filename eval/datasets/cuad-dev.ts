import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { overlappingText, samePeriod } from "../../schemas/fields/equality.ts";
import type { GoverningLawValue } from "../../schemas/fields/governing-law.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import type { RenewalValue } from "../../schemas/fields/renewal.ts";
import { type RecordFields, valuesOf } from "../../schemas/record.ts";
import type { Found, GoldItem, LabelledDocument } from "../gold.ts";
import { samePartyName } from "../scorers/same-words.ts";
import type { Dataset } from "./dataset.ts";
import { countedPeriod, dateItem, onlyDates, onlyValues } from "./english-labels.ts";
import { isHeldOut } from "./held-out.ts";
import { textPages } from "./text-pages.ts";

const label = <Value extends z.ZodType>(value: Value) =>
  z.object({ raw: z.string().nullish(), value: value.nullish(), trust: z.string() });

const CuadContract = z.object({
  title: z.string(),
  text: z.string(),
  parties: label(z.array(z.object({ name: z.string() }))),
  agreementDate: label(z.string()),
  effectiveDate: label(z.string()),
  expirationDate: label(z.string()),
  renewalTerm: label(z.unknown()),
  noticePeriodToTerminateRenewal: label(z.unknown()),
  governingLaw: label(z.string()),
});
type CuadContract = z.infer<typeof CuadContract>;

/** English contracts of CUAD's training split, reported and never gated; labels are scored where they are trusted. */
export const cuadDev: Dataset = {
  id: "cuad-dev",
  about: "English contracts of CUAD, two thirds of those we have of its training split, text as given",
  heldOut: false,
  documents: ({ data }) => labelled(data, false),
};

/** The other third; see `held-out.ts`. */
export const cuadDevHeldOut: Dataset = {
  id: "cuad-dev-held-out",
  about: "English contracts of CUAD, the third not looked at while rules were written",
  heldOut: true,
  seenAs: "cuad-dev",
  documents: ({ data }) => labelled(data, true),
};

async function labelled(data: string, heldOut: boolean): Promise<LabelledDocument[] | undefined> {
  const file = join(data, "cuad-dev/gold.jsonl.gz");
  if (!existsSync(file)) return undefined;
  const lines = gunzipSync(await readFile(file))
    .toString("utf8")
    .trim()
    .split("\n");
  return lines
    .map((line) => CuadContract.parse(JSON.parse(line)))
    .filter(({ title }) => isHeldOut(title) === heldOut)
    .map(documentOf);
}

function documentOf(contract: CuadContract): LabelledDocument {
  const { agreementDate, effectiveDate, expirationDate, renewalTerm, noticePeriodToTerminateRenewal } = contract;
  const { parties, governingLaw } = contract;
  const agreement = dateItem(agreementDate.value);
  const perpetual = expirationDate.value === "perpetual";
  const labels: Record<string, GoldItem[] | undefined> = {
    parties: trusted(parties, () => parties.value?.filter(isName).map(partyNamed)),
    signatureDate: trusted(agreementDate, () => agreement && [{ value: agreementDate.value }]),
    effectiveDate: trusted(effectiveDate, () => {
      const own = dateItem(effectiveDate.value);
      return own
        ? [own]
        : agreement && effectiveDate.trust === "absent"
          ? [{ ...agreement, optional: true }]
          : undefined;
    }),
    duration: perpetual ? trusted(expirationDate, () => [{ value: { period: "indefinite" } }]) : undefined,
    endDate: trusted(expirationDate, () => {
      const own = dateItem(expirationDate.value);
      return own ? [own] : perpetual ? [] : undefined;
    }),
    renewal: trusted(renewalTerm, () => renewalOf(renewalTerm.raw, renewalTerm.trust)),
    notices: trusted(noticePeriodToTerminateRenewal, () => {
      const period = countedPeriod(noticePeriodToTerminateRenewal.raw);
      return period ? [{ value: { purpose: "nonRenewal", period } }] : undefined;
    }),
    governingLaw: trusted(governingLaw, () => (governingLaw.value ? [lawOf(governingLaw.value)] : undefined)),
  };
  const known = Object.entries(labels).flatMap(([key, items]) => (items ? [[key, items] as const] : []));
  return {
    id: contract.title,
    language: "en",
    gold: { fields: Object.fromEntries(known), incomplete: [] },
    load: async () => textPages(contract.text),
    adapt: (fields) => asCuadAsks(fields, agreementDate.value ?? undefined),
  };
}

/** The items of a trusted label; an empty list where the contract has none; undefined (not scored) otherwise. */
function trusted({ trust }: { trust: string }, items: () => GoldItem[] | undefined): GoldItem[] | undefined {
  if (trust === "ok") return items();
  return trust === "absent" ? (items() ?? []) : undefined;
}

/** A blank in a template (`[]`, `[*]`) and what the parties are called together (`each a "Party"`) are labelled too. */
function isName({ name }: { name: string }): boolean {
  return /\p{L}/u.test(name) && !/(?<!\p{L})Part(?:y|ies)(?!\p{L})/u.test(name);
}

/** CUAD knows no roles. */
function partyNamed({ name }: { name: string }): GoldItem {
  return {
    value: { name, role: "other" },
    accepts: ({ value }) => samePartyName(name, (value as PartiesValue).name),
  };
}

/**
 * CUAD's renewal term "includes automatic extensions and unilateral extensions with prior notice": where it has none, words
 * that exclude renewal are right, and so are those that leave it to an agreement of the parties.
 */
function renewalOf(raw: string | null | undefined, trust: string): GoldItem[] | undefined {
  if (trust === "absent") {
    const accepts = ({ value }: Found) => (value as RenewalValue).mode !== "tacit";
    return [{ value: { mode: "none" }, optional: true, accepts }];
  }
  const period = countedPeriod(raw);
  if (!period) return undefined;
  const accepts = ({ value }: Found) => samePeriod((value as RenewalValue).period, period);
  return [{ value: { mode: "tacit", period }, accepts }];
}

/** Several places may be named; any of them will do. */
function lawOf(places: string): GoldItem {
  const names = places.split(/[;,]/).map((name) => name.replace(/^\s*Province of\s/, "").trim());
  return {
    value: { law: places },
    accepts: ({ value }) => names.some((name) => overlappingText((value as GoverningLawValue).law, name)),
  };
}

/**
 * The agreement date is that of the contract, which we may read as signature or as effect. Dates given as a rule have no
 * counterpart in the labels, and only notices of non-renewal have one.
 */
function asCuadAsks(fields: RecordFields, agreementDate: string | undefined): RecordFields {
  const dates = onlyDates(fields, ["effectiveDate", "endDate"]);
  const effective = valuesOf(dates.effectiveDate).map((item) => ({ ...item, value: dateOf(item.value) }));
  const signed = valuesOf(fields.signatureDate);
  const right = [...signed, ...effective].find(({ value }) => value === agreementDate);
  return {
    ...dates,
    signatureDate: { items: right ? [right] : signed },
    notices: onlyValues(fields.notices, (value) => (value as { purpose?: string }).purpose === "nonRenewal"),
  };
}

function dateOf(value: unknown): unknown {
  return (value as { date?: string }).date;
}
