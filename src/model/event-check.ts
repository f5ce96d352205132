import type { FieldError, FieldErrors } from './community.ts';
import { longestEvent } from './event.ts';
import { eventLimits, type EventFields } from './event-staff.ts';
import { tidy } from './text.ts';
import { toUtc } from './time.ts';
import { isZone } from './zone.ts';

/** What the team has to mend of an event before it can be kept. What passes here passes the backend. */
export function checkEvent(event: EventFields): FieldErrors {
  const errors: Record<string, FieldError> = {};
  const { startsAt, endsAt, zone, url, capacity } = event;
  if (!tidy(event.title)) errors['title'] = 'required';
  for (const field of ['title', 'description', 'place', 'url'] as const)
    if (tidy(event[field] ?? '').length > eventLimits[field]) errors[field] = 'too-long';
  const [start, end] = [toUtc(startsAt), toUtc(endsAt)];
  if (!start) errors['startsAt'] = startsAt ? 'malformed' : 'required';
  if (!end) errors['endsAt'] = endsAt ? 'malformed' : 'required';
  const lasts = Date.parse(end ?? '') - Date.parse(start ?? '');
  if (lasts <= 0) errors['endsAt'] = 'too-early';
  if (lasts > longestEvent) errors['endsAt'] = 'too-late';
  if (!isZone(zone)) errors['zone'] = zone ? 'unknown' : 'required';
  if (url !== undefined && !isWebPage(url)) errors['url'] ??= 'malformed';
  if (capacity !== undefined && !Number.isInteger(capacity)) errors['capacity'] = 'malformed';
  else if (capacity !== undefined && capacity < 1) errors['capacity'] = 'too-few';
  else if (capacity !== undefined && capacity > eventLimits.capacity) errors['capacity'] = 'too-many';
  return errors;
}

function isWebPage(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url.trim()).protocol) && /^https?:/i.test(url.trim());
  } catch {
    return false;
  }
}
