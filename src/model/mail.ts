/** Where somebody wants to be told by e-mail what concerns their own. It is no identity: it opens nothing. */
export interface MailAddress {
  readonly address: string;
  /** The language of the messages (BCP 47). */
  readonly lang: string;
  /** Before that nothing is sent but the question whether it is theirs. */
  readonly confirmed: boolean;
}

/** Whose address a link in a mail is about. */
export interface MailLink {
  readonly person: string;
  readonly lang: string;
}

/** The addresses of a community's people, one each. Links are known by their hash alone. */
export interface MailAddresses {
  of(person: string): Promise<MailAddress | undefined>;
  /** Who may confirm by this link, while it holds. */
  confirming(hash: string, now: Date): Promise<MailLink | undefined>;
}

export interface MailChanges extends MailAddresses {
  /** Sets an address that is yet to be confirmed, in the place of any other; `stop` is the hash of its way out. */
  set(person: string, address: Omit<MailAddress, 'confirmed'> & { readonly stop: string }): Promise<void>;
  /** The language of what is sent to an address that stays. */
  speak(person: string, lang: string): Promise<void>;
  /** Has the question sent whether the address is theirs. */
  ask(person: string, now: Date): Promise<void>;
  /** From when on the question can be answered by a link, and until when. */
  asked(person: string, hash: string, until: Date): Promise<void>;
  confirm(person: string): Promise<void>;
  /** Whoever follows the way out is told of nothing any more. */
  stop(hash: string): Promise<void>;
  /** Forgets a person's address, and what waits to be sent there. */
  remove(person: string): Promise<void>;
}

/** What the mail channel is told to send beside what happens in the community. */
export interface MailQuestion {
  readonly id: string;
  readonly type: 'mail.confirm';
  readonly at: string;
  readonly community: string;
}
