import { afterAll } from "vitest";
import { openStore } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { testModelCalls } from "../support/model-call-tests.ts";

let data = "";
testModelCalls(async () => {
  data = await newDataFolder();
  return openStore({ data, version: "1.0.0" });
});
afterAll(() => removeDataFolder(data));
