import { apartFrom } from "../extractors/injection/guard.ts";
import { extractWithModel } from "../extractors/llm/extractor.ts";
import { issuesOf, noCounts } from "../extractors/llm/model-counts.ts";
import { lookAgain } from "../extractors/llm/second-look.ts";
import { targetsOf } from "../extractors/reconcile/calibration.ts";
import { ourRole } from "../extractors/reconcile/our-role.ts";
import type { Pool } from "../pipeline/isolation/pool.ts";
import type { Decide, Extract, ReadIsolated } from "../pipeline/ports.ts";
import { vocabulary } from "../schemas/custom-field.ts";
import { DocumentKindValue } from "../schemas/fields/document-kind.ts";
import type { Issue } from "../schemas/issue.ts";
import { valuesOf } from "../schemas/record.ts";
import type { Settings } from "../schemas/settings.ts";
import { readModelCalibrations } from "./model-calibrations.ts";
import { readOwnWeights } from "./own-weights.ts";
import { planDocument } from "./plan-document.ts";
import { type CallBook, wireModel } from "./wire-model.ts";

/**
 * What the pipeline's stages do, made of the extractors as the settings want them. `book`: where calls to a model are entered; `wired`: the
 * model that is asked.
 */
export function wireStages(
  settings: Settings,
  pool: Pool,
  book?: CallBook,
  wired = wireModel(settings, book),
): { readonly read: ReadIsolated; readonly extract: Extract; readonly decide: Decide } {
  const fields = vocabulary(settings.customFields);
  const ownWeights = readOwnWeights(settings);
  const measuredModels = wired ? readModelCalibrations(settings) : [];
  return {
    read: ({ path, name, parts }, signal) => pool.run({ kind: "read", name, source: { path }, parts }, { signal }),
    async extract({ id, pages }, signal) {
      const ruled = await pool.run({ kind: "extract", document: id, pages }, { signal });
      if (!wired) return ruled;
      const model = wired.forDocument(id);
      const { plan, text } = await planDocument({ id, pages }, ruled, settings, pool, signal);
      const asked = await extractWithModel(text, fields, model, signal, plan);
      // A quote may have been found around what the model was not shown.
      const proposed = apartFrom(asked.candidates, ruled.addressed);
      const candidates = [...ruled.candidates, ...proposed.candidates];
      const looked = settings.llm.secondLook ? await lookAgain(text, fields, candidates, model, signal) : undefined;
      return {
        ...ruled,
        candidates: looked?.candidates ?? candidates,
        doubted: [...new Set([...ruled.doubted, ...proposed.doubted])],
        issues: [
          ...ruled.issues,
          ...asked.issues,
          ...(looked ? issuesOf(id, noCounts, looked.failures).filter(isNew(asked.issues)) : []),
        ],
        asked: asked.asked,
        model: { ...model.work(), dropped: asked.counts.dropped },
        modelWait: wired.waitAfter(model),
      };
    },
    async decide({ candidates, announced, doubted, asked, language }, pages, signal, previous) {
      const unread = pages.filter((page) => page.source === "none").length;
      const { customFields } = settings;
      const known = {
        language,
        pages: { total: pages.length, unread },
        targets: targetsOf(settings.review),
        customFields,
        ...(ownWeights && { ownWeights }),
        ...(previous && { previous }),
      };
      const { value, issues, readings } = await pool.run(
        { kind: "decide", candidates, announced, doubted, ...known, ...(asked && { asked, measuredModels }) },
        { signal },
      );
      const [kind] = valuesOf(value.documentKind);
      const documentKind = DocumentKindValue.safeParse(kind?.value).data ?? "other";
      const role = ourRole(value, settings.ourEntities);
      return { value: { fields: value, documentKind, ourRole: role, ...(readings && { readings }) }, issues };
    },
  };
}

/** One issue for each thing that went wrong, however often. */
function isNew(known: readonly Issue[]): (issue: Issue) => boolean {
  return ({ code }) => !known.some((one) => one.code === code);
}
