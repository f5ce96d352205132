// What frameworks and page builders do to nodes that are not theirs. Tests and the buttons call it by name.
const main = document.querySelector('main');
const widgets = () =>
  [...main.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('guyub-'));

window.morph = {
  /** Each widget to another place, and back. */
  move() {
    const shelf = document.querySelector('#shelf');
    for (const widget of widgets()) {
      const next = widget.nextSibling;
      shelf.append(widget);
      main.insertBefore(widget, next);
    }
  },
  /** Each in the place of itself. */
  clone() {
    for (const widget of widgets()) widget.replaceWith(widget.cloneNode(true));
  },
  /** The whole page from its own text. */
  rewrite() {
    // oxlint-disable-next-line no-self-assign
    main.innerHTML = main.innerHTML;
  },
  /** Like a framework that compares the page with what the server had sent, and takes away all that was not in it. */
  attributes() {
    for (const widget of widgets())
      for (const name of widget.getAttributeNames())
        if (!['rating', 'heading-level'].includes(name)) widget.removeAttribute(name);
  },
};
for (const button of document.querySelectorAll('[data-morph]'))
  button.addEventListener('click', () => window.morph[button.dataset.morph]());
