/** A file in a CMS envelope (RFC 5652) without a signer: as much as a reader of the content needs. */
export function buildSigned(content: Uint8Array | undefined, indefinite = false): Buffer {
  const element = (tag: number, ...parts: Uint8Array[]) => (indefinite ? openEnded(tag, parts) : definite(tag, parts));
  const data = indefinite ? halves(content) : content && definite(0x04, [content]);
  const encapsulated = element(0x30, identifier(1), ...(data ? [element(0xa0, data)] : []));
  const version = Buffer.from([0x02, 0x01, 0x01]);
  const emptySet = Buffer.from([0x31, 0x00]);
  return element(0x30, identifier(2), element(0xa0, element(0x30, version, emptySet, encapsulated, emptySet)));
}

/** Content that is encrypted for somebody else. */
export function buildEnveloped(): Buffer {
  return definite(0x30, [identifier(3), definite(0xa0, [definite(0x30, [Buffer.from([0x02, 0x01, 0x00])])])]);
}

/** Object identifier 1.2.840.113549.1.7.<last>. */
const identifier = (last: number): Buffer =>
  Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]);

function definite(tag: number, parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const long = Buffer.alloc(5);
  long[0] = 0x84;
  long.writeUInt32BE(content.length, 1);
  return Buffer.concat([Buffer.from([tag]), content.length < 128 ? Buffer.from([content.length]) : long, content]);
}

const openEnded = (tag: number, parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])]);

/** A string in two pieces, as streaming signers write it. */
function halves(content: Uint8Array | undefined): Buffer | undefined {
  if (!content) return undefined;
  const middle = content.length >> 1;
  return openEnded(0x24, [definite(0x04, [content.subarray(0, middle)]), definite(0x04, [content.subarray(middle)])]);
}
