import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGreffier } from "../../cli/wire.ts";
import type { Batch } from "../../schemas/api/documents.ts";
import { Settings } from "../../schemas/settings.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { followLink, password, signInByLink, startServing } from "../support/serving.ts";

let data: string;
beforeAll(async () => {
  data = await newDataFolder();
});
afterAll(() => removeDataFolder(data));

test("first start to signed in: the link works once, and is no more printed once there is a password; who lost it gets another", async () => {
  const first = await startServing({ data });
  expect(first.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/welcome#[\w-]{20,}$/);
  const session = await followLink(first);
  await expect(followLink(first)).rejects.toThrow("401");
  expect((await session.fetch("/contracts")).status).toBe(403);
  expect(await first.stop()).toBe(0);

  const second = await startServing({ data });
  expect(second.link).not.toBe(first.link);
  const { name } = await (await signInByLink(second)).json<{ name: string }>("/me");
  expect(name).toBe("Administrator");
  await second.stop();

  const third = await startServing({ data });
  expect(third.link).toBeUndefined();
  expect((await fetch(`${third.url}/api/v1/me`, { headers: session.headers })).status).toBe(401);

  const greffier = await openGreffier(Settings.parse({ data }));
  try {
    const { address } = await greffier.signInLink("Administrator@localhost");
    const link = `${third.url}${address.slice(new URL(address).origin.length)}`;
    await followLink({ ...third, link });
    await expect(greffier.signInLink("nobody@example.org")).rejects.toThrow("found none with it");
  } finally {
    await greffier.close();
  }
  await third.stop();
});

test("what lies in a watched place is read and served, as one batch however often the server starts", async () => {
  const place = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
  writeFileSync(join(place, "bail.txt"), "Bail commercial d'une durée de neuf ans.");
  for (const files of [1, 2]) {
    const serving = await startServing({
      data,
      places: [place],
      settings: ["watch.settleSeconds=0"],
      flags: ["--lang", "en"],
    });
    const session = await signInAnew(serving.url);
    const batch = async () => (await session.json<{ items: Batch[] }>("/batches")).items;
    await until(async () => (await batch())[0]?.outcomes.recorded === files);
    expect(await batch()).toMatchObject([{ name: place, files }]);
    writeFileSync(join(place, "avenant.txt"), "Avenant au bail, signé en 2024.");
    await serving.stop();
  }
  rmSync(place, { recursive: true });
});

test("a port that is taken, a place that is missing, an address beyond this machine: one clear line each", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startServing({ data, flags: ["--port", `${port}`] })).rejects.toThrow(
    `ended with 2: greffier: Expected to listen on 127.0.0.1, port ${port}, found that another program does; choose another with --port or --host.\n`,
  );
  other.close();
  await expect(startServing({ data, places: ["/nowhere"] })).rejects.toThrow(
    /ended with 2: greffier: Expected .*\/nowhere.*\n$/,
  );
  await expect(startServing({ data, flags: ["--host", "0.0.0.0"] })).rejects.toThrow(
    /ended with 2: greffier: Expected server\.host to be this machine \(127\.0\.0\.1\), found 0\.0\.0\.0; .*\n$/,
  );
});

async function signInAnew(url: string) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "administrator@localhost", password }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  const json = async <Body>(path: string) =>
    (await (await fetch(`${url}/api/v1${path}`, { headers: { cookie } })).json()) as Body;
  return { json };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}
