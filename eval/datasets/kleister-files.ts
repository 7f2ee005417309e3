import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** One agreement of Kleister-NDA's training split. */
export interface KleisterAgreement {
  readonly name: string;
  /** The best of its text layers; pages end in form feeds. */
  readonly text: string;
  /** Its labels as published: `effective_date=2014-03-01 party=Acme_Inc.` */
  readonly expected: string;
}

/** The agreements of the folder of development data, in their order; undefined where they are not on this machine. */
export async function kleisterAgreements(data: string): Promise<KleisterAgreement[] | undefined> {
  const folder = join(data, "kleister-nda-dev");
  if (!existsSync(folder)) return undefined;
  const inputs = linesOf(await unpacked(join(folder, "train-in.tsv.xz")));
  const expected = linesOf(await readFile(join(folder, "train-expected.tsv"), "utf8"));
  if (inputs.length !== expected.length) {
    throw new Error(`Expected as many labels as texts in ${folder}, found ${expected.length} and ${inputs.length}.`);
  }
  return inputs.map((input, index) => {
    const [name = "", , ...texts] = input.split("\t");
    const text = (texts.at(-1) ?? "").replaceAll("\\n", "\n").replaceAll("\\f", "\f").replaceAll("\\t", "\t");
    return { name, text, expected: expected[index] ?? "" };
  });
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

function linesOf(text: string): string[] {
  return text.trimEnd().split("\n");
}
