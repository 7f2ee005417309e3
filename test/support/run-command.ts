import { runGreffier } from "../../cli/program.ts";

/** Runs a command that needs no data folder in `folder`, and gives what it wrote and its exit code. */
export async function runCommand(folder: string, ...commandLine: string[]) {
  const written = { out: "", error: "" };
  const output = (name: "out" | "error") => ({
    write: (text: string, done?: () => void) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const code = await runGreffier(commandLine, {
    ...{ folder, environment: {}, out: output("out"), error: output("error") },
    signal: new AbortController().signal,
    open: () => Promise.reject(new Error("this command needs no data folder")),
  });
  return { ...written, code };
}
