import { readFileSync } from "node:fs";
import { anyEnding, type HostileFile } from "./hostile-file.ts";
import { randomNumbers } from "./random.ts";

const inbox = new URL("../../../fixtures/inbox/", import.meta.url);
const soundFile = (name: string) => ({
  extension: name.slice(name.lastIndexOf(".")),
  stem: name.split(" ")[0]?.toLowerCase() ?? name,
  bytes: () => readFileSync(new URL(encodeURIComponent(name), inbox)),
});

/** Sound files of ours, of which the scan takes longest to read. */
const textPdf = soundFile("Chauffage P1 P2 P3.pdf");
const word = soundFile("Bail commercial.docx");
const scan = soundFile("Mutual NDA (scan).pdf");

/** Sound files with bytes changed, cut out or doubled, and with numbers in their syntax changed. */
export const fuzzed: readonly HostileFile[] = [textPdf, word, scan].flatMap((sound, index) =>
  Array.from({ length: sound === scan ? 2 : 14 }, (_, seed) => ({
    name: `fuzzed-${sound.stem}-${seed}${sound.extension}`,
    endings: anyEnding,
    make: () => mutated(sound.bytes(), randomNumbers(seed * 31 + index)),
  })),
);

/** Sound files cut at every tenth of their length. */
export const truncated: readonly HostileFile[] = [textPdf, word].flatMap(({ stem, extension, bytes }) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => ({
    name: `cut-${stem}-at-${tenths}0-percent${extension}`,
    endings:
      extension === ".docx" ? ["TRUNCATED_FILE", "DAMAGED_FILE"] : ["recorded", "TRUNCATED_FILE", "DAMAGED_FILE"],
    make: () => {
      const whole = bytes();
      return whole.subarray(0, Math.floor((whole.length * tenths) / 10));
    },
  })),
);

function mutated(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  let content: Buffer = Buffer.from(bytes);
  for (let turn = 0; turn < 1 + next(20); turn++)
    content = mutations[next(mutations.length)]?.(content, next) ?? content;
  return content;
}

type Mutation = (bytes: Buffer, next: (limit: number) => number) => Buffer;

const mutations: readonly Mutation[] = [
  function flip(bytes, next) {
    for (let turn = 0; turn < 10; turn++) {
      const at = next(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    }
    return bytes;
  },
  function fill(bytes, next) {
    const at = next(bytes.length);
    return bytes.fill(next(256), at, at + next(400));
  },
  function cutOut(bytes, next) {
    const at = next(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + next(400))]);
  },
  function double(bytes, next) {
    const at = next(bytes.length);
    return Buffer.concat([bytes.subarray(0, at + next(400)), bytes.subarray(at)]);
  },
  function changeNumber(bytes, next) {
    const numbers = [...bytes.toString("latin1").matchAll(/\b\d+\b/g)];
    const chosen = numbers[next(numbers.length)];
    if (!chosen) return bytes;
    const odd = ["0", "-1", "2147483648", "99999999999", "65535"][next(5)] ?? "0";
    return Buffer.concat([
      bytes.subarray(0, chosen.index),
      Buffer.from(odd),
      bytes.subarray(chosen.index + chosen[0].length),
    ]);
  },
];
