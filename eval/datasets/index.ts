import { cuadDev, cuadDevHeldOut } from "./cuad-dev.ts";
import type { Dataset } from "./dataset.ts";
import { fixtures, fixturesHeldOut, practice } from "./fixtures.ts";
import { frDev } from "./fr-dev/index.ts";
import { kleisterNdaDev, kleisterNdaHeldOut } from "./kleister-nda-dev.ts";

/** Every labelled set. Add one: its file, its id in `dataset.ts`, and its line here. */
export const datasets: readonly Dataset[] = [
  fixtures,
  fixturesHeldOut,
  practice,
  frDev,
  cuadDev,
  cuadDevHeldOut,
  kleisterNdaDev,
  kleisterNdaHeldOut,
];

/** What a run without `--dataset` looks at. */
export const usual: readonly Dataset["id"][] = ["fixtures", "fixtures-held-out", "fr-dev"];
