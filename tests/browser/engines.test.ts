import { assert } from 'chai';
import { html, LitElement, nothing } from 'lit';

class Greeting extends LitElement {
  static override properties = { name: {} };
  declare name?: string;

  override render() {
    return html`<p>Hello ${this.name ?? nothing}</p>`;
  }
}

describe('the engine the tests run in', () => {
  it('is the one asked for', () => {
    const { engine } = window.__guyub;
    const itself = CSS.supports('-moz-appearance', 'none')
      ? 'firefox'
      : 'chrome' in window
        ? 'chromium'
        : 'webkit';
    assert.equal(itself, engine);
  });

  it('takes the page for a secure one, as service workers and the clipboard need', () => {
    assert.isTrue(window.isSecureContext);
  });

  it('starts each file with nothing stored', () => {
    assert.equal(localStorage.length + sessionStorage.length, 0);
    localStorage.setItem('left behind', 'for the next file');
  });

  it('draws a Lit element, and draws it again', async () => {
    customElements.define('test-greeting', Greeting);
    const greeting = document.createElement('test-greeting') as Greeting;
    document.body.append(greeting);
    greeting.name = 'Wulan';
    await greeting.updateComplete;
    assert.equal(greeting.shadowRoot?.textContent, 'Hello Wulan');
    greeting.name = 'Bagus';
    await greeting.updateComplete;
    assert.equal(greeting.shadowRoot?.textContent, 'Hello Bagus');
    greeting.remove();
  });
});
