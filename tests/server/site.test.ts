import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSite } from '../../demo/site.ts';
import { folder } from './helpers.ts';

test('the demo site serves its pages, names the backend in them and hides the rest', async () => {
  using place = folder();
  const files = ['index.html', 'app.js', 'logo.svg', '.hidden.html', 'seed.ts', 'notes.txt'];
  for (const name of files) writeFileSync(place.file(name), '{{guyub}} {{backend}} {{other}}');
  const site = createSite(place.path, () => 'http://backend.example');
  const get = async (path: string) => site.fetch(new Request(`http://site.example${path}`));
  for (const path of ['/', '/index.html', '/?query']) {
    const page = await get(path);
    assert.equal(await page.text(), 'http://backend.example http://backend.example {{other}}', path);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  }
  assert.equal(await (await get('/app.js')).text(), '{{guyub}} {{backend}} {{other}}');
  assert.equal((await get('/logo.svg')).headers.get('content-type'), 'image/svg+xml');
  for (const path of ['/.hidden.html', '/seed.ts', '/notes.txt', '/none.html', '/folder/', '/%00.html']) {
    assert.equal((await get(path)).status, 404, path);
  }
});
