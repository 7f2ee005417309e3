import { useEffect, useState } from "react";
import { createStopwatch, type Stopwatch } from "../model/stopwatch.ts";

/** Runs while the page is seen, anew for each `key`. */
export function useStopwatch(key: string): Stopwatch {
  const [watch] = useState(() => createStopwatch(() => performance.now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value in hand
  useEffect(() => watch.start(), [watch, key]);
  useEffect(() => {
    const follow = () => (document.visibilityState === "visible" ? watch.resume() : watch.pause());
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, [watch]);
  return watch;
}
