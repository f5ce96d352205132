import { timeOf } from './id.ts';
import { applyToQuestion } from './question-apply.ts';
import type { Question, QuestionCommand, QuestionRead } from './question.ts';
import type { QuestionStaffCommand, StaffAnswer, StaffQuestion, ThreadRead } from './question-staff.ts';
import type { PostReview } from './staff.ts';

// The team's reads as they will look once a command is accepted. Applying one to a read that already holds its effect
// changes nothing.

/** What the team may do to a thread. */
export type ThreadCommand = QuestionCommand | QuestionStaffCommand | PostReview;

export function applyToThread(read: ThreadRead, command: ThreadCommand): ThreadRead {
  const { question, answers } = read;
  if (!question) return read;
  const withQuestion = (change: Partial<StaffQuestion & Question>) => ({
    ...read,
    question: { ...question, ...change },
  });
  const at = new Date(timeOf(command.id)).toISOString();
  switch (command.type) {
    case 'question.close': {
      if (command.questionId !== question.id) return read;
      const { closedAt, closedReason: _, ...kept } = question;
      const { closed, reason } = command;
      const closing = { closedAt: closedAt ?? at, ...(reason !== undefined && { closedReason: reason }) };
      return { ...read, question: { ...kept, ...(closed && closing) } };
    }
    case 'question.pin': {
      if (command.questionId !== question.id) return read;
      if (command.pinned) return question.pinnedAt ? read : withQuestion({ pinnedAt: at });
      const { pinnedAt: _, ...kept } = question;
      return { ...read, question: kept };
    }
    case 'answer.verify': {
      const { answerId, verified } = command;
      const change = (answer: StaffAnswer) => {
        if (answer.id !== answerId) return answer;
        const { verifiedAt = at, ...kept } = answer;
        return verified ? { ...kept, verifiedAt } : kept;
      };
      return { ...read, answers: answers.map(change) };
    }
    case 'post.edit': {
      const { target, title, body, ifVersion } = command;
      const marks = { version: command.id, editedAt: at, editedBy: 'team' } as const;
      if (target.id === question.id) {
        if (question.version !== ifVersion) return read;
        const { body: _, ...kept } = question;
        const words = { title: title!, ...(body !== undefined && { body }) };
        return { ...read, question: { ...kept, ...words, ...marks } };
      }
      const change = (answer: StaffAnswer) =>
        answer.id === target.id && answer.version === ifVersion
          ? { ...answer, body: body!, ...marks }
          : answer;
      return { ...read, answers: answers.map(change) };
    }
    case 'post.review': {
      const change = <P extends StaffQuestion | StaffAnswer>(post: P): P => {
        const { target, decision, reason } = command;
        if (post.id !== target.id || (!post.held && Boolean(post.rejected) === (decision === 'reject')))
          return post;
        const { held: _, rejected: __, ...kept } = post;
        const why = { at, ...(reason !== undefined && { reason }) };
        return { ...kept, ...(decision === 'reject' && { rejected: why }) } as P;
      };
      return { ...read, question: change(question), answers: answers.map(change) };
    }
    case 'question.publish':
    case 'question.ask':
      return read;
    default: {
      const whole = read as unknown as QuestionRead;
      return applyToQuestion(whole, command) as unknown as ThreadRead;
    }
  }
}
