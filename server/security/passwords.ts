import { hash, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane (argon2id is the library's standard). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), cost);

/** Without a hash, the work is the same: how long it takes does not tell whether somebody has an account. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  nobody ??= hashPassword("nobody's");
  const matches = await verify(hashed ?? (await nobody), password.normalize("NFKC"));
  return matches && hashed !== undefined;
}

let nobody: Promise<string> | undefined;
