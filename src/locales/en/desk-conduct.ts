import { plural } from '../plural.ts';

const messages = {
  title: 'Conduct',
  begin: 'Write a new version',
  beginFirst: 'Write the first version',
  versions: 'Versions',
  none: 'There are no rules yet. Write down how you want to treat each other; everybody is asked to agree once.',
  version: (number: string) => `Version ${number}`,
  states: { holds: 'Holds now', scheduled: 'Under review', past: 'Replaced' },
  holdsSince: (time: string) => `since ${time}`,
  holdsFrom: (time: string) => `holds from ${time}`,
  accepted: (n: number, text: string) =>
    plural('en', n, { one: `${text} accepted`, other: `${text} accepted` }),
  declined: (n: number, text: string) =>
    plural('en', n, { one: `${text} declined`, other: `${text} declined` }),
  answers: 'Who has answered',
  answersNote:
    'Numbers alone: who has answered what is nobody’s business. Each person counts by their last answer.',
  columns: { accepted: 'Accepted', declined: 'Declined', toAsk: 'Still to be asked again' },
  text: 'The text',
  textOfPast: 'The text of a version that was replaced is not shown here.',
  said: 'What it changes',
  materialFirst: 'Everybody was asked.',
  materialYes: 'Everybody was asked again.',
  materialNo: 'Nobody was asked again.',
  underReview: 'Only the team can read this until it holds. Until then you can take it back.',
  withdraw: 'Take back and edit',
  withdrawLater:
    'You have begun to write another version. Publish it or discard it first: the text of this one goes into the editor, and would take its place.',
  withdrawing: 'It is being taken back. Its text goes into the editor.',
  onItsWay: 'This version is on its way.',
  editor: {
    titleFirst: 'The first version',
    title: (number: string) => `Version ${number}`,
    name: 'Title',
    language: 'Language of the text',
    body: 'The rules',
    hint: 'Headings with #, lists with -, **bold**, and links as [words](https://…). Nothing else is formatted.',
    write: 'Write',
    preview: 'Preview',
    previewEmpty: 'Nothing is written yet.',
    what: 'What changes',
    nothingChanged: 'Nothing that anybody reads has changed so far.',
    tooMuch: 'There is too much text to show what changed. Please say it in your own words below.',
    kinds: { added: 'New', removed: 'Taken out', rewritten: 'Rewritten' },
    summary: 'What changes, in a sentence or two',
    summaryHint: 'Shown to everybody who is asked again.',
    material: 'Does everybody have to agree again?',
    materialYes: 'Yes, ask everybody again',
    materialYesNote:
      'For new rules, or rules that now mean something else. Until somebody answers, they are shown the change.',
    materialNo: 'No, it means the same',
    materialNoNote: 'For a spelling, a link or clearer words. Nobody is disturbed.',
    first: 'The first version is shown to everybody, and each is asked to agree.',
    when: 'When does it hold?',
    now: 'At once',
    later: 'From a day and time on',
    laterNote: 'Until then only the team reads it, and can take it back.',
    time: 'Day and time, by this device’s clock',
    publish: 'Publish',
    publishLater: 'Put under review',
    wrong: 'This is missing before it can be published:',
    errors: {
      title: 'Give it a title.',
      titleLong: 'The title is too long: 150 characters at most.',
      body: 'Write the rules.',
      bodyLong: 'The rules are too long: 50,000 characters at most.',
      changesLong: 'What changes is too long: 1,000 characters at most.',
      material: 'Say whether everybody has to agree again.',
      time: 'Choose a day and time that is still to come.',
    },
    changedMeanwhile: (number: string) =>
      `Version ${number} was published meanwhile. Your text is still here; below you see what it changes in that version.`,
    goOn: 'Go on from there',
    otherUnderReview:
      'Another version is under review. Your text is kept here; it can be published once that one holds, or was taken back.',
  },
};

export type DeskConductMessages = typeof messages;
export default messages;
