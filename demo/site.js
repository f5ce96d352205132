// Brand and scheme live in the address alone (?brand=malam&scheme=dark): a link shows the same page to everyone,
// and nothing is stored. This file stands in the head, so that the first paint is the right one.
(() => {
  const choices = { brand: ['kopi', 'malam', 'polos'], scheme: ['auto', 'light', 'dark'] };
  const root = document.documentElement;

  /** What the address says, or the first choice. */
  const chosen = (name) => {
    const value = new URLSearchParams(location.search).get(name);
    return choices[name].includes(value) ? value : choices[name][0];
  };

  const show = () => {
    for (const name in choices) {
      root.dataset[name] = chosen(name);
      for (const button of document.querySelectorAll(`button[data-${name}]`))
        button.setAttribute('aria-pressed', String(button.dataset[name] === chosen(name)));
    }
    // The other pages show the same.
    for (const link of document.querySelectorAll('a[href^="/"]')) link.search = location.search;
  };

  const choose = (name, value) => {
    const query = new URLSearchParams(location.search);
    if (value === choices[name][0]) query.delete(name);
    else query.set(name, value);
    const url = new URL(location.href);
    url.search = query;
    history.replaceState(history.state, '', url);
    show();
  };

  show();
  document.addEventListener('DOMContentLoaded', () => {
    show();
    for (const button of document.querySelectorAll('.switch button')) {
      const [name] = Object.keys(button.dataset);
      button.addEventListener('click', () => choose(name, button.dataset[name]));
    }
  });
})();
