import * as v from 'valibot';
import { questionLimits } from './question.ts';
import type { QuestionStaffCommand, QuestionStaffCommandType } from './question-staff.ts';
import { id, line, malformed, missing, text, unknown, writing } from './schemas.ts';
import { longestReason } from './staff.ts';

const yesOrNo = v.boolean(malformed);
const title = line(questionLimits.title);
const body = text(questionLimits.body);
const reason = v.exactOptional(text(longestReason));
const ifSetBy = v.exactOptional(line(100));

/** The shape of what the team does on a board of questions and answers. */
export const questionStaffSchemas = {
  'answer.verify': v.object(
    {
      id,
      type: v.literal('answer.verify', malformed),
      questionId: line(100),
      answerId: line(100),
      verified: yesOrNo,
      ifVersion: line(100),
      ifSetBy,
    },
    malformed,
  ),
  'question.close': v.object(
    {
      id,
      type: v.literal('question.close', malformed),
      questionId: line(100),
      closed: yesOrNo,
      reason,
      ifSetBy,
    },
    malformed,
  ),
  'question.pin': v.object(
    { id, type: v.literal('question.pin', malformed), questionId: line(100), pinned: yesOrNo, ifSetBy },
    malformed,
  ),
  'post.edit': v.pipe(
    v.object(
      {
        id,
        type: v.literal('post.edit', malformed),
        target: v.object({ kind: v.picklist(['question', 'answer'], unknown), id: line(100) }, malformed),
        title: v.exactOptional(title),
        body: v.exactOptional(body),
        ifVersion: line(100),
        reason,
      },
      malformed,
    ),
    v.forward(
      v.partialCheck(
        [['target'], ['title']],
        ({ target, title }) => target.kind === 'answer' || title !== undefined,
        missing,
      ),
      ['title'],
    ),
    v.forward(
      v.partialCheck(
        [['target'], ['body']],
        ({ target, body }) => target.kind === 'question' || body !== undefined,
        missing,
      ),
      ['body'],
    ),
  ),
  'question.publish': v.pipe(
    v.object(
      {
        ...writing,
        type: v.literal('question.publish', malformed),
        answerId: id,
        title,
        body: v.exactOptional(body),
        answer: body,
        pinned: v.exactOptional(yesOrNo),
      },
      malformed,
    ),
    // Votes are counted by what they are for, whichever kind it is.
    v.forward(
      v.partialCheck([['id'], ['answerId']], ({ id, answerId }) => id !== answerId, malformed),
      ['answerId'],
    ),
  ),
} satisfies Record<QuestionStaffCommandType, v.GenericSchema<unknown, QuestionStaffCommand>>;
