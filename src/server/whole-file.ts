import { existsSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a file under another name beside it, for this user alone, and gives it its own when all of it is on the disk:
 * under that name there is never a part of it. What is there already is left alone unless it may be replaced.
 */
export async function writeWhole(
  file: string,
  mayReplace: boolean,
  make: (unfinished: string) => Promise<void>,
): Promise<void> {
  const refuse = () => {
    if (existsSync(file) && !mayReplace) {
      throw new Error(`${file} is there already: name another file, or replace it with --force.`);
    }
  };
  refuse();
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await rm(unfinished, { force: true });
    await writeFile(unfinished, '', { mode: 0o600, flag: 'wx' });
    await make(unfinished);
    refuse();
    await putInPlace(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Gives a finished file its name, to be found there after a power cut too. */
export async function putInPlace(finished: string, file: string): Promise<void> {
  await sync(finished, 'r+');
  await rename(finished, file);
  // Windows does not open folders, and keeps names without being asked.
  if (process.platform !== 'win32') await sync(dirname(file), 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
