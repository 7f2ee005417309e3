/** What the dictionary holds at the start ([MS-OXRTFCP] 2.1.2.1). */
const dictionaryStart =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const dictionarySize = 4096;
const headerSize = 16;

/** Kinds of content ([MS-OXRTFCP] 2.1.3.1). */
const compressed = 0x75465a4c;
const uncompressed = 0x414c454d;

/**
 * The RTF of a message as Outlook stores it, unpacked; at most as long as it states. Undefined where it is of neither kind.
 */
export function unpackRtf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < headerSize) return undefined;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = content.readUInt32LE(4);
  const kind = content.readUInt32LE(8);
  if (kind === uncompressed) return content.subarray(headerSize, headerSize + size);
  return kind === compressed ? unpack(content.subarray(headerSize), size) : undefined;
}

/** Runs of eight literals or references into the dictionary, a bit of the control byte before them for each. */
function unpack(input: Buffer, size: number): Uint8Array {
  const dictionary = Buffer.alloc(dictionarySize);
  let at = dictionary.write(dictionaryStart, "latin1");
  const output: number[] = [];
  const put = (byte: number): void => {
    output.push(byte);
    dictionary[at] = byte;
    at = (at + 1) % dictionarySize;
  };
  let from = 0;
  while (from < input.length && output.length < size) {
    const control = input[from++] ?? 0;
    for (let bit = 0; bit < 8 && from < input.length && output.length < size; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(input[from++] ?? 0);
        continue;
      }
      if (from + 2 > input.length) return Uint8Array.from(output);
      const reference = input.readUInt16BE(from);
      from += 2;
      const offset = reference >> 4;
      // A reference to the place that is written next ends the text.
      if (offset === at) return Uint8Array.from(output);
      for (let index = 0; index < (reference & 15) + 2; index++) {
        put(dictionary[(offset + index) % dictionarySize] ?? 0);
      }
    }
  }
  return Uint8Array.from(output);
}
