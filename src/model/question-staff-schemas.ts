import * as v from 'valibot';
import { questionLimits } from './question.ts';
import type {
  PostEdit,
  QuestionPublish,
  QuestionStaffCommand,
  QuestionStaffCommandType,
} from './question-staff.ts';
import { id, line, malformed, missing, text, unknown, writing } from './schemas.ts';
import { longestReason } from './staff.ts';

const yesOrNo = v.boolean(malformed);
const title = line(questionLimits.title);
const body = text(questionLimits.body);
const reason = v.exactOptional(text(longestReason));
const ifSetBy = v.exactOptional(v.nullable(line(100)));

/** A question keeps a title, whatever is edited of it. */
export const keepsTitle = ({ target, title }: Pick<PostEdit, 'target' | 'title'>): boolean =>
  target.kind === 'answer' || title !== undefined;
/** And an answer its words. */
export const keepsBody = ({ target, body }: Pick<PostEdit, 'target' | 'body'>): boolean =>
  target.kind === 'question' || body !== undefined;
/** Votes are counted by what they are for, whichever kind it is. */
export const isApart = ({ id, answerId }: Pick<QuestionPublish, 'id' | 'answerId'>): boolean =>
  id !== answerId;

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
    v.forward(v.partialCheck([['target'], ['title']], keepsTitle, missing), ['title']),
    v.forward(v.partialCheck([['target'], ['body']], keepsBody, missing), ['body']),
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
    v.forward(v.partialCheck([['id'], ['answerId']], isApart, malformed), ['answerId']),
  ),
} satisfies Record<QuestionStaffCommandType, v.GenericSchema<unknown, QuestionStaffCommand>>;
