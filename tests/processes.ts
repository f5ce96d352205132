import { spawnSync } from 'node:child_process';

/** Ends, at once, every process started below this one, in whatever process group: nothing else. */
export function endAllBelow(): void {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number]);
  const below = (parent: number): number[] =>
    processes.filter((process) => process[1] === parent).flatMap(([pid]) => [...below(pid), pid]);

  for (const pid of below(process.pid)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}
