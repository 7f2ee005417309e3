import type { Ending, HostileFile } from "./hostile-file.ts";
import { times } from "./pdf-parts.ts";
import { randomBytes } from "./random.ts";

const mail = (name: string, make: () => string | Buffer, endings: readonly Ending[] = read): HostileFile => ({
  name: `${name}.eml`,
  endings,
  make: () => Buffer.from(make()),
});
/** Until mail is read it is refused by its kind. */
const read: readonly Ending[] = ["recorded", "unpacked", "UNSUPPORTED_TYPE", "DAMAGED_FILE", "TOO_LARGE", "HOSTILE"];
const head = "From: a@example.com\r\nTo: b@example.com\r\nSubject: Contrat\r\nMIME-Version: 1.0\r\n";
const body = "Content-Type: text/plain\r\n\r\nVeuillez trouver le contrat.\r\n";

/** Messages nested without end, with headers without end, and with attachments that are not what they say. */
export const mails: readonly HostileFile[] = [
  mail("multiparts-10000-deep", () => {
    const open = (index: number) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`;
    return `${head}${times(10_000, open)}${body}`;
  }),
  mail("messages-1000-deep", () => {
    const open = (index: number) =>
      `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=a.eml\r\n\r\n${head}`;
    return `${head}${times(1000, open)}${body}`;
  }),
  mail("parts-100000", () => {
    const part = "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nabc\r\n";
    return `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${times(100_000, part)}--b--\r\n`;
  }),
  mail("header-of-10-megabytes", () => `${head}X-Long: ${"a ".repeat(5_000_000)}\r\n${body}`),
  mail("headers-million", () => `${head}${times(1_000_000, (index) => `X-${index}: a\r\n`)}${body}`),
  mail("subject-of-encoded-words", () => `Subject: ${"=?utf-8?q?=?= ".repeat(100_000)}\r\n${head}${body}`),
  mail("base64-of-noise", () => {
    const noise = randomBytes(31, 100_000).toString("latin1");
    return `${head}Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="../../a.pdf"\r\n\r\n${noise}`;
  }),
  mail(
    "boundary-that-is-empty",
    () => `${head}Content-Type: multipart/mixed; boundary=""\r\n\r\n${times(10_000, "--\r\n")}`,
  ),
  mail("body-of-tags", () => `${head}Content-Type: text/html\r\n\r\n${times(200_000, "<div><table><tr><td>")}a`),
  mail(
    "body-of-open-brackets",
    () => `${head}Content-Type: text/html\r\n\r\n${"<".repeat(1_000_000)}<!--${"&".repeat(1_000_000)}`,
  ),
  mail("address-list-of-commas", () => `To: ${"(<,".repeat(300_000)}\r\n${head}${body}`),
  mail(
    "winmail",
    () =>
      `${head}Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAAAAAA\r\n`,
  ),
];
