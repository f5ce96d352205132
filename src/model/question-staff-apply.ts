import { timeOf } from './id.ts';
import { applyToQuestion } from './question-apply.ts';
import type { QuestionCommand, QuestionRead } from './question.ts';
import type { QuestionStaffCommand, StaffAnswer, StaffQuestion, ThreadRead } from './question-staff.ts';
import type { PostReview } from './staff.ts';

// The team's reads as they will look once a command is accepted. Applying one to a read that already holds its effect, or
// a newer one, changes nothing.

/** What the team may do to a thread. */
export type ThreadCommand = QuestionCommand | QuestionStaffCommand | PostReview;

export function applyToThread(read: ThreadRead, command: ThreadCommand): ThreadRead {
  const { question, answers } = read;
  if (!question) return read;
  const at = new Date(timeOf(command.id)).toISOString();
  const isIn = (setBy: string | null) => setBy !== null && setBy >= command.id;
  switch (command.type) {
    case 'question.close': {
      if (command.questionId !== question.id || isIn(question.setBy.closed)) return read;
      const { closedAt, closedReason: _, ...kept } = question;
      const { closed, reason } = command;
      const closing = { closedAt: closedAt ?? at, ...(reason !== undefined && { closedReason: reason }) };
      const setBy = { ...kept.setBy, closed: command.id };
      return { ...read, question: { ...kept, ...(closed && closing), setBy } };
    }
    case 'question.pin': {
      if (command.questionId !== question.id || isIn(question.setBy.pinned)) return read;
      const { pinnedAt = at, ...kept } = question;
      const setBy = { ...kept.setBy, pinned: command.id };
      return { ...read, question: { ...kept, ...(command.pinned && { pinnedAt }), setBy } };
    }
    case 'answer.verify': {
      const { answerId, verified } = command;
      const change = (answer: StaffAnswer) => {
        if (answer.id !== answerId || isIn(answer.setBy.verified)) return answer;
        const { verifiedAt = at, ...kept } = answer;
        const setBy = { ...kept.setBy, verified: command.id };
        return { ...kept, ...(verified && { verifiedAt }), setBy };
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
        if (post.id !== target.id || isIn(post.setBy.reviewed)) return post;
        const { held: _, rejected: __, ...kept } = post;
        const why = { at, ...(reason !== undefined && { reason }) };
        const setBy = { ...kept.setBy, reviewed: command.id };
        return { ...kept, ...(decision === 'reject' && { rejected: why }), setBy } as P;
      };
      return { ...read, question: change(question), answers: answers.map(change) };
    }
    case 'question.publish':
    case 'question.ask':
      return read;
    default: {
      const applied = applyToQuestion(read as unknown as QuestionRead, command) as unknown as ThreadRead;
      const [last] = applied.answers.slice(-1);
      if (!last || last.setBy) return applied;
      const posted = { ...last, setBy: { reviewed: null, verified: null } };
      return { ...applied, answers: [...applied.answers.slice(0, -1), posted] };
    }
  }
}
