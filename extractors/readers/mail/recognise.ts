/** Headers that a message has and a contract does not open with (RFC 5322 3.6, RFC 2045 3). */
const telling =
  /^(from|to|cc|date|subject|sender|reply-to|received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|authentication-results|x-[a-z0-9-]+)$/i;

/** At least one of these: a printed memo has From, To, Date and Subject too, and is read as well as a message. */
const deciding = /^(from|received|return-path|delivered-to|message-id|mime-version|content-type)$/i;

const mostHeaderBytes = 65_536;

/**
 * Whether a file starts with the headers of a message: every line up to the first empty one is a header or goes on with the
 * one before, and two of them are known. A message has no signature that would tell it (RFC 5322 2.2).
 */
export function startsWithHeaders(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, mostHeaderBytes)).replace(/^\u00ef\u00bb\u00bf/, "");
  const lines = head.replace(/^(\r?\n)+/, "").split(/\r?\n/);
  const names = new Set<string>();
  // The last line may be cut.
  const end = lines.indexOf("");
  for (const line of lines.slice(0, end < 0 ? Math.max(1, lines.length - 1) : end)) {
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
    else if (names.size === 0 || !/^[ \t]/.test(line)) return false;
  }
  const known = [...names].filter((name) => telling.test(name));
  return known.length >= 2 && known.some((name) => deciding.test(name));
}
