import { createPool } from "../../pipeline/isolation/pool.ts";
import { settings } from "./reading.ts";

// Starts a child that starts a program, writes both process numbers to a file and does as told; the test then kills this.
const [, , file, then] = process.argv;
const pool = createPool({
  processes: 1,
  limits: settings.limits,
  ocr: settings.ocr,
  entry: new URL(import.meta.resolve("./isolated-child.ts")),
});
await pool.run({ kind: "start", file, then } as never);
