import { createPool } from "../../pipeline/isolation/pool.ts";
import { settings } from "./reading.ts";

// Starts a child that waits, says its process number, and is then killed by the test.
const pool = createPool({
  processes: 1,
  limits: settings.limits,
  ocr: settings.ocr,
  entry: new URL(import.meta.resolve("./isolated-child.ts")),
});
const first = (await pool.run({ kind: "echo", text: "" } as never)) as unknown as { pid: number };
console.log(first.pid);
await pool.run({ kind: "sleep" } as never);
