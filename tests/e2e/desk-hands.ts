import type { Locator, Page } from 'playwright-core';

/** How somebody works at the desk: with a mouse, or with the keyboard and nothing else. */
export interface Hands {
  press(what: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  choose(list: Locator, option: string): Promise<void>;
  /** A moment in a field for local date and time, `2027-01-09T19:30`. */
  set(field: Locator, moment: string): Promise<void>;
}

export const mouse: Hands = {
  press: (what) => what.click(),
  write: (field, text) => field.fill(text),
  choose: async (list, option) => void (await list.selectOption({ label: option })),
  set: (field, moment) => field.fill(moment),
};

/** More tab stops than any screen of the desk has. */
const most = 250;

/** Goes from one control to the next until it is there. */
async function reach(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  const isThere = () =>
    what.evaluate((element) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      // Of a group of radio buttons the keyboard reaches the one that is chosen.
      const isGroup = (each: Element | null) => each instanceof HTMLInputElement && each.type === 'radio';
      if (isGroup(active) && isGroup(element))
        return (active as HTMLInputElement).name === (element as HTMLInputElement).name;
      return active === element;
    });
  for (let steps = 0; steps < most; steps++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${what}`);
}

export const keyboard = (page: Page): Hands => ({
  async press(what) {
    await reach(page, what);
    const type = await what.evaluate((element) => (element instanceof HTMLInputElement ? element.type : ''));
    if (type === 'radio') {
      for (let steps = 0; steps < 10 && !(await what.isChecked()); steps++)
        await page.keyboard.press(steps ? 'ArrowDown' : 'Space');
    } else await page.keyboard.press(type === 'checkbox' ? 'Space' : 'Enter');
  },
  async write(field, text) {
    await reach(page, field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  },
  async choose(list, option) {
    await reach(page, list);
    const chosen = () =>
      list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label.trim());
    await page.keyboard.press('Home');
    for (let steps = 0; steps < most && (await chosen()) !== option; steps++)
      await page.keyboard.press('ArrowDown');
    if ((await chosen()) !== option) throw new Error(`${list} has no ${option}`);
  },
  async set(field, moment) {
    await reach(page, field);
    const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)$/.exec(moment)!;
    const half = Number(hour) < 12 ? 'AM' : 'PM';
    const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
    // As Chromium writes it in English: each part is filled by its digits, the year is left by an arrow.
    await page.keyboard.type(`${month}${day}${year}`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(`${twelve}${minute}${half}`);
  },
});
