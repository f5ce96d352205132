/** The form of an event: what it reads it writes, and lists show what is on its way. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { EventPlan } from '../../src/model/event-staff.ts';
import { newId } from '../../src/model/id.ts';
import type { DeskCommand } from '../../src/stores/desk.ts';
import {
  draftOfEvent,
  endAfter,
  faultsOfDraft,
  fieldsOfDraft,
  occurs,
  plansWith,
  planWith,
} from '../../src/stores/desk-event.ts';
import { toLocal } from '../../src/model/zone.ts';

const now = new Date('2026-11-20T09:00:00Z');
const plan: EventPlan = {
  id: newId('', now.getTime() - 1e9),
  title: 'Cupping',
  startsAt: '2026-12-05T11:00:00.000Z',
  endsAt: '2026-12-05T13:00:00.000Z',
  zone: 'Asia/Makassar',
  mode: 'offline',
  status: 'scheduled',
  createdAt: now.toISOString(),
  version: newId('', now.getTime() - 1e9),
  going: 0,
  waiting: 0,
  can: [],
};
const sent = (...commands: object[]) =>
  commands.map((command) => ({ command: command as DeskCommand, state: 'sending' as const }));

describe('the form of an event', () => {
  test('writes what it has read, in every zone and at every minute that clocks show once', () => {
    const minute = 60_000;
    const times = fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2030, 0) / minute });
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const rule = fc.property(zones, times, fc.integer({ min: 1, max: 500_000 }), (zone, start, minutes) => {
      const [startsAt, endsAt] = [start, start + minutes].map((at) => new Date(at * minute).toISOString());
      fc.pre([startsAt!, endsAt!].every((at) => occurs(toLocal(at, zone), zone) === 'once'));
      const { title, mode } = plan;
      const fields = { title, mode, zone, startsAt: startsAt!, endsAt: endsAt! };
      assert.deepEqual(fieldsOfDraft(draftOfEvent({ ...plan, ...fields }, 'edit')), fields);
    });
    fc.assert(rule, { numRuns: 400 });
  });

  test('says what a backend would, and a copy begins without times', () => {
    const draft = draftOfEvent({ ...plan, capacity: 9, access: ['free'] }, 'copy');
    assert.deepEqual([draft.starts, draft.ends, draft.base], ['', '', 'new']);
    assert.deepEqual(faultsOfDraft(draft), { startsAt: 'required', endsAt: 'required' });
    const { capacity, access } = fieldsOfDraft(draft);
    assert.deepEqual([capacity, access], [9, ['free']]);
    assert.deepEqual(faultsOfDraft({ ...draft, starts: '2026-02-31T10:00', ends: '2026-03-01T10:00' }), {
      startsAt: 'malformed',
    });
  });

  test('an end comes two hours after the begin, unless it is later already', () => {
    assert.equal(endAfter({ starts: '2026-12-05T23:00', ends: '' }), '2026-12-06T01:00');
    assert.equal(endAfter({ starts: '2026-12-05T19:00', ends: '2026-12-05T18:00' }), '2026-12-05T21:00');
    assert.equal(endAfter({ starts: '2026-12-05T19:00', ends: '2026-12-06T18:00' }), '2026-12-06T18:00');
    assert.equal(endAfter({ starts: '', ends: '' }), '');
  });
});

describe('a list with what is on its way', () => {
  const later = (of: Partial<EventPlan>): EventPlan => ({ ...plan, id: newId(), ...of });
  const publish = (of: EventPlan) => ({
    id: newId(of.version),
    type: 'event.publish',
    eventId: of.id,
    ifVersion: of.version,
  });

  test('has what is published among what is coming, in its place, and not among drafts', () => {
    const draft = later({ status: 'draft', startsAt: '2026-12-01T11:00:00.000Z' });
    const command = publish(draft);
    assert.deepEqual(plansWith([draft], 'draft', sent(command), now), []);
    const made = { ...fieldsOfDraft(draftOfEvent(plan, 'edit')), startsAt: '2026-12-01T11:00:00.000Z' };
    const create = { id: newId(), type: 'event.create', status: 'scheduled', ...made };
    assert.deepEqual(
      plansWith([plan], 'upcoming', sent(create), now).map(({ id }) => id),
      [create.id, plan.id],
    );
    assert.deepEqual(plansWith([plan], 'draft', sent(create), now), []);
  });

  test('is without a draft that is deleted, also one that is made and deleted before anything was sent', () => {
    const draft = later({ status: 'draft' });
    const discard = {
      id: newId(draft.version),
      type: 'event.discard',
      eventId: draft.id,
      ifVersion: draft.id,
    };
    assert.deepEqual(plansWith([draft], 'draft', sent(discard), now), []);
    assert.equal(planWith(draft, draft.id, sent(discard)), undefined);
    const made = {
      id: newId(),
      type: 'event.create',
      status: 'draft',
      ...fieldsOfDraft(draftOfEvent(plan, 'edit')),
    };
    const atOnce = { ...discard, id: newId(made.id), eventId: made.id, ifVersion: made.id };
    assert.deepEqual(plansWith([], 'draft', sent(made, atOnce), now), []);
    const refused = [{ command: discard as DeskCommand, state: 'refused' as const }];
    assert.deepEqual(plansWith([draft], 'draft', refused, now), [draft]);
  });

  test('is as before where that was refused, or has been read', () => {
    const command = publish(plan);
    const refused = [{ command: command as DeskCommand, state: 'refused' as const }];
    assert.equal(planWith({ ...plan, status: 'draft' }, plan.id, refused)!.status, 'draft');
    const read = { ...plan, version: command.id, status: 'cancelled' as const, reason: 'Rain' };
    assert.equal(planWith(read, plan.id, sent(command)), read);
  });

  test('shows a cancellation with its reason, and takes it away with it', () => {
    const about = { eventId: plan.id, ifVersion: plan.version };
    const cancel = { id: newId(plan.version), type: 'event.cancel', reason: 'Rain', ...about };
    const seen = planWith(plan, plan.id, sent(cancel))!;
    assert.deepEqual([seen.status, seen.reason], ['cancelled', 'Rain']);
    const restore = { id: newId(cancel.id), type: 'event.restore', eventId: plan.id, status: 'scheduled' };
    const after = planWith(plan, plan.id, sent(cancel, restore))!;
    assert.deepEqual([after.status, after.reason], ['scheduled', undefined]);
  });
});
