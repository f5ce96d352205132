/** Local times and zones: every zone that the platform knows, over years of changing clocks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { zoneOf } from '../../src/model/zone-of-place.ts';
import { bothClocks, isZone, occurs, offsetAt, toInstant, toLocal } from '../../src/model/zone.ts';

const zones = Intl.supportedValuesOf('timeZone');
const minute = 60_000;
const [first, last] = [Date.UTC(1995, 0), Date.UTC(2035, 0)].map((time) => time / minute) as [number, number];
const anyZone = fc.constantFrom(...zones);
const anyMinute = fc.integer({ min: first, max: last }).map((count) => count * minute);

/** What a zone's clock shows, as another formatter of the platform says it. */
function shown(zone: string, time: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(time).replace(' ', 'T');
}

/** The moments at which clocks in a zone are put forward or back within some years, found by halving. */
function changes(zone: string, from: number, to: number): number[] {
  const step = 14 * 24 * 60 * minute;
  const found: number[] = [];
  for (let time = from; time < to; time += step) {
    let [low, high] = [time, time + step];
    if (offsetAt(zone, low) === offsetAt(zone, high)) continue;
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2 / minute) * minute;
      if (offsetAt(zone, middle) === offsetAt(zone, low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

describe('what clocks show', () => {
  test('is what the platform says, in every zone', () => {
    const rule = fc.property(anyZone, anyMinute, (zone, time) => {
      assert.equal(toLocal(new Date(time).toISOString(), zone), shown(zone, time));
    });
    fc.assert(rule, { numRuns: 3000 });
  });

  test('leads back to the instant, or to the first of the two that clocks show twice', () => {
    const rule = fc.property(anyZone, anyMinute, (zone, time) => {
      const local = toLocal(new Date(time).toISOString(), zone);
      const back = Date.parse(toInstant(local, zone)!);
      if (back === time) return;
      assert.equal(occurs(local, zone), 'twice');
      assert.ok(back < time && toLocal(new Date(back).toISOString(), zone) === local);
    });
    fc.assert(rule, { numRuns: 3000 });
  });

  test('at every change of three years in every zone: the first of two, and by the clock before where there is none', () => {
    let [twice, never] = [0, 0];
    for (const zone of zones) {
      for (const change of changes(zone, Date.UTC(2025, 0), Date.UTC(2028, 0))) {
        const [before, after] = [offsetAt(zone, change - minute), offsetAt(zone, change)];
        const local = (time: number, offset: number) => new Date(time + offset).toISOString().slice(0, 16);
        const instant = (text: string) => Date.parse(toInstant(text, zone)!);
        if (after < before) {
          twice++;
          // The last minute before clocks are put back, and the first after it that shows the same.
          assert.equal(occurs(local(change, after), zone), 'twice', zone);
          assert.equal(instant(local(change, after)), change - (before - after), zone);
          assert.equal(instant(local(change - minute, before)), change - minute, zone);
          assert.equal(instant(local(change, before)), change + (before - after), zone);
        } else {
          never++;
          const missing = local(change, before);
          assert.equal(occurs(missing, zone), 'never', `${zone} ${missing}`);
          assert.equal(instant(missing), change, `${zone}: by the clock before the change`);
          assert.equal(occurs(local(change, after), zone), 'once', zone);
          assert.equal(instant(local(change, after)), change, zone);
        }
      }
    }
    assert.ok(twice > 100 && never > 100, `${twice} put back, ${never} put forward`);
  });

  test('RFC 5545’s own examples: half past two in New York that is not there, and half past one that is twice', () => {
    assert.equal(toInstant('2007-03-11T02:30', 'America/New_York'), '2007-03-11T07:30:00.000Z');
    assert.equal(toLocal('2007-03-11T07:30:00.000Z', 'America/New_York'), '2007-03-11T03:30');
    assert.equal(toInstant('2007-11-04T01:30', 'America/New_York'), '2007-11-04T05:30:00.000Z');
  });

  test('a whole day that an island has left out, and half an hour of summer', () => {
    assert.equal(occurs('2011-12-30T12:00', 'Pacific/Apia'), 'never');
    assert.equal(toLocal(toInstant('2011-12-30T12:00', 'Pacific/Apia')!, 'Pacific/Apia'), '2011-12-31T12:00');
    assert.equal(occurs('2026-04-05T01:45', 'Australia/Lord_Howe'), 'twice');
    assert.equal(occurs('2026-10-04T02:15', 'Australia/Lord_Howe'), 'never');
  });

  test('what is no date is none', () => {
    for (const text of ['', '2026-02-31T10:00', '2026-12-05', '19:00', 'tomorrow', '2026-12-05T25:00'])
      assert.equal(toInstant(text, 'Asia/Jakarta'), undefined, text);
  });

  test('one instant on both clocks, in any two zones', () => {
    const rule = fc.property(anyZone, anyZone, anyMinute, (there, here, time) => {
      const instant = new Date(time).toISOString();
      const clocks = bothClocks(instant, there, here);
      const apart = (Date.parse(`${clocks.here}Z`) - Date.parse(`${clocks.there}Z`)) / minute;
      assert.ok(Math.abs(apart - clocks.ahead) < 1);
    });
    fc.assert(rule, { numRuns: 1000 });
    const { there, here, ahead } = bothClocks('2026-12-05T11:00:00Z', 'Asia/Makassar', 'Asia/Jakarta');
    assert.deepEqual([there, here, ahead], ['2026-12-05T19:00', '2026-12-05T18:00', -60]);
  });

  test('a zone is a name that is known, and no offset', () => {
    for (const zone of [...zones, 'UTC', 'Asia/Kolkata', 'Asia/Ujung_Pandang']) assert.ok(isZone(zone), zone);
    for (const none of ['', '+07:00', 'UTC+7', 'Asia/Kudus', 'GMT+7', 'Asia/Jakarta ', '../etc', null, 7])
      assert.ok(!isZone(none), String(none));
  });
});

describe('a place in words', () => {
  for (const [place, zone] of [
    ['Kedai Rumah, Jl. Sunan Kudus 7, Kudus', 'Asia/Jakarta'],
    ['Pontianak', 'Asia/Jakarta'],
    ['Palangka Raya, Kalimantan Tengah', 'Asia/Jakarta'],
    ['Banjarmasin, Kalimantan Selatan', 'Asia/Makassar'],
    ['Ubud, Bali', 'Asia/Makassar'],
    ['MATARAM, NTB', 'Asia/Makassar'],
    ['Jl. Jakarta 12, Makassar', 'Asia/Makassar'],
    ['Jalan Bali 3, Surabaya', 'Asia/Jakarta'],
    ['Ternate, Maluku Utara', 'Asia/Jayapura'],
    ['Raja Ampat, Papua Barat Daya', 'Asia/Jayapura'],
    ['Merauke', 'Asia/Jayapura'],
    ['Papua New Guinea', 'Pacific/Port_Moresby'],
    ['Café am Ufer, Berlin', 'Europe/Berlin'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Blue Bottle, New York', 'America/New_York'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Lampu kota, lantai 2', undefined],
    ['Kalimantan', undefined],
    ['Zoom', undefined],
    ['', undefined],
  ] as const)
    test(`${place || 'nothing'}: ${zone ?? 'not known'}`, () => assert.equal(zoneOf(place), zone));

  test('every zone that is proposed is one', () => {
    for (const zone of zones) {
      const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
      const proposed = zoneOf(city);
      assert.ok(proposed === undefined || isZone(proposed), city);
    }
  });
});
