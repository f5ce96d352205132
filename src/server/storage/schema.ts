import type { PlacedKind } from '../../model/placement.ts';
import type { FeedbackStatus, ReportStatus } from '../../model/message.ts';
import type { StaffRole } from '../../model/team.ts';

/** How something stands with the team's review. */
interface Reviewed {
  /** 1 where others are not shown it. */
  hidden: number;
  /** Since when it waits. */
  held_at: string | null;
  /** 1 where the team has approved it. */
  approved: number;
}

/** How a message stands, and what it is found by. */
interface Message {
  status: FeedbackStatus | ReportStatus;
  /** 1 where it waits for the team yet. */
  open: number;
  /** The kind of feedback, or the reason of a report. */
  about: string;
  /** Its text as it is searched. */
  words: string;
}

/**
 * What lies in the database. A record is kept whole, as JSON, beside the columns that queries need; `community`
 * comes first in every key. Times are RFC 3339 in UTC, so that they compare as texts.
 */
export interface Database {
  polls: {
    community: string;
    id: string;
    /** When it was opened. */
    created_at: string;
    /** When it ends or has ended; in the last year of all where it goes on. */
    closes_at: string;
    /** 1 where the team alone sees it. */
    draft: number;
    record: string;
  };
  ballots: {
    community: string;
    poll_id: string;
    voter: string;
    record: string;
  };
  /** One row per option that a ballot holds: for counting without reading ballots. */
  ballot_choices: {
    community: string;
    poll_id: string;
    option_id: string;
    voter: string;
  };
  feedback: Reviewed &
    Message & {
      community: string;
      id: string;
      author: string;
      created_at: string;
      /** The feedback that it was merged into. */
      duplicate_of: string | null;
      /** Since when it waits for the team; null where it does not. */
      waiting_since: string | null;
      record: string;
    };
  /** Times in UTC to the millisecond; an event without readable ones comes last and never ends. */
  events: {
    community: string;
    id: string;
    starts_at: string;
    ends_at: string;
    /** 1 where the team alone is shown it. */
    draft: number;
    /** Title, place and description as they are searched. */
    words: string;
    record: string;
  };
  rsvps: {
    community: string;
    event_id: string;
    person: string;
    answer: string;
    turn: number;
    /** Where they stand on the list of those who come and wait; empty after a no. */
    attendance_key: string;
    record: string;
  };
  policies: {
    community: string;
    id: string;
    version: number;
    /** 1 where everybody is asked anew. */
    material: number;
    published_at: string;
    record: string;
  };
  /** People's answers to policies. */
  pledges: {
    community: string;
    policy_id: string;
    person: string;
    /** The version that was read. */
    version: number;
    answer: string;
    record: string;
  };
  /** Who is paused by the team, or was. */
  blocks: {
    community: string;
    person: string;
    id: string;
    /** 1 while they are. */
    blocked: number;
    at: string;
    record: string;
  };
  reports: Reviewed &
    Message & {
      community: string;
      id: string;
      author: string;
      created_at: string;
      /** Since when it waits for the team; null where it does not. */
      waiting_since: string | null;
      record: string;
    };
  questions: Reviewed & {
    community: string;
    id: string;
    author: string;
    created_at: string;
    /** 1 where it takes neither answers nor votes. */
    closed: number;
    /** Title and text as they are searched. */
    words: string;
    /** Counted anew with every vote and answer, so that lists need not. */
    votes: number;
    answers: number;
    /** 1 where one of the answers is in the brand's name. */
    official: number;
    /** Since when it stands at the top of the board. */
    pinned_at: string | null;
    /** Counted with the answers: how many of it and them wait for the team's review, and were rejected. */
    held_posts: number;
    rejected_posts: number;
    /** Since when it waits for an answer; null where it does not. Set anew with every vote and answer, too. */
    waiting_since: string | null;
    record: string;
  };
  answers: Reviewed & {
    community: string;
    id: string;
    author: string;
    created_at: string;
    question_id: string;
    official: number;
    record: string;
  };
  /** For questions and answers alike. */
  votes: {
    community: string;
    target_id: string;
    person: string;
    value: number;
    record: string;
  };
  /** What the team has done. */
  audit: {
    community: string;
    id: string;
    actor: string;
    at: string;
    record: string;
  };
  /** What stands where on the brand's site. */
  placements: {
    community: string;
    kind: PlacedKind;
    name: string;
    record: string;
  };
  /** On which sites placements were last asked for. */
  sightings: {
    community: string;
    kind: PlacedKind;
    name: string;
    origin: string;
    at: string;
  };
  /** Whom the server itself lets in as one of the team. */
  staff: {
    community: string;
    id: string;
    name: string;
    role: StaffRole;
    created_at: string;
    /** When they signed in for the first time. */
    joined_at: string | null;
    removed_at: string | null;
    /** Where links are mailed to, as they wrote it. */
    mail: string | null;
    /** What that is found by, however it is written: a name made with the secret. */
    mail_name: string | null;
  };
  /** Links to sign in by, each for one of the team and for once. */
  staff_links: {
    community: string;
    /** Of the link's token, made with the secret. */
    mark: string;
    staff_id: string;
    made_by: string;
    expires_at: string;
    used_at: string | null;
  };
  staff_sessions: {
    community: string;
    /** Of the cookie's token, made with the secret. */
    mark: string;
    staff_id: string;
    device: string;
    created_at: string;
    /** The hour. */
    used_at: string;
    expires_at: string;
  };
  /** What the team signs in by without a link. */
  staff_passkeys: {
    community: string;
    /** As its authenticator calls it. */
    id: string;
    staff_id: string;
    /** As its owner calls it. */
    name: string;
    /** In COSE, as base64url. */
    public_key: string;
    /** How often it was used, as far as its authenticator counts. */
    counter: number;
    created_at: string;
    used_at: string | null;
  };
  /** What was answered by a passkey, until it could not be any more: each question is good once. */
  staff_challenges: {
    community: string;
    mark: string;
    expires_at: string;
  };
  /** Who of the team is at what. */
  presence: {
    community: string;
    kind: string;
    target_id: string;
    person: string;
    role: StaffRole;
    /** 1 where they write. */
    writing: number;
    /** Until when they are there (milliseconds since 1970). */
    ends: number;
  };
  acceptances: {
    community: string;
    command_id: string;
    actor: string;
    content: string;
    version: string;
    at: string;
  };
  /** What changed when: `id` is the version of the accepted command, `topic` what it touched (empty: nothing). */
  changes: {
    community: string;
    id: string;
    topic: string;
  };
  /** How much was done of late, by whom. */
  buckets: {
    community: string;
    name: string;
    since: number;
    taken: number;
    /** When it counts no more. */
    ends: number;
  };
  /** See PostgreSQL's versions; empty elsewhere. */
  eras: {
    opened: string;
  };
  /** The one secret that names were made with, by a mark that it leaves. */
  secrets: {
    mark: string;
  };
  /** Where people want to be told of what concerns them. */
  mail_addresses: {
    community: string;
    person: string;
    address: string;
    lang: string;
    /** 1 where whoever reads the mail has said yes. */
    confirmed: number;
    /** The hash of the link by which they can; empty where there is none. */
    question: string;
    /** When that link holds no more, and what was not confirmed is forgotten (milliseconds since 1970). */
    ends: number;
    /** The hash of the link by which they get no more. */
    stop: string;
  };
  /** What waits to be told outside; what was told is deleted. */
  notices: {
    community: string;
    id: string;
    channel: string;
    event: string;
    /** Whose deed or words it holds; empty for nobody's. */
    person: string;
    /** What it goes with where that is erased for its age, such as `question/…`; empty for nothing. */
    about: string;
    /** Whom it is for, where the channel asks. */
    recipient: string;
    attempts: number;
    /** When it is tried next, or was given up (milliseconds since 1970). */
    due: number;
    /** 1 where it was given up. */
    dead: number;
    /** Why it failed last. */
    error: string | null;
  };
  migrations: {
    name: string;
    at: string;
  };
}
