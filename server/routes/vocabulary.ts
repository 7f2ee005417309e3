import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { etagOf } from "../../lib/etag.ts";
import {
  CustomFieldChange,
  FieldNote,
  FieldView,
  ReadValueAnswer,
  ReadValueQuestion,
  RemovedField,
} from "../../schemas/api/fields.ts";
import { CustomField, joinedFields, vocabulary as vocabularyOf } from "../../schemas/custom-field.ts";
import type { ChangedOver, StoredField } from "../../store/vocabulary/vocabulary-store.ts";
import type { RouteGroup, ServerParts } from "../app.ts";
import { changedMeanwhile, ifMatch } from "../if-match.ts";
import { notFound, ProblemError } from "../problem.ts";
import { trailOf } from "../security/actor.ts";
import { definitionEtag, fieldViews, type Vocabulary } from "../value-entry/field-views.ts";
import { readValue } from "../value-entry/read-value.ts";

/** The fields, what administrators add to them, and words to values. */
export const vocabulary: RouteGroup = (parts) => async (app) => {
  const { store } = parts;
  const tags = ["fields"];
  const ofKey = z.object({ key: z.string().max(100) });
  app.route({
    method: "GET",
    url: "/fields",
    config: { access: "contracts:read" },
    schema: {
      summary: "The vocabulary: every field with its labels, its schema and the words of its values",
      tags,
      response: { 200: z.array(FieldView) },
    },
    handler: async () => fieldViews(await currentVocabulary(parts)),
  });

  app.route({
    method: "POST",
    url: "/read-value",
    config: { access: "review:write" },
    schema: {
      summary: "Words to a value of a field",
      description: "By our own readers; nothing is written. Words change only what they say of `current`.",
      tags,
      body: ReadValueQuestion,
      response: { 200: ReadValueAnswer },
    },
    handler: async ({ body }) => {
      const { fields, definitions } = await currentVocabulary(parts);
      const field = fields.find(({ key }) => key === body.field);
      if (!field) throw notFound("a field");
      const definition = definitions.find(({ key }) => key === body.field);
      return readValue({ ...body, field, definition });
    },
  });

  app.route({
    method: "PUT",
    url: "/fields/:key/note",
    config: { access: "settings:write" },
    schema: {
      summary: "How a field is decided, in an administrator's words",
      tags,
      params: ofKey,
      body: FieldNote,
      response: { 200: FieldView },
    },
    handler: async (request) => {
      const { key } = request.params;
      viewOf(await currentVocabulary(parts), key);
      const etag = ifMatch(request);
      const written = await store.vocabulary.setNote(key, request.body.note.trim(), {
        isCurrent: (note) => etagOf(note) === etag,
        trail: trailOf(request.actor, request.ip),
      });
      const now = viewOf(await currentVocabulary(parts), key);
      if (!written) throw changedMeanwhile(now, now.noteEtag);
      return now;
    },
  });

  app.route({
    method: "POST",
    url: "/custom-fields",
    config: { access: "settings:write" },
    schema: {
      summary: "Add a field",
      description: "It takes the same path as those built in: review, exports, API; a model is asked for it.",
      tags,
      body: CustomField,
      response: { 201: FieldView },
    },
    handler: async (request, reply) => {
      const definition = withoutSpares(request.body);
      const known = await currentVocabulary(parts);
      if (known.fields.some(({ key }) => key === definition.key)) throw taken();
      checkChoices(definition);
      if (!(await store.vocabulary.addField(definition, trailOf(request.actor, request.ip)))) throw taken();
      reply.status(201);
      return viewOf(await currentVocabulary(parts), definition.key);
    },
  });

  app.route({
    method: "PUT",
    url: "/custom-fields/:key",
    config: { access: "settings:write" },
    schema: {
      summary: "Change a field's words and choices, or ask for an archived one again",
      tags,
      params: ofKey,
      body: CustomFieldChange,
      response: { 200: FieldView },
    },
    handler: async (request) => {
      const { key } = request.params;
      const before = viewOf(await currentVocabulary(parts), key).definition;
      if (!before) throw notFound("a field that was added here");
      checkChoices({ ...before, ...request.body });
      const outcome = await store.vocabulary.changeField(key, request.body, asLookedAt(request));
      if (outcome === undefined) throw notFound("a field that was added here");
      const now = viewOf(await currentVocabulary(parts), key);
      if (outcome === "stale") throw changedMeanwhile(now, now.definitionEtag ?? "");
      return now;
    },
  });

  app.route({
    method: "DELETE",
    url: "/custom-fields/:key",
    config: { access: "settings:write" },
    schema: {
      summary: "Take a field away; where contracts have values of it, it is archived and these stay",
      tags,
      params: ofKey,
      response: { 200: RemovedField },
    },
    handler: async (request) => {
      const { key } = request.params;
      const outcome = await store.vocabulary.removeField(key, asLookedAt(request));
      if (outcome === undefined) throw notFound("a field that was added here");
      if (outcome === "stale") {
        const now = viewOf(await currentVocabulary(parts), key);
        throw changedMeanwhile(now, now.definitionEtag ?? "");
      }
      return { key, outcome };
    },
  });
};

/** A change of a field that was added, over exactly the definition that was looked at. */
function asLookedAt(request: FastifyRequest): ChangedOver<StoredField> {
  const etag = ifMatch(request);
  return {
    isCurrent: ({ definition, archived }) => definitionEtag(definition, archived) === etag,
    trail: trailOf(request.actor, request.ip),
  };
}

/** A field that is added while this is asked is seen at the next request. */
async function currentVocabulary({ store, ports, settings }: ServerParts): Promise<Vocabulary> {
  const [stored, notes, fields] = await Promise.all([
    store.vocabulary.customFields(),
    store.vocabulary.notes(),
    ports.fields(),
  ]);
  const added = stored.map(({ definition }) => definition);
  const definitions = joinedFields(settings.customFields, added);
  return {
    fields,
    definitions,
    editable: new Set(added.filter((definition) => definitions.includes(definition)).map(({ key }) => key)),
    archived: new Set(stored.filter(({ archived }) => archived).map(({ definition }) => definition.key)),
    notes,
  };
}

function viewOf(vocabularyNow: Vocabulary, key: string): FieldView {
  const [view] = fieldViews({ ...vocabularyNow, fields: vocabularyNow.fields.filter((field) => field.key === key) });
  if (!view) throw notFound("a field");
  return view;
}

function taken(): ProblemError {
  return new ProblemError(
    409,
    "KEY_TAKEN",
    "Expected a key that no field has, found one that a field has.",
    "Choose another key.",
  );
}

/** Throws where a choice has no choices. */
function checkChoices(definition: CustomField): void {
  try {
    vocabularyOf([definition]);
  } catch {
    throw new ProblemError(
      422,
      "CHOICES_MISSING",
      "Expected a field of type choice to list its choices, found none.",
      "List at least one.",
    );
  }
}

function withoutSpares({ choices, ...definition }: CustomField): CustomField {
  return definition.type === "choice" && choices ? { ...definition, choices: [...new Set(choices)] } : definition;
}
