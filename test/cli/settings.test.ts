import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingExamples } from "../../cli/setting-examples.ts";
import { settingList } from "../../cli/setting-list.ts";
import { loadSettings, type SettingSources } from "../../cli/settings.ts";

describe("settings", () => {
  test("have defaults, so that nothing needs to be set", () => {
    const settings = load({});
    expect(settings.data).toBe("./greffier-data");
    expect(settings.database).toBeUndefined();
    expect(settings.llm.baseUrl).toBeUndefined();
  });

  test("come from the file, then the environment, then flags", () => {
    const folder = folderWith({ data: "from-file", ocr: { dpi: 150 }, llm: { retries: 1 } });
    const environment = { GREFFIER_DATA: "from-environment", GREFFIER_OCR_DPI: "200" };
    const settings = load({ folder, environment, flags: { data: "from-flag" } });
    expect([settings.data, settings.ocr.dpi, settings.llm.retries]).toEqual(["from-flag", 200, 1]);
  });

  test("each have a variable that sets them", () => {
    expect(settingList.map(({ variable }) => variable)).toContain("GREFFIER_LLM_BASE_URL");
    const settings = load({
      environment: { GREFFIER_LLM_BASE_URL: "http://localhost:1/v1", GREFFIER_WATCH_POLLING: "yes" },
    });
    expect([settings.llm.baseUrl, settings.watch.polling]).toEqual(["http://localhost:1/v1", true]);
  });

  test("take lists as JSON from the environment and after --set", () => {
    const ours = '[{"names":["Exemple SA"],"siren":"552100554"}]';
    expect(load({ environment: { GREFFIER_OUR_ENTITIES: ours } }).ourEntities[0]?.names).toEqual(["Exemple SA"]);
    expect(load({ flags: { set: [`ourEntities=${ours}`] } }).ourEntities[0]?.siren).toBe("552100554");
  });

  test("take headers as a JSON object from the environment, after --set and from the file", () => {
    const headers = { "api-key": "k", "x-tenant": "t" };
    const folder = folderWith({ llm: { headers } });
    const text = JSON.stringify(headers);
    expect(load({ environment: { GREFFIER_LLM_HEADERS: text } }).llm.headers).toEqual(headers);
    expect(load({ flags: { set: [`llm.headers=${text}`] } }).llm.headers).toEqual(headers);
    expect(load({ folder }).llm.headers).toEqual(headers);
  });

  test("a key read from a file may end with the file's line end", () => {
    expect(load({ environment: { GREFFIER_LLM_API_KEY: "key-of-ours\n" } }).llm.apiKey).toBe("key-of-ours");
  });

  test("count an empty variable as not set", () => {
    expect(load({ environment: { GREFFIER_LLM_MODEL: "", GREFFIER_WORKERS: "" } }).workers).toBeUndefined();
  });

  test("ignore variables of other programs", () => {
    expect(
      load({ environment: { OPENAI_BASE_URL: "http://elsewhere", OPENAI_API_KEY: "k" } }).llm.baseUrl,
    ).toBeUndefined();
  });
});

