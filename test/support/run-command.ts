import { runGreffier } from "../../cli/program.ts";

/** Runs a command that needs no data folder in `folder`, and gives what it wrote and its exit code. */
export function runCommand(folder: string, ...commandLine: string[]) {
  return runCommandWith(() => Promise.reject(new Error("this command needs no data folder")), folder, commandLine);
}

/** Runs a command that opens its data folder so. */
export async function runCommandWith(
  open: Parameters<typeof runGreffier>[1]["open"],
  folder: string,
  commandLine: readonly string[],
) {
  const written = { out: "", error: "" };
  const output = (name: "out" | "error") => ({
    write: (text: string, done?: () => void) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const code = await runGreffier([...commandLine], {
    ...{ folder, environment: {}, out: output("out"), error: output("error") },
    signal: new AbortController().signal,
    open,
  });
  return { ...written, code };
}
