import { readFileSync } from "node:fs";

/** What a process has used: processor time of all its threads, and memory resident now. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Clock ticks a second in /proc (USER_HZ): 100 on every Linux that Node runs on. */
const ticks = 100;

/** Usage of a process from /proc; undefined where there is no /proc, or no such process any more. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // Fields after the command name, which may hold spaces: state is the 3rd of proc(5), utime the 14th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const spent = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    return { cpuSeconds: spent / ticks, megabytes: kilobytes / 1000 };
  } catch {
    return undefined;
  }
}
