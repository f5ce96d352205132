/** So many in so many seconds. */
export interface Rate {
  readonly most: number;
  readonly seconds: number;
}

/** How many were taken since a moment (milliseconds since 1970). */
export interface Bucket {
  readonly since: number;
  readonly taken: number;
}

/** Takes one more; where there is none left, how many seconds until there is. */
export function draw(
  bucket: Bucket | undefined,
  { most, seconds }: Rate,
  now: Date,
): { readonly bucket: Bucket; readonly wait?: never } | { readonly wait: number; readonly bucket?: never } {
  const time = now.getTime();
  const ends = bucket ? bucket.since + seconds * 1000 : 0;
  // A clock that was set back does not keep anybody waiting.
  if (!bucket || time >= ends || time < bucket.since) return { bucket: { since: time, taken: 1 } };
  if (bucket.taken >= most) return { wait: Math.ceil((ends - time) / 1000) };
  return { bucket: { ...bucket, taken: bucket.taken + 1 } };
}
