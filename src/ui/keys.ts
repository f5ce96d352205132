/**
 * What is typed into a field, and the space bar that presses a button, stay in the widget. A page that listens for
 * single keys leaves fields alone, but of a shadow root it sees only the element: it would take each letter for its
 * own. Escape, Tab, modifiers and shortcuts with them are the page's as ever.
 */
export function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepKey);
}

function keepKey(event: Event): void {
  const { key, target, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  if (ctrlKey || altKey || metaKey || /^(Escape|Tab|Shift|Control|Alt|Meta)/.test(key)) return;
  if (key === ' ' || (target as Element).matches('input, textarea, select')) event.stopPropagation();
}
