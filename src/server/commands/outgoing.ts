import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { domainEventTypes, type DomainEventType } from '../../model/domain-events.ts';
import { isLoopback } from '../loopback.ts';
import type { CommunityNotices, Notices } from '../notices/outgoing.ts';
import type { Webhook } from '../notices/webhook.ts';
import type { OutgoingSaid } from './config.ts';
import { UsageError } from './usage-error.ts';

/** Who is told what happens, with the secrets that this takes: read only by whoever tells. */
export function noticesOf(said: readonly OutgoingSaid[], env: NodeJS.ProcessEnv): Notices {
  return new Map(said.map((community) => [community.community, ofCommunity(community, env)]));
}

function ofCommunity(said: OutgoingSaid, env: NodeJS.ProcessEnv): CommunityNotices {
  const { by, callingCode, site, webhooks = [] } = said;
  if (site !== undefined && !isWebAddress(site)) {
    throw new UsageError(
      `${by} the site "${site}" is no page: write it like https://brand.example/community.`,
    );
  }
  if (callingCode !== undefined && !/^[1-9]\d{0,2}$/.test(callingCode)) {
    throw new UsageError(
      `${by} the callingCode "${callingCode}" is none: write it without plus, such as "62".`,
    );
  }
  return { callingCode, site, webhooks: webhooks.map((webhook) => ofWebhook(webhook, said, env)) };
}

function ofWebhook(
  { url, secrets, events }: NonNullable<OutgoingSaid['webhooks']>[number],
  { by, folder }: OutgoingSaid,
  env: NodeJS.ProcessEnv,
): Webhook {
  // The address may be a secret itself: what is wrong with it is said without it.
  const { protocol, hostname, host, username } = URL.canParse(url) ? new URL(url) : new URL('none:');
  if (!/^https?:$/.test(protocol) || username) {
    throw new UsageError(
      `${by} the url of a webhook is none: write it like https://hooks.brand.example/guyub.`,
    );
  }
  if (protocol === 'http:' && !isLoopback(hostname.replace(/^\[|\]$/g, ''))) {
    throw new UsageError(`${by} the webhook at ${host} must be https: everybody on the way could read it.`);
  }
  const unknown = events?.find((event) => !domainEventTypes.includes(event as DomainEventType));
  if (unknown !== undefined) {
    throw new UsageError(
      `${by} the webhook at ${host} wants "${unknown}": there are ${domainEventTypes.join(', ')}.`,
    );
  }
  if (!secrets.length) throw new UsageError(`${by} the webhook at ${host} needs a secret in "secrets".`);
  const keys = secrets.map((secret) => keyOf(secret, `${by} the webhook at ${host}`, folder, env));
  return { url, keys, events: events as readonly DomainEventType[] | undefined };
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** A secret stands in a variable or in a file of its own; what is wrong with it is said without it. */
function keyOf(said: string, by: string, folder: string, env: NodeJS.ProcessEnv): Uint8Array {
  const [, place, name = ''] = /^(env|file):(.+)$/.exec(said) ?? [];
  if (!place) {
    throw new UsageError(
      `${by} names no place of its secret: write "env:NAME" for a variable or "file:PATH" for a file.`,
    );
  }
  const text = place === 'env' ? env[name] : read(resolve(folder, name));
  if (!text?.trim()) throw new UsageError(`${by} has no secret: ${said} is missing or empty.`);
  const key = Buffer.from(/^whsec_([A-Za-z\d+/]+={0,2})$/.exec(text.trim())?.[1] ?? '', 'base64');
  if (key.length < 24 || key.length > 64) {
    throw new UsageError(
      `${by}: ${said} holds no secret: it is "whsec_" and 24 to 64 random bytes in base64, as from\n  echo "whsec_$(openssl rand -base64 32)"`,
    );
  }
  return key;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
