/** Brands as a page sets them: a handful of tokens, or none. */
export const brands = {
  plain: 'font: 16px/1.5 system-ui, sans-serif;',
  coffee:
    'font: 17px/1.6 Georgia, "Noto Serif", serif; --guyub-accent: #7a3e1d; --guyub-radius: 2px; background: #faf5ee; color: #2b1a10;',
  neon: 'font: 16px/1.5 system-ui, sans-serif; --guyub-accent: #39ff88; --guyub-radius: 1em; background: #0b0b14; color: #f2f2ff;',
  tiny: 'font: 12px/1.4 system-ui, sans-serif; --guyub-accent: #b3005e; --guyub-radius: 0;',
} as const;
export type Brand = keyof typeof brands;
