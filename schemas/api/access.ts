import { z } from "zod";

/** What one may do over the API. A route asks for exactly one; a token is given some of its owner's. */
export const permissions = [
  /** See contracts, their values, history and issues. */
  "contracts:read",
  /** Read originals, page images and text. */
  "documents:read",
  /** Bring in files. */
  "documents:write",
  /** Confirm, correct, comment, claim. */
  "review:write",
  /** Set states and external identifiers, run again. */
  "contracts:write",
  /** Delete contracts with all that is kept of them. */
  "contracts:delete",
  /** See whole bank account numbers; without it only their last four characters. */
  "bank:read",
  /** Take records out: exports and the feed of changes. */
  "exports:read",
  /** Users, tokens of others, help notes, custom fields. */
  "settings:write",
  /** Who did and read what. */
  "audit:read",
] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

export const Role = z.enum(["reader", "contributor", "reviewer", "integrator", "administrator"]);
export type Role = z.infer<typeof Role>;

/** What each role may do. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ["contracts:read", "documents:read", "exports:read"],
  contributor: ["contracts:read", "documents:read", "documents:write"],
  reviewer: ["contracts:read", "documents:read", "documents:write", "review:write", "bank:read", "exports:read"],
  integrator: ["contracts:read", "documents:read", "documents:write", "contracts:write", "exports:read"],
  administrator: permissions,
};

/** Who is signed in, as the application shows it. */
export const Me = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  permissions: z.array(Permission),
  /** Only contracts of these sites are seen; absent: all. */
  sites: z.array(z.string()).optional(),
  /** Sent back as header `x-csrf-token` with every change made under a session cookie. */
  csrfToken: z.string().optional(),
  /** Signed in by a one-time link, without a password of their own yet. */
  mustSetPassword: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const SignIn = z.strictObject({ email: z.string().min(1).max(320), password: z.string().min(1).max(1024) });
/** What stands after `#` in a one-time link: it never travels in an address. */
export const SignInByLink = z.strictObject({ link: z.string().min(20).max(200) });
/** `current` is not asked for where one signed in by a one-time link. */
export const NewPassword = z.strictObject({
  current: z.string().max(1024).optional(),
  password: z.string().min(12).max(1024),
});

export const User = z.strictObject({
  id: z.string(),
  /** Sent as If-Match with a change, so that nobody's is written over. */
  etag: z.string(),
  email: z.string(),
  name: z.string(),
  role: Role,
  sites: z.array(z.string()).optional(),
  disabled: z.boolean(),
  hasPassword: z.boolean(),
  lockedUntil: z.string().optional(),
  createdAt: z.string(),
  lastSignInAt: z.string().optional(),
});
export type User = z.infer<typeof User>;

/** Who can be asked in a remark. */
export const Colleague = z.strictObject({ id: z.string(), name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

export const NewUser = z.strictObject({
  email: z.email().max(320),
  name: z.string().min(1).max(200),
  role: Role,
  sites: z.array(z.string().min(1)).optional(),
});
export type NewUser = z.infer<typeof NewUser>;
/** `sites: null`: all sites. */
export const UserChange = z.strictObject({
  email: z.email().max(320).optional(),
  name: z.string().min(1).max(200).optional(),
  role: Role.optional(),
  sites: z.array(z.string().min(1)).nullable().optional(),
  disabled: z.boolean().optional(),
});
export type UserChange = z.infer<typeof UserChange>;
/** A one-time link; shown once, kept as a hash. */
export const UserLink = z.strictObject({ user: User, link: z.string(), expiresAt: z.string() });
export type UserLink = z.infer<typeof UserLink>;

export const Token = z.strictObject({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  scopes: z.array(Permission),
  expiresAt: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().optional(),
});
export type Token = z.infer<typeof Token>;
export const NewToken = z.strictObject({
  name: z.string().min(1).max(200),
  scopes: z.array(Permission).min(1),
  /** At most 366. */
  days: z.int().min(1).max(366),
});
export type NewToken = z.infer<typeof NewToken>;
/** The token itself, shown once and kept as a hash. */
export const MadeToken = z.strictObject({ token: Token, secret: z.string() });
export type MadeToken = z.infer<typeof MadeToken>;

/** One line of the audit: who did or read what, from where. Never document text. */
export const AuditLine = z.strictObject({
  number: z.int(),
  at: z.string(),
  /** A user's or token's id; absent for the program itself and for failed sign-ins. */
  actor: z.string().optional(),
  actorName: z.string().optional(),
  /** Stable, e.g. `session.started`, `session.refused`, `contract.read`, `field.decided`, `export.made`, `user.changed`. */
  action: z.string(),
  /** Id of what it was done to. */
  subject: z.string().optional(),
  address: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type AuditLine = z.infer<typeof AuditLine>;
