import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { version } from '../../src/ui/define.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  engines?: unknown;
  peerDependenciesMeta?: unknown;
};

describe('the package, as somebody installs it', () => {
  let project = '';
  before(async () => {
    project = await mkdtemp(join(tmpdir(), 'guyub-package-'));
    const { stdout } = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
      { cwd: root },
    );
    const packed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
    const [{ filename }] = Object.values(packed) as [{ filename: string }];
    const installed = join(project, 'node_modules/guyub');
    await mkdir(installed, { recursive: true });
    await run('tar', ['-xzf', join(project, filename), '-C', installed, '--strip-components=1']);
    for (const name of [...Object.keys(manifest.dependencies), 'msw']) {
      const place = join(project, 'node_modules', name);
      await mkdir(resolve(place, '..'), { recursive: true });
      await symlink(join(root, 'node_modules', name), place);
    }
    await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  });
  after(() => rm(project, { recursive: true }));

  it('holds every file that it exports', () => {
    for (const entry of Object.values(manifest.exports)) {
      for (const file of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        assert.ok(existsSync(join(project, 'node_modules/guyub', file)), file);
      }
    }
  });

  it('brings a browser only what a browser needs', () => {
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@floating-ui/dom', 'lit', 'nanostores']);
    assert.equal(manifest.engines, undefined);
    assert.deepEqual(manifest.peerDependenciesMeta, { msw: { optional: true } });
  });

  it('has types for all of it', async () => {
    await writeFile(
      join(project, 'page.ts'),
      `import { GuyubPoll, configure } from 'guyub';
       import 'guyub/poll';
       import 'guyub/event-list';
       import 'guyub/feedback-form';
       import 'guyub/conduct-banner';
       import 'guyub/community';
       import { outbox, type BackendAdapter, GuyubError } from 'guyub/backend';
       import { memoryAdapter } from 'guyub/adapters/memory';
       import { browserAdapter } from 'guyub/adapters/browser';
       import { httpAdapter } from 'guyub/adapters/http';
       import { guyubHandlers } from 'guyub/msw';
       import { conformance } from 'guyub/conformance';
       import type { components } from 'guyub/contract';
       export const receipt = (read: components['schemas']['Receipt']): string => read.version;
       const adapter: BackendAdapter = memoryAdapter();
       new GuyubPoll().backend = adapter;
       browserAdapter({ seed: [] }).then((local) => (new GuyubPoll().backend = local));
       configure({ backend: 'https://community.example' });
       // @ts-expect-error there is no such attribute
       new GuyubPoll().colour = 'red';
       void [outbox, GuyubError, httpAdapter, conformance, guyubHandlers];`,
    );
    for (const module of ['bundler', 'nodenext']) {
      const args = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2024,dom', '--types', ''];
      const kind =
        module === 'bundler'
          ? ['--module', 'esnext', '--moduleResolution', 'bundler']
          : ['--module', 'nodenext'];
      await run(join(root, 'node_modules/.bin/tsc'), [...args, ...kind, 'page.ts'], { cwd: project }).catch(
        ({ stdout }: { stdout: string }) => assert.fail(`${module}: ${stdout}`),
      );
    }
  });

  it('runs without a browser where it needs none', async () => {
    await writeFile(
      join(project, 'node.js'),
      `import { memoryAdapter } from 'guyub/adapters/memory';
       import { conformance } from 'guyub/conformance';
       const { poll } = await memoryAdapter().read({ type: 'poll' });
       console.log(JSON.stringify(poll), typeof conformance);`,
    );
    const { stdout } = await run(process.execPath, ['node.js'], { cwd: project });
    assert.equal(stdout.trim(), 'null function');
  });

  it('can be imported on a server, where there are no elements', async () => {
    const names = ['poll', 'event-list', 'feedback-form', 'conduct-banner', 'community'];
    await writeFile(
      join(project, 'server.js'),
      `console.log(Object.keys(await import(process.argv[2])).length);`,
    );
    for (const name of ['guyub', ...names.map((name) => `guyub/${name}`)]) {
      const { stdout } = await run(process.execPath, ['server.js', name], { cwd: project });
      assert.ok(Number(stdout) > 0, name);
    }
  });

  it('has the files for deployment', () => {
    for (const file of ['Dockerfile', 'guyub.service', 'nginx.conf', 'Caddyfile'])
      assert.ok(existsSync(join(project, 'node_modules/guyub/src/server/deploy', file)), file);
  });

  it('keeps what only a running server needs out of the handlers for tests, and figures out of the rest of it', async () => {
    const handlers = await readFile(join(root, 'dist/npm/msw.js'), 'utf8');
    assert.doesNotMatch(handlers, /sonic-boom|prom-client|node:/);
    // Fetched by whoever asks for figures.
    const names = await readdir(join(root, 'dist/server/assets'));
    assert.ok(names.some((name) => name.startsWith('prom-client')));
    for (const name of names.filter((name) => !name.startsWith('prom-client'))) {
      const text = await readFile(join(root, 'dist/server/assets', name), 'utf8');
      assert.doesNotMatch(text, /collectDefaultMetrics = |from "\.\/prom-client/, name);
    }
  });

  it('leaves no trace of a build machine in what a browser runs', async () => {
    const embed = await readFile(join(root, 'dist/guyub.js'), 'utf8');
    assert.doesNotMatch(embed, /process\.env/);
    assert.equal(version, manifest.version);
  });
});
