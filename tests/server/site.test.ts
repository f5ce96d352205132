import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, pages } from '../../demo/pages.ts';
import { seed } from '../../demo/seed.ts';
import { createSite } from '../../demo/site.ts';
import type { App } from '../../src/server/app.ts';
import { listen } from '../../src/server/serve.ts';
import { isId } from '../../src/model/id.ts';
import { server } from './helpers.ts';

const get = async (site: App, path: string) => site.fetch(new Request(`http://site.example${path}`));
const addresses = languages.flatMap((language) => Object.values(pages[language]).map(({ path }) => path));

/** The shop's site beside a backend with its first records. */
async function shop(): Promise<
  AsyncDisposable & { site: App; guyub: string; put: Awaited<ReturnType<typeof server>>['storage'] }
> {
  const place = await server({ now: () => new Date() });
  await seed(place.storage.community('main'), new Date());
  const backend = await listen(place.app, { port: 0 });
  return {
    site: createSite(() => backend.url),
    guyub: backend.url,
    put: place.storage,
    async [Symbol.asyncDispose]() {
      await backend.close();
      place[Symbol.dispose]();
    },
  };
}

test('every page stands in the frame, names the backend and leaves no place empty', async () => {
  await using place = await shop();
  for (const path of addresses) {
    const answer = await get(place.site, path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    const page = await answer.text();
    assert.ok(page.includes(`<script async src="${place.guyub}/guyub.js">`), path);
    assert.ok(!/\{\{|undefined|\[object/.test(page), path);
    assert.equal(page.match(/<h1/g)?.length, 1, path);
    for (const [, target] of page.matchAll(/href="(\/[^"#]*)(#[^"]*)?"/g)) {
      if (target === '/storybook/') continue;
      assert.equal((await get(place.site, target!)).status, 200, `${path} leads to ${target}`);
    }
    for (const [, target, id] of page.matchAll(/href="(\/[^"#]*)?#([^"]+)"/g)) {
      const there = target ? await (await get(place.site, target)).text() : page;
      assert.ok(there.includes(`id="${id}"`), `${path} leads to ${target ?? ''}#${id}`);
    }
  }
});

test('what widgets will show can be read without them', async () => {
  await using place = await shop();
  const read = async (path: string) => (await get(place.site, path)).text();
  const events = await read('/acara');
  assert.match(events, /<time datetime="\d{4}-\d\d-\d\dT02:00:00.000Z">[^<]+10\.00–12\.00 WITA<\/time>/);
  assert.match(events, /Jalan ke Sembalun ditutup sementara/);
  assert.match(events, /<summary>Yang sudah berlangsung<\/summary>[^]*Seduh manual di rumah/);
  assert.match(
    await read('/en/events'),
    /<strong lang="id" dir="auto">Cupping panen baru Sembalun<\/strong>/,
  );
  assert.match(await read('/komunitas'), /<h4>Saling menghargai<\/h4>[^]*<strong>bukan orangnya<\/strong>/);
  const help = await read('/bantuan');
  assert.match(help, /<summary><span lang="en" dir="auto">Is there a decaf[^]*<small>Belum dijawab<\/small>/);
  assert.match(help, /<b>Dijawab tim kami<\/b>[^]*<strong>Enam minggu<\/strong> masih enak/);
  assert.match(help, /<b>Ditutup\.<\/b>/);
  const forms = [await read('/bantuan'), await read('/bantuan')];
  const ids = forms.map((page) => /name="id" value="([^"]+)"/.exec(page)![1]!);
  assert.ok(ids.every(isId) && ids[0] !== ids[1], 'every form is another one');
  assert.match(forms[0]!, new RegExp(`<form method="post" action="${place.guyub}/v1/main/feedback"`));
  assert.match(forms[0]!, /name="page" value="http:\/\/site\.example\/bantuan"/);
});

test('what members wrote is text in the pages', async () => {
  await using place = await shop();
  const hostile = `</ul><script>alert(1)</script>"' onload='x`;
  const community = place.put.community('main');
  const [event] = await community.read((seen) => seen.events('upcoming', new Date(), 1));
  await community.put('event', {
    ...event!,
    title: hostile,
    description: hostile,
    place: hostile,
    lang: hostile,
  });
  for (const path of ['/acara', '/']) {
    const page = await (await get(place.site, path)).text();
    assert.match(page, /&#60;script&#62;alert\(1\)&#60;\/script&#62;&#34;&#39; onload/);
    assert.ok(!page.includes('<script>alert'), path);
  }
});

test('the shop stays open when the community does not answer', async () => {
  const site = createSite(() => 'http://127.0.0.1:1');
  for (const path of addresses) assert.equal((await get(site, path)).status, 200, path);
  assert.match(await (await get(site, '/acara')).text(), /sedang tidak bisa dibuka/);
});

test('files are served by plain names, and nothing else', async () => {
  const site = createSite(() => 'http://backend.example');
  assert.equal((await get(site, '/site.js')).headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal((await get(site, '/favicon.svg')).headers.get('content-type'), 'image/svg+xml');
  const hidden = [
    '/seed.ts',
    '/pages/id/home.html',
    '/preview.png',
    '/none.css',
    '/../package.json',
    '/%00.css',
  ];
  for (const path of hidden) assert.equal((await get(site, path)).status, 404, path);
});
