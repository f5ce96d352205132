/** What a person needs to fill in a form, at the least. */
const fastest = 2000;

/** Signs a text, so that nobody else can. */
export type Sign = (text: string) => Promise<string>;

/** When a form was made, for a hidden field of it: good for the message with this id alone. */
export async function madeAt(id: string, now: Date, sign: Sign): Promise<string> {
  const time = now.getTime().toString(36);
  return `${time}.${await sign(`${id} ${time}`)}`;
}

/**
 * Whether a form came back sooner than a person writes, or with a time that is none of ours. A brand's own page knows no
 * time: that it is missing says nothing.
 */
export async function isTooSoon(made: string, id: string, now: Date, sign: Sign): Promise<boolean> {
  if (!made) return false;
  const [time = '', signature] = made.split('.');
  if (signature !== (await sign(`${id} ${time}`))) return true;
  return now.getTime() - parseInt(time, 36) < fastest;
}
