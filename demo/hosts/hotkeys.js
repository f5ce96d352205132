// A page that listens to the keyboard everywhere, but for fields: and sees no field of ours, only an element.
window.pressed = [];
for (const type of ['keydown', 'keypress', 'keyup']) {
  document.addEventListener(type, (event) => {
    const field = event.target.closest('input, textarea, select, button, [contenteditable]');
    const typed = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
    if (field || event.key === 'Tab') return;
    window.pressed.push(`${type} ${typed}`);
    // As players and galleries do: the key is theirs.
    if (/^(.|Arrow\w+)$/.test(typed)) event.preventDefault();
  });
}
