/**
 * `<div data-guyub="poll" data-poll-id="…">`, for editors that strip unknown elements: becomes the element, now or
 * when it is put into the page. Fetched with the first one.
 */
function replace(place: HTMLElement): void {
  const { guyub, ...rest } = place.dataset;
  const element = document.createElement(`guyub-${guyub}`);
  for (const name in rest)
    element.setAttribute(
      name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
      rest[name]!,
    );
  element.append(...place.childNodes);
  place.replaceWith(element);
}

const look = () => document.querySelectorAll<HTMLElement>('[data-guyub]').forEach(replace);
look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
