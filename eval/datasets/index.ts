import { cuadDev, cuadDevHeldOut } from "./cuad-dev.ts";
import type { Dataset } from "./dataset.ts";
import {
  fixtures,
  fixturesAsScans,
  fixturesHeldOut,
  fixturesHeldOutAsScans,
  fixturesOpened,
  fixturesOpenedAsScans,
  practice,
} from "./fixtures.ts";
import { frDev } from "./fr-dev/index.ts";
import { kleisterNdaDev, kleisterNdaHeldOut } from "./kleister-nda-dev.ts";
import { passages, passagesHeldOut } from "./passages.ts";

/** Every labelled set. Add one: its file, and its line here. */
export const datasets: readonly Dataset[] = [
  fixtures,
  fixturesOpened,
  fixturesHeldOut,
  fixturesAsScans,
  fixturesOpenedAsScans,
  fixturesHeldOutAsScans,
  practice,
  passages,
  passagesHeldOut,
  frDev,
  cuadDev,
  cuadDevHeldOut,
  kleisterNdaDev,
  kleisterNdaHeldOut,
];

/** What a run without `--dataset` looks at. */
export const usual: readonly string[] = ["fixtures", "fixtures-opened", "fixtures-held-out", "fr-dev"];
