/**
 * Does `work` for 1 to `count`, with at most `atOnce` under way, and hands the results over in order. The next is begun
 * only when there is room, so that memory is bounded. Fails with the first failure, when none is under way any more.
 */
export async function inOrder<Result>(
  count: number,
  atOnce: number,
  work: (number: number) => Promise<Result>,
  take: (result: Result, number: number) => void,
): Promise<void> {
  const underWay: Promise<Result>[] = [];
  let begun = 0;
  try {
    for (let number = 1; number <= count; number++) {
      while (begun < Math.min(count, number - 1 + atOnce)) {
        const result = work(++begun);
        // Its failure is met in its turn.
        result.catch(() => {});
        underWay.push(result);
      }
      const next = underWay[0];
      if (next) take(await next, number);
      underWay.shift();
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}
