import type { Pool } from "../pipeline/isolation/pool.ts";
import type { Settings } from "../schemas/settings.ts";
import type { Store } from "../store/store.ts";
import { fieldsToRead } from "./vocabulary.ts";
import { wireModel } from "./wire-model.ts";
import { wireStages } from "./wire-stages.ts";

type Stages = ReturnType<typeof wireStages>;

/** The pipeline's stages, each with the fields that there are when it begins: what an administrator adds is read from then on. */
export function currentStages(settings: Settings, pool: Pool, store: Store): Stages {
  const wired = wireModel(settings, store);
  let made: { readonly key: string; readonly stages: Stages } | undefined;
  const now = async (): Promise<Stages> => {
    const customFields = await fieldsToRead(settings, store);
    const key = JSON.stringify(customFields);
    if (made?.key !== key) made = { key, stages: wireStages({ ...settings, customFields }, pool, store, wired) };
    return made.stages;
  };
  return {
    read: async (file, signal) => (await now()).read(file, signal),
    extract: async (document, signal) => (await now()).extract(document, signal),
    decide: async (extraction, pages, signal, previous) => (await now()).decide(extraction, pages, signal, previous),
  };
}
