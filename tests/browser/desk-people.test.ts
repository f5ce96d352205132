import { assert } from 'chai';
import { deskAt } from '../../stories/desk-fixtures.ts';
import { colleague, dewi, withTeam, type TeamScene } from '../../stories/desk-people-fixtures.ts';
import { openDesk, type Screen } from './desk.ts';
import { html, one, textOf, unmount, until } from './helpers.ts';

const open = async (scene: TeamScene = {}) => {
  const { desk, screen } = await openDesk(deskAt('people', withTeam(scene)));
  await one(screen, '.person');
  return { desk, screen };
};
const $ = <T extends HTMLElement>(screen: Screen, selector: string) =>
  screen.shadowRoot!.querySelector<T>(selector);
const focused = (screen: Screen) => (screen.shadowRoot!.activeElement as HTMLElement | null)?.id;
const click = async (screen: Screen, selector: string) => (await one<HTMLElement>(screen, selector)).click();
const type = async (screen: Screen, selector: string, text: string) => {
  const field = await one<HTMLInputElement>(screen, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const roleOf = (screen: Screen, at = 0) =>
  screen.shadowRoot!.querySelectorAll<HTMLSelectElement>('.person select')[at]!;
const choose = (select: HTMLSelectElement, role: string) => {
  select.value = role;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the desk’s people', () => {
  afterEach(unmount);

  it('is in the menu only where the backend itself lets the team in', async () => {
    const { desk } = await open();
    const names = (element: HTMLElement) =>
      [...element.shadowRoot!.querySelectorAll('nav a')].map(({ textContent }) => textContent.trim());
    assert.include(names(desk), 'People');
    unmount();
    const without = await openDesk(deskAt('people', withTeam({ noTeam: true })));
    assert.notInclude(names(without.desk), 'People');
    assert.equal(without.screen.localName, 'guyub-desk-today', 'its address leads to the first screen');
  });

  it('shows each role what it may see and do', async () => {
    const owner = await open();
    assert.ok($(owner.screen, '#invite'));
    assert.include(textOf(owner.screen), 'Budi');
    unmount();
    const moderator = await open({ role: 'moderator' });
    assert.include(textOf(moderator.screen), 'Budi');
    for (const none of ['#invite', '.person select', '[id^=remove-staff]', '[id^=new-link]'])
      assert.isNull($(moderator.screen, none), none);
    unmount();
    const reviewer = await open({ role: 'reviewer' });
    assert.notInclude(textOf(reviewer.screen), 'Budi');
    assert.ok($(reviewer.screen, '#my-name'));
    assert.ok($(reviewer.screen, '#sessions'));
  });

  it('shows a role at once, and takes it back where it is refused', async () => {
    let answer!: () => void;
    const waits = new Promise<void>((resolve) => (answer = resolve));
    const { screen } = await open({
      until: waits,
      staff: [dewi, colleague('tono', 'Tono', 'owner')],
      refuses: { setRole: ['conflict', { reason: 'last-owner' }] },
    });
    choose(roleOf(screen), 'moderator');
    await until(() => roleOf(screen).disabled);
    assert.equal(roleOf(screen).value, 'moderator');
    answer();
    await until(() => !roleOf(screen).disabled);
    assert.equal(roleOf(screen).value, 'owner');
    assert.include(textOf(screen), 'Somebody has to own the community');
  });

  it('offers nothing that would leave the community without an owner, and says why', async () => {
    const { screen } = await open();
    assert.isNull($(screen, '[id="remove-staff:dewi"]'));
    assert.ok($(screen, '[id="remove-staff:budi"]'));
    assert.isTrue(roleOf(screen).disabled);
    assert.isFalse(roleOf(screen, 1).disabled);
    assert.include(textOf(screen), 'The only owner.');
    unmount();
    const { joinedAt: _, ...invited } = colleague('tono', 'Tono', 'owner');
    const withInvited = await open({ staff: [dewi, invited] });
    assert.isNull($(withInvited.screen, '[id="remove-staff:dewi"]'), 'who has not come yet is none');
    unmount();
    const withAnother = await open({ staff: [dewi, colleague('tono', 'Tono', 'owner')] });
    assert.ok($(withAnother.screen, '[id="remove-staff:dewi"]'));
    assert.notInclude(textOf(withAnother.screen), 'The only owner.');
  });

  it('never says that a session was used before it began', async () => {
    const { screen } = await open();
    const sessions = [...screen.shadowRoot!.querySelectorAll('[aria-labelledby=sessions] .meta')];
    const [here, early] = sessions.map(({ textContent }) => textContent);
    assert.include(here, 'last used');
    assert.notInclude(early, 'last used');
  });

  it('calls the first owner by what they are in the language here, until they say their name', async () => {
    const template = html`<div lang="id">${deskAt('people', withTeam({ staff: [{ ...dewi, name: 'Owner' }] }))}</div>`;
    const { screen } = await openDesk(template);
    await until(() => $(screen, '.who .title')?.textContent === 'Pemilik');
  });

  it('asks before it removes somebody, and the answer that changes nothing is under the hands', async () => {
    const { screen } = await open();
    await click(screen, '[id="remove-staff:budi"]');
    await until(() => (screen.shadowRoot!.activeElement as HTMLElement | null)?.closest('.asking'));
    assert.equal(screen.shadowRoot!.activeElement!.textContent!.trim(), 'Cancel');
    (screen.shadowRoot!.activeElement as HTMLElement).click();
    await until(() => focused(screen) === 'remove-staff:budi');
    assert.isNull($(screen, '.asking'));
    await click(screen, '[id="remove-staff:budi"]');
    await click(screen, '[id="yes-staff:budi"]');
    await until(() => focused(screen) === 'team');
    await until(() => !$(screen, '[id="remove-staff:budi"]'));
  });

  it('invites by the keyboard, shows the link once, and keeps what was typed where it is refused', async () => {
    const { desk, screen } = await open();
    desk.focus();
    desk.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
    await until(() => focused(screen) === 'invite-name');
    await type(screen, '#invite-name', 'Wulan');
    await click(screen, 'form.invite [value=link]');
    await until(() => focused(screen) === 'link');
    const link = $<HTMLInputElement>(screen, '#link')!;
    assert.equal(link.selectionEnd, link.value.length, 'marked, to be copied by hand too');
    assert.include(textOf(screen), 'You see it only now');
    assert.isNull($(screen, 'form.invite'));
    await click(screen, '.made .quiet');
    await until(() => focused(screen) === 'invite');
    assert.isNull($(screen, '#link'));
    unmount();

    const refused = await open({
      refuses: { invite: ['invalid', { fields: { mail: 'malformed' } }] },
    });
    await click(refused.screen, '#invite');
    await type(refused.screen, '#invite-name', 'Wulan');
    await type(refused.screen, '#invite-mail', 'wulan');
    await click(refused.screen, 'form.invite [value=mail]');
    await one(refused.screen, '#invite-mail[aria-invalid=true]');
    assert.equal($<HTMLInputElement>(refused.screen, '#invite-name')!.value, 'Wulan');
    assert.equal($<HTMLInputElement>(refused.screen, '#invite-mail')!.value, 'wulan');
    assert.include(textOf(refused.screen), 'Write an address like name@example.com');
  });

  it('cuts no name that is pasted, and says how long it may be', async () => {
    const { screen } = await open({ refuses: { invite: ['invalid', { fields: { name: 'too-long' } }] } });
    await click(screen, '#invite');
    await type(screen, '#invite-name', 'W'.repeat(81));
    for (const id of ['#invite-name', '#invite-mail'])
      assert.equal((await one<HTMLInputElement>(screen, id)).maxLength, -1, id);
    await click(screen, 'form.invite [value=mail]');
    await one(screen, '#invite-name[aria-invalid=true]');
    assert.include(textOf(screen), 'Write a name of at most 80 characters');
    assert.equal($<HTMLInputElement>(screen, '#invite-name')!.value, 'W'.repeat(81));
  });

  it('has one small form open at a time', async () => {
    const { screen } = await open();
    await click(screen, '#invite');
    await one(screen, 'form.invite');
    await click(screen, '#rename-phone');
    await until(() => focused(screen) === 'name-phone');
    assert.isNull($(screen, 'form.invite'));
    await type(screen, '#name-phone', 'Ponsel');
    await click(screen, '.person .fields .primary');
    await until(() => focused(screen) === 'rename-phone');
    assert.include(textOf(screen), 'Ponsel');
  });

  it('makes no passkey where none can be made, and says why', async () => {
    const nowhere = await open({ ways: { passkeys: false, mail: true } });
    assert.isNull($(nowhere.screen, '#make-passkey'));
    assert.include(textOf(nowhere.screen), '--url');
    unmount();
    const notHere = await open({ hasPasskeys: false });
    assert.isNull($(notHere.screen, '#make-passkey'));
    assert.include(textOf(notHere.screen), 'This browser cannot make one here');
  });

  it('says that a name is saved and a passkey made, and keeps the hands near', async () => {
    let answer = () => {};
    const { screen } = await open({ until: new Promise<void>((resolve) => (answer = resolve)) });
    await type(screen, '#my-name', 'Dewi');
    const save = $<HTMLButtonElement>(screen, 'form[aria-labelledby=you] .primary')!;
    save.focus();
    save.click();
    await until(() => save.disabled);
    await until(() => focused(screen) === 'you');
    answer();
    await until(() => $(screen, 'form[aria-labelledby=you] [role=status]')!.textContent === 'Saved');
    const make = await one<HTMLButtonElement>(screen, '#make-passkey');
    make.focus();
    make.click();
    await until(() => textOf(screen).includes('Your passkey is ready'));
    assert.isNotNull(screen.shadowRoot!.activeElement);
  });
});
