import { timeOf } from './id.ts';
import type {
  AnswerEdit,
  AnswerPost,
  AnswerView,
  OwnPart,
  QuestionAsk,
  QuestionCommand,
  QuestionEdit,
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
  return {
    ...read,
    questions: read.questions.map((each) => (each.id === command.questionId ? changed(each, command) : each)),
  };
}

/** A question in a list, where it is shown without its text and its answers. */
function changed(question: QuestionView, command: QuestionCommand): QuestionView {
  if (command.type === 'question.edit' && isBase(question, command)) {
    const { editedBy: _, ...kept } = question;
    return { ...kept, title: command.title, ...edited(command) };
  }
  return command.type === 'vote.set' && command.answerId === undefined ? voted(question, command) : question;
}

export function applyToQuestion(read: QuestionRead, command: QuestionCommand): QuestionRead {
  const { question, answers } = read;
  if (!question || command.type === 'question.ask' || command.questionId !== question.id) return read;
  switch (command.type) {
    case 'question.edit': {
      if (!isBase(question, command)) return read;
      const { body: _, editedBy: __, original: ___, ...kept } = question;
      const { title, body } = command;
      const words = { title, ...(body !== undefined && { body }) };
      return { ...read, question: { ...kept, ...words, ...edited(command) } };
    }
    case 'answer.edit': {
      const { answerId, body } = command;
      const change = (answer: AnswerView) => {
        if (answer.id !== answerId || !isBase(answer, command)) return answer;
        const { verifiedAt: _, editedBy: __, original: ___, ...kept } = answer;
        return { ...kept, body, ...edited(command) };
      };
      return { ...read, answers: answers.map(change) };
    }
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
  return { ...content, version: content.id, createdAt, votes: 0, answers: 0, official: false, mine, can: [] };
}

function posted(command: AnswerPost): AnswerView {
  const { type: _, official = false, ...content } = command;
  const createdAt = new Date(timeOf(content.id)).toISOString();
  return { ...content, version: content.id, official, createdAt, votes: 0, accepted: false, mine, can: [] };
}

/** Whether these are the words that the writer has read: of any others the backend will say that they have changed. */
const isBase = ({ version }: QuestionView | AnswerView, { ifVersion }: QuestionEdit | AnswerEdit) =>
  version === ifVersion;

const edited = ({ id }: QuestionEdit | AnswerEdit) => ({
  version: id,
  editedAt: new Date(timeOf(id)).toISOString(),
});

function voted<V extends QuestionView | AnswerView>(view: V, { id, value }: VoteSet): V {
  const { vote } = view.mine;
  if (vote && vote.commandId >= id) return view;
  return {
    ...view,
    votes: view.votes + value - (vote?.value ?? 0),
    mine: { ...view.mine, vote: { value, commandId: id } },
  };
}
