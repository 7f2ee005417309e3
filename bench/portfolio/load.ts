/** What a request took at many clients: milliseconds. */
export interface Latency {
  readonly requests: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

export interface Target {
  readonly address: string;
  readonly token: string;
}

/** Asks each path so many times, by so many clients that each wait for their answer; fails where an answer is no success. */
export async function load(
  target: Target,
  paths: readonly string[],
  { clients, rounds }: { readonly clients: number; readonly rounds: number },
): Promise<Latency> {
  const waiting = Array.from({ length: rounds }, () => paths).flat();
  const took: number[] = [];
  const client = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const start = performance.now();
      await ask(target, path);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return { requests: took.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** The answer to one request, as JSON with its headers. */
export async function ask(
  { address, token }: Target,
  path: string,
  init: RequestInit = {},
): Promise<{ readonly body: never; readonly headers: Headers }> {
  const answer = await fetch(`${address}/api/v1${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Expected ${path} to be answered, found ${answer.status}: ${text.slice(0, 300)}`);
  return { body: JSON.parse(text) as never, headers: answer.headers };
}
