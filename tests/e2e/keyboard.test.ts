/** By keyboard alone, at 320 pixels, through a screen reader's eyes, and in every light. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Poll } from '../../src/model/poll.ts';
import { focused, transcript, unnamed } from './accessibility.ts';
import {
  formIn,
  openBrowser,
  poll,
  pollIn,
  readyToWrite,
  stored,
  until,
  vote,
  votes,
  write,
} from './helpers.ts';
import { expectTranscript, openScene, press, type SceneOptions } from './scene.ts';

let browser: Browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const open = (body: string, options?: SceneOptions) => openScene(browser, body, options);

test('the whole poll by keyboard', async () => {
  await using scene = await open('<guyub-poll></guyub-poll>');
  const { page, backend } = scene;
  const table = 'table Which coffee next?';
  await press(
    page,
    ['Tab', 'link Before'],
    ['Tab', 'radio Gayo'],
    ['Tab', 'button Vote'],
    ['Tab', 'link After'],
    ['Shift+Tab', 'button Vote'],
    // Nothing is chosen yet: back to the options.
    ['Enter', 'radio Gayo'],
  );
  await pollIn(page).getByText('Please choose an option first.').waitFor();
  await press(
    page,
    ['ArrowDown', 'radio Toraja'],
    ['ArrowDown', 'radio Bajawa'],
    ['ArrowUp', 'radio Toraja'],
    ['Tab', 'button Vote'],
    ['Enter', table],
  );
  assert.equal(await pollIn(page).getByText('Please choose').count(), 0);
  await until(() => votes(backend).length === 1);
  assert.deepEqual(votes(backend), [['toraja']]);
  await press(
    page,
    ['Tab', 'button Change my vote'],
    ['Enter', 'radio Toraja'],
    ['Tab', 'button Vote'],
    ['Tab', 'button Keep my vote'],
    ['Space', table],
    ['Tab', 'button Change my vote'],
    ['Space', 'radio Toraja'],
    ['ArrowLeft', 'radio Gayo'],
    ['ArrowLeft', 'radio Kintamani'],
    // In a field Enter sends too.
    ['Enter', table],
  );
  await until(() => votes(backend)[0]?.[0] === 'kintamani');
  await press(
    page,
    ['Tab', 'button Change my vote'],
    ['Tab', 'button Take my vote back'],
    ['Tab', 'link After'],
    ['Shift+Tab', 'button Take my vote back'],
    ['Enter', 'radio Gayo'],
  );
  await pollIn(page).getByText('Your vote was taken back.').waitFor();
  await until(() => votes(backend)[0]?.length === 0);
});

test('the whole form by keyboard, with mistakes', async () => {
  await using scene = await open('<guyub-feedback-form rating></guyub-feedback-form>');
  const { page, backend } = scene;
  const form = formIn(page);
  await press(
    page,
    ['Tab', 'link Before'],
    ['Tab', 'radio Idea'],
    ['Tab', 'textbox Your message'],
    ['Tab', 'radio Very dissatisfied'],
    ['Tab', 'textbox Name (optional)'],
    ['Tab', 'textbox E-mail or phone (optional)'],
    ['Tab', 'DisclosureTriangle What we attach'],
    ['Tab', 'button Send'],
    ['Tab', 'link After'],
    ['Shift+Tab', 'button Send'],
    ['Enter', 'alert'],
    ['Tab', 'link Choose what it is about'],
    ['Tab', 'link Write your message'],
    ['Shift+Tab', 'link Choose what it is about'],
    ['Enter', 'radio Idea'],
    ['ArrowRight', 'radio Complaint'],
    ['Shift+Tab', 'link Write your message'],
    ['Enter', 'textbox Your message'],
  );
  await page.keyboard.type('Terlalu lama');
  assert.equal(await form.getByText('Write your message').count(), 0, 'a mended mistake goes at once');
  await press(
    page,
    ['Tab', 'radio Very dissatisfied'],
    ['ArrowRight', 'radio Dissatisfied'],
    ['ArrowRight', 'radio Neutral'],
    ['Tab', 'textbox Name (optional)'],
    ['Tab', 'textbox E-mail or phone (optional)'],
  );
  await page.keyboard.type('sari');
  await press(page, ['Tab', 'checkbox You may contact me about this message.']);
  await form.getByText('Write an e-mail address or a phone number').first().waitFor();
  await press(page, ['Shift+Tab', 'textbox E-mail or phone (optional)']);
  await page.keyboard.press('End');
  await page.keyboard.type('@brand.example');
  assert.equal(await form.getByText('Write an e-mail address').count(), 0);
  await press(
    page,
    ['Tab', 'checkbox You may contact me about this message.'],
    ['Space', 'checkbox You may contact me about this message.'],
    ['Tab', 'DisclosureTriangle What we attach'],
    ['Enter', 'DisclosureTriangle What we attach'],
  );
  await page.keyboard.press('Tab');
  await until(async () => (await focused(page)).startsWith('checkbox The address of this page'));
  await page.keyboard.press('Space');
  await press(page, ['Tab', 'button Send'], ['Enter', 'heading Thank you']);
  await form.getByText('Your message has arrived').waitFor();
  const { author: _, id: __, createdAt: ___, ...record } = stored(backend.data).feedback[0]!;
  assert.deepEqual(record, {
    kind: 'complaint',
    message: 'Terlalu lama',
    rating: 3,
    contact: 'sari@brand.example',
    consent: true,
    lang: 'en',
    status: 'received',
  });
  await press(
    page,
    ['Tab', 'blockquote Your message'],
    ['Tab', 'button Write another message'],
    ['Enter', 'radio Idea'],
  );
  assert.equal(await form.getByLabel('Your message').inputValue(), '');
});

test('what a screen reader gets of the poll', async () => {
  await using scene = await open('<guyub-poll></guyub-poll>');
  const { page } = scene;
  await expectTranscript(
    page,
    `
    link "Before"
    form
      group "Which coffee next?"
        heading "Which coffee next?" level 2
        radio "Gayo"
        radio "Toraja"
        radio "Bajawa"
        radio "Kintamani"
      button "Vote"
      paragraph
        time
          Open until Sun, Mar 1, 2099, 10:00 AM UTC
      status live polite
        Results are shown after you vote.
    link "After"
    `,
  );
  await vote(page, 'Gayo');
  await pollIn(page).getByRole('cell').first().waitFor();
  // The narrow page shows no column for the counts; who does not see it is told them all the same.
  await expectTranscript(
    page,
    `
    link "Before"
    form
      heading "Which coffee next?" level 2
      table "Which coffee next?"
        rowgroup
          row
            columnheader "Option"
            columnheader "Votes"
            columnheader "Share"
        rowgroup
          row
            rowheader "Gayo Your choice"
            cell "1"
            cell "100%"
          row
            rowheader "Toraja"
            cell "0"
            cell "0%"
          row
            rowheader "Bajawa"
            cell "0"
            cell "0%"
          row
            rowheader "Kintamani"
            cell "0"
            cell "0%"
      paragraph
        1 person
        ·
        time
          Open until Sun, Mar 1, 2099, 10:00 AM UTC
      button "Change my vote"
      button "Take my vote back"
      status live polite
        Thank you, your vote is in.
    link "After"
    `,
  );
});

test('what a screen reader gets of the form', async () => {
  await using scene = await open('<guyub-feedback-form></guyub-feedback-form>');
  const { page } = scene;
  await expectTranscript(
    page,
    `
    link "Before"
    form "How are we doing?"
      heading "How are we doing?" level 2
      paragraph
        Tell us in your own words. We read everything.
      group "What is it about?"
        radio "Idea"
        radio "Complaint"
        radio "Praise"
        radio "Question"
        radio "Problem"
        status live polite
      textbox "Your message" required
      status live polite
      textbox "Name (optional)"
      status live polite
      textbox "E-mail or phone (optional)" (Only if you want an answer.)
      status live polite
      Only if you want an answer.
      group
        DisclosureTriangle "What we attach"
      button "Send"
    link "After"
    `,
  );
  await formIn(page).getByRole('button', { name: 'Send' }).click();
  await formIn(page).getByRole('alert').waitFor();
  await expectTranscript(
    page,
    `
    link "Before"
    form "How are we doing?"
      heading "How are we doing?" level 2
      paragraph
        Tell us in your own words. We read everything.
      alert live assertive
        strong
          Something is still missing
        list
          listitem level 1
            link "Choose what it is about"
          listitem level 1
            link "Write your message"
      group "What is it about?" (Choose what it is about)
        radio "Idea"
        radio "Complaint"
        radio "Praise"
        radio "Question"
        radio "Problem"
        Choose what it is about
      textbox "Your message" required invalid (Write your message)
      Write your message
      textbox "Name (optional)"
      textbox "E-mail or phone (optional)" (Only if you want an answer.)
      Only if you want an answer.
      group
        DisclosureTriangle "What we attach"
      button "Send"
    link "After"
    `,
  );
  await write(page, 'Enak!');
  await expectTranscript(
    page,
    `
    link "Before"
    heading "Thank you" level 2
    status live polite
      paragraph
        Your message has arrived, and a person will read it.
        You left no address, so we cannot answer you directly.
    blockquote "Your message"
      Enak!
    paragraph
      Reference
      :
      <reference>
    button "Write another message"
    link "After"
    `,
  );
});

test('a button without a name would be seen', async () => {
  await using scene = await open('<guyub-poll></guyub-poll>');
  const { page } = scene;
  const before = await transcript(page);
  await pollIn(page).evaluate((element) => {
    const button = document.createElement('button');
    button.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    element.shadowRoot!.querySelector('form')!.append(button);
  });
  await until(async () => (await transcript(page)) !== before);
  assert.deepEqual(await unnamed(page), ['button']);
});

declare global {
  interface Window {
    announced: string[];
    listener?: MutationObserver;
  }
}

/** Writes down what every live region of a widget says from now on. Each change counts, the same words again too. */
const listen = (widget: Locator) =>
  widget.evaluate((element) => {
    const live = '[role=status], [role=alert], [aria-live]';
    window.announced = [];
    const say = (region: Element) => {
      const text = (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      if (text) window.announced.push(text);
    };
    window.listener?.disconnect();
    window.listener = new MutationObserver((records) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const near = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (near) regions.add(near);
        // An alert is said as soon as it is there; of another region only what changes in it later.
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const alert of [node, ...node.querySelectorAll('*')])
            if (alert.matches('[role=alert]')) regions.add(alert);
        }
      }
      regions.forEach(say);
    });
    window.listener.observe(element.shadowRoot!, { childList: true, characterData: true, subtree: true });
  });
