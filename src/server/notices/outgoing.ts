import type { LogEntry } from '../log-entry.ts';
import { mailChannel, type MailSettings } from '../mail/channel.ts';
import { stopTokens } from '../mail/links.ts';
import { marks } from '../session.ts';
import type { Outgoing } from '../storage/notices.ts';
import type { Storage } from '../storage/index.ts';
import type { Channel } from './channel.ts';
import { Dispatcher } from './dispatcher.ts';
import { webhookChannel, type Webhook } from './webhook.ts';

/** What one community tells the outside, and how. */
export interface CommunityNotices {
  readonly webhooks: readonly Webhook[];
  /** The calling code of the country whose telephone numbers begin with 0, such as 62. */
  readonly callingCode?: string | undefined;
  /** The page with its widgets, for links in mail. */
  readonly site?: string | undefined;
}

export type Notices = ReadonlyMap<string, CommunityNotices>;

interface Means {
  readonly mail: MailSettings | undefined;
  /** What the links in mail are made with. */
  readonly secret: string;
}

/** The ways out of each community, for its storage to queue for and a dispatcher to serve. */
export class WaysOut implements Outgoing {
  readonly #channels: ReadonlyMap<string, readonly Channel[]>;
  #opened: { readonly storage: Storage; readonly url: string; readonly dispatcher: Dispatcher } | undefined;

  constructor(communities: readonly string[], notices: Notices, { mail, secret }: Means) {
    const [stopToken, { link: linkMark }] = [stopTokens(secret), marks(secret)];
    const channels = (community: string) => {
      const { webhooks = [], callingCode, site } = notices.get(community) ?? {};
      const out = webhooks.map((webhook) => webhookChannel(webhook, callingCode));
      const store = () => this.#opened!.storage.community(community);
      const staff = () => this.#opened!.storage.staff(community);
      const url = () => this.#opened!.url;
      return mail
        ? [...out, mailChannel(mail, { store, staff, url, community, site, stopToken, linkMark })]
        : out;
    };
    this.#channels = new Map(communities.map((community) => [community, channels(community)]));
  }

  channelsFor: Outgoing['channelsFor'] = (community, type) =>
    (this.#channels.get(community) ?? []).filter((channel) => channel.wants(type)).map(({ name }) => name);

  queued = (): void => this.#opened?.dispatcher.wake();

  /** Begins to tell; returns how to stop, and wait for what is under way. */
  open(storage: Storage, url: string, log: (entry: LogEntry) => void): () => Promise<void> {
    const lanes = [...this.#channels].flatMap(([community, channels]) =>
      channels.map((channel) => ({ community, channel, queue: storage.community(community).notices })),
    );
    const dispatcher = new Dispatcher({ lanes, log });
    this.#opened = { storage, url, dispatcher };
    dispatcher.start();
    return () => dispatcher.stop();
  }
}
