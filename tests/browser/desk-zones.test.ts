import { assert } from 'chai';
import { formatMoment } from '../../src/widgets/desk/clock.ts';

describe('times at the desk', () => {
  it('name Indonesia’s zones as they are called there, in English too', () => {
    const moment = '2026-11-26T06:10:00Z';
    for (const tag of ['id', 'en', 'en-GB'])
      for (const [zone, name] of [
        ['Asia/Jakarta', 'WIB'],
        ['Asia/Pontianak', 'WIB'],
        ['Asia/Makassar', 'WITA'],
        ['Asia/Jayapura', 'WIT'],
      ] as const)
        assert.match(formatMoment(tag, moment, zone), new RegExp(` ${name}$`), `${tag} ${zone}`);
    assert.match(formatMoment('en', moment, 'Asia/Bangkok'), / GMT\+7$/);
    assert.match(formatMoment('en', moment, 'Asia/Kathmandu'), / GMT\+5:45$/);
  });
});
