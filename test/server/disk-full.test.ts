import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uploadIntake } from "../../cli/serve/upload-intake.ts";
import { UnavailableError } from "../../lib/errors.ts";
import { openStore, type Store } from "../../store/store.ts";
import { openApi, type TestApi } from "../support/api.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { settings } from "../support/reading.ts";

let data: string;
let store: Store;
let api: TestApi;

/** A store whose disk has room for two more originals. */
function almostFull(): Store {
  let room = 2;
  const put: Store["blobs"]["put"] = async (path, sha256) => {
    if (room === 0) throw new UnavailableError("DISK_FULL", "Expected room on the disk, found none.");
    room -= 1;
    return store.blobs.put(path, sha256);
  };
  return { ...store, blobs: { ...store.blobs, put } };
}

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
  api = await openApi({ store, ports: { intake: uploadIntake(settings, almostFull()) } });
});
afterAll(async () => {
  await api.close();
  await store.close();
  removeDataFolder(data);
});

test("a full disk is said in words; files before it are kept, and nothing of the file that had no room", async () => {
  const part = (name: string) =>
    `--X\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\n\r\n${name}\r\n`;
  const answer = await api.ask({
    method: "POST",
    url: "/documents",
    headers: { "content-type": "multipart/form-data; boundary=X" },
    payload: `${["a.txt", "b.txt", "c.txt"].map(part).join("")}--X--\r\n`,
  });
  expect([answer.statusCode, answer.json<{ code: string; remedy: string }>()]).toMatchObject([
    507,
    { code: "DISK_FULL", remedy: expect.stringContaining("free some space") },
  ]);
  const lines = (await api.ask({ url: "/ledger" })).json<{ items: { name: string; outcome: string }[] }>().items;
  expect(lines.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["b.txt", "waiting"],
    ["a.txt", "waiting"],
  ]);
  expect(readdirSync(await store.partsFolder())).toEqual([]);
  const [line] = await store.access.auditLines({ limit: 1, actor: api.caller.user });
  expect(line).toMatchObject({ action: "documents.uploaded", detail: { kept: 2, isWhole: false } });
});
