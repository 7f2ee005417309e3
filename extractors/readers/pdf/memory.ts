import type { Pdfium } from "./pdfium.ts";

/**
 * A text that pdfium writes as UTF-16 with an end mark, from a function that gives the size in bytes when asked with no
 * buffer; NFC, empty where there is none.
 */
export function wideText(library: Pdfium, ask: (buffer: number, size: number) => number): string {
  const size = ask(0, 0);
  if (size <= 2) return "";
  return withMemory(library, size, (buffer) => {
    ask(buffer, size);
    const bytes = library.HEAPU8.slice(buffer, buffer + size - 2);
    return new TextDecoder("utf-16le").decode(bytes).replaceAll("\0", "").normalize("NFC");
  });
}

/** Lends `size` bytes of pdfium's memory, aligned, filled with zero. */
export function withMemory<Result>(library: Pdfium, size: number, use: (pointer: number) => Result): Result {
  const pointer = library._malloc(size);
  if (pointer === 0) throw new Error(`pdfium has no memory left for ${size} bytes`);
  try {
    library.HEAPU8.fill(0, pointer, pointer + size);
    return use(pointer);
  } finally {
    library._free(pointer);
  }
}

/** Lends an ASCII name with its end mark. */
export function withName<Result>(library: Pdfium, name: string, use: (pointer: number) => Result): Result {
  return withMemory(library, name.length + 1, (pointer) => {
    for (let index = 0; index < name.length; index++) library.HEAPU8[pointer + index] = name.charCodeAt(index);
    return use(pointer);
  });
}
