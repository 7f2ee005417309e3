import { readdirSync, readFileSync } from "node:fs";

/** What a process has used: processor time of all its threads, and memory resident now. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Clock ticks a second in /proc (USER_HZ): 100 on every Linux that Node runs on. */
const ticks = 100;

/** Usage of a process from /proc; undefined where there is no /proc, or no such process any more. */
export function usageOf(pid: number | string): Usage | undefined {
  try {
    // proc(5): utime is the 14th field of all.
    const spent = [11, 12, 13, 14].reduce((sum, index) => sum + Number(statOf(pid)[index]), 0);
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    return { cpuSeconds: spent / ticks, megabytes: kilobytes / 1000 };
  } catch {
    return undefined;
  }
}

/** Usage of the programs that the leader of a process group has started and that run now, itself left out. */
export function usageOfGroup(leader: number): Usage {
  const members = processes().filter((pid) => pid !== String(leader) && groupOf(pid) === String(leader));
  const usages = members.map(usageOf).filter((usage) => usage !== undefined);
  return {
    cpuSeconds: usages.reduce((sum, usage) => sum + usage.cpuSeconds, 0),
    megabytes: usages.reduce((sum, usage) => sum + usage.megabytes, 0),
  };
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function groupOf(pid: string): string | undefined {
  try {
    return statOf(pid)[2];
  } catch {
    return undefined;
  }
}

/** The fields after the command name, which may hold spaces: state is the first, the group the third (proc(5)). */
function statOf(pid: number | string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
