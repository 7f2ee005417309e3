/** A piece of a formula as written, with its text in the strict language of the grammar. */
export interface Token {
  readonly kind: "number" | "symbol" | "sign" | "open" | "close" | "bar";
  /** `0.15`, `S_0`, `*`; of a bar of dashes, the dashes. */
  readonly text: string;
  /** UTF-16 offsets in the text that was read, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Lines begun since the formula's text began. */
  readonly line: number;
  /** Spaces before it on its line. */
  readonly gap: number;
}

/** What a reader of one kind of token found at a place: its text in the strict language, and where it ends. */
export interface Lexeme {
  readonly text: string;
  readonly end: number;
}

/** A number, a name or a bracket that closes: what a sign may follow. */
export function endsFactor(token: Token | undefined): boolean {
  return token !== undefined && ["number", "symbol", "close", "bar"].includes(token.kind);
}

/** A number, a name or a bracket that opens: what a sign may precede. */
export function startsFactor(token: Token | undefined): boolean {
  return token !== undefined && ["number", "symbol", "open", "bar"].includes(token.kind);
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
