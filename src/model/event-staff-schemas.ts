import * as v from 'valibot';
import type { FieldError } from './community.ts';
import { eventLimits, type EventStaffCommand } from './event-staff.ts';
import { accessFeatures } from './event.ts';
import { id, language, line, malformed, text, time, unknown, webPage } from './schemas.ts';
import { longestReason } from './staff.ts';

// The shape of what the team does with events. What belongs together (begin and end), and whether there is such a day
// and such a zone, the rules say.

const fields = {
  title: line(eventLimits.title),
  description: v.exactOptional(text(eventLimits.description)),
  lang: v.exactOptional(language),
  startsAt: time,
  endsAt: time,
  zone: line(100),
  mode: v.picklist(['online', 'offline', 'hybrid'], unknown),
  place: v.exactOptional(line(eventLimits.place)),
  url: v.exactOptional(webPage),
  capacity: v.exactOptional(
    v.pipe(
      v.number(malformed),
      v.integer(malformed),
      v.minValue(1, 'too-few' satisfies FieldError),
      v.maxValue(eventLimits.capacity, 'too-many' satisfies FieldError),
    ),
  ),
  waitlist: v.exactOptional(v.boolean(malformed)),
  access: v.exactOptional(
    v.pipe(
      v.array(v.picklist(accessFeatures, unknown), malformed),
      v.maxLength(accessFeatures.length, 'too-many' satisfies FieldError),
    ),
  ),
};
const about = { id, eventId: line(100) };
const status = v.picklist(['draft', 'scheduled'], unknown);

export const eventStaffSchemas = {
  'event.create': v.object({ id, type: v.literal('event.create', malformed), ...fields, status }, malformed),
  'event.edit': v.object(
    { ...about, type: v.literal('event.edit', malformed), ...fields, ifVersion: line(100) },
    malformed,
  ),
  'event.publish': v.object(
    { ...about, type: v.literal('event.publish', malformed), ifVersion: line(100) },
    malformed,
  ),
  'event.cancel': v.object(
    {
      ...about,
      type: v.literal('event.cancel', malformed),
      reason: text(longestReason),
      ifVersion: line(100),
    },
    malformed,
  ),
  'event.restore': v.object(
    {
      ...about,
      type: v.literal('event.restore', malformed),
      status,
      ifVersion: v.exactOptional(line(100)),
    },
    malformed,
  ),
  'event.discard': v.object(
    { ...about, type: v.literal('event.discard', malformed), ifVersion: line(100) },
    malformed,
  ),
} satisfies Record<EventStaffCommand['type'], v.GenericSchema<unknown, EventStaffCommand>>;
