/** The event list, the board and the banner: by keyboard alone, and what a screen reader gets of them. */
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, until } from './helpers.ts';
import { answer, event, policy, question } from './records.ts';
import { expectTranscript, openScene, press } from './scene.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

test('an event is answered by keyboard', async () => {
  await using scene = await openScene(browser, '<guyub-event-list></guyub-event-list>', {
    records: [{ table: 'event', record: event }],
  });
  const { page, backend } = scene;
  await expectTranscript(
    page,
    `
    link "Before"
    region "Coming up"
      heading "Coming up" level 2
      list
        listitem level 1
          time
            Sun
            1
            Mar 2099
          heading "Cupping the new harvest" level 3
          10:00 AM – 12:00 PM Makassar (GMT+8)
          2:00 – 4:00 AM UTC, your time
          paragraph
            In person
            ·
            Mataram
          list
            listitem level 2
              Step-free
          paragraph
            0 going
            · 12 places left
          button "I’m going" (Cupping the new harvest)
          button "I can’t come" (Cupping the new harvest)
          status live polite
      status live polite
      group
        DisclosureTriangle "What happened"
    link "After"
    `,
  );
  await press(
    page,
    ['Tab', 'link Before'],
    ['Tab', 'button I’m going'],
    ['Enter', 'generic You’re going'],
    ['Tab', 'button Give my place back'],
  );
  // Whoever goes is asked for a name once the place is kept.
  await page.getByRole('button', { name: 'Give my name' }).waitFor();
  await press(
    page,
    ['Tab', 'textbox Your name for the attendance list (optional)'],
    ['Tab', 'button Give my name'],
    ['Tab', 'DisclosureTriangle What happened'],
    ['Tab', 'link After'],
  );
  await until(() => backend.records('rsvp').length === 1);
  await expectTranscript(
    page,
    `
    link "Before"
    region "Coming up"
      heading "Coming up" level 2
      list
        listitem level 1
          time
            Sun
            1
            Mar 2099
          heading "Cupping the new harvest" level 3
          10:00 AM – 12:00 PM Makassar (GMT+8)
          2:00 – 4:00 AM UTC, your time
          paragraph
            In person
            ·
            Mataram
          list
            listitem level 2
              Step-free
          paragraph
            1 going
            · 11 places left
          You’re going
          button "Give my place back" (Cupping the new harvest)
          status live polite
            See you there: your place is kept.
          form
            textbox "Your name for the attendance list (optional)" (Only the team reads it. It goes when you no longer come.)
            paragraph
              Only the team reads it. It goes when you no longer come.
            button "Give my name"
      status live polite
      group
        DisclosureTriangle "What happened"
    link "After"
    `,
  );
});

test('a question is found, opened, voted for and answered by keyboard', async () => {
  await using scene = await openScene(browser, '<guyub-qa-board></guyub-qa-board>', {
    records: [
      { table: 'question', record: question },
      { table: 'answer', record: answer },
    ],
  });
  const { page, backend } = scene;
  await expectTranscript(
    page,
    `
    link "Before"
    region "Questions and answers"
      heading "Questions and answers" level 2
      search
        searchbox "Search or ask something"
        button "Ask a question"
      group "Order"
        button "Newest" pressed
        button "Most voted"
        button "Unanswered"
      list
        listitem level 1
          button "0 votes" (How long do the beans keep?)
          heading "How long do the beans keep?" level 3
            link "How long do the beans keep?"
          paragraph
            Answered by the team
            ·
            1 answer
            ·
            time
              3 hours ago
            ·
            Bagus
          status live polite
    link "After"
    `,
  );
  await press(
    page,
    ['Tab', 'link Before'],
    ['Tab', 'searchbox Search or ask something'],
    ['Tab', 'button Ask a question'],
    ['Tab', 'button Newest'],
    ['Tab', 'button Most voted'],
    ['Tab', 'button Unanswered'],
    ['Tab', 'button 0 votes'],
    ['Space', 'button 1 vote'],
    ['Tab', 'link How long do the beans keep?'],
    ['Enter', 'link How long do the beans keep?'],
  );
  await page.getByText('Four weeks.').waitFor();
  await until(() => backend.records('vote').length === 1);
  await expectTranscript(
    page,
    `
    link "Before"
    region "Questions and answers"
      heading "Questions and answers" level 2
      search
        searchbox "Search or ask something"
        button "Ask a question"
      group "Order"
        button "Newest" pressed
        button "Most voted"
        button "Unanswered"
      list
        listitem level 1
          button "1 vote" pressed (How long do the beans keep?)
          heading "How long do the beans keep?" level 3
            link "How long do the beans keep?" expanded
          paragraph
            Answered by the team
            ·
            1 answer
            ·
            time
              3 hours ago
            ·
            Bagus
          status live polite
          list
            listitem level 2
              button "0 votes" (Four weeks.)
              Official answer
              paragraph
                Four weeks.
              paragraph
                The roasters
                ·
                time
                  2 hours ago
          form "Your answer"
            textbox "Your answer"
    link "After"
    `,
  );
  await press(page, ['Tab', 'button 0 votes'], ['Tab', 'textbox Your answer']);
  await page.keyboard.type('Mine keep six.');
  await press(page, ['Tab', 'textbox Your name (optional)'], ['Tab', 'button Answer'], ['Enter', 'status']);
  await until(() => backend.records('answer').length === 2);
});

