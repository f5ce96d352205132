import * as v from 'valibot';
import { feedbackStatuses, messageTables, reportStatuses } from './message.ts';
import { messageLimits, type MessageStaffCommand, type SetStatus } from './message-staff.ts';
import { id, line, malformed, text, unknown } from './schemas.ts';

const target = v.object({ kind: v.picklist(messageTables, unknown), id: line(100) }, malformed);
/** Which of them fits the kind is for the rules. */
const status = v.picklist(
  [...feedbackStatuses, ...reportStatuses].filter((each) => each !== 'duplicate') as [SetStatus],
  unknown,
);
const ifVersion = line(100);

/** The shapes of what the team does with messages. */
export const messageStaffSchemas = {
  'message.status': v.object(
    { id, type: v.literal('message.status', malformed), target, status, ifVersion },
    malformed,
  ),
  'message.reply': v.object(
    {
      id,
      type: v.literal('message.reply', malformed),
      target,
      body: text(messageLimits.body),
      status: v.exactOptional(status),
      ifVersion,
    },
    malformed,
  ),
  'message.note': v.object(
    { id, type: v.literal('message.note', malformed), target, body: text(messageLimits.body) },
    malformed,
  ),
  'feedback.merge': v.object(
    {
      id,
      type: v.literal('feedback.merge', malformed),
      feedbackId: line(100),
      intoId: line(100),
      ifVersion,
    },
    malformed,
  ),
} satisfies Record<MessageStaffCommand['type'], v.GenericSchema<unknown, MessageStaffCommand>>;
