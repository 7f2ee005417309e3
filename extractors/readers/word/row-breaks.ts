import type { Piece } from "./piece.ts";

/**
 * The pieces of a table row, cell by cell, with the page ends that Word recorded inside them moved to the row's ends.
 * Each cell that runs over a page end records it, so that one end would count as many. A row of one cell is a frame
 * around text rather than a row, and stays as it is.
 */
export function withRowsWhole(cells: readonly (readonly Piece[])[]): readonly Piece[] {
  const pieces = cells.flat();
  if (cells.length < 2) return pieces;
  const ends = Math.max(0, ...cells.map((cell) => cell.reduce((sum, piece) => sum + endsIn(piece), 0)));
  if (ends === 0) return pieces;
  const startsPage = /^\s*\f/u.test(pieces[0]?.text ?? "") || pieces[0]?.breakBefore === true;
  const after = ends - (startsPage ? 1 : 0);
  return pieces.map(
    ({ breakBefore: _, breaksAfter: __, ...piece }, index): Piece => ({
      ...piece,
      text: piece.text.replaceAll(/ ?\f ?/gu, " ").trim(),
      ...(startsPage && index === 0 ? { breakBefore: true } : {}),
      ...(after > 0 && index === pieces.length - 1 ? { breaksAfter: after } : {}),
    }),
  );
}

function endsIn(piece: Piece): number {
  return (piece.breakBefore ? 1 : 0) + (piece.breaksAfter ?? 0) + piece.text.split("\f").length - 1;
}