test('the rules are read and accepted, and something is reported, by keyboard', async () => {
  await using scene = await openScene(browser, '<guyub-conduct-banner></guyub-conduct-banner>', {
    records: [{ table: 'policy', record: policy }],
  });
  const { page, backend } = scene;
  await expectTranscript(
    page,
    `
    link "Before"
    region "Rules of this community"
      heading "House rules" level 2
      Version 1
      paragraph
        Before you take part, please read how we treat each other here.
      button "Read"
      button "Accept"
      button "Decline"
      button "Later"
      button "Report something"
      paragraph
        If you decline, you can go on reading. This is about how we treat each other, not about your data.
    link "After"
    `,
  );
  await press(
    page,
    ['Tab', 'link Before'],
    ['Tab', 'button Read'],
    ['Tab', 'button Accept'],
    ['Tab', 'button Decline'],
    ['Tab', 'button Later'],
    ['Tab', 'button Report something'],
    ['Tab', 'link After'],
  );
  for (let back = 0; back < 5; back++) await page.keyboard.press('Shift+Tab');
  await press(page, ['Enter', 'button Close']);
  await expectTranscript(
    page,
    `
    link "Before"
    region "Rules of this community"
      heading "House rules" level 2
      Version 1
      paragraph
        Before you take part, please read how we treat each other here.
      button "Close" expanded
      button "Accept"
      button "Decline"
      button "Later"
      button "Report something"
      paragraph
        If you decline, you can go on reading. This is about how we treat each other, not about your data.
      article "House rules"
        heading "Be kind" level 3
        paragraph
          To
          strong
            everybody
          .
    link "After"
    `,
  );
  await press(page, ['Tab', 'button Accept']);
  await page.keyboard.press('Enter');
  await until(() => backend.records('pledge').length === 1);
  await page.getByText('Your answer has arrived.').waitFor();
  await expectTranscript(
    page,
    `
    link "Before"
    region "Rules of this community"
      heading "House rules" level 2
      Version 1
      paragraph
        You have agreed to these rules. Thank you for keeping them.
      button "Close" expanded
      button "Change my answer"
      button "Report something"
      status live polite
        Thank you. Your answer has arrived.
      article "House rules"
        heading "Be kind" level 3
        paragraph
          To
          strong
            everybody
          .
    link "After"
    `,
  );
  await page.getByRole('button', { name: 'Report something' }).press('Enter');
  await press(page, ['Tab', 'radio Harassment or insults']);
  await expectTranscript(
    page,
    `
    link "Before"
    region "Rules of this community"
      heading "House rules" level 2
      Version 1
      paragraph
        You have agreed to these rules. Thank you for keeping them.
      button "Read"
      button "Change my answer"
      button "Report something" expanded
      form "Report something"
        heading "Report something" level 3
        paragraph
          Only the team of this community reads what you write. Whoever it is about is not told who wrote it.
          If somebody is in danger right now, call the emergency services first.
        group "What is it about?"
          radio "Harassment or insults"
          radio "Hate or discrimination"
          radio "Somebody may come to harm"
          radio "Private things made public"
          radio "Advertising or fraud"
          radio "Something else"
        paragraph
          Where and when, and who was there. As much as you want to tell.
        textbox "What happened?" required (Where and when, and who was there. As much as you want to tell.)
        button "Send report"
        button "Cancel"
    link "After"
    `,
  );
});
