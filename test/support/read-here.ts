import { tasks } from "../../pipeline/isolation/tasks.ts";
import type { ReadIsolated } from "../../pipeline/ports.ts";
import type { Settings } from "../../schemas/settings.ts";
import { settings } from "./reading.ts";

/** Reads in this process what a child would read, and remembers the names of what it read. */
export class ReadHere {
  readonly names: string[] = [];
  readonly #limits: Settings["limits"];

  constructor(limits: Partial<Settings["limits"]> = {}) {
    this.#limits = { ...settings.limits, ...limits };
  }

  readonly read: ReadIsolated = ({ path, name, parts }, signal) => {
    this.names.push(name);
    const context = { limits: this.#limits, ocr: settings.ocr, signal, onPage: () => {} };
    return tasks.read({ kind: "read", name, source: { path }, parts }, context);
  };
}
