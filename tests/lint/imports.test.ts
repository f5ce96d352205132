import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { offences } from './imports.ts';

describe('the import rules', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'guyub-imports-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** What the check says of a tree with only this one file in it. */
  function check(file: string, source: string): string[] {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
    return offences(root);
  }

  const allowed: [file: string, source: string][] = [
    ['src/model/poll.ts', `import { vote } from './vote.ts';`],
    ['src/backend/port.ts', `import { decide } from '../model/decide.ts';`],
    ['src/adapters/http/index.ts', `import { port } from '../../backend/port.ts'; fetch('/polls');`],
    ['src/adapters/http/index.ts', `import { shared } from '../shared.ts';`],
    ['src/stores/poll.ts', `import { atom } from 'nanostores'; import { port } from '../backend/port.ts';`],
    ['src/locales/en.ts', `import type { Words } from './words.ts';`],
    ['src/ui/field.ts', `import { html } from 'lit'; import { en } from '../locales/en.ts';`],
    ['src/widgets/poll/poll.ts', `import { Field } from '../../ui/field.ts'; import 'lit/decorators.js';`],
    ['src/widgets/poll/poll.ts', `import type { Poll } from '../../model/poll.ts';`],
    ['src/widgets/poll/poll.ts', `let poll: import('../../model/poll.ts').Poll;`],
    ['src/embed/index.ts', `const load = () => import('../adapters/memory/index.ts');`],
    ['src/server/app.ts', `import { DatabaseSync } from 'node:sqlite'; import '../model/decide.ts';`],
    ['src/msw/handlers.ts', `import { app } from '../server/app.ts'; import '../adapters/memory/index.ts';`],
    ['src/model/poll.ts', `// import '../server/app.ts'\nconst text = "import('../server/app.ts')";`],
    ['src/widgets/poll/poll.ts', `this.store.fetch();`],
  ];
  for (const [file, source] of allowed) {
    it(`lets ${file} say ${source}`, () => assert.deepEqual(check(file, source), []));
  }

  const forbidden: [file: string, source: string, why: string][] = [
    ['src/model/poll.ts', `import { port } from '../backend/port.ts';`, 'model may not import backend'],
    ['src/model/poll.ts', `import type { Port } from '../backend/port.ts';`, 'model may not import backend'],
    ['src/model/poll.ts', `export * from '../backend/port.ts';`, 'model may not import backend'],
    ['src/model/poll.ts', `export { port } from '../backend/port.ts';`, 'model may not import backend'],
    ['src/model/poll.ts', `export type { Port } from '../backend/port.ts';`, 'model may not import backend'],
    ['src/model/poll.ts', `let port: import('../backend/port.ts').Port;`, 'model may not import backend'],
    ['src/model/poll.ts', `await import('../backend/port.ts');`, 'model may not import backend'],
    ['src/model/poll.ts', 'await import(`../backend/${name}.ts`);', 'model may not import backend'],
    ['src/backend/port.ts', `import '../stores/poll.ts';`, 'backend may not import stores'],
    ['src/adapters/http/index.ts', `import '../../stores/poll.ts';`, 'adapters may not import stores'],
    [
      'src/adapters/http/index.ts',
      `import '../memory/index.ts';`,
      'adapters/http may not import adapters/memory',
    ],
    ['src/stores/poll.ts', `import '../ui/field.ts';`, 'stores may not import ui'],
    ['src/locales/en.ts', `import '../ui/field.ts';`, 'locales may not import ui'],
    ['src/ui/field.ts', `import '../stores/poll.ts';`, 'ui may not import stores'],
    [
      'src/widgets/poll/poll.ts',
      `import '../../adapters/memory/index.ts';`,
      'widgets may not import adapters',
    ],
    [
      'src/widgets/poll/poll.ts',
      `import type { Port } from '../../backend/port.ts';`,
      'widgets may not import backend',
    ],
    [
      'src/widgets/poll/poll.ts',
      `import '../community/community.ts';`,
      'widgets/poll may not import widgets/community',
    ],
    [
      'src/widgets/poll/poll.ts',
      `import { decide } from '../../model/decide.ts';`,
      'widgets may import only types from model: write "import type"',
    ],
    ['src/embed/index.ts', `import '../server/app.ts';`, 'embed may not import server'],
    ['src/embed/index.ts', `import '../msw/handlers.ts';`, 'embed may not import msw'],
    ['src/server/app.ts', `import '../adapters/memory/index.ts';`, 'server may not import adapters'],
    ['src/msw/handlers.ts', `import '../model/poll.ts';`, 'msw may not import model'],
    ['src/extra/index.ts', `import '../model/poll.ts';`, 'src/extra is not one of the layers'],
    ['src/server/app.ts', `import '../../package.json';`, '../../package.json leaves src/'],
    ['src/stores/poll.ts', `import { html } from 'lit';`, 'stores may not import lit: it knows no Lit'],
    [
      'src/stores/poll.ts',
      `import type { ReactiveController } from '@lit/reactive-element';`,
      'stores may not import @lit/reactive-element: it knows no Lit',
    ],
    [
      'src/model/poll.ts',
      `import { nothing } from 'lit/html.js';`,
      'model may not import lit/html.js: it knows no Lit',
    ],
    [
      'src/adapters/http/index.ts',
      `import { readFile } from 'node:fs';`,
      'adapters may not import node:fs: it runs in browsers',
    ],
    [
      'src/widgets/poll/poll.ts',
      `await fetch('/polls');`,
      'widgets may not call fetch: data comes through the backend',
    ],
    ['src/ui/field.ts', `window.fetch('/');`, 'ui may not call fetch: data comes through the backend'],
    [
      'src/stores/poll.ts',
      `globalThis.fetch('/');`,
      'stores may not call fetch: data comes through the backend',
    ],
  ];
  for (const [file, source, why] of forbidden) {
    it(`stops ${file} from saying ${source}`, () =>
      assert.deepEqual(check(file, source), [`${file}:1: ${why}`]));
  }

  it('names the line', () => {
    const source = `/* one\n two */\nimport {\n  port,\n} from '../backend/port.ts';\n`;
    assert.deepEqual(check('src/model/poll.ts', source), [
      'src/model/poll.ts:3: model may not import backend',
    ]);
  });

  it('reports each offence, in the order of the file', () => {
    const source = `import 'lit';\nimport 'node:fs';\nfetch('/');`;
    assert.deepEqual(
      check('src/stores/poll.ts', source).map((line) => line.split(' ')[0]),
      ['src/stores/poll.ts:1:', 'src/stores/poll.ts:2:', 'src/stores/poll.ts:3:'],
    );
  });

  it('does not pass over a file it cannot read', () => {
    assert.match(
      check('src/model/poll.ts', 'import {')[0] ?? '',
      /^src\/model\/poll\.ts:1: cannot be read: /,
    );
  });
});
