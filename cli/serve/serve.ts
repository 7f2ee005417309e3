import { shippedWeights } from "../../extractors/reconcile/shipped-weights.ts";
import type { Source } from "../../pipeline/sources/source.ts";
import { standing } from "../../pipeline/sources/standing.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Settings } from "../../schemas/settings.ts";
import { createApp } from "../../server/app.ts";
import { registerApplication } from "../../server/application.ts";
import type { Fault } from "../../server/problems/problem-of.ts";
import { checkListening, isLoopback } from "../../server/security/listen-safely.ts";
import { createSetupLink } from "../../server/security/setup-link.ts";
import type { Store } from "../../store/store.ts";
import { readOwnWeights } from "../own-weights.ts";
import { applicationFolder, productVersion } from "../package-file.ts";
import { watchedPlace } from "../watched-place.ts";
import { acceptanceOf } from "./acceptance.ts";
import { listen } from "./listen.ts";
import { uploadIntake } from "./upload-intake.ts";
import { openViewing } from "./viewing.ts";

export interface ServeParts {
  readonly settings: Settings;
  readonly store: Store;
  readonly fields: () => Promise<readonly Field[]>;
  /** Works on the queue and on what a source brings, until the signal is aborted. */
  readonly work: (source: Source, signal: AbortSignal) => Promise<unknown>;
}

export interface ServeOptions {
  /** Listened on in place of those of the settings. */
  readonly host?: string;
  readonly port?: number;
  readonly signal: AbortSignal;
  readonly onListening: (at: Listening) => void;
  readonly onFault?: (fault: Fault) => void;
  /** Called with one line where a place cannot be reached now; it is tried again. */
  readonly onTrouble?: (message: string) => void;
}

/** Where the server is reached. */
export interface Listening {
  /** The application's address, without a `/` at its end. */
  readonly url: string;
  /** Signs the first administrator in, once; there while none has a password. */
  readonly link?: string;
  readonly isLoopback: boolean;
}

/** How long answers and uploads in hand may still take when the server is to end, milliseconds. */
const endWithin = 10_000;

/** The API, the application and the workers in one, with what comes to some places, until the signal is aborted. */
export async function serve(places: readonly string[], parts: ServeParts, options: ServeOptions): Promise<void> {
  const { store, work } = parts;
  const server = { ...parts.settings.server, ...given("host", options.host), ...given("port", options.port) };
  const settings = { ...parts.settings, server };
  checkListening(server);
  const source = standing(await Promise.all(places.map((place) => watchedPlace(place, settings, options))));
  const viewing = openViewing(settings, store);
  const acceptance = acceptanceOf(shippedWeights(), settings.review, readOwnWeights(settings));
  const ports = { fields: parts.fields, intake: uploadIntake(settings, store), acceptance, ...viewing };
  const app = await createApp({ store, settings, version: productVersion(), ports, onFault: options.onFault });
  await registerApplication(app, applicationFolder());
  const cut = () => setTimeout(() => app.server.closeAllConnections(), endWithin).unref();
  options.signal.addEventListener("abort", cut, { once: true });
  try {
    const url = await listen(app, server);
    const setup = await createSetupLink(store.access);
    const link = setup && `${url}/welcome#${setup.link}`;
    options.onListening({ url, isLoopback: isLoopback(server.host), ...given("link", link) });
    const closed = whenAborted(options.signal).then(() => app.close());
    await Promise.all([work(source, options.signal), closed]);
  } finally {
    await app.close();
    await viewing.close();
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [name in Key]?: Value } {
  const fields: { [name in Key]?: Value } = {};
  if (value !== undefined) fields[key] = value;
  return fields;
}
