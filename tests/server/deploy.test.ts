/** The files for deployment and their guide, held to the program that they are about. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { patience } from '../../src/server/serve.ts';
import { brand, folder } from './helpers.ts';
import { done, run, urlOf } from './program.ts';

const exec = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const deploy = 'src/server/deploy';
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = Object.fromEntries(
  ['Dockerfile', 'guyub.service', 'nginx.conf', 'Caddyfile'].map((name) => [name, read(`${deploy}/${name}`)]),
);
const guide = read('stories/guides/run-the-server.mdx');
const dockerfile = files['Dockerfile']!;

/** What comes after an instruction of the Dockerfile, each time, with lines that go on joined. */
const instructions = (name: string) =>
  Array.from(
    dockerfile.replaceAll('\\\n', ' ').matchAll(new RegExp(`^(?: *)${name} +(.*)$`, 'gm')),
    ([, rest]) => rest!.trim(),
  );

test('every command, option and variable that they name is one of the program', async () => {
  const helps = new Map<string, string>();
  const help = async (command: string) => {
    if (!helps.has(command)) {
      const { code, stdout } = await done(['help', command]);
      assert.equal(code, 0, `there is no guyub ${command}`);
      helps.set(command, stdout);
    }
    return helps.get(command)!;
  };
  const hasOption = (text: string, option: string) => new RegExp(`^ +--${option}\\b(?!-)`, 'm').test(text);
  for (const [name, text] of [...Object.entries(files), ['the guide', guide]] as const) {
    const lines = text.replaceAll(/\\\n\s*/g, '');
    for (const [, option] of lines.matchAll(/GUYUB_([A-Z_]*[A-Z])/g)) {
      const written = option!.toLowerCase().replaceAll('_', '-');
      const said = await help('serve');
      // The secret alone is no option: everybody reads the words of a command.
      assert.ok(hasOption(said, written) || said.includes(` GUYUB_${option}`), `${name}: GUYUB_${option}`);
    }
    for (const [line, command] of lines.matchAll(
      /(?:npx |\.bin\/|server\/|`|: |^)guyub(?:\.js)? ([a-z-]+)\b[^`\n]*/gm,
    )) {
      if (command === 'help') continue;
      const text = await help(command!);
      for (const [, option] of line.matchAll(/ --([a-z-]+)/g))
        assert.ok(hasOption(text, option!), `${name}: ${line.trim()}`);
    }
  }
  assert.deepEqual([...helps.keys()].sort(), [
    'backup',
    'export',
    'migrate',
    'notices',
    'owner-link',
    'restore',
    'serve',
    'token',
  ]);
  // Named by themselves, in the guide's prose.
  const all = [...helps.values()].join();
  for (const [, option] of guide.matchAll(/`--([a-z-]+)`/g)) assert.ok(hasOption(all, option!), option);
});

test('they agree on the port, and on how long a stop may take', async () => {
  const { stdout } = await done(['help', 'serve']);
  const port = /--port .*\((\d+)\)/.exec(stdout)![1]!;
  const named: [string, RegExp][] = [
    ['Dockerfile', /^EXPOSE (\d+)$/gm],
    ['Dockerfile', /GUYUB_PORT=(\d+)/g],
    ['Dockerfile', /-p 127\.0\.0\.1:\d+:(\d+)/g],
    ['guyub.service', /GUYUB_PORT=(\d+)/g],
    ['nginx.conf', /server 127\.0\.0\.1:(\d+);/g],
    ['Caddyfile', /reverse_proxy 127\.0\.0\.1:(\d+)$/gm],
  ];
  for (const [name, pattern] of named) {
    const ports = Array.from(files[name]!.matchAll(pattern), ([, found]) => found);
    assert.deepEqual(ports, [port], `${name} ${pattern}`);
  }
  assert.ok(guide.includes(`on port ${port}`) && guide.includes(`127.0.0.1:${port}:${port}`));
  const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(files['guyub.service']!)![1]);
  assert.ok(seconds * 1000 > patience);
  assert.ok(patience < 10_000, 'Docker waits for ten seconds');
});

