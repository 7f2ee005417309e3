import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { attached, buildMail, textPart } from "../../support/mail.ts";
import { listed, readWithParts } from "../../support/parts.ts";
import { blocksOf } from "../../support/reading.ts";

const headers = {
  From: '"Mairie d\'Exemple" <achats@exemple.fr>',
  To: "Entreprise <contact@entreprise.fr>, copie@entreprise.fr",
  Date: "Thu, 2 Jan 2025 10:00:00 +0100",
  Subject: "=?utf-8?Q?March=C3=A9_de_nettoyage?=",
};

test("a message is one page: who wrote it to whom, when and about what, then its text", async () => {
  const { reading } = await readWithParts(
    buildMail(headers, [textPart("Bonjour,\n\nLe marché est conclu pour 2 ans.\n")]),
  );
  expect(reading.format).toBe("mail");
  expect(reading.pages.map(({ text }) => text)).toEqual([
    [
      "From: Mairie d'Exemple <achats@exemple.fr>",
      "To: Entreprise <contact@entreprise.fr>, copie@entreprise.fr",
      "Date: Thu, 2 Jan 2025 10:00:00 +0100",
      "Subject: Marché de nettoyage",
      "",
      "Bonjour,",
      "",
      "Le marché est conclu pour 2 ans.",
    ].join("\n"),
  ]);
});

test.each([
  ["ISO-8859-1 as it is", "iso-8859-1", "8bit", Buffer.from("durée : é", "latin1").toString("latin1")],
  ["Windows-1252 in quoted-printable", "windows-1252", "quoted-printable", "dur=E9e : =E9"],
])("text is decoded from %s", async (_, charset, encoding, content) => {
  const part = {
    headers: { "Content-Type": `text/plain; charset=${charset}`, "Content-Transfer-Encoding": encoding },
    content,
  };
  const { reading } = await readWithParts(buildMail(headers, [part]));
  expect(reading.pages[0]?.text).toMatch(/\n\ndurée : é$/);
});

test("each attachment is handed over, a message in the message too, whole", async () => {
  const inner = buildMail({ ...headers, Subject: "Avenant" }, [
    textPart("inner"),
    attached("x.txt", "text/plain", Buffer.from("x")),
  ]);
  const { parts, reading } = await readWithParts(
    buildMail(headers, [
      textPart("outer"),
      attached("contrat.pdf", "application/pdf", Buffer.from("%PDF contract")),
      attached("contrat.pdf", "application/pdf", Buffer.from("%PDF annex")),
      attached("../../e\u0301vil.txt", "text/plain", Buffer.from("named")),
      { headers: { "Content-Type": "message/rfc822" }, content: inner },
      { headers: { "Content-Type": "application/pdf" }, content: Buffer.from("%PDF unnamed") },
    ]),
  );
  expect(reading.pages).toHaveLength(1);
  expect(listed(parts.filter(({ name }) => name !== "Avenant.eml"))).toEqual([
    "contrat.pdf: %PDF contract",
    "contrat.pdf: %PDF annex",
    "évil.txt: named",
    "part 5.pdf: %PDF unnamed",
  ]);
  const nested = await readWithParts(parts.find(({ name }) => name === "Avenant.eml")?.bytes ?? Buffer.alloc(0));
  expect(nested.reading.pages[0]?.text).toMatch(/Subject: Avenant\n\ninner$/);
  expect(listed(nested.parts)).toEqual(["x.txt: x"]);
});

test("logos shown in the text and signatures are no documents, and the reading says so; a pasted scan is one", async () => {
  const { parts, reading } = await readWithParts(
    buildMail(headers, [
      textPart("text"),
      attached("logo.png", "image/png", randomBytes(3000), "inline"),
      attached("scan.png", "image/png", randomBytes(80_000), "inline"),
      attached("photo.png", "image/png", randomBytes(3000)),
      attached("smime.p7s", "application/pkcs7-signature", randomBytes(100)),
    ]),
  );
  expect(parts.map(({ name }) => name)).toEqual(["scan.png", "photo.png"]);
  expect(reading.issues.map(({ code }) => code)).toEqual(["PICTURES_LEFT_OUT", "SIGNATURE_NOT_VERIFIED"]);
});

