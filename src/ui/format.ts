/** A whole number as a language writes it. `Intl` costs tens of milliseconds at first use: small ones do without. */
export function formatNumber(lang: string, n: number): string {
  return n < 1000 && /^(en|id)/.test(lang) ? String(n) : new Intl.NumberFormat(lang).format(n);
}

/** When what was just rendered has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** When the browser has nothing more urgent to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(() => resolve(), { timeout: 1000 })
      : setTimeout(resolve, 50),
  );
}
