import { expect, test } from "vitest";
import { buildMail, textPart } from "../../support/mail.ts";
import { readWithParts } from "../../support/parts.ts";
import { buildPdf } from "../../support/pdf.ts";
import { buildEnveloped, buildSigned } from "../../support/signed.ts";

const pdf = buildPdf([{ lines: [{ text: "Contrat", x: 60, y: 700 }] }]);
const armoured = `-----BEGIN PKCS7-----\n${buildSigned(pdf).toString("base64")}\n-----END PKCS7-----\n`;

test.each([
  ["DER", buildSigned(pdf)],
  ["BER of indefinite length", buildSigned(pdf, true)],
  ["PEM", Buffer.from(armoured)],
  ["Base64 alone", Buffer.from(buildSigned(pdf).toString("base64"))],
])(
  "a signed file in %s gives the file that it signs, and says that the signature was not verified",
  async (_, bytes) => {
    const { reading, parts } = await readWithParts(bytes, { name: "a.zip!/Contrat signé.pdf.p7m" });
    expect(parts).toEqual([{ name: "Contrat signé.pdf", bytes: pdf }]);
    expect(reading).toMatchObject({ format: "signed", pages: [], issues: [{ code: "SIGNATURE_NOT_VERIFIED" }] });
  },
);

test("a signed message is handed over as a message", async () => {
  const message = buildMail({ "MIME-Version": "1.0" }, [textPart("signed text")]);
  const { parts } = await readWithParts(buildSigned(message, true), { name: "smime.p7m" });
  expect(parts).toEqual([{ name: "message.eml", bytes: message }]);
  expect((await readWithParts(message)).reading.pages[0]?.text).toBe("signed text");
});

test.each([
  ["a signature without what it signs", buildSigned(undefined), "SIGNATURE_WITHOUT_FILE"],
  ["encrypted content", buildEnveloped(), "PASSWORD_PROTECTED"],
  ["a signed file cut short", buildSigned(pdf).subarray(0, 300), "DAMAGED_FILE"],
])("%s is refused", async (_, bytes, code) => {
  await expect(readWithParts(bytes)).rejects.toMatchObject({ name: "UnreadableFileError", code });
});