const announced = (page: Page) => page.evaluate(() => window.announced);

test('what happens is announced, and once', async () => {
  await using scene = await open('<guyub-poll></guyub-poll><guyub-feedback-form></guyub-feedback-form>');
  const { page, context, backend } = scene;
  const thanks = 'Thank you, your vote is in.';
  await listen(pollIn(page));
  await vote(page, 'Gayo');
  await readyToWrite(page);
  assert.deepEqual(await announced(page), ['Sending…', thanks]);

  await listen(pollIn(page));
  await context.setOffline(true);
  await pollIn(page).getByRole('button', { name: 'Change my vote' }).click();
  await pollIn(page).getByRole('radio', { name: 'Toraja' }).check();
  await pollIn(page).getByRole('button', { name: 'Vote', exact: true }).click();
  await pollIn(page).getByText('will be sent by itself').waitFor();
  await context.setOffline(false);
  await pollIn(page).getByText(thanks).waitFor();
  await until(() => votes(backend)[0]?.[0] === 'toraja');
  const waiting =
    'No connection right now. What you entered is saved on this device and will be sent by itself.';
  assert.deepEqual(await announced(page), ['Sending…', waiting, thanks]);

  await listen(formIn(page));
  await formIn(page).getByRole('button', { name: 'Send' }).click();
  await formIn(page).getByRole('alert').waitFor();
  assert.deepEqual(await announced(page), [
    'Something is still missing Choose what it is about Write your message',
  ]);

  await listen(formIn(page));
  await write(page, 'Enak!');
  const arrived = (await announced(page)).filter((text) => text.startsWith('Your message has arrived'));
  assert.equal(arrived.length, 1);
});