test('what the image is built from is enough, and what it keeps of that runs as the image runs it', async () => {
  using place = folder();
  const [context, app] = [place.file('build'), place.file('app')];
  const allowed = read(`${deploy}/Dockerfile.dockerignore`)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.equal(allowed[0], '*', 'nothing goes in that is not named');
  for (const pattern of allowed.slice(1)) {
    assert.match(pattern, /^!/);
    const found = globSync(pattern.slice(1), { cwd: root });
    assert.ok(found.length, pattern);
    for (const file of found) {
      mkdirSync(dirname(join(context, file)), { recursive: true });
      cpSync(join(root, file), join(context, file), { recursive: true });
    }
  }
  const workspaces = (JSON.parse(read('package.json')) as { workspaces: string[] }).workspaces;
  for (const name of workspaces) read(join(name, 'package.json'));
  assert.deepEqual(
    globSync(
      workspaces.map((name) => `${name}/package.json`),
      { cwd: context },
    ).length,
    workspaces.length,
  );
  symlinkSync(join(root, 'node_modules'), join(context, 'node_modules'));
  const [install, build, ...others] = instructions('RUN')[0]!.split(' && ');
  assert.deepEqual([install, others], ['npm ci', []]);
  const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`;
  const [program, ...args] = build!.split(' ');
  await exec(program!, args, { cwd: context, env: { ...process.env, PATH: path } });

  const copies = instructions('COPY').filter((line) => line.startsWith('--from=build '));
  assert.equal(copies.length, 3);
  for (const copy of copies) {
    const [, from, to] = copy.split(' ');
    cpSync(join(context, posix.relative('/build', from!)), join(app, to!), { recursive: true });
  }
  const env = Object.fromEntries(
    instructions('ENV')[0]!
      .split(/\s+/)
      .map((text) => text.split('=')),
  );
  assert.deepEqual(Object.keys(env).sort(), ['GUYUB_DATA', 'GUYUB_HOST', 'GUYUB_PORT', 'NODE_ENV']);
  const json = (name: string) => JSON.parse(/\[.*\]$/.exec(instructions(name)[0]!)![0]) as string[];
  const [node, ...entry] = json('ENTRYPOINT');
  assert.equal(node, 'node');
  const data = place.file('data');
  // Of what the image says only the address, the port and the folder are others here.
  const here = { ...env, GUYUB_HOST: '127.0.0.1', GUYUB_PORT: '0', GUYUB_DATA: data };
  await using server = run([...entry, ...json('CMD')], {
    cwd: app,
    env: { ...here, GUYUB_ORIGIN: brand },
  });
  const url = await urlOf(server);
  assert.equal((await fetch(`${url}/guyub.js`)).status, 200, 'it finds the script that it serves');
  assert.match(await (await fetch(`${url}/v1/main/manifest`)).text(), /"spec":1/);
  const [probe, ...check] = json('HEALTHCHECK');
  assert.equal(probe, 'node');
  const healthy = async (port: string) => {
    await using asked = run(check, { env: { GUYUB_PORT: port } });
    return await asked.exit;
  };
  assert.equal(await healthy(new URL(url).port), 0);
  server.child.kill('SIGTERM');
  assert.equal(await server.exit, 0);
  assert.equal(await healthy(new URL(url).port), 1, 'a server that is not there is not healthy');
});

test('the image and the unit run nobody’s program as root, and have what they must', () => {
  assert.deepEqual(instructions('FROM'), ['node:24-slim AS build', 'node:24-slim']);
  assert.deepEqual(instructions('USER'), ['node']);
  assert.deepEqual(instructions('VOLUME'), [/GUYUB_DATA=(\S+)/.exec(dockerfile)![1]]);
  const unit = files['guyub.service']!;
  for (const line of ['User=guyub', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'StateDirectory=guyub'])
    assert.ok(unit.includes(`\n${line}\n`), line);
  assert.match(unit, /^Environment=GUYUB_DATA=\/var\/lib\/guyub$/m);
  const bin = (JSON.parse(read('package.json')) as { bin: { guyub: string } }).bin.guyub;
  assert.ok(unit.includes(`/node_modules/guyub/${bin} serve\n`));
});
