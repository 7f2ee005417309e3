import { keepCompiledCode } from "./compiled-code.ts";

keepCompiledCode();
const { runGreffier } = await import("./program.ts");

// For native tesseract, which inherits it: one thread a process, since every core has a reading process already.
process.env.OMP_THREAD_LIMIT ??= "1";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // The first asks for an orderly end; whoever asks again does not want to wait, and nothing is lost by it.
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  });
}

// Started by bin/greffier.js: where that was killed, whoever started it expects the work to have stopped.
process.on("disconnect", () => stopping.abort());
process.channel?.unref();

// `greffier list | head` closes our output early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runGreffier(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  out: process.stdout,
  error: process.stderr,
  signal: stopping.signal,
  open: async (settings, options) => (await import("./wire.ts")).openGreffier(settings, options),
});