test("HTML is read as paragraphs and tables, without what is not shown", async () => {
  const html = `<html><head><style>p { color: red }</style></head><body>
    <div style="display: none">preview</div><!--[if mso]><p>old</p><![endif]-->
    <p>Bonjour,<br>voici les prix&nbsp;:</p>
    <table><tr><td>Poste</td><td><p>Prix HT</p></td></tr><tr><td>Nettoyage</td><td>1&nbsp;200,00 &euro;</td></tr></table>
    <ul><li>caf&eacute; &#8211; non compris<li>si a < b</ul><script>alert("x")</script></body></html>`;
  const { reading } = await readWithParts(buildMail(headers, [textPart(html, "html")]));
  expect(blocksOf(reading.pages[0]).slice(1)).toEqual([
    "paragraph: Bonjour,\nvoici les prix\u00a0:",
    "tableCell: Poste",
    "tableCell: Prix HT",
    "tableCell: Nettoyage",
    "tableCell: 1\u00a0200,00 €",
    "listItem: - café – non compris",
    "listItem: - si a < b",
  ]);
});

test("a table that only arranges the page is read as the paragraphs in it", async () => {
  const html = `<table><tr><td><table><tr><td><p>Un</p><p>Deux</p></td></tr></table></td></tr></table>`;
  const { reading } = await readWithParts(buildMail(headers, [textPart(html, "html")]));
  expect(reading.pages[0]?.text).toMatch(/\n\nUn\n\nDeux$/);
});

test("of plain text and HTML that say the same, the plain text is read; the HTML where that says more", async () => {
  const read = async (plain: string) => {
    const mail = buildMail(
      headers,
      [textPart(plain), textPart("<p>Le contrat est résilié.</p>", "html")],
      "alternative",
    );
    return (await readWithParts(mail)).reading.pages[0];
  };
  expect((await read("Le contrat est  résilié."))?.text).toMatch(/est {2}résilié\.$/);
  expect((await read("LE CONTRAT\r\nest résilié. <https://exemple.fr>"))?.note).toBeUndefined();
  expect((await read("Le contrat est."))?.note).toBe("read from the HTML of the message");
  expect(await read("(HTML)")).toMatchObject({
    text: /Le contrat est résilié\.$/,
    note: "read from the HTML of the message",
  });
});

test("HTML of any depth and with unfinished tags is read", async () => {
  const html = `${"<div>".repeat(20_000)}deep${"</div>".repeat(20_000)}<p <b`;
  const { reading } = await readWithParts(buildMail(headers, [textPart(html, "html")]));
  expect(reading.pages[0]?.text).toContain("deep");
});

test.each([
  ["tags without an end", "<a".repeat(300_000)],
  ["quotes without an end", '<a b="'.repeat(300_000)],
  ["comments without an end", "<!--".repeat(300_000)],
  ["one tag of many words", `<p ${"style ".repeat(100_000)}>x`],
])("HTML of a megabyte with %s is read and does not hang the reader", async (_, html) => {
  const { reading } = await readWithParts(buildMail(headers, [textPart(html, "html")]));
  expect(reading.pages).toHaveLength(1);
});

test("each message of a mailbox is handed over", async () => {
  const one = buildMail(headers, [textPart("one")]).toString();
  const opening = "From a@b.fr Thu Jan  2 10:00:00 2025";
  const { parts, reading } = await readWithParts(
    Buffer.from(`${opening}\n${one}\n\n${opening}\n${one}\nFrom here on\n`),
  );
  expect(reading).toMatchObject({ format: "mailbox", pages: [] });
  expect(parts.map(({ name }) => name)).toEqual(["message 1.eml", "message 2.eml"]);
  expect(parts[1]?.bytes?.toString()).toContain("From here on");
});
