import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UnreadableFileError } from "../../../lib/errors.ts";
import { readBytes } from "../../support/reading.ts";

const kinds = ["rc4-40", "rc4-128", "aes-128", "aes-256-r5", "aes-256-r6"];

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/encrypted/${name}.pdf`, import.meta.url));
}

test.each(kinds)("a PDF that opens without a password is read, whatever its author forbids (%s)", async (kind) => {
  const { pages, issues } = await readBytes(fixture(`owner-password-${kind}`));
  expect(pages.map(({ text }) => text)).toEqual(["Durée : 12 mois"]);
  expect(issues).toEqual([]);
});

test.each(kinds)("a PDF that needs a password is refused, and the refusal says what to do (%s)", async (kind) => {
  const refusal = await readBytes(fixture(`user-password-${kind}`)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UnreadableFileError);
  expect(refusal).toMatchObject({ code: "PASSWORD_PROTECTED" });
  expect(String(refusal)).toContain("save a copy without password");
});
