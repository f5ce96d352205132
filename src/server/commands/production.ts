import { existsSync, statSync } from 'node:fs';
import { secretFileIn } from '../data-folder.ts';
import { isLoopback } from '../loopback.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './usage-error.ts';

/** Refuses what must not meet the public, each with how to mend it. */
export function refuseUnsafe({ host, data, origins, ownOrigins, mail, url }: Settings): void {
  const everyOrigin = [...origins, ...[...ownOrigins.values()].flat()];
  if (everyOrigin.includes('*')) {
    throw new UsageError(
      "In production --origin '*' would let every page on the web use it: name the sites, such as --origin https://brand.example.",
    );
  }
  if (!isLoopback(host) && !everyOrigin.length) {
    throw new UsageError(
      `In production --host ${host} without an origin would be open to all and of use to nobody: name your sites with --origin, or listen on 127.0.0.1.`,
    );
  }
  if (mail && !url) {
    throw new UsageError(
      'In production mail needs --url: the links in it would lead to this machine’s own address.',
    );
  }
  // Windows keeps no such bits.
  if (process.platform === 'win32') return;
  for (const path of [data, secretFileIn(data)]) {
    // That a group may read is somebody's decision, as with the volumes of containers; that all may is an accident.
    if (existsSync(path) && statSync(path).mode & 0o007) {
      throw new Error(`In production nobody else may read ${path}: run chmod o-rwx ${path}`);
    }
  }
}
