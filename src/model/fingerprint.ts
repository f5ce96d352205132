/**
 * A short fingerprint of a JSON value, the same whatever the order of its keys. It tells a repeated command from
 * a changed one under the same id; it is no defence against somebody who wants two to be equal, who would only
 * deceive themselves.
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  // FNV-1a over the UTF-16 code units, in two lanes with different primes.
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
