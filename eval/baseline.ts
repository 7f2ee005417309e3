import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { coreFields } from "../schemas/fields/index.ts";
import type { DatasetScore } from "./evaluate.ts";
import { figures } from "./scorers/tally.ts";

/** How far a figure may fall before the run fails. */
const tolerance = 0.005;

/** Sets whose figures must not fall; the others are reported. */
const gated: readonly string[] = ["fixtures", "fixtures-held-out"];

export function isGated({ id }: Pick<DatasetScore, "id">): boolean {
  return gated.includes(id);
}

const BaselineOfDataset = z.strictObject({
  /** Micro F1 over core fields. */
  micro: z.number(),
  /** F1 by core field; only for gated sets. */
  fields: z.record(z.string(), z.number()).optional(),
});

/** The figures that a run is compared with, and how the fixtures were read for them. */
const Baseline = z.strictObject({
  from: z.enum(["source", "text"]),
  datasets: z.record(z.string(), BaselineOfDataset),
});
export type Baseline = z.infer<typeof Baseline>;

export async function readBaseline(path: string): Promise<Baseline | undefined> {
  return existsSync(path) ? Baseline.parse(JSON.parse(await readFile(path, "utf8"))) : undefined;
}

/** Writes the figures of these sets, and keeps those of sets that were not looked at. */
export async function writeBaseline(
  path: string,
  from: Baseline["from"],
  scores: readonly DatasetScore[],
): Promise<void> {
  const kept = (await readBaseline(path))?.datasets ?? {};
  const measured = Object.fromEntries(scores.map((score) => [score.id, baselineOf(score)]));
  const baseline: Baseline = { from, datasets: { ...kept, ...measured } };
  await writeFile(path, `${JSON.stringify(baseline, undefined, 2)}\n`);
}

/** One line for each figure of these sets that fell. A field that the baseline does not know yet is not compared. */
export function regressions(baseline: Baseline, scores: readonly DatasetScore[]): string[] {
  return scores.flatMap((score) => {
    const before = baseline.datasets[score.id];
    if (!before) return [];
    const now = baselineOf(score);
    const fields = Object.entries(before.fields ?? {}).flatMap(([key, f1]) =>
      fall(`${score.id}, ${key}: F1`, f1, now.fields?.[key] ?? 0),
    );
    return [...fall(`${score.id}: micro F1`, before.micro, now.micro), ...fields];
  });
}

function fall(what: string, before: number, now: number): string[] {
  if (now >= before - tolerance) return [];
  return [`${what} expected at least ${(before - tolerance).toFixed(4)}, found ${now.toFixed(4)}`];
}

function baselineOf({ id, micro, fields }: DatasetScore): Baseline["datasets"][string] {
  const own = { micro: rounded(figures(micro).f1 ?? 0) };
  if (!isGated({ id })) return own;
  const core = coreFields.flatMap(({ key }) => {
    const tally = fields.get(key);
    const f1 = tally && figures(tally).f1;
    return f1 === undefined ? [] : [[key, rounded(f1)] as const];
  });
  return { ...own, fields: Object.fromEntries(core) };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
