import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { newDataFolder, removeDataFolder } from "../../support/data-folder.ts";
import { startServing } from "../../support/serving.ts";

test("after a kill contracts.json is whole, and the next server brings it up to date", async () => {
  const data = await newDataFolder();
  const inbox = mkdtempSync(join(tmpdir(), "greffier-inbox-"));
  const put = (name: string) => writeFileSync(join(inbox, `${name}.txt`), `CONTRAT DE NETTOYAGE\n\nDu site ${name}.\n`);
  const names = () =>
    JSON.parse(readFileSync(join(data, "contracts.json"), "utf8"))
      .contracts.map(({ documents }: { documents: readonly { name: string }[] }) => documents[0]?.name)
      .sort();
  put("lyon");
  const first = await startServing({ data, places: [inbox] });
  onTestFinished(async () => void (await first.stop()));
  await vi.waitFor(() => expect(names()).toEqual(["lyon.txt"]), { timeout: 120_000, interval: 200 });
  process.kill(first.pid, "SIGKILL");
  await first.stop();
  expect(names()).toEqual(["lyon.txt"]);
  expect(existsSync(join(data, "contracts.json.outdated"))).toBe(true);

  put("paris");
  const second = await startServing({ data, places: [inbox] });
  onTestFinished(async () => void (await second.stop()));
  await vi.waitFor(() => expect(names()).toEqual(["lyon.txt", "paris.txt"]), { timeout: 120_000, interval: 200 });
  expect(await second.stop()).toBe(0);
  expect(existsSync(join(data, "contracts.json.outdated"))).toBe(false);
  rmSync(inbox, { recursive: true });
  removeDataFolder(data);
}, 300_000);
