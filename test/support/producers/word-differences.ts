/** Words of one text that another does not have in the same place. */
export interface WordDifference {
  readonly expected: string;
  readonly found: string;
}

/** The differences of two word lists, in order, by their longest common subsequence. */
export function wordDifferences(expected: readonly string[], found: readonly string[]): WordDifference[] {
  const lengths = commonLengths(expected, found);
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const differences: WordDifference[] = [];
  let [row, column] = [0, 0];
  let [missing, added]: [string[], string[]] = [[], []];
  const close = () => {
    if (missing.length + added.length > 0) differences.push({ expected: missing.join(" "), found: added.join(" ") });
    [missing, added] = [[], []];
  };
  while (row < expected.length || column < found.length) {
    const [wanted, read] = [expected[row], found[column]];
    if (wanted !== undefined && wanted === read) {
      close();
      row++;
      column++;
    } else if (read === undefined || (wanted !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      missing.push(wanted ?? "");
      row++;
    } else {
      added.push(read);
      column++;
    }
  }
  close();
  return differences;
}

/** `[i][j]`: length of the longest common subsequence of what follows word i of one and word j of the other. */
function commonLengths(expected: readonly string[], found: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: expected.length + 1 }, () => new Uint32Array(found.length + 1));
  for (let row = expected.length - 1; row >= 0; row--) {
    const [own, below] = [lengths[row], lengths[row + 1]];
    if (!own || !below) continue;
    for (let column = found.length - 1; column >= 0; column--) {
      const isSame = expected[row] === found[column];
      own[column] = isSame ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
    }
  }
  return lengths;
}
