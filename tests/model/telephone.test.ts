import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toE164 } from '../../src/model/telephone.ts';

test('telephone numbers in international form', () => {
  const known: [typed: string, code: string | undefined, number: string | undefined][] = [
    ['0812-3456-7890', '62', '+6281234567890'],
    ['0812 3456 7890', undefined, undefined],
    ['(021) 555.12.34', '62', '+62215551234'],
    ['+62 812 3456 7890', '62', '+6281234567890'],
    ['+62 (0)812 3456 7890', undefined, '+6281234567890'],
    ['0062 812 3456 7890', undefined, '+6281234567890'],
    ['tel:+442079460958', '62', '+442079460958'],
    // Which country it is of nobody can tell.
    ['812 3456 7890', '62', undefined],
    ['+0812 3456 7890', '62', undefined],
    ['+62', '62', undefined],
    ['+6281234567890123456', '62', undefined],
    ['sari@post.example', '62', undefined],
    ['0812 or 0813', '62', undefined],
    ['', '62', undefined],
    ['+62\u202e812345678', '62', undefined],
  ];
  for (const [typed, code, number] of known) assert.equal(toE164(typed, code), number, typed);
});
