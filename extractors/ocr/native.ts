import { spawn, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { UnavailableError } from "../../lib/errors.ts";
import { type EngineOptions, type OcrEngine, type PageImage, segmentationModes } from "./engine.ts";
import { toPgm } from "./pgm.ts";
import { linesOfTsv } from "./tsv.ts";

/** Whether the `tesseract` program is installed with French and English. */
export function hasNativeTesseract(): boolean {
  const { status, stdout } = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  return status === 0 && /^fra$/m.test(stdout) && /^eng$/m.test(stdout);
}

/** Version of the installed program, and its language data by size, as these have no version. */
export function nativeVersion(): string {
  const { stdout: version } = spawnSync("tesseract", ["--version"], { encoding: "utf8" });
  const { stdout: languages } = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  const folder = /"(.+)"/.exec(languages ?? "")?.[1] ?? "";
  const sizes = ["fra", "eng"].map(
    (language) => statSync(join(folder, `${language}.traineddata`), { throwIfNoEntry: false })?.size,
  );
  return [version?.split("\n")[0], ...sizes].join(" ");
}

/** The installed `tesseract`, one process a page on one core; about 1.5 times as fast as tesseract.js. */
export function nativeTesseract(): OcrEngine {
  return {
    name: "tesseract",
    read: async (image, options, signal) => linesOfTsv(await run(image, options, signal)),
    close: async () => {},
  };
}

function run(image: PageImage, { language, layout }: EngineOptions, signal: AbortSignal): Promise<string> {
  const mode = ["--dpi", String(Math.round(image.dpi)), "--oem", "1", "--psm", segmentationModes[layout]];
  const child = spawn("tesseract", ["-", "-", "-l", language, ...mode, "tsv"], { signal });
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    // A program that ends early closes its input; its exit code says why.
    child.stdin.on("error", () => {});
    child.on("error", (cause) => reject(unavailable(cause.message)));
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString("utf8"));
      else reject(unavailable(`exit code ${code}`));
    });
    child.stdin.end(toPgm(image));
  });
}

function unavailable(found: string): UnavailableError {
  return new UnavailableError(
    "OCR_UNAVAILABLE",
    `Expected the program tesseract with French and English to read a page, found ${found}; install tesseract-ocr-fra and tesseract-ocr-eng, or set ocr.engine to tesseract.js.`,
  );
}
