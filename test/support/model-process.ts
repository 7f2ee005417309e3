/**
 * A process of its own that asks a model about a long contract, one question after another, with its answers kept:
 * `node model-process.ts <baseUrl> <folder>`. It prints what was asked.
 */
import { extractWithModel } from "../../extractors/llm/extractor.ts";
import { createModel } from "../../extractors/llm/model.ts";
import { planQuestions } from "../../extractors/llm/plan.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { Settings } from "../../schemas/settings.ts";
import { documentText } from "./document-text.ts";

const [, , baseUrl, folder] = process.argv;
if (!baseUrl || !folder) throw new Error("usage: model-process.ts <baseUrl> <folder>");

const { llm } = Settings.parse({ llm: { baseUrl, model: "test-model", retries: 0 } });
const model = createModel(llm, folder);
if (!model) throw new Error("Expected a model of these settings.");
const paragraph = "Le titulaire assure la maintenance des installations du site pendant toute la durée du contrat. ";
const text = documentText(Array.from({ length: 400 }, (_, index) => `Article ${index}. ${paragraph}`).join("\n\n"));
const fields = ["duration", "notices"].map((key) => fieldByKey(key));
const plan = await planQuestions(text, fields, { contextTokens: llm.contextTokens, passages: "all" });
const { counts, candidates } = await extractWithModel(text, fields, model, undefined, plan);
console.log(JSON.stringify({ ...counts, candidates: candidates.length }));
