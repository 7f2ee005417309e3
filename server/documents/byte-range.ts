/**
 * The one range of bytes that a request asks for (RFC 9110, 14.1), both ends included. `whole`: none is asked for, or
 * several, which are answered with all. `unsatisfiable`: it lies outside the file.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | "whole" | "unsatisfiable" {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return "whole";
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return "whole";
  return start >= size || (first === "" && Number(last) === 0) ? "unsatisfiable" : { start, end };
}
