import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetDocument } from "../../cli/forget.ts";

test("of a deleted document no picture, recognised page or answer stays, and pictures of others do", async () => {
  const data = mkdtempSync(join(tmpdir(), "greffier-test-forget-"));
  const [ours, others] = ["a".repeat(64), "b".repeat(64)];
  for (const [folder, names] of [
    ["page-cache", [`${ours}-1-800.webp`, `${others}-1-800.webp`]],
    ["ocr-cache", ["00"]],
    ["model-answers", ["11"]],
  ] as const) {
    mkdirSync(join(data, folder));
    for (const name of names) writeFileSync(join(data, folder, name), "of a document");
  }
  const left = () => ["page-cache", "ocr-cache", "model-answers"].map((folder) => readdirSync(join(data, folder)));

  const forget = forgetDocument({ data });
  await forget({ sha256: ours, askedModel: false });
  expect(left()).toEqual([[`${others}-1-800.webp`], [], ["11"]]);
  await forget({ sha256: ours, askedModel: true });
  expect(left()).toEqual([[`${others}-1-800.webp`], [], []]);
  rmSync(data, { recursive: true });
  await forget({ sha256: ours, askedModel: true });
});
