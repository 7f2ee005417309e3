import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import type { PagePng } from "../../extractors/readers/render.ts";
import { UsageError } from "../../lib/errors.ts";
import type { Page } from "../../schemas/document-text.ts";
import { exitCode } from "../exit-codes.ts";
import { legendOf, type Marks, overlayOf } from "../page-overlay.ts";
import { plain } from "../plain.ts";
import { type NamedFile, pageNumber, withFile } from "../read-file.ts";
import { writeWhole } from "../records-file.ts";
import type { CommandContext, CommandFile } from "./command.ts";

interface PageOptions {
  readonly page: number;
  readonly out: string;
  readonly dpi: number;
  readonly words?: boolean;
  readonly blocks?: boolean;
  readonly force?: boolean;
}

/** Writes a page as a picture, with what was read drawn over it where that is asked for. */
export const page: CommandFile = {
  name: "page",
  addTo: (program, run) => {
    program
      .command("page")
      .description("write a page of a PDF or image as a picture, with what was read drawn over it on request")
      .argument("<file>", "a PDF or an image")
      .requiredOption("--page <number>", "which page, from 1", pageNumber)
      .requiredOption("--out <file>", "PNG file to write; one that is there is not replaced without --force")
      .option("--dpi <number>", "dots per inch of the picture, 20 to 600", dotsPerInch, 150)
      .option("--words", "draw a box around each word; orange where OCR is in doubt")
      .option("--blocks", "draw headings, paragraphs, table cells (row and column) and ink without text")
      .option("--force", "replace the file that is there")
      .action(
        run(async (context, file: string, { page, out, dpi, words = false, blocks = false, force }: PageOptions) => {
          const { terminal, folder, signal } = context;
          const path = resolve(folder, out);
          if (existsSync(path) && !force) throw alreadyThere(path);
          const picture = await withFile(context, file, async ({ name, path, pool }) => {
            const drawn = await pool.run({ kind: "render", name, path, page, dpi }, { signal });
            if (!words && !blocks) return drawn.png;
            return withMarks(drawn, await readPage({ name, path, pool }, page, context), { words, blocks }, context);
          });
          await writeWhole(path, once(picture));
          terminal.error.write(`${plain(path)}\n`);
          return exitCode.done;
        }),
      );
  },
};

function dotsPerInch(value: string): number {
  const dpi = Number(value);
  if (!Number.isInteger(dpi) || dpi < 20 || dpi > 600) throw new InvalidArgumentError("Give a number from 20 to 600.");
  return dpi;
}

function alreadyThere(path: string): UsageError {
  return new UsageError(
    "OUTPUT_EXISTS",
    `Expected no file at ${path}, found one; choose another name, or replace it with --force.`,
  );
}

async function readPage({ name, path, pool }: NamedFile, number: number, { signal }: CommandContext) {
  const { pages } = await pool.run({ kind: "read", name, source: { path }, onlyPage: number }, { signal });
  return pages.find((page) => page.number === number);
}

async function withMarks(
  picture: PagePng,
  page: Page | undefined,
  marks: Marks,
  { terminal }: CommandContext,
): Promise<Uint8Array> {
  if (!page || page.words.boxes.length === 0) {
    const why = page?.note === undefined ? "" : ` (${page.note})`;
    terminal.error.write(`${plain(`no words with boxes on this page${why}`)}\n`);
    if (!page || page.width === 0) return picture.png;
  }
  if (marks.blocks)
    terminal.error.write(
      `${legendOf(page)
        .map(([kind, colour]) => `${kind} ${colour}`)
        .join(", ")}\n`,
    );
  // Only here, for it takes a while to load.
  const { default: sharp } = await import("sharp");
  return sharp(picture.png)
    .composite([{ input: Buffer.from(overlayOf(page, picture, marks)), top: 0, left: 0 }])
    .png()
    .toBuffer();
}

async function* once(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}
