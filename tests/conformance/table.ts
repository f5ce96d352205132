/** Prints what each backend keeps of the contract, as a table in Markdown: `node tests/conformance/table.ts`. */
import { applies, examine, themes, type Harness } from '../../src/backend/conformance/index.ts';
import { openHttp } from './http.ts';
import { memory } from './memory.ts';

const http = await openHttp();
const backends: Readonly<Record<string, Harness>> = { memory, http };
const row = (...cells: string[]) => console.log(`| ${cells.join(' | ')} |`);
const totals = Object.fromEntries(Object.keys(backends).map((name) => [name, { kept: 0, of: 0 }]));
const rules = themes.flatMap((theme) => theme.rules.map((rule) => ({ rule, theme })));

row('rule', 'what it demands', ...Object.keys(backends));
row('---', '---', ...Object.keys(backends).map(() => '---'));
for (const { rule, theme } of rules) {
  const cells: string[] = [];
  for (const [name, harness] of Object.entries(backends)) {
    if (!applies(rule, theme, harness)) {
      cells.push('–');
      continue;
    }
    const kept = await examine(rule, harness).then(
      () => true,
      () => false,
    );
    cells.push(kept ? 'kept' : '**broken**');
    totals[name]!.of++;
    totals[name]!.kept += Number(kept);
  }
  row(rule.id, rule.rule.replaceAll('|', '\\|'), ...cells);
}
row('', `**${rules.length} rules**`, ...Object.values(totals).map(({ kept, of }) => `${kept} of ${of}`));
await http.stop();
