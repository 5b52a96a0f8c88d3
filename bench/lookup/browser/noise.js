// How many of the machine's cores other programs use meanwhile, from /proc; `null` where there is no /proc.
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** Starts watching; the answer tells the cores used by others since. */
export function watch() {
  const before = reading();
  return () => {
    const now = reading();
    if (!before || !now) return null;
    const ticks = now.busy - before.busy - (now.own - before.own);
    return Math.max(0, ticks / TICKS_A_SECOND / ((now.at - before.at) / 1000));
  };
}

/** Waits until others use fewer cores than this, at most so many seconds. */
export async function quiet(cores, seconds) {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const others = watch();
    await new Promise((over) => setTimeout(over, 700));
    const used = others();
    if (used === null || used < cores || performance.now() > until) return;
  }
}

function reading() {
  try {
    return { at: performance.now(), busy: busyTicks(), own: ownTicks() };
  } catch {
    return null;
  }
}

function busyTicks() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return user + nice + system + irq + softirq + steal;
}

/** The ticks of this process and of all it has started. */
function ownTicks() {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(stat);
  const started = (parent) => processes.filter((child) => child.parent === parent);
  const sum = ({ pid, ticks }) => started(pid).reduce((all, child) => all + sum(child), ticks);
  return sum(processes.find(({ pid }) => pid === process.pid));
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    // User and system time, of the process and of its ended children.
    const ticks = fields.slice(11, 15).reduce((all, part) => all + part, 0);
    return [{ pid: Number(pid), parent: fields[1], ticks }];
  } catch {
    return []; // It has ended meanwhile.
  }
}
