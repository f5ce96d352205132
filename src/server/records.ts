import { databaseOf, secretIn } from './data-folder.ts';
import { namer } from './identity.ts';
import { marks, newToken, signInUrl } from './session.ts';
import { openStorage, type Storage } from './storage/index.ts';
import type { Outgoing } from './storage/notices.ts';

/** What a server keeps, and the secret that names are made with in it. */
export interface Records {
  readonly storage: Storage;
  readonly secret: string;
}

export interface RecordsPlace {
  readonly data: string;
  readonly databaseUrl?: string | undefined;
  /** In place of the one in the data folder. */
  readonly secret?: string | undefined;
}

/** Opens the records of a data folder, made and brought up to date where needed; throws where the secret is not theirs. */
export async function openRecords(
  { data, databaseUrl, secret: given }: RecordsPlace,
  waysOut?: (secret: string) => Outgoing,
): Promise<Records> {
  const secret = given ?? (await secretIn(data));
  const storage = await openStorage(databaseOf({ data, databaseUrl }), waysOut?.(secret));
  if (await storage.recognises(await namer('secret', secret)(''))) return { storage, secret };
  await storage.close();
  throw new Error(
    `The database was begun with another secret than that of ${given ? 'GUYUB_SECRET' : data}: without its own nobody is known again. Set GUYUB_SECRET to that, or put back its file.`,
  );
}

/** Makes a link by which the owner of a community signs in. */
export async function ownerLink(
  { storage, secret }: Records,
  community: string,
  base: string,
): Promise<string> {
  const token = newToken();
  await storage.staff(community).ownerLink(await marks(secret).link(token), new Date());
  return signInUrl(base, community, token);
}

/** The same where nobody is of its team yet. */
export async function firstLink(
  { storage, secret }: Records,
  community: string,
  base: string,
): Promise<string | undefined> {
  const token = newToken();
  const isFirst = await storage.staff(community).firstLink(await marks(secret).link(token), new Date());
  return isFirst ? signInUrl(base, community, token) : undefined;
}
