import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { hasLibreOffice } from "../../extractors/readers/libre-office.ts";
import { messageOf } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
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
    await nativeTesseract(engine),
    await libreOffice(),
    {
      state: "ok",
      subject: "Reading",
      detail: `${settings.workers ?? availableParallelism()} processes (setting workers), OCR by ${engine} (setting ocr.engine)`,
    },
  ];
};

/** Nothing else reads `.odt` and `.rtf`; without it they are set aside, and the rest is read. */
async function libreOffice(): Promise<Finding> {
  const subject = "LibreOffice";
  if (await hasLibreOffice())
    return { state: "ok", subject, detail: "installed; used for .odt, .rtf, Word XML and damaged .doc" };
  return {
    state: "note",
    subject,
    detail:
      "not installed; .odt, .rtf, Word XML and damaged .doc are set aside without it: apt-get install libreoffice-writer",
  };
}

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

async function nativeTesseract(engine: Settings["ocr"]["engine"]): Promise<Finding> {
  const subject = "OCR native";
  const isWanted = engine === "native";
  const used =
    engine === "tesseract.js"
      ? "not used; reads scans about a third faster with --set ocr.engine=auto"
      : `reads scans (setting ocr.engine is ${engine})`;
  try {
    const { stdout, stderr } = await run("tesseract", ["--list-langs"], { timeout: 10_000 });
    const languages = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
    const lacking = ["fra", "eng"].filter((language) => !languages.includes(language));
    if (lacking.length === 0) return { state: "ok", subject, detail: `tesseract with fra and eng; ${used}` };
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
