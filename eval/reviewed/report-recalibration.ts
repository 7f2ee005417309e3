import Table from "cli-table3";
import type { KindOutcome, Recalibration } from "./recalibrate.ts";

const heads = ["language", "kind", "values", "contracts", "loss", "before", "accepted", "before", "wrong", "bound", ""];

const outcomes: Readonly<Record<KindOutcome["outcome"], string>> = {
  kept: "kept",
  tooFew: "too few (200 values of 30 contracts)",
  noBetter: "refused: not surely better",
  promiseBroken: "refused: accepts too much that is wrong",
};

/** A line a language and kind, on contracts that the weights were not fitted to. */
export function describeRecalibration({ outcomes: found }: Recalibration): string {
  if (found.length === 0) return "Nobody has decided of a value that rules read: there is nothing to fit.";
  const table = new Table({
    head: heads,
    style: { head: [], border: [] },
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  for (const { language, kind, values, contracts, loss, accepted, outcome } of found) {
    table.push([
      ...[language, kind, values, contracts, loss?.own.toFixed(3) ?? "–", loss?.shipped.toFixed(3) ?? "–"],
      ...(accepted
        ? [accepted.of, accepted.shippedOf, accepted.wrong, accepted.bound.toFixed(3)]
        : ["–", "–", "–", "–"]),
      `${outcomes[outcome]}${outcome === "kept" ? shortfall(accepted) : ""}`,
    ]);
  }
  return table.toString();
}

/** What these contracts do not bear out of what the settings ask. */
function shortfall(accepted: KindOutcome["accepted"]): string {
  if (!accepted || accepted.bound >= accepted.target) return "";
  const asked = `target ${accepted.target}`;
  return accepted.of === 0
    ? `; ${asked} not reached: nothing was accepted in the trial`
    : `; ${asked} not borne out by so few`;
}
