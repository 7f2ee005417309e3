import { fieldByKey } from "../../schemas/fields/index.ts";
import type { DatasetScore } from "../evaluate.ts";
import { randomNumbers } from "../random.ts";
import { focusFields } from "./groups.ts";

/** A 95 % interval of a share, 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Intervals of F1: over core fields, over the focus fields, and by field. Missing where there are too few documents. */
export interface Intervals {
  readonly micro?: Interval;
  readonly focus?: Interval;
  readonly fields: ReadonlyMap<string, Interval>;
}

const resamples = 1000;
const seed = 20_260_101;
/** Of fewer documents an interval says nothing. */
const fewestDocuments = 3;

/**
 * Percentile bootstrap: documents are drawn with replacement, since the values of one contract are right or wrong
 * together. The same documents give the same intervals (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, §13).
 */
export function intervalsOf({ documents, fields }: Pick<DatasetScore, "documents" | "fields">): Intervals {
  if (documents.length < fewestDocuments) return { fields: new Map() };
  const keys = [...fields.keys()];
  const counts = documents.map((document) => keys.map((key) => countOf(document.fields.get(key)?.tally)));
  const isCore = keys.map((key) => fieldByKey(key).tier === "core");
  const isFocus = keys.map((key) => focusFields.includes(key));
  const random = randomNumbers(seed);
  const drawn = Array.from({ length: resamples }, () => {
    const total = keys.map((): Count => ({ right: 0, all: 0 }));
    for (let draw = 0; draw < documents.length; draw += 1) {
      const document = counts[Math.floor(random() * documents.length)] ?? [];
      for (const [field, count] of document.entries()) add(total[field], count);
    }
    return {
      micro: f1(total.filter((_, field) => isCore[field])),
      focus: f1(total.filter((_, field) => isFocus[field])),
      fields: total.map((count) => f1([count])),
    };
  });
  return {
    micro: interval(drawn.map(({ micro }) => micro)),
    focus: interval(drawn.map(({ focus }) => focus)),
    fields: new Map(
      keys.flatMap((key, field) => {
        const own = interval(drawn.map((one) => one.fields[field]));
        return own ? [[key, own] as const] : [];
      }),
    ),
  };
}

/** `all` is labelled and found together: F1 is twice the right ones of them. */
interface Count {
  right: number;
  all: number;
}

function countOf(tally: { right: number; missed: number; spurious: number } | undefined): Count {
  return { right: tally?.right ?? 0, all: tally ? 2 * tally.right + tally.missed + tally.spurious : 0 };
}

function add(total: Count | undefined, { right, all }: Count): void {
  if (!total) return;
  total.right += right;
  total.all += all;
}

function f1(counts: readonly Count[]): number | undefined {
  const right = counts.reduce((total, count) => total + count.right, 0);
  const all = counts.reduce((total, count) => total + count.all, 0);
  return all === 0 ? undefined : (2 * right) / all;
}

/** Of draws in which the field occurs; undefined where most have none of it. */
function interval(draws: readonly (number | undefined)[]): Interval | undefined {
  const sorted = draws.filter((draw) => draw !== undefined).sort((a, b) => a - b);
  if (sorted.length < draws.length / 2) return undefined;
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
