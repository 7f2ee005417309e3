/** Bytes of a name that is kept; it stands in an index, and file systems hold no more than 255 either. */
const mostBytes = 255;

/**
 * The name of an uploaded file as it is kept: without folders, control characters and what turns text around, in one
 * line, no longer than 255 bytes; its extension stays. It never names a file on our disks.
 */
export function keptName(given: string): string {
  // Browsers write a quotation mark and a line end so in the name of a part (WHATWG HTML, multipart/form-data encoding).
  const meant = given.replaceAll(/%(?:22|0[AaDd])/g, (code) => (code === "%22" ? '"' : " "));
  const own = meant.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = own
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (plain === "" || /^\.+$/.test(plain)) return "document";
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? "";
  return cut(plain.slice(0, plain.length - extension.length), mostBytes - Buffer.byteLength(extension)) + extension;
}

/**
 * `Content-Disposition: attachment` with a name (RFC 6266): in plain ASCII for old clients, and as it is, encoded (RFC 8187).
 */
export function asAttachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The first so many bytes of a text, at the end of a character. */
function cut(text: string, bytes: number): string {
  let taken = "";
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) return taken.trimEnd();
    taken += character;
  }
  return taken;
}
