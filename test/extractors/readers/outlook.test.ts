import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { buildOutlookMessage } from "../../support/outlook.ts";
import { listed, readWithParts } from "../../support/parts.ts";

/** The first example of [MS-OXRTFCP] 3.1. */
const packedRtf = Buffer.from(
  "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
  "hex",
);

const message = {
  subject: "Marché de nettoyage",
  sender: ["Mairie d'Exemple", "achats@exemple.fr"],
  to: ["Entreprise", "contact@entreprise.fr"],
} as const;

test("an Outlook message is one page, and its attachments are handed over", async () => {
  const { reading, parts } = await readWithParts(
    buildOutlookMessage({
      ...message,
      body: "Bonjour,\r\n\r\nLe marché est conclu.\r\n",
      attachments: [
        { name: "contrat.pdf", content: Buffer.from("%PDF contract") },
        { name: "scan.pdf", content: randomBytes(9000) },
        { name: "logo.png", content: randomBytes(900), contentId: "logo@x" },
      ],
    }),
  );
  expect(reading.format).toBe("mail");
  expect(reading.pages.map(({ text }) => text)).toEqual([
    "From: Mairie d'Exemple <achats@exemple.fr>\nTo: Entreprise <contact@entreprise.fr>\nSubject: Marché de nettoyage\n\nBonjour,\n\nLe marché est conclu.",
  ]);
  expect(parts.map(({ name, bytes }) => [name, bytes?.length])).toEqual([
    ["contrat.pdf", 13],
    ["scan.pdf", 9000],
  ]);
  expect(listed(parts.slice(0, 1))).toEqual(["contrat.pdf: %PDF contract"]);
  expect(reading.issues.map(({ code }) => code)).toEqual(["PICTURES_LEFT_OUT"]);
});

test("its HTML is read where it has no plain text; RTF alone becomes a document, and the reading says so", async () => {
  const html = await readWithParts(buildOutlookMessage({ ...message, html: "<p>R&eacute;sili\u00e9</p>" }));
  expect(html.reading.pages[0]?.text).toMatch(/\n\nRésilié$/);
  const rtf = await readWithParts(buildOutlookMessage({ ...message, rtf: packedRtf }));
  expect(rtf.reading.issues).toMatchObject([{ code: "MESSAGE_TEXT_APART", severity: "warning" }]);
  expect(listed(rtf.parts)).toEqual(["message.rtf: {\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"]);
});

test("a message in the message is handed over, whole", async () => {
  const inner = {
    ...message,
    subject: "Avenant",
    body: "inner",
    attachments: [{ name: "avenant.pdf", content: randomBytes(5000) }],
  };
  const { parts } = await readWithParts(
    buildOutlookMessage({ ...message, body: "outer", attachments: [{ name: "Avenant", content: inner }] }),
  );
  expect(parts.map(({ name }) => name)).toEqual(["Avenant.msg"]);
  const nested = await readWithParts(parts[0]?.bytes ?? Buffer.alloc(0));
  expect(nested.reading.pages[0]?.text).toMatch(/Subject: Avenant\n\ninner$/);
  expect(nested.parts).toEqual([{ name: "avenant.pdf", bytes: inner.attachments[0]?.content }]);
});

test("an attachment without content in the message is listed with the reason, and the rest is read", async () => {
  const { reading, parts } = await readWithParts(
    buildOutlookMessage({
      ...message,
      body: "Le marché est conclu.",
      attachments: [{ name: "lien.pdf" }, { name: "contrat.pdf", content: Buffer.from("%PDF contract") }],
    }),
  );
  expect(reading.pages[0]?.text).toContain("Le marché est conclu.");
  expect(listed(parts)).toEqual(["contrat.pdf: %PDF contract", "lien.pdf: ATTACHMENT_WITHOUT_CONTENT"]);
});

test("a damaged Outlook message is refused in one line", async () => {
  const whole = Buffer.from(buildOutlookMessage({ ...message, body: "x".repeat(9000) }));
  whole.fill(0xff, 512, 1024);
  await expect(readWithParts(whole)).rejects.toMatchObject({ name: "UnreadableFileError" });
});
