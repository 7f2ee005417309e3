import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { messageOf } from "../../lib/errors.ts";
import type { Check, Finding } from "./finding.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The runtime, and what reads files. */
export const installed: Check = async ({ settings }) => {
  const isOld = Number(process.versions.node.split(".")[0]) < 24;
  const { engine } = settings.ocr;
  return [
    {
      state: isOld ? "missing" : "ok",
      subject: "Node",
      detail: `${process.versions.node} at ${process.execPath}${isOld ? "; 24 or newer is needed: https://nodejs.org" : ""}`,
    },
    packaged("PDF reader", ["@hyzyla/pdfium", "pdf-parse"], "PDF files cannot be read"),
    packaged("Images", ["sharp"], "scans and image files cannot be read"),
    packaged(
      "OCR tesseract.js",
      ["tesseract.js", "@tesseract.js-data/fra", "@tesseract.js-data/eng"],
      "scans cannot be read",
    ),
    await nativeTesseract(engine === "native"),
    {
      state: "ok",
      subject: "Reading",
      detail: `${settings.workers ?? availableParallelism()} processes (setting workers), OCR by ${engine} (setting ocr.engine)`,
    },
  ];
};

function packaged(subject: string, names: readonly string[], consequence: string): Finding {
  const absent: string[] = [];
  const present: string[] = [];
  for (const name of names) {
    const version = versionOf(name);
    if (version === undefined) absent.push(name);
    else present.push(`${name} ${version}`);
  }
  if (absent.length === 0) return { state: "ok", subject, detail: present.join(", ") };
  return {
    state: "missing",
    subject,
    detail: `${absent.join(", ")} not installed, so ${consequence}: npm install again`,
  };
}

function versionOf(name: string): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const content: unknown = require(`${folder}/${name}/package.json`);
      if (typeof content === "object" && content !== null && "version" in content) return String(content.version);
    } catch {
      // Not in this folder; packages may sit in any folder above.
    }
  }
  return undefined;
}

async function nativeTesseract(isWanted: boolean): Promise<Finding> {
  const subject = "OCR native";
  try {
    const { stdout, stderr } = await run("tesseract", ["--list-langs"], { timeout: 10_000 });
    const languages = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
    const lacking = ["fra", "eng"].filter((language) => !languages.includes(language));
    if (lacking.length === 0)
      return { state: "ok", subject, detail: "tesseract with fra and eng; used where ocr.engine asks for it" };
    return {
      state: isWanted ? "missing" : "note",
      subject,
      detail: `tesseract without ${lacking.join(", ")}: apt-get install ${lacking.map((language) => `tesseract-ocr-${language}`).join(" ")}`,
    };
  } catch (error) {
    const reason = /ENOENT/.test(messageOf(error)) ? "not installed" : "does not start";
    return {
      state: isWanted ? "missing" : "note",
      subject,
      detail: `tesseract ${reason}; reads scans about a third faster: apt-get install tesseract-ocr tesseract-ocr-fra tesseract-ocr-eng`,
    };
  }
}
