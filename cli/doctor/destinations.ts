import type { Settings } from "../../schemas/settings.ts";
import type { Check, Finding } from "./finding.ts";

/** Which hosts could be contacted, and for what. Nothing is contacted that the settings or the command line do not name. */
export const destinations: Check = async ({ settings }) => [database(settings), bucket(settings), model(settings)];

function database({ database: address }: Settings): Finding {
  const host = address?.startsWith("postgres") ? hostOf(address) : undefined;
  const detail = host ? `${host}, for the database (setting database)` : "none for the database: it is embedded";
  return { state: "ok", subject: "Host: database", detail };
}

function bucket({ s3 }: Settings): Finding {
  const host = s3.endpoint ? hostOf(s3.endpoint) : `s3.${s3.region}.amazonaws.com`;
  const chain = s3.accessKeyId ? "" : "; without s3.accessKeyId, also where the AWS credential chain looks for keys";
  const detail = `${host}, only for s3:// addresses given to ingest or watch${chain}`;
  return { state: "ok", subject: "Host: bucket", detail };
}

function model({ llm }: Settings): Finding {
  const subject = "Host: model";
  if (llm.baseUrl && llm.model) {
    return {
      state: "note",
      subject,
      detail: `${hostOf(llm.baseUrl)} receives the text of contracts (setting llm.baseUrl)${llm.proxy ? `, through ${hostOf(llm.proxy)} (setting llm.proxy)` : ""}; doctor --model tries it`,
    };
  }
  const half = llm.baseUrl || llm.model ? "; only one of llm.baseUrl and llm.model is set" : "";
  return { state: half === "" ? "ok" : "note", subject, detail: `none: rules only${half}` };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "an address that cannot be read";
}
