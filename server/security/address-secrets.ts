import type { FastifyRequest } from "fastify";
import { tokenPrefix } from "../../store/access/tokens.ts";
import { ProblemError } from "../problem.ts";

const names = new Set(["access_token", "api_key", "apikey", "auth", "authorization", "session", "token"]);

/** Refuses credentials in an address: those end in logs, histories and referrers, so they count as told to others. */
export function refuseSecretsInAddress(request: FastifyRequest): void {
  const [path = "", query = ""] = request.url.split("?", 2);
  const parameters = [...new URLSearchParams(query).keys()].map((name) => name.toLowerCase());
  if (!request.url.includes(tokenPrefix) && !parameters.some((name) => names.has(name))) return;
  throw new ProblemError(
    400,
    "CREDENTIALS_IN_ADDRESS",
    `Expected no credentials in the address, found some${path.includes(tokenPrefix) ? " in its path" : ""}.`,
    "Revoke what you sent, since addresses are logged, and send a new token as header Authorization: Bearer grf_….",
  );
}
