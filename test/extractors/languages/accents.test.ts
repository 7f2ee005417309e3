import { expect, test } from "vitest";
import { orPlain } from "../../../extractors/languages/fr/accents.ts";

test("a pattern with accents also reads the words without them", () => {
  const pattern = orPlain(/situ[ée]e? à l'étage|représentée/u);

  const read = ["située à l'étage", "situee a l'etage", "representee", "représentée"];

  expect(read.filter((words) => pattern.test(words))).toEqual(read);
});

test("a lone `à` never eats the first letter of a word", () => {
  const pattern = orPlain(/^sis (?:à )?(?<place>.+)$/u);

  expect(pattern.exec("sis avenue Foch")?.groups?.place).toBe("avenue Foch");
});

test("ranges and escapes stay as they are", () => {
  expect(orPlain(/[À-ÿ]\[é/u).source).toBe("[À-ÿ]\\[[ée]");
});
