import { InvalidArgumentError } from "commander";
import type { Fault } from "../../server/problems/problem-of.ts";
import { exitCode } from "../exit-codes.ts";
import { placeFrom } from "../place.ts";
import { plain } from "../plain.ts";
import type { Listening } from "../serve/serve.ts";
import type { Terminal } from "../terminal.ts";
import type { Language } from "../words.ts";
import type { CommandFile } from "./command.ts";

interface ServeFlags {
  readonly host?: string;
  readonly port?: number;
  readonly open: boolean;
}

/** The API, the review application and the workers, until it is asked to end. */
export const serve: CommandFile = {
  name: "serve",
  addTo: (program, run) => {
    program
      .command("serve")
      .description("serve the review application and the API, and read what comes in; ends with Ctrl-C")
      .argument("[place...]", "folders or s3://bucket/prefix to watch besides what is uploaded")
      .option("--host <address>", "address to listen on (setting server.host)")
      .option("--port <number>", "port to listen on (setting server.port)", port)
      .option("--no-open", "do not open the browser")
      .action(
        run(async ({ folder, terminal, signal, open }, places: string[], flags: ServeFlags) => {
          const greffier = await open({ mayBegin: true });
          await greffier.serve(
            places.map((place) => placeFrom(folder, place)),
            {
              ...{ host: flags.host, port: flags.port, signal },
              onListening: (at) => welcome(at, terminal, flags.open),
              onFault: (fault) => terminal.error.write(`${faultLine(fault)}\n`),
              onTrouble: (message) => terminal.error.write(`${plain(message)}\n`),
            },
          );
          return exitCode.done;
        }),
      );
  },
};

function port(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
  return number;
}

/** Says where the application is, and opens it for a person at this machine who has yet to set a password. */
function welcome({ url, link, isLoopback }: Listening, { out, error, language }: Terminal, mayOpen: boolean): void {
  const say = words[language];
  // In one piece, for who reads it through a pipe.
  out.write(`${say.at} ${url} (Ctrl-C)\n${link === undefined ? "" : `${say.first}\n${link}\n`}`);
  if (link === undefined || !mayOpen || !isLoopback || !error.isTTY) return;
  // Where there is no browser, the printed link does.
  import("open").then(({ default: openBrowser }) => openBrowser(link)).catch(() => {});
}

/** One line for a log, with nothing of a document: what is thrown says no more than its kind. */
function faultLine({ id, route, error, code, stack }: Fault): string {
  return plain(`${new Date().toISOString()} ${id} ${route}: ${error} ${code} ${stack[0] ?? ""}`);
}

const words: Readonly<Record<Language, { readonly at: string; readonly first: string }>> = {
  fr: {
    at: "Greffier répond sur",
    first: "Premier accès, administrateur ; ce lien sert une fois, ne le transmettez à personne :",
  },
  en: {
    at: "Greffier answers at",
    first: "First access, as administrator; this link works once, give it to nobody:",
  },
};
