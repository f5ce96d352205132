import type { LogEntry } from '../app.ts';
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
}

export type Notices = ReadonlyMap<string, CommunityNotices>;

/** The ways out of each community, for its storage to queue for and a dispatcher to serve. */
export class WaysOut implements Outgoing {
  readonly #channels: ReadonlyMap<string, readonly Channel[]>;
  #dispatcher: Dispatcher | undefined;

  constructor(notices: Notices) {
    this.#channels = new Map([...notices].map(([community, own]) => [community, channelsOf(own)]));
  }

  channelsFor: Outgoing['channelsFor'] = (community, type) =>
    (this.#channels.get(community) ?? []).filter((channel) => channel.wants(type)).map(({ name }) => name);

  queued = (): void => this.#dispatcher?.wake();

  /** Begins to tell; returns how to stop, and wait for what is under way. */
  open(storage: Storage, log: (entry: LogEntry) => void): () => Promise<void> {
    const lanes = [...this.#channels].flatMap(([community, channels]) =>
      channels.map((channel) => ({ community, channel, queue: storage.community(community).notices })),
    );
    const dispatcher = (this.#dispatcher = new Dispatcher({ lanes, log }));
    dispatcher.start();
    return () => dispatcher.stop();
  }
}

const channelsOf = ({ webhooks, callingCode }: CommunityNotices): readonly Channel[] =>
  webhooks.map((webhook) => webhookChannel(webhook, callingCode));
