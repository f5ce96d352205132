import { isTeam, type Actor, type Refusal, type Viewer } from './community.ts';
import { eventDeciders, eventReaders } from './event-staff-rules.ts';
import { blockDeciders, blockReaders } from './block-staff-rules.ts';
import { policyDeciders, policyReaders } from './policy-staff-rules.ts';
import { inboxReaders } from './inbox-staff-rules.ts';
import { attend } from './presence-staff-rules.ts';
import type { Decision } from './records.ts';
import { placementDeciders, placementReaders } from './placement-staff-rules.ts';
import { pollDeciders, pollReaders } from './poll-staff-rules.ts';
import { questionDeciders, questionReaders } from './question-staff-rules.ts';
import { messageDeciders, messageReaders } from './message-staff-rules.ts';
import { reviewDeciders, reviewReaders } from './review-staff-rules.ts';
import type { StaffCommand, StaffCommandType, StaffQuery, StaffReads, StaffReadType } from './staff.ts';
import { isStaffCommandType, parseStaffCommand } from './staff-schemas.ts';
import { forbidden, type Deciders, type Readers } from './staff-table.ts';
import type { Snapshot } from './store.ts';

// What the team may do, and what it is shown.

const deciders: Deciders<StaffCommandType> = {
  ...reviewDeciders,
  ...pollDeciders,
  ...placementDeciders,
  ...policyDeciders,
  ...blockDeciders,
  ...questionDeciders,
  ...messageDeciders,
  ...eventDeciders,
};
type LookType = Exclude<StaffReadType, 'presence'>;
const readers: Readers<LookType> = {
  ...reviewReaders,
  ...inboxReaders,
  ...pollReaders,
  ...placementReaders,
  ...policyReaders,
  ...blockReaders,
  ...questionReaders,
  ...messageReaders,
  ...eventReaders,
};

/** The rules for the team, for a backend that has one: what `execute` and `answerStaff` are given. */
export const staff = {
  parse: (input: unknown) => {
    const type = (input as Partial<StaffCommand> | null)?.type;
    return isStaffCommandType(type) ? parseStaffCommand(type, input) : undefined;
  },
  async decide(seen: Snapshot, command: StaffCommand, actor: Actor, now: Date): Promise<Decision> {
    if (!isTeam(actor)) return forbidden;
    return deciders[command.type](seen, command as never, actor, now);
  },
  /** Whether it is a query of the team's. */
  knows: (query: { readonly type: string }): query is StaffQuery =>
    query.type === 'presence' || Object.hasOwn(readers, query.type),
  attend,
  async look<T extends LookType>(
    seen: Snapshot,
    query: Extract<StaffQuery, { type: T }>,
    viewer: Viewer,
    now: Date,
  ): Promise<{ readonly read: StaffReads[T]['result'] } | { readonly refusal: Refusal }> {
    const { may, check, read } = readers[(query as StaffQuery).type as T];
    if (!may(viewer)) return forbidden;
    const fields = check?.(query) ?? {};
    if (Object.keys(fields).length) return { refusal: { code: 'invalid', fields } };
    const found = await read(seen, query, viewer, now);
    const about = { version: await seen.version(), at: now.toISOString(), viewer };
    return { read: { ...about, ...found } as unknown as StaffReads[T]['result'] };
  },
};
export type Staff = typeof staff;