describe("a wrong setting is refused with what was expected, where it came from and what to do", () => {
  const refusals: readonly [string, Partial<SettingSources>, RegExp][] = [
    [
      "a number out of range",
      { environment: { GREFFIER_OCR_DPI: "9999" } },
      /ocr\.dpi \(from GREFFIER_OCR_DPI\) to be a whole number from 100 to 600, found "9999"/,
    ],
    ["a word for a number", { flags: { set: ["workers=many"] } }, /workers \(from --set workers\).*found "many"/],
    ["an unknown variable", { environment: { GREFFIER_DTA: "x" } }, /GREFFIER_DTA; did you mean GREFFIER_DATA\?/],
    ["an unknown key", { flags: { set: ["llm.baseURL=x"] } }, /"llm\.baseURL"; did you mean llm\.baseUrl\?/],
    ["no equals sign", { flags: { set: ["workers"] } }, /--set key=value/],
    [
      "a list that is not JSON",
      { environment: { GREFFIER_OUR_ENTITIES: "Exemple" } },
      /GREFFIER_OUR_ENTITIES to be a list in JSON, found a fault; write for example GREFFIER_OUR_ENTITIES='\[\{"names"/,
    ],
    [
      "a list of names where objects are wanted",
      { flags: { set: ['ourEntities=["Exemple"]'] } },
      /ourEntities\.0 \(from --set ourEntities\) to be an object; write it as \[\{"names": \["Exemple SA"\]/,
    ],
    [
      "an object without its names",
      { flags: { set: ['ourEntities=[{"siren":"552100554"}]'] } },
      /ourEntities\.0\.names \(from --set ourEntities\) to be a list; write it as/,
    ],
    [
      "an object with a part that nobody knows",
      { flags: { set: ['ourEntities=[{"names":["x"],"name":"x"}]'] } },
      /ourEntities\.0 \(from --set ourEntities\) to have known parts only, found "name"; write it as/,
    ],
    [
      "an unknown engine",
      { environment: { GREFFIER_OCR_ENGINE: "best" } },
      /one of auto, tesseract\.js, native, found "best"/,
    ],
    ["a settings file that is not there", { flags: { config: "missing.json" } }, /missing\.json, found no such file/],
  ];
  test.each(refusals)("%s", (_, sources, message) => {
    expect(() => load(sources)).toThrow(message);
  });

  test("the examples in messages are settings that are accepted, one for each list and object", () => {
    const set = Object.entries(settingExamples).map(([key, example]) => `${key}=${example}`);
    expect(load({ flags: { set } }).ourEntities).toHaveLength(1);
    const written = settingList.filter(({ isJson }) => isJson).map(({ key }) => key);
    expect(Object.keys(settingExamples).sort()).toEqual(written.sort());
  });

  test("an unknown key in the file", () => {
    expect(() => load({ folder: folderWith({ llm: { modle: "x" } }) })).toThrow(
      /"llm\.modle"; did you mean llm\.model\?/,
    );
  });

  test("a group that is not an object", () => {
    expect(() => load({ folder: folderWith({ llm: "x" }) })).toThrow(/Expected llm \(from .*greffier\.config\.json\)/);
  });

  test("a custom field whose key is taken", () => {
    const field = { key: "title", label: { fr: "a", en: "a" }, meaning: { fr: "a", en: "a" }, type: "text" };
    expect(() => load({ folder: folderWith({ customFields: [field] }) })).toThrow(/choose another key/);
  });

  test.each([
    ["GREFFIER_DATABASE", "mysql://user:secret@host/db", /postgres:\/\//],
    ["GREFFIER_LLM_BASE_URL", "https://user:secret@host/v1", /without a user or password/],
    ["GREFFIER_LLM_BASE_URL", "https://secret@host/v1", /without a user or password/],
    ["GREFFIER_LLM_BASE_URL", "https:\\\\user:secret@host/v1", /without a user or password/],
    ["GREFFIER_LLM_PROXY", "http://user:secret@host:3128", /without a user or password/],
    ["GREFFIER_LLM_HEADERS", '{"api-key": "secr\\net"}', /llm\.headers\.api-key.*without line ends/],
    ["GREFFIER_LLM_HEADERS", '{"api key": "secret"}', /llm\.headers/],
    ["GREFFIER_LLM_HEADERS", '{"Proxy-Authorization": "secret"}', /llm\.headers\.Proxy-Authorization/],
    ["GREFFIER_LLM_HEADERS", '{"api-key": secret}', /GREFFIER_LLM_HEADERS to be an object in JSON, found a fault/],
    ["GREFFIER_LLM_API_KEY", "secr\nnet", /llm\.apiKey \(from GREFFIER_LLM_API_KEY\) to be text without line ends/],
  ])("a password or key is never repeated: %s=%s", (variable, value, message) => {
    const refused = () => load({ environment: { [variable]: value } });
    expect(refused).toThrow(message);
    expect(refused).not.toThrow(/secr/);
  });

  test("a model's endpoint with another protocol", () => {
    expect(() => load({ environment: { GREFFIER_LLM_BASE_URL: "ftp://host/v1" } })).toThrow(/an address such as http/);
  });

  test("a fault in the file gives its place, not its text", () => {
    const folder = mkdtempSync(join(tmpdir(), "greffier-settings-"));
    writeFileSync(join(folder, "greffier.config.json"), '{ "llm": { "apiKey": "top-secret" "model": 1 } }');
    expect(() => load({ folder })).toThrow(/to be JSON, found a fault/);
    expect(() => load({ folder })).not.toThrow(/top-secret/);
  });
});

function load({ folder = tmpdir(), environment = {}, flags = {} }: Partial<SettingSources>) {
  return loadSettings({ folder, environment, flags });
}

function folderWith(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "greffier-settings-"));
  writeFileSync(join(folder, "greffier.config.json"), JSON.stringify(content));
  return folder;
}
