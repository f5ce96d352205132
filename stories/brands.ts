/**
 * Brands as their own pages set them: a colour, a font, and a handful of tokens, or none. What stands in
 * `light-dark()` follows the scheme of the toolbar.
 */
export const brands = {
  /** A page that sets nothing at all. */
  plain: 'background: Canvas; color: CanvasText; font: 16px/1.5 system-ui, sans-serif;',
  /** A coffee roaster, in a serif. */
  coffee: `background: light-dark(#faf5ee, #1d130c); color: light-dark(#2b1a10, #f3e7d8);
    font: 17px/1.6 Georgia, "Noto Serif", "DejaVu Serif", serif;
    --guyub-accent: light-dark(#7a3e1d, #e0a571); --guyub-radius: 2px; --guyub-space: 1.1em; --guyub-line: 1.6;`,
  /** A club, in neon. */
  neon: `background: light-dark(#f6f4ff, #0b0b14); color: light-dark(#15102e, #f2f2ff);
    font: 16px/1.5 "Trebuchet MS", "DejaVu Sans", sans-serif;
    --guyub-accent: light-dark(#c3009a, #39ff88); --guyub-radius: 1em;`,
  /** A studio whose page is dark and never light; it sets `color-scheme` as such pages should. */
  night: `color-scheme: only dark; background: #10151b; color: #e6edf3;
    font: 15px/1.55 "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
    --guyub-accent: #7cc4ff; --guyub-surface: #10151b; --guyub-radius: 0.75em;`,
  /** A shop that sets its page very small. */
  tiny: `background: light-dark(#ffffff, #161616); color: light-dark(#1c1c1c, #ededed);
    font: 11px/1.4 Verdana, "DejaVu Sans", sans-serif;
    --guyub-accent: light-dark(#b3005e, #ff8cc6); --guyub-radius: 0; --guyub-space: 0.75em; --guyub-line: 1.4;`,
  /** A town hall: large, square and plain spoken. */
  civic: `background: light-dark(#ffffff, #0b1620); color: light-dark(#0b0c0c, #f3f2f1);
    font: 19px/1.5 Arial, "Liberation Sans", sans-serif;
    --guyub-accent: light-dark(#00703c, #6fd19b); --guyub-radius: 0; --guyub-space: 1.25em;`,
} as const;
export type Brand = keyof typeof brands;

/** What the brand calls itself on top of its page. */
export const names: Readonly<Record<Brand, string>> = {
  plain: 'A plain page',
  coffee: 'Kopi Rinjani Pagi',
  neon: 'Club Senja',
  night: 'Studio Malam',
  tiny: 'Toko Benang',
  civic: 'Kota Mataram',
};

/**
 * A visitor's own colours can only be switched on by the browser or its developer tools: this imitates them with
 * the system's colours, for a first look. It does not do what a browser does beyond that.
 */
export const systemColours = `background: Canvas; color: CanvasText; --guyub-accent: LinkText;
  --guyub-on-accent: Canvas; --guyub-surface: Canvas; --guyub-text: CanvasText;`;
