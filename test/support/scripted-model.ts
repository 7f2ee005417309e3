import { createModel, type Model } from "../../extractors/llm/model.ts";
import { Settings } from "../../schemas/settings.ts";
import { FakeClock } from "./fake-clock.ts";
import { ModelEndpoint, type Reply } from "./model-endpoint.ts";

export interface Scripted extends AsyncDisposable {
  readonly endpoint: ModelEndpoint;
  readonly model: Model;
  readonly clock: FakeClock;
}

/** The model of these settings, behind an endpoint with a script; its waits take no time. */
export async function scriptedModel(
  script: readonly Reply[],
  llm: object = {},
  besides: Parameters<typeof ModelEndpoint.startWith>[0] = {},
): Promise<Scripted> {
  const endpoint = await ModelEndpoint.startWith(besides, ...script);
  const settings = Settings.parse({ llm: { baseUrl: endpoint.baseUrl, model: "test-model", retries: 1, ...llm } });
  const clock = new FakeClock();
  const model = createModel(settings.llm, undefined, clock);
  if (!model) throw new Error("Expected a model of these settings.");
  return { endpoint, model, clock, [Symbol.asyncDispose]: () => endpoint.close() };
}
