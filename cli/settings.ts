import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { codeOf, UsageError } from "../lib/errors.ts";
import { vocabulary } from "../schemas/custom-field.ts";
import { Settings } from "../schemas/settings.ts";
import { closest } from "./closest.ts";
import { exampleOf } from "./setting-examples.ts";
import { type Setting, settingList, valueAt } from "./setting-list.ts";

/** Where settings come from; later sources win: file, environment, flags. */
export interface SettingSources {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly flags: SettingFlags;
}

interface SettingFlags {
  /** Path of a settings file; without it, `greffier.config.json` in the folder, if there is one. */
  readonly config?: string;
  readonly data?: string;
  readonly database?: string;
  /** `key=value`, as often as wanted. */
  readonly set?: readonly string[];
}

const fileName = "greffier.config.json";

/** A value given somewhere, and where, for the message if it is wrong. */
interface Given {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly origin: string;
}

/**
 * The settings of this run, checked. Throws `UsageError` (code `SETTING_INVALID`) naming every wrong setting, where it
 * was set, what was expected and what to do; secrets are never repeated.
 */
export function loadSettings(sources: SettingSources): Settings {
  const given = [...fromFile(sources), ...fromEnvironment(sources.environment), ...fromFlags(sources.flags)];
  const values: Record<string, unknown> = {};
  for (const { path, value } of given) put(values, path, value);
  const parsed = Settings.safeParse(values);
  if (!parsed.success) {
    throw invalid([...new Set(parsed.error.issues.map((issue) => explain(issue, values, given)))].join("\n"));
  }
  checkCustomFields(parsed.data);
  return parsed.data;
}

function fromFile({ folder, flags }: SettingSources): Given[] {
  const path = resolve(folder, flags.config ?? fileName);
  const text = readIfThere(path, flags.config !== undefined);
  if (text === undefined) return [];
  const content = parseJson(text, `Expected ${path} to be JSON`, "correct it at the place named");
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw invalid(`Expected ${path} to hold one JSON object of settings; see docs/settings.md.`);
  }
  return leaves(content, [], path);
}

function readIfThere(path: string, asked: boolean): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT" && !asked) return undefined;
    const found = codeOf(error) === "ENOENT" ? "no such file" : codeOf(error);
    throw invalid(`Expected a readable settings file at ${path}, found ${found}; check the path and its permissions.`);
  }
}

function fromEnvironment(environment: SettingSources["environment"]): Given[] {
  return Object.entries(environment).flatMap(([variable, text]) => {
    if (!variable.startsWith("GREFFIER_") || text === undefined || text === "") return [];
    const setting = settingList.find((candidate) => candidate.variable === variable);
    if (!setting) {
      const nearest = closest(
        variable,
        settingList.map((candidate) => candidate.variable),
      );
      throw invalid(
        `Expected GREFFIER_ variables to name a setting, found ${variable}; ${nearest ? `did you mean ${nearest}?` : "see docs/settings.md."}`,
      );
    }
    return [{ path: setting.path, value: fromText(setting, text, variable), origin: variable }];
  });
}

function fromFlags({ data, database, set = [] }: SettingFlags): Given[] {
  const own = [
    ...(data === undefined ? [] : [{ path: ["data"], value: data, origin: "--data" }]),
    ...(database === undefined ? [] : [{ path: ["database"], value: database, origin: "--database" }]),
  ];
  const others = set.map((text) => {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (key === undefined || value === undefined) {
      throw invalid("Expected --set key=value, such as --set ocr.dpi=200, found no equals sign.");
    }
    const setting = settingList.find((candidate) => candidate.key === key);
    if (!setting) {
      const nearest = closest(
        key,
        settingList.map((candidate) => candidate.key),
      );
      throw invalid(
        `Expected --set to name a setting, found "${key}"; ${nearest ? `did you mean ${nearest}?` : "see docs/settings.md."}`,
      );
    }
    return { path: setting.path, value: fromText(setting, value, `--set ${key}`), origin: `--set ${key}` };
  });
  return [...own, ...others];
}

