import type { Setting } from "./setting-list.ts";

/** How settings that are lists or objects are written, for messages; each is one that the settings accept. */
export const settingExamples: Readonly<Record<string, string>> = {
  ourEntities: '[{"names": ["Exemple SA"], "siren": "552100554"}]',
  customFields:
    '[{"key": "costCentre", "label": {"fr": "Centre de coût", "en": "Cost centre"}, "meaning": {"fr": "Qui paie.", "en": "Who pays."}, "type": "text"}]',
  "llm.headers": '{"api-key": "value"}',
};

/** An example of a setting that is written in JSON. */
export function exampleOf({ key, default: fallback }: Setting): string {
  return settingExamples[key] ?? (Array.isArray(fallback) ? "[…]" : "{…}");
}
