import type { BoardRules } from '../../model/board.ts';
import type { Role } from '../../model/community.ts';
import type { Table, Tables } from '../../model/records.ts';
import type { BackendAdapter, Manifest } from '../adapter.ts';

/** How a backend is handed to the suite. */
export interface Harness {
  /** What the backend declares; rules about anything else do not apply. The first case holds the adapter to it. */
  readonly manifest: Manifest;
  /** What a {@link Community} of this harness has beside its adapters. */
  readonly offers: readonly Offer[];
  /**
   * A community with nobody and nothing in it; every case asks for its own. With rules for its boards (`'boards'`), those
   * of its owner; with challenges (`'challenges'`), every command after the first meets one.
   */
  open(boards?: BoardRules, challenges?: boolean): Promise<Community>;
}

export type Offer = 'records' | 'address' | 'network' | 'roles' | 'boards' | 'challenges';

/** One community, seen from outside. */
export interface Community {
  /**
   * The adapter in the hands of a person; the same name is the same person on the same device. With roles
   * (`'roles'`), of somebody to whom the community's owner has given them.
   */
  adapter(name: string, roles?: readonly Role[]): BackendAdapter;
  /** The adapter in the hands of somebody who has never written here, another one with each call. */
  stranger(): BackendAdapter;
  /** Places a record as it is, over one with the same key; only of kinds that the backend declares to read. */
  put<T extends Table>(table: T, record: Tables[T]): void | Promise<void>;
  /**
   * The side door (`'records'`): what of a kind is truly stored, in the order in which it was first written, read
   * past the adapter, so that no echo passes for storage.
   */
  records?<T extends Table>(table: T): Promise<readonly Tables[T][]>;
  /** Where the backend is reached by raw requests (`'address'`); not in a browser, which forbids some of them. */
  readonly address?: Address;
  /** The adapter of a person whose requests go through this `fetch` (`'network'`): the suite lets them fail. */
  network?(name: string, fetch: Fetch): BackendAdapter;
  /** Called once the case is over. */
  close(): void | Promise<void>;
}

export interface Address {
  /** The backend's address without a slash at its end: what stands before `/v1`. */
  readonly url: string;
  readonly community: string;
  /** The origin of a page that may use this backend. */
  readonly origin: string;
  /** How to ask; by default the platform's own. */
  readonly fetch?: Fetch;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** A test runner, as far as the suite needs one. */
export interface Runner {
  describe(title: string, body: () => void): void;
  it(title: string, run: () => Promise<void>): void;
  /** Told of every case that does not apply to the backend; without it they are left out silently. */
  skip?(title: string): void;
}
