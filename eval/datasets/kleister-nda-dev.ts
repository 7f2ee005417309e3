import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { overlappingText } from "../../schemas/fields/equality.ts";
import type { GoverningLawValue } from "../../schemas/fields/governing-law.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import { type RecordFields, valuesOf } from "../../schemas/record.ts";
import type { GoldItem, LabelledDocument } from "../gold.ts";
import type { Dataset } from "./dataset.ts";
import { countedPeriod, dateItem, onlyDates } from "./english-labels.ts";
import { isHeldOut } from "./held-out.ts";
import { textPages } from "./text-pages.ts";

/** Non-disclosure agreements, training split; measured with, never part of the project, never gated. */
export const kleisterNdaDev: Dataset = {
  id: "kleister-nda-dev",
  about: "English non-disclosure agreements of Kleister, two thirds of its training split, text as given",
  heldOut: false,
  documents: ({ data }) => labelled(data, false),
};

/** The other third; see `held-out.ts`. */
export const kleisterNdaHeldOut: Dataset = {
  id: "kleister-nda-held-out",
  about: "English non-disclosure agreements of Kleister, the third not looked at while rules were written",
  heldOut: true,
  documents: ({ data }) => labelled(data, true),
};

async function labelled(data: string, heldOut: boolean): Promise<LabelledDocument[] | undefined> {
  const folder = join(data, "kleister-nda-dev");
  if (!existsSync(folder)) return undefined;
  const inputs = linesOf(await unpacked(join(folder, "train-in.tsv.xz")));
  const expected = linesOf(await readFile(join(folder, "train-expected.tsv"), "utf8"));
  if (inputs.length !== expected.length) {
    throw new Error(`Expected as many labels as texts in ${folder}, found ${expected.length} and ${inputs.length}.`);
  }
  return inputs
    .map((input, index) => documentOf(input.split("\t"), expected[index] ?? ""))
    .filter(({ id }) => isHeldOut(id) === heldOut);
}

/** Node reads no xz. */
async function unpacked(file: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)("xz", ["-dc", file], { maxBuffer: 1 << 30, encoding: "utf8" });
    return stdout;
  } catch (cause) {
    throw new Error(`Expected the program xz to unpack ${file}; install it: apt-get install -y xz-utils`, { cause });
  }
}

function documentOf([name = "", , ...texts]: readonly string[], expected: string): LabelledDocument {
  const labels = expected.split(" ").map((label) => label.split("="));
  const valuesOfKey = (key: string) =>
    labels.flatMap(([labelled, value]) => (labelled === key && value ? [value.replaceAll("_", " ")] : []));
  const term = valuesOfKey("term");
  const period = countedPeriod(term[0]);
  const duration = term.length === 0 ? [] : period ? [{ value: { period } }] : undefined;
  const text = (texts.at(-1) ?? "").replaceAll("\\n", "\n").replaceAll("\\f", "\f").replaceAll("\\t", "\t");
  return {
    id: name,
    language: "en",
    load: async () => textPages(text),
    adapt: asKleisterAsks,
    gold: {
      incomplete: [],
      fields: {
        parties: valuesOfKey("party").map(partyNamed),
        effectiveDate: valuesOfKey("effective_date").flatMap((date) => dateItem(date) ?? []),
        governingLaw: valuesOfKey("jurisdiction").map(lawOf),
        ...(duration && { duration }),
      },
    },
  };
}

function partyNamed(name: string): GoldItem {
  return {
    value: { name, role: "other" },
    accepts: ({ value }) => overlappingText((value as PartiesValue).name, name),
  };
}

function lawOf(state: string): GoldItem {
  return { value: { law: state }, accepts: ({ value }) => overlappingText((value as GoverningLawValue).law, state) };
}

/** The date of the agreement stands for its effective date where none is stated. */
function asKleisterAsks(fields: RecordFields): RecordFields {
  const dates = onlyDates(fields, ["effectiveDate"]);
  const [signed] = valuesOf(fields.signatureDate);
  if (valuesOf(dates.effectiveDate).length > 0 || !signed) return dates;
  return { ...dates, effectiveDate: { items: [{ ...signed, value: { kind: "date", date: signed.value } }] } };
}

function linesOf(text: string): string[] {
  return text.trimEnd().split("\n");
}
