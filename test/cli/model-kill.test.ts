import { execFile, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { answering, ModelEndpoint, type Reply, silence } from "../support/model-endpoint.ts";

const greffier = fileURLToPath(new URL("../../bin/greffier.js", import.meta.url));

let data: string;
beforeEach(async () => {
  data = await newDataFolder();
  mkdirSync(join(data, "in"));
  const clauses = Array.from(
    { length: 60 },
    (_, index) => `Article ${index}. Durée : ${index + 2} ans. Prix : ${index} €.`,
  );
  writeFileSync(join(data, "in", "contrat.txt"), clauses.join("\n\n"));
});
afterEach(() => removeDataFolder(data));

test("a process killed while a model is asked and started again pays for no answer twice, and the books say so", async () => {
  let killed = () => {};
  const third: Reply = (response) => {
    silence(response);
    killed();
  };
  const answer = answering({});
  const endpoint = await ModelEndpoint.startWith({ otherwise: answer }, answer, answer, third);
  try {
    const commandLine = [greffier, "ingest", join(data, "in"), "--data", data, "--json", "--set", "workers=1"];
    const settings = [`llm.baseUrl=${endpoint.baseUrl}`, "llm.model=test-model", "llm.contextTokens=4000"];
    const given = [...commandLine, ...settings.flatMap((setting) => ["--set", setting])];
    const child = spawn(process.execPath, given, { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    killed = () => child.kill("SIGKILL");
    await ended;
    const { stdout } = await promisify(execFile)(process.execPath, given);

    const { entries, work } = JSON.parse(stdout);
    const asked = endpoint.received.map(({ body }) => JSON.stringify(body.messages));
    const questions = new Set(asked).size;
    expect(questions).toBeGreaterThan(3);
    // The third was sent twice, since it was never answered.
    expect(asked).toHaveLength(questions + 1);
    expect(work.model).toMatchObject({ calls: questions - 2, kept: 2, failed: 0 });
    const store = await openStore({ data, version: "1.0.0" });
    const calls = await store.callsOfDocument(entries[0].document);
    await store.close();
    const answered = calls.filter(({ outcome }) => outcome === "answered");
    expect(new Set(answered.map(({ question }) => question)).size).toBe(answered.length);
    expect(answered).toHaveLength(questions);
    expect(new Set(calls.map(({ run }) => run)).size).toBe(1);
  } finally {
    await endpoint.close();
  }
});
