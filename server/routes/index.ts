import type { RouteGroup } from "../app.ts";
import { arrivals } from "./arrivals.ts";
import { audit } from "./audit.ts";
import { changes } from "./changes.ts";
import { claims } from "./claims.ts";
import { colleagues } from "./colleagues.ts";
import { contract } from "./contract.ts";
import { contracts } from "./contracts.ts";
import { dashboard } from "./dashboard.ts";
import { decisions } from "./decisions.ts";
import { documents } from "./documents.ts";
import { exports } from "./exports.ts";
import { families } from "./families.ts";
import { queue } from "./queue.ts";
import { remarks } from "./remarks.ts";
import { reruns } from "./reruns.ts";
import { session } from "./session.ts";
import { tokens } from "./tokens.ts";
import { uploads } from "./uploads.ts";
import { users } from "./users.ts";
import { views } from "./views.ts";
import { vocabulary } from "./vocabulary.ts";

/** Every group of routes under `/api/v1`. */
export const routes: readonly RouteGroup[] = [
  arrivals,
  audit,
  changes,
  claims,
  colleagues,
  contract,
  contracts,
  dashboard,
  decisions,
  documents,
  exports,
  families,
  queue,
  remarks,
  reruns,
  session,
  tokens,
  uploads,
  users,
  views,
  vocabulary,
];
