import type { InboxKind } from '../model/inbox-staff.ts';
import type { PresenceQuery } from '../model/presence-staff.ts';
import { toTheTeam, type Handler, type OfStaff } from './handlers.ts';

// What the team opens its day with, who of it is where, and what it looks after beside what people write.

export const getInbox: Handler<Omit<OfStaff<'inbox'>, 'kinds'> & { kinds?: string | undefined }> = (
  context,
  { kinds, ...page },
) =>
  toTheTeam(context, {
    type: 'inbox',
    ...page,
    ...(kinds !== undefined && { kinds: kinds.split(',') as InboxKind[] }),
  });

export const getAgenda: Handler = (context) => toTheTeam(context, { type: 'agenda' });

export const getPolicies: Handler<OfStaff<'policies'>> = (context, asked) =>
  toTheTeam(context, { type: 'policies', ...asked });

export const getBlocks: Handler<OfStaff<'blocks'>> = (context, asked) =>
  toTheTeam(context, { type: 'blocks', ...asked });

interface Asked {
  readonly kind: PresenceQuery['target']['kind'];
  readonly target: string;
  readonly state: PresenceQuery['state'];
}

export const getPresence: Handler<Asked> = (context, { kind, target, state }) =>
  toTheTeam(context, { type: 'presence', target: { kind, id: target }, state });
