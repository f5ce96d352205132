import type { Read } from './community.ts';

/** One version of what a community asks of everybody in it. Published versions stand: a change is a new one. */
export interface Policy {
  /** The same in all versions. */
  readonly id: string;
  /** 1, 2, 3 … */
  readonly version: number;
  readonly title: string;
  /** Markdown: headings, paragraphs, lists, emphasis and links. */
  readonly body: string;
  /** The language it is written in (BCP 47). */
  readonly lang?: string;
  /** Whether everybody is asked anew. A mended spelling is not material. */
  readonly material: boolean;
  /** What this version changes, in a sentence or two. */
  readonly changes?: string;
  /** From when it holds (RFC 3339, UTC). */
  readonly publishedAt: string;
  /** The command that published it; absent where the community began with it. */
  readonly commandId?: string;
}

export type PledgeAnswer = 'accepted' | 'declined';

/** One person's answer to a policy, the last one given. Who has none has not answered: the third state. */
export interface Pledge {
  readonly policyId: string;
  readonly person: string;
  readonly answer: PledgeAnswer;
  /** The version that was read. */
  readonly version: number;
  /** The language of the page on which it was answered (BCP 47). */
  readonly locale: string;
  /** The command that set it: of two, the greater is the newer. */
  readonly commandId: string;
  readonly answeredAt: string;
}

interface Answering {
  readonly id: string;
  readonly policyId: string;
  readonly version: number;
  readonly locale: string;
}
/** Sets the answer to *accepted*. Agreeing to rules of conduct is no consent to the processing of data. */
export interface ConductAccept extends Answering {
  readonly type: 'conduct.accept';
}
/** Sets the answer to *declined*: the person goes on reading, reporting and leaving, and takes part in nothing. */
export interface ConductDecline extends Answering {
  readonly type: 'conduct.decline';
}
export type ConductCommand = ConductAccept | ConductDecline;

/** All that a conduct banner shows. */
export interface ConductRead extends Read {
  /** The newest version that holds. `null`: there is no such policy, or none at all. */
  readonly policy: Policy | null;
  /** The version that everybody is asked about: an answer to this one or a later one is enough. */
  readonly askedSince: number;
  /** Whether the viewer is to be asked: no answer yet, or one from before the last material change. */
  readonly asks: boolean;
  /** The viewer's own answer, which nobody else is shown. */
  readonly mine: Pick<Pledge, 'answer' | 'version' | 'commandId'> | null;
  /** The text that the viewer answered, where the policy has changed since: to see what changed. */
  readonly before: Pick<Policy, 'version' | 'body'> | null;
  /** What the viewer may do now. */
  readonly can: readonly (ConductCommand['type'] | 'report.send')[];
}
