import { sameDecimal } from "../../../schemas/fields/equality.ts";
import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import type { GoldItem } from "../../gold.ts";
import { quotesOverlap } from "../../scorers/quotes.ts";
import type { PenaltyLabel } from "./labels.ts";

/**
 * One item for each figure in a label's rate (`500/250/100 EUR/jour ouvré` is three penalties in our vocabulary), right by
 * that figure; a rate in words (`taux légal`) is right by its passage.
 */
export function goldPenalties({ rate, quote, optional }: PenaltyLabel): GoldItem[] {
  const figures = /^([\d/.,]+)\s*(EUR|%)/.exec(rate ?? "");
  const [, numbers = "", unit] = figures ?? [];
  if (!figures) {
    const text = rate ?? quote;
    return [
      {
        value: penalty({ kind: "text", text }),
        quote,
        optional,
        accepts: ({ quotes }) => sharesPassage(quotes, quote),
      },
    ];
  }
  return numbers.split("/").map((number) => {
    const figure = number.replace(",", ".");
    return {
      value: penalty(
        unit === "EUR"
          ? { kind: "money", money: { value: figure, currency: "EUR" } }
          : { kind: "percent", percent: figure },
      ),
      quote,
      optional,
      accepts: ({ value }) => sameDecimal(figureOf(value as PenaltiesValue, unit) ?? "none", figure),
    };
  });
}

function penalty(rate: PenaltiesValue["rate"]): PenaltiesValue {
  return { cause: "other", rate };
}

function figureOf({ rate }: PenaltiesValue, unit: string | undefined): string | undefined {
  if (rate.kind === "money") return unit === "EUR" ? rate.money.value : undefined;
  return rate.kind === "percent" && unit === "%" ? rate.percent : undefined;
}

function sharesPassage(quotes: readonly string[], quote: string): boolean {
  return quotes.some((one) => quotesOverlap(one, quote));
}
