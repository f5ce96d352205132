import { timeOf } from './id.ts';
import type {
  AnswerPost,
  AnswerView,
  OwnPart,
  QuestionAsk,
  QuestionCommand,
  QuestionRead,
  QuestionsRead,
  QuestionView,
  VoteSet,
} from './question.ts';

// Reads as they will look once a command is accepted. Applying one to a read that already holds its effect, or a
// newer one, changes nothing. Nothing changes its place: what was voted for stays under the visitor's hand.

/** @param first whether this is the first page of all questions, where what is asked now appears */
export function applyToQuestions(
  read: QuestionsRead,
  command: QuestionCommand,
  first: boolean,
): QuestionsRead {
  if (command.type === 'question.ask') {
    const known = read.questions.some(({ id }) => id === command.id);
    return known || !first ? read : { ...read, questions: [asked(command), ...read.questions] };
  }
  if (command.type !== 'vote.set' || command.answerId !== undefined) return read;
  return {
    ...read,
    questions: read.questions.map((each) => (each.id === command.questionId ? voted(each, command) : each)),
  };
}

export function applyToQuestion(read: QuestionRead, command: QuestionCommand): QuestionRead {
  const { question, answers } = read;
  if (!question || command.type === 'question.ask' || command.questionId !== question.id) return read;
  switch (command.type) {
    case 'answer.post':
      if (answers.some(({ id }) => id === command.id)) return read;
      return {
        ...read,
        question: { ...question, answers: question.answers + 1 },
        answers: [...answers, posted(command)],
      };
    case 'answer.accept': {
      const known = question.acceptance;
      if (known && known.commandId >= command.id) return read;
      const { answerId, id: commandId } = command;
      const by = question.mine.author ? 'asker' : 'team';
      const at = new Date(timeOf(commandId)).toISOString();
      return {
        ...read,
        question: { ...question, acceptance: { answerId, by, commandId, at } },
        answers: answers.map((each) => ({ ...each, accepted: each.id === answerId })),
      };
    }
    case 'vote.set':
      return command.answerId === undefined
        ? { ...read, question: voted(question, command) }
        : {
            ...read,
            answers: answers.map((each) => (each.id === command.answerId ? voted(each, command) : each)),
          };
  }
}

const mine: OwnPart = { author: true, vote: null };

function asked(command: QuestionAsk): QuestionView {
  const { type: _, body: __, ...content } = command;
  const createdAt = new Date(timeOf(content.id)).toISOString();
  return { ...content, createdAt, votes: 0, answers: 0, official: false, mine, can: [] };
}

function posted(command: AnswerPost): AnswerView {
  const { type: _, official = false, ...content } = command;
  const createdAt = new Date(timeOf(content.id)).toISOString();
  return { ...content, official, createdAt, votes: 0, accepted: false, mine, can: [] };
}

function voted<V extends QuestionView | AnswerView>(view: V, { id, value }: VoteSet): V {
  const { vote } = view.mine;
  if (vote && vote.commandId >= id) return view;
  return {
    ...view,
    votes: view.votes + value - (vote?.value ?? 0),
    mine: { ...view.mine, vote: { value, commandId: id } },
  };
}
