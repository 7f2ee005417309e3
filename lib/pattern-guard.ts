import { requiredText } from "./required-text.ts";

interface Guard {
  readonly text: RegExp;
  readonly within: number;
}

const guards = new WeakMap<RegExp, Guard | undefined>();

/**
 * Whether a pattern may match a text, as far as the texts tell that its source asks for: far cheaper than the pattern, which
 * most texts fail. `before`: only matches that start there or earlier count.
 */
export function mayMatch(pattern: RegExp, text: string, before = text.length): boolean {
  const guard = guardOf(pattern);
  if (!guard) return true;
  const end = before + guard.within;
  return guard.text.test(end < text.length ? text.slice(0, end) : text);
}

function guardOf(pattern: RegExp): Guard | undefined {
  const known = guards.get(pattern);
  if (known || guards.has(pattern)) return known;
  const required = requiredText(pattern);
  const guard = required && { text: new RegExp(required.source, "i"), within: required.within };
  guards.set(pattern, guard);
  return guard;
}
