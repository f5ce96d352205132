import * as v from 'valibot';
import { eventStaffSchemas } from './event-staff-schemas.ts';
import { placementStaffSchemas } from './placement-staff-schemas.ts';
import { pollStaffSchemas } from './poll-staff-schemas.ts';
import { policyStaffSchemas } from './policy-staff-schemas.ts';
import { questionStaffSchemas } from './question-staff-schemas.ts';
import { messageStaffSchemas } from './message-staff-schemas.ts';
import { reviewedTables } from './records.ts';
import { reviewDecisions } from './review.ts';
import { id, line, malformed, parseWith, text, unknown } from './schemas.ts';
import { longestReason, type StaffCommand, type StaffCommandType } from './staff.ts';

/** The shape of every command of the team's. */
export const staffSchemas = {
  'post.review': v.object(
    {
      id,
      type: v.literal('post.review', malformed),
      target: v.object({ kind: v.picklist(reviewedTables, unknown), id: line(100) }, malformed),
      decision: v.picklist(reviewDecisions, unknown),
      reason: v.exactOptional(text(longestReason)),
      ifVersion: line(100),
      ifSetBy: v.exactOptional(v.nullable(line(100))),
    },
    malformed,
  ),
  ...eventStaffSchemas,
  ...policyStaffSchemas,
  'person.block': v.object(
    {
      id,
      type: v.literal('person.block', malformed),
      target: v.object({ kind: v.picklist([...reviewedTables, 'block'], unknown), id: line(100) }, malformed),
      blocked: v.boolean(malformed),
      reason: v.exactOptional(text(longestReason)),
      ifSetBy: v.exactOptional(v.nullable(line(100))),
    },
    malformed,
  ),
  ...pollStaffSchemas,
  ...placementStaffSchemas,
  ...questionStaffSchemas,
  ...messageStaffSchemas,
} satisfies Record<StaffCommandType, v.GenericSchema<unknown, StaffCommand>>;

export function isStaffCommandType(type: unknown): type is StaffCommandType {
  return typeof type === 'string' && Object.hasOwn(staffSchemas, type);
}

/** The team's command in an untrusted value, or what is wrong with each of its fields. */
export const parseStaffCommand = (type: StaffCommandType, value: unknown) =>
  parseWith<StaffCommand>(staffSchemas[type], value);
