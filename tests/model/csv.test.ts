import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvMoment, csvName, csvOf } from '../../src/model/csv.ts';

const cellOf = (text: string) => csvOf([[text]]).slice(1, -2);

test('each text stands in quotes, numbers do not, and nothing is nothing', () => {
  assert.equal(
    csvOf([['a', 1, undefined, '', -2], ['He said "no",\r\nand left']]),
    '\ufeff"a",1,,"",-2\r\n"He said ""no"",\r\nand left"\r\n',
  );
});

test('nothing is left that a spreadsheet would run', () => {
  for (const sign of [
    '=',
    '+',
    '-',
    '@',
    '\uff1d',
    '\uff0b',
    '\uff0d',
    '\uff20',
    '\ufe66',
    '\ufe62',
    '\ufe63',
    '\ufe6b',
    '\u2212',
  ]) {
    assert.equal(cellOf(`${sign}1+1`), `"'${sign}1+1"`);
    for (const unseen of [
      ' ',
      '\u00a0',
      '\u200b',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u00ad',
      '\u3164',
      '\u2800',
      '\0',
      '\u200b \u202e',
    ])
      assert.equal(cellOf(`${unseen}${sign}1`), `"'${unseen}${sign}1"`, JSON.stringify(unseen + sign));
    for (const end of [';', '\t', '\r', '\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
      assert.equal(cellOf(`a${end}${sign}1`), `"a${end}'${sign}1"`, JSON.stringify(end + sign));
    assert.equal(cellOf(`a\n\n${sign} b`), `"a\n\n'${sign} b"`);
    assert.equal(cellOf(`a; \u200b${sign}1`), `"a;' \u200b${sign}1"`);
    assert.equal(cellOf(`"${sign}1`), `"""${sign}1"`);
  }
  assert.equal(cellOf('\tx'), `"'\tx"`);
  assert.equal(cellOf('\nx'), `"'\nx"`);
});

test('what is no formula stays as it was written', () => {
  for (const text of [
    'a = b',
    'e-mail: ani@brand.example',
    '1 + 1; 2',
    '\u{1F31D} halo',
    '\u200bhalo',
    "it's",
  ])
    assert.equal(cellOf(text), `"${text}"`);
});

test('a moment is told by the clock here, with its distance from UTC, so that it is sorted as text', () => {
  const zone = process.env['TZ'];
  try {
    for (const [name, told] of [
      ['Asia/Jakarta', '2026-11-26 20:22 +07:00'],
      ['Asia/Kathmandu', '2026-11-26 19:07 +05:45'],
      ['America/St_Johns', '2026-11-26 09:52 -03:30'],
      ['UTC', '2026-11-26 13:22 +00:00'],
    ] as const) {
      process.env['TZ'] = name;
      assert.equal(csvMoment('2026-11-26T13:22:45.678Z'), told);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  assert.equal(csvMoment('long ago'), 'long ago');
});

test('a file is called by what it is of, in what every system takes', () => {
  assert.equal(csvName('polling', 'Kelas apa berikutnya?'), 'polling-Kelas-apa-berikutnya.csv');
  assert.equal(csvName('polling', '../..\\ a/b:c*\u202e "x" <y>|'), 'polling-a-b-c-x-y.csv');
  assert.equal(csvName('polling', 'ماذا بعد؟'), 'polling-ماذا-بعد.csv');
  assert.equal(csvName('polling', 'a'.repeat(200)), `polling-${'a'.repeat(60)}.csv`);
  for (const none of [undefined, '???'])
    assert.match(csvName('polling', none), /^polling-\d{4}-\d\d-\d\d\.csv$/);
});
