import { assert } from 'chai';
import { GuyubError } from '../../src/backend/errors.ts';
import { backendOf } from '../../src/backend/resolve.ts';
import { newId } from '../../src/model/id.ts';
import { feedbackFormStore } from '../../src/stores/feedback-form.ts';
import { keptDraft } from '../../src/stores/kept-draft.ts';
import { reportStore } from '../../src/stores/report.ts';
import { until } from './helpers.ts';
import { keep, keptFor, told } from './outbox-device.ts';

describe('words that were refused for good', () => {
  const report = { type: 'report.send', reason: 'spam', text: 'Under the third answer.' } as const;

  it('are back in the form for a report, also those of an earlier visit, until they are changed', async () => {
    const { adapter } = told(() => new GuyubError('invalid', { fields: { text: 'malformed' } }));
    await keep(adapter, { ...report, id: newId() });
    const first = reportStore(backendOf(adapter));
    await first.prepareWriting();
    await until(() => first.state.get().draft.text === report.text);
    assert.equal(first.state.get().sent?.error?.code, 'invalid');
    first.close();

    const second = reportStore(backendOf({ ...adapter }));
    await second.prepareWriting();
    await until(() => second.state.get().sent?.state === 'refused');
    second.edit({ text: 'Under the third one.' });
    assert.isUndefined(second.state.get().sent);
    assert.equal(second.state.get().draft.text, 'Under the third one.');
    await until(async () => !(await keptFor(adapter)).length);
    second.close();
  });

  it('take the place of no others', async () => {
    const { adapter } = told(() => new GuyubError('invalid'));
    await keep(adapter, { ...report, id: newId() });
    const store = reportStore(backendOf(adapter));
    store.edit({ text: 'Something else.' });
    await store.prepareWriting();
    const box = await backendOf(adapter).outbox();
    await until(() => box.pending.get()[0]?.state === 'refused');
    assert.equal(store.state.get().draft.text, 'Something else.');
    store.close();
    await box.forget(box.pending.get()[0]!.command.id);
  });

  it('stay kept for their writer while somebody else is here', async () => {
    const { adapter } = told();
    let actor = 'her';
    const backend = backendOf({ ...adapter, actor: async () => actor });
    const id = newId();
    await keep(adapter, { ...report, id }, { refused: { code: 'invalid' } });
    const store = reportStore(backend);
    await store.prepareWriting();
    const box = await backend.outbox();
    const look = () => box.forget('nothing');
    await until(() => store.state.get().sent?.state === 'refused');
    actor = 'him';
    await look();
    await until(() => !store.state.get().sent);
    assert.lengthOf(await keptFor(adapter), 1);
    actor = 'her';
    await look();
    await until(() => store.state.get().sent?.state === 'refused');
    await box.forget(id);
    await until(() => !store.state.get().sent);
    store.close();
  });

  it('are a draft again, which outlives the page', async () => {
    const { adapter } = told(() => new GuyubError('invalid'));
    const store = feedbackFormStore(backendOf(adapter));
    await store.prepareWriting();
    store.edit({ kind: 'idea', message: 'Open earlier' });
    await store.send(await store.command({}));
    assert.equal(store.state.get().sent?.state, 'refused');
    store.close();
    const kept = keptDraft(
      `guyub:draft:feedback:${adapter.name}`,
      (draft): draft is { message: string } => typeof draft === 'object',
    );
    assert.equal(kept?.message, 'Open earlier');
  });
});
