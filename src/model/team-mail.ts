import type { MailQuestion } from './mail.ts';

/** That one of the team is to be mailed a link to sign in by; the link itself is made when the mail is. */
export type TeamMail = Omit<MailQuestion, 'type'> & {
  /** The language of the mail (BCP 47). */
  readonly lang: string;
} & (
    | {
        readonly type: 'staff.invite';
        /** Who invites them. */
        readonly by: string;
      }
    | {
        readonly type: 'staff.link';
        /** By which name the address is found that somebody wants to sign in with; whose it is, nobody has looked yet. */
        readonly address: string;
      }
  );

export const isTeamMail = <E extends { readonly type: string }>(event: E | TeamMail): event is TeamMail =>
  event.type === 'staff.invite' || event.type === 'staff.link';