const long: Poll = {
  ...poll,
  question: 'Biji kopi mana yang sebaiknya dipertanggungjawabkan-sepenuhnya-tanpa-spasi-sama-sekali?',
  options: [
    { id: 'a', label: 'Pertanggungjawabanketidakberdayagunaannyasampaiakhir' },
    { id: 'b', label: 'Sembalun, Lombok: proses natural, dijemur 21 hari di atas para-para' },
  ],
};

/** What reaches beyond the page or its own box, sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const wide: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wide.push(`the page: ${scrollWidth} in ${clientWidth}`);
    for (const widget of document.querySelectorAll('guyub-poll, guyub-feedback-form')) {
      for (const element of widget.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
        // What is only for those who listen is clipped away.
        const isClipped = (each: Element | null): boolean =>
          each !== null && (getComputedStyle(each).clipPath !== 'none' || isClipped(each.parentElement));
        if (isClipped(element) || element.closest('svg')) continue;
        const { left, right } = element.getBoundingClientRect();
        const name = `${element.localName}.${element.className}`;
        if (left < -1 || right > clientWidth + 1) wide.push(`${name} from ${left} to ${right}`);
        else if (element.clientWidth && element.scrollWidth > element.clientWidth + 1)
          wide.push(`${name}: ${element.scrollWidth} in ${element.clientWidth}`);
      }
    }
    return wide;
  });

const lights = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const lang of ['id', 'en', 'ar']) {
  test(`nothing is too wide at 320 pixels, in any light, nor at 400 %: ${lang}`, async () => {
    const body = '<guyub-poll></guyub-poll><guyub-feedback-form rating></guyub-feedback-form>';
    // 1280 by 1024 pixels, enlarged four times.
    const context = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    await using scene = await open(body, { lang, poll: long, context });
    const { page } = scene;
    await page.evaluate((lang) => (document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr'), lang);
    const inEveryLight = async (state: string) => {
      for (const [light, media] of Object.entries(lights)) {
        await page.emulateMedia(media);
        assert.deepEqual(await tooWide(page), [], `${state}, ${light}`);
      }
    };
    await inEveryLight('options and form');
    await formIn(page).locator('button.primary').click();
    await formIn(page).getByRole('alert').waitFor();
    await formIn(page).locator('#contact').fill('sari');
    await formIn(page).locator('summary').click();
    await inEveryLight('mistakes');
    await pollIn(page).getByRole('radio').first().check();
    await pollIn(page).locator('button.primary').click();
    await pollIn(page).getByRole('cell').first().waitFor();
    await inEveryLight('results');
    await formIn(page).getByRole('radio').first().check();
    await formIn(page).locator('#message').fill('Panjang'.repeat(40));
    await formIn(page).locator('#contact').fill('');
    await formIn(page).locator('button.primary').click();
    await formIn(page).locator('blockquote').waitFor();
    await inEveryLight('thanks');
  });
}

test('at 400 % whatever has the focus can be seen', async () => {
  const context = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
  await using scene = await open(
    '<guyub-poll></guyub-poll><guyub-feedback-form rating></guyub-feedback-form>',
    { context },
  );
  const { page } = scene;
  const seen: string[] = [];
  while (seen.at(-1) !== 'link After' && seen.length < 30) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    const box = await page.evaluate(() => {
      let element = document.activeElement!;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    });
    const isInside = box.top > -1 && box.bottom < 257 && box.left > -1 && box.right < 321;
    assert.ok(isInside, `${seen.at(-1)} is at ${JSON.stringify(box)}`);
  }
  assert.equal(seen.at(-1), 'link After', seen.join(', '));
});
