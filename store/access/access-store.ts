import type { Kysely } from "kysely";
import type { User } from "../../schemas/api/access.ts";
import type { Tables } from "../tables.ts";
import { type AuditEntry, type AuditFilter, auditLines, noteAudit, type Trail } from "./audit.ts";
import { claimRequest, forgetRequest, keepAnswer } from "./idempotency.ts";
import { makeLink, passwordOf, setPassword, useLink } from "./passwords.ts";
import { endSession, liveSession, type SessionLimits, startSession } from "./sessions.ts";
import { claimTry, forgiveTries } from "./sign-in-failures.ts";
import { knownToken, listTokens, makeToken, revokeToken, type TokenWanted } from "./tokens.ts";
import {
  type AccountChange,
  addUser,
  administratorToBe,
  changeUser,
  findUser,
  findUserByEmail,
  hasAdministrator,
  listUsers,
  type NewAccount,
} from "./users.ts";

export type AccessStore = ReturnType<typeof accessStore>;

/** Users, sessions, tokens and the audit. Whoever changes something says who does (`Trail`): the audit is written with it. */
export function accessStore(db: Kysely<Tables>) {
  return {
    addUser: (account: NewAccount, by: Trail) => addUser(db, account, by),
    changeUser: (id: string, change: AccountChange, by: Trail, isAsSeen?: (current: User) => boolean) =>
      changeUser(db, id, change, by, isAsSeen),
    findUser: (id: string) => findUser(db, id),
    findUserByEmail: (email: string) => findUserByEmail(db, email),
    listUsers: (page: { readonly after?: string; readonly limit: number }) => listUsers(db, page),
    hasAdministrator: () => hasAdministrator(db),
    administratorToBe: () => administratorToBe(db),

    passwordOf: (email: string) => passwordOf(db, email),
    setPassword: (user: string, hash: string, trail: Trail) => setPassword(db, user, hash, trail),
    makeLink: (user: string, hours: number, trail: Trail, others?: "end" | "stay") =>
      makeLink(db, user, hours, trail, others),
    useLink: (secret: string, address: string) => useLink(db, secret, address),

    startSession: (user: string, how: { readonly byLink: boolean; readonly limits: SessionLimits }, trail: Trail) =>
      startSession(db, user, how, trail),
    liveSession: (secret: string, limits: SessionLimits) => liveSession(db, secret, limits),
    endSession: (secret: string, trail: Trail) => endSession(db, secret, trail),

    claimTry: (subject: string) => claimTry(db, subject),
    forgiveTries: (account: string, address: string) => forgiveTries(db, account, address),

    makeToken: (owner: string, wanted: TokenWanted, trail: Trail) => makeToken(db, owner, wanted, trail),
    listTokens: (page: { readonly owner?: string; readonly after?: string; readonly limit: number }) =>
      listTokens(db, page),
    revokeToken: (id: string, owner: string | undefined, trail: Trail) => revokeToken(db, id, owner, trail),
    knownToken: (secret: string) => knownToken(db, secret),

    claimRequest: (key: string, request: string) => claimRequest(db, key, request),
    keepAnswer: (key: string, answer: Buffer) => keepAnswer(db, key, answer),
    forgetRequest: (key: string) => forgetRequest(db, key),

    noteAudit: (entry: AuditEntry) => noteAudit(db, entry),
    auditLines: (filter: AuditFilter) => auditLines(db, filter),
  };
}
