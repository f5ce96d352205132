/** The guide "Notifications": its config, its list of events and its receivers, as they stand there. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { domainEventTypes } from '../../src/model/domain-events.ts';
import { newId } from '../../src/model/id.ts';
import { startServer } from '../../src/server/serve.ts';
import { feedback, folder } from './helpers.ts';
import { guyub, post, run, urlOf } from './program.ts';
import { keyOf, receiver, secretOf } from './receiver.ts';

const guide = readFileSync(join(import.meta.dirname, '../../stories/guides/notifications.mdx'), 'utf8');
const files = Array.from(
  guide.matchAll(/^```js (\S+)\n([^]*?)^```$/gm),
  ([, name, code]) => [name!, code!] as const,
);
const secret = secretOf('a');

test('every event is in the guide, and nothing else', () => {
  const listed = guide.slice(guide.indexOf('## 2.'), guide.indexOf('People are named'));
  const named = Array.from(listed.matchAll(/`([a-z]+\.[a-z]+)`/g), ([, name]) => name);
  assert.deepEqual(named.sort(), [...domainEventTypes].sort());
});

test('the config of the guide is one', async () => {
  using place = folder();
  const [, config] = /^```json\n([^]*?)^```$/m.exec(guide)!;
  writeFileSync(place.file('guyub.config.json'), config!);
  const env = { HOOK_SECRET: secret, DESK_SECRET: secret, DESK_SECRET_OLD: secretOf('b') };
  await using server = run([guyub, 'serve', '--port', '0', '--data', place.file('data')], {
    cwd: place.path,
    env,
  });
  await urlOf(server);
});

const recipes: readonly [name: string, env: (url: string) => Record<string, string>, expected: object][] = [
  [
    'slack.mjs',
    (url) => ({ SLACK_URL: url }),
    {
      text: 'News from the community',
      blocks: [
        {
          type: 'section',
          text: { type: 'plain_text', text: 'Feedback (idea)\n<!channel> Buka lebih pagi\n+6281234567890' },
        },
      ],
    },
  ],
  [
    'telegram.mjs',
    (url) => ({ TELEGRAM_URL: url, TELEGRAM_CHAT: '-100' }),
    {
      chat_id: '-100',
      text: 'Feedback (idea)\n<!channel> Buka lebih pagi\n+6281234567890',
      link_preview_options: { is_disabled: true },
    },
  ],
  [
    'whatsapp.mjs',
    (url) => ({ WHATSAPP_URL: url, WHATSAPP_TOKEN: 'token', TEAM_NUMBER: '+6281200000000' }),
    {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+6281200000000',
      type: 'text',
      text: { preview_url: false, body: 'Feedback (idea)\n<!channel> Buka lebih pagi\n+6281234567890' },
    },
  ],
];

for (const [name, env, expected] of recipes) {
  test(`a message reaches its service by ${name}, once, and nobody else’s does`, async () => {
    using place = folder();
    for (const [file, code] of files) writeFileSync(place.file(file), code);
    let down = true;
    await using service = await receiver(() => (down ? ((down = false), 500) : 200));
    Object.assign(process.env, { PORT: '0', HOOK_SECRET: secret, ...env(service.url) });
    const { server } = (await import(pathToFileURL(place.file(name)).href)) as { server: Server };
    if (!server.listening) await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      assert.equal((await fetch(url, { method: 'POST', body: '{}' })).status, 401, 'unsigned');
      const community = await startServer({
        port: 0,
        data: place.path,
        assets: place.path,
        origins: [],
        communities: ['main'],
        notices: new Map([['main', { webhooks: [{ url, keys: [keyOf(secret)] }], callingCode: '62' }]]),
      });
      const message = feedback({
        message: '<!channel> Buka lebih pagi',
        contact: '0812-3456-7890',
        consent: true,
      });
      await post(community.url, message);
      await post(community.url, { id: newId(), type: 'question.ask', title: 'How coarse?' });
      // One of the two finds the service down, and comes again.
      await service.until(() => service.heard.length === 3);
      await community.close();
      const said = new Set(service.heard.map(({ body }) => body));
      assert.equal(said.size, 2);
      const bodies = [...said].map((body) => JSON.parse(body) as object);
      const found = bodies.find((body) => JSON.stringify(body).includes('Feedback'));
      assert.deepEqual(found, expected);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}
