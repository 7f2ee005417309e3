import { sha256 } from "../../lib/hash.ts";

/**
 * Whether a document of a public set is of the third that nobody looks at who writes rules: the SHA-256 of its name, read
 * as a number, is divisible by three. So the choice is the same on every machine, and nobody made it.
 */
export function isHeldOut(name: string): boolean {
  return BigInt(`0x${sha256(name)}`) % 3n === 0n;
}
