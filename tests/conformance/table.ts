/**
 * What each backend keeps of the contract, in Markdown.
 *
 *   node tests/conformance/table.ts           every rule, tried on the backends that run here
 *   node tests/conformance/table.ts --write   brings the README's table up to date; a test demands that it is
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applies, examine, themes, type Harness } from '../../src/backend/conformance/index.ts';
import { browser } from './browser.ts';
import { composed } from './composed.ts';
import { blocks, run } from './guide.ts';
import { openHttp } from './http.ts';
import { memory } from './memory.ts';
import { msw } from './msw.ts';
import { openPostgrest } from '../postgrest/index.ts';
import { onPostgrest, postgrest } from './postgrest.ts';

const rules = themes.flatMap((theme) => theme.rules.map((rule) => ({ rule, theme })));
const line = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const lines = (...rows: string[][]) =>
  [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map((row) => line(...row)).join('\n');

type Declared = Pick<Harness, 'manifest' | 'offers'>;

/** Each adapter in the README, with the harness that a test holds it to the contract with. */
async function adapters(): Promise<readonly [name: string, harness: Declared][]> {
  const http = await openHttp();
  await http.stop();
  const { ourBackend } = (await run('adapter', blocks.slice(0, -1))) as {
    ourBackend(api: string): { manifest(): Promise<Harness['manifest']> };
  };
  const manifest = await ourBackend('http://nowhere.example').manifest();
  return [
    ['`memory`', memory],
    ['`browser`, on IndexedDB, in three engines', browser],
    ['`http`, on the reference server and its SQLite file', http],
    ['`http`, on the handlers of `guyub/msw`', msw],
    ['`postgrest`, on a real PostgREST and PostgreSQL', postgrest],
    ['`compose()` of three `memory`', composed],
    ['the guide’s, on a real json-server', { manifest, offers: ['records'] }],
  ];
}

/** The README's table: what each adapter declares, and how many rules that brings. */
export async function summary(): Promise<string> {
  const rows = (await adapters()).map(([name, harness]) => {
    const { reads, commands, live, guarantees } = harness.manifest;
    const { oneBallot, consistency, idempotency, capacity = 'none' } = guarantees;
    const votes = commands.some((type) => type === 'poll.vote');
    const seats = commands.some((type) => type === 'event.rsvp');
    return [
      name,
      `${reads.length}, ${commands.length}`,
      live ? 'yes' : 'no',
      votes ? oneBallot : '–',
      consistency,
      idempotency === 'exact' ? 'yes' : 'no',
      seats ? capacity : '–',
      String(rules.filter(({ rule, theme }) => applies(rule, theme, harness as Harness)).length),
    ];
  });
  return lines(
    [
      'adapter',
      'reads, commands',
      'live',
      'one ballot per',
      'reads are',
      'exactly once',
      'places',
      'rules kept',
    ],
    ...rows,
  );
}

const readme = resolve(import.meta.dirname, '../../README.md');
const block = /(?<=<!-- conformance -->\n)[^]*(?=\n<!-- \/conformance -->)/;

/** The table as the README has it. */
export const written = (): string | undefined => block.exec(readFileSync(readme, 'utf8'))?.[0];

if (import.meta.main && process.argv.includes('--write')) {
  const table = await summary();
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(block, () => table),
  );
} else if (import.meta.main) {
  const http = await openHttp();
  await using backend = await openPostgrest();
  const tried = [memory, composed, http, onPostgrest(backend)];
  const rows = [];
  for (const { rule, theme } of rules) {
    const cells = [];
    for (const harness of tried) {
      const kept = () =>
        examine(rule, harness).then(
          () => 'kept',
          () => '**broken**',
        );
      cells.push(applies(rule, theme, harness) ? await kept() : '–');
    }
    rows.push([rule.id, rule.rule.replaceAll('|', '\\|'), ...cells]);
  }
  await http.stop();
  console.log(lines(['rule', 'what it demands', 'memory', 'composed', 'http', 'postgrest'], ...rows));
}