function fromText(setting: Setting, text: string, origin: string): unknown {
  if (!setting.isJson) return text;
  const what = Array.isArray(setting.default) ? "a list" : "an object";
  return parseJson(
    text,
    `Expected ${origin} to be ${what} in JSON`,
    `write for example ${origin}='${exampleOf(setting)}'`,
  );
}

function parseJson(text: string, expectation: string, remedy: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    // The parser's message repeats the text around the fault, which may hold a key: only its position is kept.
    const place =
      error instanceof Error ? /position \d+( \(line \d+ column \d+\))?/.exec(error.message)?.[0] : undefined;
    throw invalid(`${expectation}, found a fault${place ? ` at ${place}` : ""}; ${remedy}.`);
  }
}

function leaves(value: object, path: readonly string[], file: string): Given[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    const isGroup = settingList.some((setting) => setting.path.length > here.length && startsWith(setting.path, here));
    return isGroup && typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? leaves(inner, here, file)
      : [{ path: here, value: inner, origin: file }];
  });
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const inner = target[name];
  const group = typeof inner === "object" && inner !== null ? { ...inner } : {};
  put(group, rest, value);
  target[name] = group;
}

/** What zod says of a fault, as far as we use it. */
interface Fault {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a fault in the kind of a value. */
  readonly expected?: string;
  /** Of parts that nobody knows. */
  readonly keys?: readonly string[];
}

function explain(issue: Fault, values: unknown, given: readonly Given[]): string {
  const whole = settingList.find(({ isJson, path }) => isJson && startsWith(issue.path, path));
  if (whole) return explainInside(whole, issue, originOf(issue.path, given));
  if (issue.code === "unrecognized_keys" && issue.keys) {
    const name = [...issue.path, issue.keys[0]].join(".");
    const nearest = closest(
      name,
      settingList.map((setting) => setting.key),
    );
    const origin = originOf([...issue.path, String(issue.keys[0])], given);
    return `Expected only known settings${origin}, found "${name}"; ${nearest ? `did you mean ${nearest}?` : "see docs/settings.md."}`;
  }
  const key = issue.path.join(".");
  const setting = settingList.find((candidate) => candidate.key === key);
  // A format that has words of its own says more than that it is text.
  const isFormat = issue.code === "invalid_format" && setting?.expected === "text";
  const expected = setting && !isFormat ? setting.expected : issue.message;
  return `Expected ${key}${originOf(issue.path, given)} to be ${expected}${found(setting, valueAt(values, issue.path))}; see docs/settings.md.`;
}

/** A fault in a setting that is a list or an object: which part, and how the whole is written. What it holds may be secret. */
function explainInside(setting: Setting, issue: Fault, origin: string): string {
  const { expected = "", keys } = issue;
  const found =
    issue.code === "unrecognized_keys" && keys?.[0] !== undefined
      ? `to have known parts only, found "${keys[0]}"`
      : `to be ${issue.code === "invalid_type" ? (jsonKinds[expected] ?? expected) : issue.message}`;
  return `Expected ${issue.path.join(".")}${origin} ${found}; write it as ${exampleOf(setting)}; see docs/settings.md.`;
}

/** What zod calls the kinds of JSON. */
const jsonKinds: Readonly<Record<string, string>> = { array: "a list", object: "an object", string: "text" };

function originOf(path: readonly PropertyKey[], given: readonly Given[]): string {
  const origin = given.findLast((one) => startsWith(path, one.path) || startsWith(one.path, path))?.origin;
  return origin === undefined ? "" : ` (from ${origin})`;
}

function startsWith(path: readonly PropertyKey[], start: readonly PropertyKey[]): boolean {
  return start.every((part, index) => path[index] === part);
}

function found(setting: Setting | undefined, value: unknown): string {
  if (setting?.isSecret !== false || !["string", "number", "boolean"].includes(typeof value)) return "";
  // What stands before an at sign may be a password.
  return String(value).includes("@") ? "" : `, found "${value}"`;
}

function checkCustomFields({ customFields }: Settings): void {
  try {
    vocabulary(customFields);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

function invalid(message: string): UsageError {
  return new UsageError("SETTING_INVALID", message);
}
