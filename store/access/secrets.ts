import { randomBytes } from "node:crypto";

/** 256 random bits, as letters that stand in headers and addresses. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** A name for something new, e.g. `usr-3f0a9c…`. */
export const newId = (kind: string): string => `${kind}-${randomBytes(10).toString("hex")}`;
