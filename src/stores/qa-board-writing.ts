import { newId } from '../model/id.ts';
import { applyToQuestion, applyToQuestions } from '../model/question-apply.ts';
import type {
  AnswerAccept,
  AnswerView,
  QuestionCommand,
  QuestionRead,
  QuestionsRead,
  QuestionView,
  VoteSet,
} from '../model/question.ts';
import type { Sent } from './sending.ts';

type Commands = readonly Sent<QuestionCommand>[];
const stands = ({ state }: Sent<QuestionCommand>) => state !== 'refused';

/** A page of questions with all commands applied to it that have not been refused. */
export function applyToList(read: QuestionsRead, sent: Commands, first: boolean): QuestionsRead {
  return sent.filter(stands).reduce((seen, { command }) => applyToQuestions(seen, command, first), read);
}

/** A thread with all commands applied to it that have not been refused. */
export function applyToThread(read: QuestionRead, sent: Commands): QuestionRead {
  return sent.filter(stands).reduce((seen, { command }) => applyToQuestion(seen, command), read);
}

/** The command that turns the viewer's vote round, newer than any seen of theirs. */
export function voteCommand({ mine, ...target }: QuestionView | AnswerView): VoteSet {
  const of =
    'questionId' in target
      ? { questionId: target.questionId, answerId: target.id }
      : { questionId: target.id };
  return { id: newId(mine.vote?.commandId), type: 'vote.set', ...of, value: mine.vote?.value ? 0 : 1 };
}

/** The command that says which answer helped; of the one that is accepted, that it does not. */
export function acceptCommand(
  { id: questionId, acceptance }: QuestionView,
  { id, accepted }: AnswerView,
): AnswerAccept {
  return {
    id: newId(acceptance?.commandId),
    type: 'answer.accept',
    questionId,
    answerId: accepted ? null : id,
  };
}
