// Made by `npm run contract` from the OpenAPI document of the server; not edited by hand.

export interface paths {
    readonly "/v1/{community}/manifest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What this backend can do and what it promises */
        readonly get: operations["getManifest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/polls/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What stands at a placement, or the community’s current poll */
        readonly get: operations["getCurrentPoll"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/polls/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A poll */
        readonly get: operations["getPoll"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One page of events */
        readonly get: operations["getEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/events/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One event alone, whenever it is
         * @description A page of events with this one in it, or with none where there is no such event.
         */
        readonly get: operations["getEvent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/conduct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rules of the community, and whether the viewer is asked to accept them */
        readonly get: operations["getConduct"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/conduct/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One policy: its newest version */
        readonly get: operations["getPolicy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One page of a board’s questions */
        readonly get: operations["getQuestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/questions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A question with a page of its answers */
        readonly get: operations["getQuestion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the asker has sent to the team, the newest first, and what that has answered
         * @description For their eyes alone: it is never kept.
         */
        readonly get: operations["getMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Everything that the asker has given to the community
         * @description For their eyes alone: it is never kept. `person.erase` erases it.
         */
        readonly get: operations["getPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/mail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sets where the asker is told by e-mail of what concerns their own
         * @description In the place of any address before. It counts once its reader has said so: a mail with a link asks them, three times a day at most, whoever names the address; the answer here is the same. The same address again sets the language, or asks once more. A server that sends no mail says `unsupported`.
         */
        readonly post: operations["postMail"];
        /** Forgets where the asker is told by e-mail, and what waits to be sent there */
        readonly delete: operations["deleteMail"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/mail/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A page that asks whether an address is its reader’s, where the link in the first mail leads
         * @description Opening it says nothing yet: scanners of mail open links, too.
         */
        readonly get: operations["getConfirmation"];
        readonly put?: never;
        /**
         * Says that the address is its reader’s; a page says what came of it
         * @description A link holds for two days and for one yes. Nothing in a body is read.
         */
        readonly post: operations["postConfirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/mail/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A page that asks whether somebody wants no more mail, where a link in each mail leads */
        readonly get: operations["getStop"];
        readonly put?: never;
        /**
         * Forgets an address: the button of that page, and of mail programs (RFC 8058)
         * @description Nothing in a body is read. Twice, or by a link that never was, it is answered the same.
         */
        readonly post: operations["postStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/held": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What waits for review, who waits longest first
         * @description For moderators and owners.
         */
        readonly get: operations["getHeld"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/threads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One page of a board’s questions, those that others are not shown among them
         * @description For moderators and owners.
         */
        readonly get: operations["getThreads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/thread/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A question with a page of its answers, those that others are not shown in their places
         * @description For moderators and owners.
         */
        readonly get: operations["getThread"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the team has done, the newest first
         * @description For moderators and owners.
         */
        readonly get: operations["getAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How much there is and waits, without names and words
         * @description For reviewers too, who are told no number that could be about one person.
         */
        readonly get: operations["getFigures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/event-plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One page of events as the team sees them: drafts, the way in, and how many come
         * @description For moderators and owners.
         */
        readonly get: operations["getEventPlans"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who comes to an event, who answered first at the top, and then who waits, in line
         * @description For moderators and owners. People are named as they want to be, or not at all.
         */
        readonly get: operations["getAttendance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/polls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One page of the polls in a state, with their counts
         * @description For moderators and owners.
         */
        readonly get: operations["getPolls"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/placements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What stands where on the brand’s site, what comes next, and where it was last seen
         * @description For moderators and owners.
         */
        readonly get: operations["getPlacements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/inbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What waits for the team, who waits longest first
         * @description For moderators and owners: feedback and reports that nobody has dealt with, open questions without an answer, and what is held for review. What is held is there as that alone.
         */
        readonly get: operations["getInbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/agenda": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The next events, the polls that close within a week, and the policies that do not hold yet
         * @description For moderators and owners.
         */
        readonly get: operations["getAgenda"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The versions of the community’s rules, and how many have answered each
         * @description For moderators and owners. Who has answered what is nobody’s business: numbers alone.
         */
        readonly get: operations["getPolicies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/policies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same of one policy
         * @description For moderators and owners.
         */
        readonly get: operations["getPolicyVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/blocks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is paused, the newest first, without who they are
         * @description For moderators and owners.
         */
        readonly get: operations["getBlocks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/presence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who else of the team is at an item
         * @description For moderators and owners. Whoever asks counts as being there for 30 seconds, as colleagues are told, or until they say `gone`. It changes no record, and nobody is told of a change. Its `version` is empty.
         */
        readonly get: operations["getPresence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/feedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One page of feedback: of what waits who waits longest first, else the newest first
         * @description For moderators and owners.
         */
        readonly get: operations["getFeedback"];
        readonly put?: never;
        /**
         * Takes feedback as a plain form, from a page without script
         * @description For browsers: answers are pages in the language of the form. Only from pages of listed sites (`Origin`). What is sent twice with the same `id` is stored once.
         */
        readonly post: operations["postFeedbackForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One page of reports: of what waits who waits longest first, else the newest first
         * @description For moderators and owners.
         */
        readonly get: operations["getReports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/message/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One message with its replies, its notes and what was merged with it
         * @description For moderators and owners.
         */
        readonly get: operations["getMessage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What has changed since a version: topics alone, the same for everybody
         * @description With `Accept: text/event-stream` the answer is a stream of Server-Sent Events that does not end: the data of each is a `Hint`, its id the hint’s version, and a comment comes every 15 seconds. Hints may repeat or be missing: whoever hears one reads again.
         */
        readonly get: operations["getChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives a command: everything that people do is one
         * @description The id is made by whoever gives it, before it is first sent. The same command sent again gets the receipt of the first time and has no second effect, for 30 days; another one under the same id is a conflict (`id-taken`). A command that this server does not know is `unsupported`, fields that it does not know are left out. At most 64 KiB (of the team 512 KiB), 8 levels deep, no name twice in one object.
         */
        readonly post: operations["postCommand"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/feedback/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A page that says that feedback has arrived, and nothing of what it says */
        readonly get: operations["getFeedbackThanks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A page: who invites whom to the team, with a button; without a link, the ways in, or who is signed in
         * @description For browsers, in their language. Looking at a link uses nothing up.
         */
        readonly get: operations["getSignIn"];
        readonly put?: never;
        /**
         * Signs in by a link, which is used up then
         * @description From our own page alone. The answer leads to the desk, and sets the cookie `__Host-guyub-{community}` for 12 hours, with which requests of the server’s own pages are those of whoever signed in.
         */
        readonly post: operations["postSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/sign-in-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Has a link to sign in by mailed to whoever of the team has an address
         * @description From our own page alone. The page that answers is the same whoever has the address, and whether it was asked for too often (three times in a quarter of an hour). The link is good once and for 15 minutes. A server that sends no mail says `unsupported`.
         */
        readonly post: operations["postSignInLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/sign-in-passkey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a passkey is asked that somebody wants to sign in by
         * @description For `navigator.credentials.get()`, as `parseRequestOptionsFromJSON()` reads it. The question is good for five minutes and for one answer. A server that does not know its own address (`--url`, HTTPS) says `unsupported`, but on this machine.
         */
        readonly get: operations["getSignInPasskey"];
        readonly put?: never;
        /**
         * Signs in by a passkey
         * @description From our own page alone. The answer sets the cookie of `postSignIn`. A passkey that is not taken, for whatever reason, is `forbidden` (`unknown-passkey`).
         */
        readonly post: operations["postSignInPasskey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ends the session in whose browser it is sent
         * @description From our own page alone.
         */
        readonly post: operations["postSignOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where one is signed in; for owners, where everybody of the team is */
        readonly get: operations["getSessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/sessions/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a session: one’s own, or as an owner anybody’s */
        readonly post: operations["postSessionEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is of the team, and who was of late
         * @description For moderators and owners. Those alone whom the server itself lets in.
         */
        readonly get: operations["getStaff"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How one is called in the team and reached, and one’s passkeys
         * @description Nothing (`null`) of whom the host site alone vouches for.
         */
        readonly get: operations["getMe"];
        readonly put?: never;
        /** Sets what one is called, or where links to sign in by are mailed to */
        readonly post: operations["postMe"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/me/passkeys/new": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a new passkey is asked
         * @description For `navigator.credentials.create()`, as `parseCreationOptionsFromJSON()` reads it. The question is good for five minutes and for one answer of whoever asked for it.
         */
        readonly get: operations["getNewPasskey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/me/passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Adds a passkey to one’s own
         * @description At most 20 (`full`); one that is there already is a conflict (`id-taken`).
         */
        readonly post: operations["postPasskey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/me/passkeys/name": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets what one of one’s own passkeys is called */
        readonly post: operations["postPasskeyName"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/me/passkeys/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Removes one of one’s own passkeys: it signs in nobody from then on */
        readonly post: operations["postPasskeyRemoval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Makes a link to sign in by: for somebody new, or for one of the team
         * @description For owners. It is good once and for 72 hours, and older ones of the same person no more. Sent again it makes another. With `byMail` it goes to their address in place of the answer.
         */
        readonly post: operations["postInvitation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/{community}/staff/role": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives one of the team another role, or removes them
         * @description For owners. It holds from the next request on. The last owner who can sign in stays one (`last-owner`).
         */
        readonly post: operations["postRole"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/desk/{community}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The page on which the team works, for browsers
         * @description It holds nothing by itself: what the team is shown is asked for as everything else.
         */
        readonly get: operations["getDesk"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["getDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/desk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Leads to the desk of the first community */
        readonly get: operations["getFirstDesk"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process lives, whatever the database does */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether it can answer: 503 while the database cannot be read, or the server is stopping */
        readonly get: operations["getReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Manifest: {
            /**
             * @description The version of this contract.
             * @constant
             */
            readonly spec: 1;
            readonly reads: readonly ("poll" | "events" | "conduct" | "questions" | "question" | "messages" | "person")[];
            readonly commands: readonly ("poll.vote" | "poll.withdraw" | "feedback.send" | "event.rsvp" | "conduct.accept" | "conduct.decline" | "report.send" | "question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set" | "person.erase")[];
            /** @description What its team can read and do beside that; absent where it knows no team. */
            readonly staff?: readonly ("held" | "audit" | "figures" | "threads" | "thread" | "inbox" | "agenda" | "policies" | "blocks" | "presence" | "event-plans" | "attendance" | "polls" | "placements" | "feedback" | "reports" | "message" | "post.review" | "event.create" | "event.edit" | "event.publish" | "event.cancel" | "event.restore" | "event.discard" | "poll.create" | "poll.edit" | "poll.open" | "poll.close" | "poll.discard" | "placement.set" | "placement.discard" | "policy.publish" | "policy.withdraw" | "person.block" | "answer.verify" | "question.close" | "question.pin" | "post.edit" | "question.publish" | "message.status" | "message.reply" | "message.note" | "feedback.merge")[];
            /** @description There is a stream of hints; see `getChanges`. */
            readonly live?: boolean;
            readonly guarantees: {
                /**
                 * @description Who is kept to one ballot.
                 * @enum {string}
                 */
                readonly oneBallot: "account" | "device" | "none";
                /**
                 * @description `strong`: a read that starts after a receipt shows its effect.
                 * @enum {string}
                 */
                readonly consistency: "strong" | "eventual";
                /**
                 * @description `exact`: a repeated command has no second effect, for 30 days.
                 * @enum {string}
                 */
                readonly idempotency: "exact" | "none";
                /**
                 * @description `exact`: never more people go to an event than it has places for.
                 * @enum {string}
                 */
                readonly capacity?: "exact" | "none";
                /**
                 * @description `ordered`: a place goes to whoever has waited longest.
                 * @enum {string}
                 */
                readonly waitlist?: "ordered" | "none";
                /**
                 * @description `enforced`: whoever has declined the rules takes part in nothing.
                 * @enum {string}
                 */
                readonly conduct?: "enforced" | "none";
            };
        };
        readonly PollRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null`: there is no such poll, or no current one. */
            readonly poll: components["schemas"]["Poll"] | null;
            readonly closed: boolean;
            /** @description `null` while this viewer may not see it. */
            readonly tally: {
                /** @description People, however many options each chose. */
                readonly voters: number;
                /** @description In the order of the options. */
                readonly counts: readonly number[];
            } | null;
            /** @description The viewer’s own ballot, which nobody else is shown. */
            readonly mine: {
                /** @description Ids of options; none in a ballot that was taken back. */
                readonly choices: readonly string[];
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
            } | null;
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly ("poll.vote" | "poll.withdraw")[];
        };
        readonly EventsRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly events: readonly components["schemas"]["EventView"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly ConductRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description The newest version that holds. `null`: there is none. */
            readonly policy: components["schemas"]["Policy"] | null;
            /** @description The version that everybody is asked about; an answer to a later one is enough too. */
            readonly askedSince: number;
            /** @description Whether the viewer is to be asked. */
            readonly asks: boolean;
            /** @description The viewer’s own answer, which nobody else is shown. */
            readonly mine: {
                /** @enum {string} */
                readonly answer: "accepted" | "declined";
                /** @description The version of the policy that was read. */
                readonly version: number;
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
            } | null;
            /** @description The text that the viewer answered, where the policy has changed since. */
            readonly before: {
                /** @description 1, 2, 3 … */
                readonly version: number;
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body: string;
            } | null;
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly ("conduct.accept" | "conduct.decline" | "report.send")[];
        };
        readonly QuestionsRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly questions: readonly components["schemas"]["QuestionView"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly "question.ask"[];
        };
        readonly QuestionRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null`: there is no such question. */
            readonly question: {
                /** @description Of its words: the command that last set them. Whoever edits them names it (`ifVersion`). */
                readonly version: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /**
                 * @description The words are not the author’s own: the team has changed them.
                 * @constant
                 */
                readonly editedBy?: "team";
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @description Empty where it was erased. */
                readonly title: string;
                /** @description The language it is written in (BCP 47). */
                readonly lang?: string;
                /** @description What the author wants to be called. */
                readonly name?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description When it was closed (RFC 3339): it can be read, and takes neither answers nor votes. */
                readonly closedAt?: string;
                readonly closedReason?: string;
                /** @description Since when it stands at the top of the board (RFC 3339). */
                readonly pinnedAt?: string;
                /**
                 * @description Asked in the name of the brand, by its team.
                 * @constant
                 */
                readonly byTeam?: true;
                readonly acceptance?: {
                    /** @description The answer that helped; `null`: none, any more. */
                    readonly answerId: string | null;
                    /** @enum {string} */
                    readonly by: "asker" | "team";
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                };
                /**
                 * @description Whoever asked has had their words erased. It stays for the answers of others.
                 * @constant
                 */
                readonly erased?: true;
                /**
                 * @description It waits for review: for its author and the team.
                 * @constant
                 */
                readonly held?: true;
                /** @description The team has decided not to show it: for its author. */
                readonly rejected?: {
                    /** @description Why, for its author. */
                    readonly reason?: string;
                };
                readonly votes: number;
                readonly answers: number;
                /** @description Whether one of its answers is official. */
                readonly official: boolean;
                readonly mine: {
                    /** @description Whether the viewer wrote it. */
                    readonly author: boolean;
                    readonly vote: {
                        /**
                         * @description 1: useful. 0: taken back.
                         * @enum {number}
                         */
                        readonly value: 0 | 1;
                        /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                        readonly commandId: string;
                    } | null;
                };
                /** @description Which commands the viewer may give about it now. */
                readonly can: readonly ("question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set")[];
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body?: string;
                /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
                readonly original?: {
                    /** @description Empty where it was erased. */
                    readonly title: string;
                    /** @description Markdown. Untrusted: it may say anything, also HTML. */
                    readonly body?: string;
                    /** @description The command that last set the words; absent where that is the one that made the record. */
                    readonly version?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly editedAt?: string;
                    /** @description Why the team has changed them, for their author. */
                    readonly reason?: string;
                };
            } | null;
            /** @description The official ones, the verified ones, the accepted one, then by votes; a page of them. */
            readonly answers: readonly components["schemas"]["AnswerView"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly MessagesRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly messages: readonly components["schemas"]["OwnMessage"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly PersonRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description Where they want to be told by e-mail, where the server sends any. */
            readonly mail?: {
                readonly address: string;
                /** @description The language of the messages (BCP 47). */
                readonly lang: string;
                /** @description Before that nothing is sent but the question whether it is theirs. */
                readonly confirmed: boolean;
            };
            readonly given: {
                readonly ballot: readonly components["schemas"]["Ballot"][];
                readonly feedback: readonly components["schemas"]["Feedback"][];
                readonly rsvp: readonly components["schemas"]["Rsvp"][];
                readonly pledge: readonly components["schemas"]["Pledge"][];
                readonly report: readonly components["schemas"]["Report"][];
                readonly question: readonly components["schemas"]["Question"][];
                readonly answer: readonly components["schemas"]["Answer"][];
                readonly vote: readonly components["schemas"]["Vote"][];
            };
        };
        readonly HeldPost: {
            /** @constant */
            readonly kind: "question";
            readonly record: {
                /** @description The command that last set the words; absent where that is the one that made the record. */
                readonly version?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /**
                 * @description The words are not the author’s own: the team has changed them.
                 * @constant
                 */
                readonly editedBy?: "team";
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @description Empty where it was erased. */
                readonly title: string;
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body?: string;
                /** @description The language it is written in (BCP 47). */
                readonly lang?: string;
                /** @description What the author wants to be called. */
                readonly name?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description When it was closed (RFC 3339): it can be read, and takes neither answers nor votes. */
                readonly closedAt?: string;
                readonly closedReason?: string;
                /** @description Since when it stands at the top of the board (RFC 3339). */
                readonly pinnedAt?: string;
                /**
                 * @description Asked in the name of the brand, by its team.
                 * @constant
                 */
                readonly byTeam?: true;
                /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
                readonly original?: {
                    /** @description Empty where it was erased. */
                    readonly title: string;
                    /** @description Markdown. Untrusted: it may say anything, also HTML. */
                    readonly body?: string;
                    /** @description The command that last set the words; absent where that is the one that made the record. */
                    readonly version?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly editedAt?: string;
                    /** @description Why the team has changed them, for their author. */
                    readonly reason?: string;
                };
                readonly setBy?: {
                    /** @description The command that last set it: of two, the greater is the newer. */
                    readonly closed?: string;
                    /** @description The command that last set it: of two, the greater is the newer. */
                    readonly pinned?: string;
                };
                readonly acceptance?: {
                    /** @description The answer that helped; `null`: none, any more. */
                    readonly answerId: string | null;
                    /** @enum {string} */
                    readonly by: "asker" | "team";
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                };
                /**
                 * @description Whoever asked has had their words erased. It stays for the answers of others.
                 * @constant
                 */
                readonly erased?: true;
            };
            /** @description Of its words: whoever reviews them names it (`ifVersion`). */
            readonly version: string;
            readonly held: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The command that reviewed it last, for `ifSetBy`. */
            readonly setBy: string | null;
            /** @description What is answered, of an answer. */
            readonly question?: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                readonly title: string;
            };
        } | {
            /** @constant */
            readonly kind: "answer";
            readonly record: {
                /** @description The command that last set the words; absent where that is the one that made the record. */
                readonly version?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /**
                 * @description The words are not the author’s own: the team has changed them.
                 * @constant
                 */
                readonly editedBy?: "team";
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly questionId: string;
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body: string;
                /** @description The language it is written in (BCP 47). */
                readonly lang?: string;
                /** @description What the author wants to be called. */
                readonly name?: string;
                /** @description Given in the name of the brand, by its team. */
                readonly official: boolean;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description When the team last said, in the name of the brand, that it is right (RFC 3339). */
                readonly verifiedAt?: string;
                /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
                readonly original?: {
                    /** @description Markdown. Untrusted: it may say anything, also HTML. */
                    readonly body: string;
                    /** @description The command that last set the words; absent where that is the one that made the record. */
                    readonly version?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly editedAt?: string;
                    /** @description Why the team has changed them, for their author. */
                    readonly reason?: string;
                };
                readonly setBy?: {
                    /** @description The command that last set it: of two, the greater is the newer. */
                    readonly verified?: string;
                };
            };
            /** @description Of its words: whoever reviews them names it (`ifVersion`). */
            readonly version: string;
            readonly held: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The command that reviewed it last, for `ifSetBy`. */
            readonly setBy: string | null;
            /** @description What is answered, of an answer. */
            readonly question?: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                readonly title: string;
            };
        } | {
            /** @constant */
            readonly kind: "feedback";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description The command that last set its status or answered it; absent where nobody has. */
                readonly version?: string;
                /** @description What the team has told whoever sent it. */
                readonly replies?: readonly {
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly id: string;
                    /** @description Plain text. */
                    readonly body: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                }[];
                /** @description What the team has noted for itself; never for the sender. */
                readonly notes?: readonly {
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly id: string;
                    /** @description Plain text. */
                    readonly body: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                }[];
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /** @description What says the same, and is answered for both. */
                readonly duplicateOf?: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /** @description One to five, five the best. */
                readonly rating?: number;
                readonly name?: string;
                /** @description How to reach the writer; kept only with `consent`. */
                readonly contact?: string;
                /** @description The writer agrees to be contacted about this message. */
                readonly consent?: boolean;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description Of its words: whoever reviews them names it (`ifVersion`). */
            readonly version: string;
            readonly held: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The command that reviewed it last, for `ifSetBy`. */
            readonly setBy: string | null;
            /** @description What is answered, of an answer. */
            readonly question?: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                readonly title: string;
            };
        } | {
            /** @constant */
            readonly kind: "report";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description The command that last set its status or answered it; absent where nobody has. */
                readonly version?: string;
                /** @description What the team has told whoever sent it. */
                readonly replies?: readonly {
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly id: string;
                    /** @description Plain text. */
                    readonly body: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                }[];
                /** @description What the team has noted for itself; never for the sender. */
                readonly notes?: readonly {
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly id: string;
                    /** @description Plain text. */
                    readonly body: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                }[];
                /** @enum {string} */
                readonly status: "received" | "acknowledged" | "investigating" | "decided" | "closed";
                /** @enum {string} */
                readonly reason: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
                readonly text: string;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description Of its words: whoever reviews them names it (`ifVersion`). */
            readonly version: string;
            readonly held: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The command that reviewed it last, for `ifSetBy`. */
            readonly setBy: string | null;
            /** @description What is answered, of an answer. */
            readonly question?: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                readonly title: string;
            };
        };
        readonly HeldRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly posts: readonly components["schemas"]["HeldPost"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly StaffQuestion: {
            /** @description Of its words: whoever edits, reviews or verifies them names it (`ifVersion`). */
            readonly version: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly editedAt?: string;
            /**
             * @description The words are not the author’s own: the team has changed them.
             * @constant
             */
            readonly editedBy?: "team";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description Empty where it was erased. */
            readonly title: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When it was closed (RFC 3339): it can be read, and takes neither answers nor votes. */
            readonly closedAt?: string;
            readonly closedReason?: string;
            /** @description Since when it stands at the top of the board (RFC 3339). */
            readonly pinnedAt?: string;
            /**
             * @description Asked in the name of the brand, by its team.
             * @constant
             */
            readonly byTeam?: true;
            readonly acceptance?: {
                /** @description The answer that helped; `null`: none, any more. */
                readonly answerId: string | null;
                /** @enum {string} */
                readonly by: "asker" | "team";
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
            /**
             * @description Whoever asked has had their words erased. It stays for the answers of others.
             * @constant
             */
            readonly erased?: true;
            /** @description It waits for review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The team has decided not to show it, and tells its author why. */
            readonly rejected?: {
                readonly reason?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
            readonly votes: number;
            readonly mine: {
                /** @description Whether the viewer wrote it. */
                readonly author: boolean;
                readonly vote: {
                    /**
                     * @description 1: useful. 0: taken back.
                     * @enum {number}
                     */
                    readonly value: 0 | 1;
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                } | null;
            };
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly ("question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set" | "post.review" | "answer.verify" | "question.close" | "question.pin" | "post.edit" | "question.publish")[];
            /** @description The command that last set each of these, for `ifSetBy`. */
            readonly setBy: {
                /** @description `null`: none has. */
                readonly reviewed: string | null;
                /** @description `null`: none has. */
                readonly closed: string | null;
                /** @description `null`: none has. */
                readonly pinned: string | null;
            };
            /** @description That everybody is shown. */
            readonly answers: number;
            /** @description Whether one of its answers is official. */
            readonly official: boolean;
            /** @description How many of it and its answers wait for review. */
            readonly heldPosts: number;
            /** @description How many of it and its answers were rejected. */
            readonly rejectedPosts: number;
        };
        readonly StaffAnswer: {
            /** @description Of its words: whoever edits, reviews or verifies them names it (`ifVersion`). */
            readonly version: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly editedAt?: string;
            /**
             * @description The words are not the author’s own: the team has changed them.
             * @constant
             */
            readonly editedBy?: "team";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly questionId: string;
            /** @description Markdown. Untrusted: it may say anything, also HTML. */
            readonly body: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /** @description Given in the name of the brand, by its team. */
            readonly official: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When the team last said, in the name of the brand, that it is right (RFC 3339). */
            readonly verifiedAt?: string;
            /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
            readonly original?: {
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body: string;
                /** @description The command that last set the words; absent where that is the one that made the record. */
                readonly version?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /** @description Why the team has changed them, for their author. */
                readonly reason?: string;
            };
            /** @description It waits for review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The team has decided not to show it, and tells its author why. */
            readonly rejected?: {
                readonly reason?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
            readonly votes: number;
            readonly mine: {
                /** @description Whether the viewer wrote it. */
                readonly author: boolean;
                readonly vote: {
                    /**
                     * @description 1: useful. 0: taken back.
                     * @enum {number}
                     */
                    readonly value: 0 | 1;
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                } | null;
            };
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly ("question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set" | "post.review" | "answer.verify" | "question.close" | "question.pin" | "post.edit" | "question.publish")[];
            /** @description The command that last set each of these, for `ifSetBy`. */
            readonly setBy: {
                /** @description `null`: none has. */
                readonly reviewed: string | null;
                /** @description `null`: none has. */
                readonly verified: string | null;
            };
            readonly accepted: boolean;
        };
        readonly ThreadsRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly threads: readonly components["schemas"]["StaffQuestion"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly ThreadRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null`: there is no such question. */
            readonly question: {
                /** @description Of its words: whoever edits, reviews or verifies them names it (`ifVersion`). */
                readonly version: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /**
                 * @description The words are not the author’s own: the team has changed them.
                 * @constant
                 */
                readonly editedBy?: "team";
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @description Empty where it was erased. */
                readonly title: string;
                /** @description The language it is written in (BCP 47). */
                readonly lang?: string;
                /** @description What the author wants to be called. */
                readonly name?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description When it was closed (RFC 3339): it can be read, and takes neither answers nor votes. */
                readonly closedAt?: string;
                readonly closedReason?: string;
                /** @description Since when it stands at the top of the board (RFC 3339). */
                readonly pinnedAt?: string;
                /**
                 * @description Asked in the name of the brand, by its team.
                 * @constant
                 */
                readonly byTeam?: true;
                readonly acceptance?: {
                    /** @description The answer that helped; `null`: none, any more. */
                    readonly answerId: string | null;
                    /** @enum {string} */
                    readonly by: "asker" | "team";
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                };
                /**
                 * @description Whoever asked has had their words erased. It stays for the answers of others.
                 * @constant
                 */
                readonly erased?: true;
                /** @description It waits for review. */
                readonly held?: {
                    /**
                     * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                     * @enum {string}
                     */
                    readonly why: "guest" | "first" | "challenge" | "edited";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly since: string;
                };
                /** @description The team has decided not to show it, and tells its author why. */
                readonly rejected?: {
                    readonly reason?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly at: string;
                };
                readonly votes: number;
                readonly mine: {
                    /** @description Whether the viewer wrote it. */
                    readonly author: boolean;
                    readonly vote: {
                        /**
                         * @description 1: useful. 0: taken back.
                         * @enum {number}
                         */
                        readonly value: 0 | 1;
                        /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                        readonly commandId: string;
                    } | null;
                };
                /** @description Which commands the viewer may give about it now. */
                readonly can: readonly ("question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set" | "post.review" | "answer.verify" | "question.close" | "question.pin" | "post.edit" | "question.publish")[];
                /** @description The command that last set each of these, for `ifSetBy`. */
                readonly setBy: {
                    /** @description `null`: none has. */
                    readonly reviewed: string | null;
                    /** @description `null`: none has. */
                    readonly closed: string | null;
                    /** @description `null`: none has. */
                    readonly pinned: string | null;
                };
                /** @description That everybody is shown. */
                readonly answers: number;
                /** @description Whether one of its answers is official. */
                readonly official: boolean;
                /** @description How many of it and its answers wait for review. */
                readonly heldPosts: number;
                /** @description How many of it and its answers were rejected. */
                readonly rejectedPosts: number;
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body?: string;
                /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
                readonly original?: {
                    /** @description Empty where it was erased. */
                    readonly title: string;
                    /** @description Markdown. Untrusted: it may say anything, also HTML. */
                    readonly body?: string;
                    /** @description The command that last set the words; absent where that is the one that made the record. */
                    readonly version?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readonly editedAt?: string;
                    /** @description Why the team has changed them, for their author. */
                    readonly reason?: string;
                };
            } | null;
            readonly answers: readonly components["schemas"]["StaffAnswer"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly FeedbackItem: {
            /** @constant */
            readonly kind: "feedback";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /** @description What says the same, and is answered for both. */
                readonly duplicateOf?: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /** @description One to five, five the best. */
                readonly rating?: number;
                readonly name?: string;
                /** @description How to reach the writer; kept only with `consent`. */
                readonly contact?: string;
                /** @description The writer agrees to be contacted about this message. */
                readonly consent?: boolean;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description Whoever sets its status or answers it names it (`ifVersion`). */
            readonly version: string;
            /**
             * @description Whether a guest or a member has sent it, where that is known.
             * @enum {string}
             */
            readonly from?: "guest" | "member";
            /** @description It is marked for review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description How many there are. */
            readonly replies: number;
            readonly notes: number;
        };
        readonly FeedbackRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly messages: readonly components["schemas"]["FeedbackItem"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly ReportItem: {
            /** @constant */
            readonly kind: "report";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @enum {string} */
                readonly status: "received" | "acknowledged" | "investigating" | "decided" | "closed";
                /** @enum {string} */
                readonly reason: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
                readonly text: string;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description Whoever sets its status or answers it names it (`ifVersion`). */
            readonly version: string;
            /**
             * @description Whether a guest or a member has sent it, where that is known.
             * @enum {string}
             */
            readonly from?: "guest" | "member";
            /** @description It is marked for review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description How many there are. */
            readonly replies: number;
            readonly notes: number;
        };
        readonly ReportsRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly messages: readonly components["schemas"]["ReportItem"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly MessageThread: {
            /** @constant */
            readonly kind: "feedback";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /** @description What says the same, and is answered for both. */
                readonly duplicateOf?: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /** @description One to five, five the best. */
                readonly rating?: number;
                readonly name?: string;
                /** @description How to reach the writer; kept only with `consent`. */
                readonly contact?: string;
                /** @description The writer agrees to be contacted about this message. */
                readonly consent?: boolean;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description Whoever sets its status or answers it names it (`ifVersion`). */
            readonly version: string;
            /**
             * @description Whether a guest or a member has sent it, where that is known.
             * @enum {string}
             */
            readonly from?: "guest" | "member";
            /** @description It is marked for review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The first one first. */
            readonly replies: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
                /** @description Who of the team, as the log of what it did calls them; absent where that is not known any more. */
                readonly by?: string;
            }[];
            readonly notes: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
                /** @description Who of the team, as the log of what it did calls them; absent where that is not known any more. */
                readonly by?: string;
            }[];
            /** @description The feedback that stays, of a duplicate. */
            readonly into?: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
            };
            /** @description What was merged into it. */
            readonly duplicates: readonly {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
            }[];
        } | {
            /** @constant */
            readonly kind: "report";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @enum {string} */
                readonly status: "received" | "acknowledged" | "investigating" | "decided" | "closed";
                /** @enum {string} */
                readonly reason: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
                readonly text: string;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description Whoever sets its status or answers it names it (`ifVersion`). */
            readonly version: string;
            /**
             * @description Whether a guest or a member has sent it, where that is known.
             * @enum {string}
             */
            readonly from?: "guest" | "member";
            /** @description It is marked for review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The first one first. */
            readonly replies: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
                /** @description Who of the team, as the log of what it did calls them; absent where that is not known any more. */
                readonly by?: string;
            }[];
            readonly notes: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
                /** @description Who of the team, as the log of what it did calls them; absent where that is not known any more. */
                readonly by?: string;
            }[];
            /** @description The feedback that stays, of a duplicate. */
            readonly into?: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
            };
            /** @description What was merged into it. */
            readonly duplicates: readonly {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
            }[];
        };
        readonly MessageRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null`: there is no such message. */
            readonly message: components["schemas"]["MessageThread"] | null;
        };
        readonly AuditEntry: {
            /** @description The command’s; of what is done about the team itself, one of its own. */
            readonly id: string;
            /** @description As this server calls its member; empty after erasure, `server` of what was done at the server itself. */
            readonly actor: string;
            /** @enum {string} */
            readonly role: "owner" | "moderator" | "reviewer";
            /** @enum {string} */
            readonly action: "poll.vote" | "poll.withdraw" | "feedback.send" | "event.rsvp" | "conduct.accept" | "conduct.decline" | "report.send" | "question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set" | "person.erase" | "post.review" | "event.create" | "event.edit" | "event.publish" | "event.cancel" | "event.restore" | "event.discard" | "poll.create" | "poll.edit" | "poll.open" | "poll.close" | "poll.discard" | "placement.set" | "placement.discard" | "policy.publish" | "policy.withdraw" | "person.block" | "answer.verify" | "question.close" | "question.pin" | "post.edit" | "question.publish" | "message.status" | "message.reply" | "message.note" | "feedback.merge" | "staff.invite" | "staff.role" | "staff.remove" | "staff.rename" | "staff.mail" | "passkey.add" | "passkey.remove" | "session.start" | "session.end";
            readonly target: {
                /** @enum {string} */
                readonly kind: "poll" | "ballot" | "feedback" | "event" | "rsvp" | "policy" | "pledge" | "report" | "question" | "answer" | "vote" | "block" | "audit" | "placement" | "staff";
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
            };
            /** @description What an answer answers. */
            readonly questionId?: string;
            /** @description How it stood: a state, the answer that helped, a role; of what the team writes itself, what was changed, as JSON. */
            readonly before?: string | null;
            /** @description How it stood: a state, the answer that helped, a role; of what the team writes itself, what was changed, as JSON. */
            readonly after?: string | null;
            readonly reason?: string;
            /** @description The `version` of the words that it was about, where it was about words. */
            readonly version?: string;
            /** @description The reason that was given before. */
            readonly reasonBefore?: string;
            /** @description What it was about, in one line as that stands now; absent where it is gone. */
            readonly title?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly at: string;
        };
        readonly AuditRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly entries: readonly components["schemas"]["AuditEntry"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly Figure: {
            /** @enum {string} */
            readonly kind: "question" | "answer" | "feedback" | "report";
            /** @description Shown, or read. `null`: some, but fewer than `fewest`. */
            readonly published: number | null;
            readonly held: number | null;
            readonly rejected: number | null;
            /** @description How long the first has waited by now, and half of all at least; `null` where nobody waits, or too few. */
            readonly waiting: {
                /** @description Seconds. */
                readonly oldest: number;
                /** @description Seconds. */
                readonly median: number;
            } | null;
        };
        readonly FiguresRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description A smaller number is not told to a reviewer: it could be about one person. */
            readonly fewest: number;
            readonly figures: readonly components["schemas"]["Figure"][];
        };
        readonly EventPlan: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            readonly title: string;
            readonly description?: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description RFC 3339. An event whose times cannot be read is listed last and takes no answers. */
            readonly startsAt: string;
            /** @description RFC 3339, at most a year after it starts. */
            readonly endsAt: string;
            /** @description The zone in which the event thinks of its time (IANA, `Asia/Makassar`). */
            readonly zone: string;
            /** @enum {string} */
            readonly mode: "online" | "offline" | "hybrid";
            /** @description Where it is, in words. */
            readonly place?: string;
            /** @description A page about it; of an event that is also online, the way in, which only those who go are shown. */
            readonly url?: string;
            /** @description How many may go; any number when absent. */
            readonly capacity?: number;
            /** @description Whether people may wait for a place where all are taken. */
            readonly waitlist?: boolean;
            /**
             * @description A draft is for the team alone.
             * @enum {string}
             */
            readonly status: "draft" | "scheduled" | "cancelled";
            /** @description Why it was cancelled. */
            readonly reason?: string;
            /** @description What makes it possible to take part. What is not named is not known. */
            readonly access?: readonly ("step-free" | "captions" | "sign-language" | "quiet-room" | "hearing-loop" | "free")[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When it was shown to others for the first time, where the team has planned it. */
            readonly publishedAt?: string;
            /** @description The command that last set it: whoever changes it names it (`ifVersion`). */
            readonly version: string;
            readonly going: number;
            readonly waiting: number;
            /** @description What may be done with it now. */
            readonly can: readonly ("event.create" | "event.edit" | "event.publish" | "event.cancel" | "event.restore" | "event.discard")[];
        };
        readonly EventPlansRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly events: readonly components["schemas"]["EventPlan"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly Attendee: {
            /** @description Of one person at one event always the same, and without a meaning elsewhere. */
            readonly pseudonym: string;
            /** @description What they want to be called on the list of those who come, which the team alone reads. */
            readonly name?: string;
            /** @enum {string} */
            readonly answer: "yes" | "wait";
            /** @description In line; 1 gets the next place. */
            readonly place?: number;
            /** @description When they answered last (RFC 3339). */
            readonly at: string;
        };
        readonly AttendanceRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null` where there is none. */
            readonly event: components["schemas"]["EventPlan"] | null;
            readonly people: readonly components["schemas"]["Attendee"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly StaffPoll: {
            readonly poll: components["schemas"]["Poll"];
            /** @enum {string} */
            readonly state: "draft" | "open" | "closed";
            /** @description Of all that is set in it: commands name it (`ifVersion`). */
            readonly version: string;
            /** @description Whoever else may see it. */
            readonly tally: {
                /** @description People, however many options each chose. */
                readonly voters: number;
                /** @description In the order of the options. */
                readonly counts: readonly number[];
            };
        };
        readonly PollsRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly polls: readonly components["schemas"]["StaffPoll"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly StaffPlacement: {
            /** @enum {string} */
            readonly kind: "poll" | "policy";
            readonly name: string;
            readonly items: readonly {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly recordId: string;
                readonly from?: string;
                readonly until?: string;
                /** @description What it is called; absent of what is gone. */
                readonly title?: string;
                /** @description Whether visitors can be shown it now. */
                readonly ready: boolean;
            }[];
            /** @description The command that last set it (`ifVersion`). */
            readonly version: string;
            /** @description What visitors are shown there now. */
            readonly now: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly recordId: string;
                readonly title: string;
                /** @description Whether it is one of the items. */
                readonly assigned: boolean;
            } | null;
            /** @description When something else begins to stand there by these items, and what. */
            readonly next?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
                readonly shows: {
                    /** @description An id; compare it as a text and look for nothing in it. */
                    readonly recordId: string;
                    readonly title: string;
                } | null;
            };
            /** @description Where it was seen, the last one first; empty: not yet, or not for long. */
            readonly seen: readonly {
                /** @description The site: no page of it is known, and nobody who looked. */
                readonly origin: string;
                /** @description When it was last asked for, to the hour (RFC 3339, UTC). */
                readonly at: string;
            }[];
        };
        readonly PlacementsRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly placements: readonly components["schemas"]["StaffPlacement"][];
        };
        readonly InboxItem: {
            /** @enum {string} */
            readonly kind: "feedback" | "question" | "report" | "held";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /**
             * @description What kind of record it is: of what is held, any of these.
             * @enum {string}
             */
            readonly record: "question" | "answer" | "feedback" | "report";
            /** @description What an answer answers. */
            readonly questionId?: string;
            /** @description A question’s title, or how the text begins: plain text. */
            readonly excerpt: string;
            /** @description The language of the text, or of the form it was sent by (BCP 47). */
            readonly lang?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly since: string;
            /**
             * @description Nobody has dealt with it; nobody has answered; or why it is held, see `Held`.
             * @enum {string}
             */
            readonly why: "received" | "unanswered" | "guest" | "first" | "challenge" | "edited";
        };
        readonly InboxRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly items: readonly components["schemas"]["InboxItem"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
            /** @description How much of each kind waits, whatever was asked for. */
            readonly counts: {
                readonly feedback: number;
                readonly question: number;
                readonly report: number;
                readonly held: number;
            };
            /** @description Nothing is counted further than this: such a count says *so many or more*. */
            readonly countedTo: number;
        };
        readonly AgendaEvent: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            readonly title: string;
            /** @description RFC 3339. An event whose times cannot be read is listed last and takes no answers. */
            readonly startsAt: string;
            /** @description RFC 3339, at most a year after it starts. */
            readonly endsAt: string;
            /** @description The zone in which the event thinks of its time (IANA, `Asia/Makassar`). */
            readonly zone: string;
            /** @description How many may go; any number when absent. */
            readonly capacity?: number;
            readonly going: number;
            /** @description For a place. */
            readonly waiting: number;
        };
        readonly AgendaRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description Five at most, the next one first; cancelled ones too. */
            readonly events: readonly components["schemas"]["AgendaEvent"][];
            /** @description What closes first comes first. */
            readonly polls: readonly {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                readonly question: string;
                readonly closesAt: string;
            }[];
            /** @description What holds first comes first. */
            readonly policies: readonly {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /** @description 1, 2, 3 … */
                readonly version: number;
                readonly title: string;
                /** @description From when it holds (RFC 3339). */
                readonly publishedAt: string;
            }[];
        };
        readonly Present: {
            /** @description As colleagues are shown it, where this server knows a name. */
            readonly name?: string;
            /** @enum {string} */
            readonly role: "owner" | "moderator" | "reviewer";
            readonly writing: boolean;
        };
        readonly PresenceRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description Without whoever asks. */
            readonly others: readonly components["schemas"]["Present"][];
        };
        readonly PolicyVersion: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description 1, 2, 3 … */
            readonly version: number;
            readonly title: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description Whether everybody is asked anew. */
            readonly material: boolean;
            /** @description What this version changes, in a sentence or two. */
            readonly changes?: string;
            /** @description From when it holds (RFC 3339). */
            readonly publishedAt: string;
            /** @description The command that published it; absent where the community began with it. */
            readonly commandId?: string;
            /**
             * @description `scheduled`: under review, it holds later.
             * @enum {string}
             */
            readonly state: "scheduled" | "holds" | "past";
            /** @description How many have accepted it as their last answer. */
            readonly accepted: number;
            readonly declined: number;
        };
        readonly PoliciesRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null`: there is no such policy, or none at all. */
            readonly policyId: string | null;
            /** @description The version that holds, with its text. */
            readonly holds: components["schemas"]["Policy"] | null;
            /** @description The one under review, with its text. */
            readonly scheduled: components["schemas"]["Policy"] | null;
            /** @description The version that was asked for, with its text; `null` where none was, or there is no such one. */
            readonly asked: components["schemas"]["Policy"] | null;
            /** @description The newest first, the last fifty of them. */
            readonly versions: readonly components["schemas"]["PolicyVersion"][];
            /** @description The version that everybody is asked about. */
            readonly askedSince: number;
            /** @description How many have answered only what is older than that. Who has never answered is not known. */
            readonly toAsk: number;
        };
        readonly BlockView: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description What it was for; absent once they have had what they gave erased. */
            readonly target?: {
                /** @enum {string} */
                readonly kind: "question" | "answer" | "feedback" | "report";
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
            };
            /** @description How what it was for begins, where that is still there: plain text. */
            readonly excerpt?: string;
            /** @description Why, for the person. */
            readonly reason?: string;
            /**
             * @description Of whoever set it.
             * @enum {string}
             */
            readonly role: "owner" | "moderator" | "reviewer";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly since: string;
            /** @description The command that set it: for `ifSetBy`. */
            readonly setBy: string;
        };
        readonly BlocksRead: {
            /** @description Everything accepted up to this version is in the read. Compare as texts; empty before the first command. */
            readonly version: string;
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly blocks: readonly components["schemas"]["BlockView"][];
            /** @description The `cursor` of the next page; absent on the last one. */
            readonly next?: string;
        };
        readonly Colleague: {
            /** @description As the log of what the team did calls them. */
            readonly id: string;
            /** @description As colleagues are shown it. */
            readonly name: string;
            /** @enum {string} */
            readonly role: "owner" | "moderator" | "reviewer";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When they signed in for the first time; absent while they are only invited. */
            readonly joinedAt?: string;
            /** @description Since when they are not of the team any more. They are forgotten 30 days later. */
            readonly removedAt?: string;
            /** @description Where links to sign in by are mailed to. */
            readonly mail?: string;
        };
        readonly Session: {
            /** @description To end it by; nobody can sign in by it. */
            readonly id: string;
            readonly staff: {
                /** @description As the log of what the team did calls them. */
                readonly id: string;
                /** @description As colleagues are shown it. */
                readonly name: string;
                /** @enum {string} */
                readonly role: "owner" | "moderator" | "reviewer";
            };
            /** @description The browser, as it calls itself; empty where it does not say. */
            readonly device: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description The hour in which it was last used. */
            readonly usedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly expiresAt: string;
            /** @description Whether it is that of this request. */
            readonly current: boolean;
        };
        readonly SessionsRead: {
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description The newest first. */
            readonly sessions: readonly components["schemas"]["Session"][];
        };
        readonly StaffRead: {
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            readonly staff: readonly components["schemas"]["Colleague"][];
        };
        readonly Passkey: {
            /** @description As its authenticator calls it. */
            readonly id: string;
            /** @description As its owner calls it. */
            readonly name: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When somebody last signed in by it. */
            readonly usedAt?: string;
        };
        readonly MeRead: {
            /**
             * Format: date-time
             * @description The server’s clock when it read (RFC 3339, UTC).
             */
            readonly at: string;
            readonly viewer: {
                /** @description How this server calls whoever asks; absent where nobody is known yet. */
                readonly id?: string;
                readonly roles: readonly ("member" | "moderator" | "owner" | "reviewer")[];
            };
            /** @description `null` for whom the host site alone vouches for. */
            readonly me: {
                /** @description As the log of what the team did calls them. */
                readonly id: string;
                /** @description As colleagues are shown it. */
                readonly name: string;
                /** @enum {string} */
                readonly role: "owner" | "moderator" | "reviewer";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @description When they signed in for the first time; absent while they are only invited. */
                readonly joinedAt?: string;
                /** @description Since when they are not of the team any more. They are forgotten 30 days later. */
                readonly removedAt?: string;
                /** @description Where links to sign in by are mailed to. */
                readonly mail?: string;
                /** @description The oldest first. */
                readonly passkeys: readonly components["schemas"]["Passkey"][];
            } | null;
            /** @description Which ways in there are beside a link that somebody hands over. */
            readonly ways: {
                /** @description Whether passkeys can be made here. */
                readonly passkeys: boolean;
                /** @description Whether links can be mailed. */
                readonly mail: boolean;
            };
        };
        /** @description `PublicKeyCredentialCreationOptionsJSON` of WebAuthn. */
        readonly PasskeyCreation: {
            /** @description Signed; good once. */
            readonly challenge: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description `PublicKeyCredentialRequestOptionsJSON` of WebAuthn. */
        readonly PasskeyRequest: {
            /** @description Signed; good once. */
            readonly challenge: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Invitation: {
            readonly staff: components["schemas"]["Colleague"];
            /** @description To hand on; it is not kept, and cannot be asked for again. Absent where it goes by mail. */
            readonly link?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly expiresAt: string;
        };
        readonly Changes: {
            readonly changes: readonly components["schemas"]["Hint"][];
        };
        readonly Receipt: {
            /** @description The command’s own id. */
            readonly commandId: string;
            /** @description Reads whose `version` is this or later show the command’s effect. Compare as texts. */
            readonly version: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly at: string;
        };
        readonly Problem: {
            /** @constant */
            readonly type: "about:blank";
            /** @description The status in words. */
            readonly title: string;
            /** @description The status of the answer. */
            readonly status: number;
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            readonly code: "offline" | "timeout" | "unauthorized" | "forbidden" | "not-found" | "conflict" | "invalid" | "rate-limited" | "challenge" | "closed" | "unsupported" | "server";
            /**
             * @description A finer word where `code` alone cannot tell the writer what to do.
             * @enum {string}
             */
            readonly reason?: "no-change" | "id-taken" | "changed" | "full" | "cancelled" | "over" | "declined" | "question-closed" | "held" | "members-only" | "pins-full" | "last-owner" | "overbooked" | "answered" | "unknown-passkey" | "draft" | "opened" | "under-review" | "blocked";
            /** @description What is wrong with each field or parameter, by its name. */
            readonly fields?: {
                readonly [key: string]: "required" | "too-long" | "too-many" | "too-few" | "too-early" | "too-late" | "malformed" | "unknown" | "past" | "duplicate";
            };
            /** @description Why, in the words of the community’s team. */
            readonly because?: string;
            /** @description Of `challenge`: what to solve, or to decline, before the same command is sent again; see `postCommand`. */
            readonly challenge?: {
                readonly parameters: {
                    /** @description How a key is derived from `salt` and a password: `PBKDF2/SHA-256`. */
                    readonly algorithm: string;
                    /** @description How many iterations that takes. */
                    readonly cost: number;
                    /** @description Hexadecimal. */
                    readonly salt: string;
                    /** @description Hexadecimal. The password is this and a counter of four bytes, big-endian. */
                    readonly nonce: string;
                    /** @description Bytes of the key. */
                    readonly keyLength: number;
                    /** @description How the key of the right counter begins, hexadecimal. */
                    readonly keyPrefix: string;
                    readonly keySignature: string;
                    readonly data: {
                        /** @description Until when it can be solved, in milliseconds since 1970. */
                        readonly expires: number;
                    };
                };
                /** @description All this goes back as it came. */
                readonly signature: string;
            };
            /** @description For the developer, in English. */
            readonly detail?: string;
        };
        readonly Poll: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            readonly question: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /**
             * @description How many options a ballot may hold: exactly one, or several.
             * @enum {string}
             */
            readonly kind: "single" | "multiple";
            readonly options: readonly {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                readonly label: string;
            }[];
            /** @description How many options a ballot may hold at most; no limit when absent. */
            readonly max?: number;
            /**
             * @description When counts are shown: at once, to those who voted, or after the close.
             * @enum {string}
             */
            readonly results: "always" | "on-vote" | "on-close";
            /** @description Whether a vote may be changed or taken back while the poll is open. */
            readonly allowChange: boolean;
            /** @description When voting ends (RFC 3339); never when absent. */
            readonly closesAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /**
             * @description Seen by the team alone: neither the current one nor voted on.
             * @constant
             */
            readonly draft?: true;
            /** @description When a draft was opened for the first time (RFC 3339, UTC). */
            readonly openedAt?: string;
            /** @description When the team closed it (RFC 3339, UTC). */
            readonly closedAt?: string;
            /** @description The command of the team’s that last set it; absent where that made it. */
            readonly version?: string;
        };
        readonly Ballot: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly pollId: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly voter: string;
            /** @description Ids of options; none in a ballot that was taken back. */
            readonly choices: readonly string[];
            /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
            readonly commandId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly castAt: string;
        };
        readonly EventView: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            readonly title: string;
            readonly description?: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description RFC 3339. An event whose times cannot be read is listed last and takes no answers. */
            readonly startsAt: string;
            /** @description RFC 3339, at most a year after it starts. */
            readonly endsAt: string;
            /** @description The zone in which the event thinks of its time (IANA, `Asia/Makassar`). */
            readonly zone: string;
            /** @enum {string} */
            readonly mode: "online" | "offline" | "hybrid";
            /** @description Where it is, in words. */
            readonly place?: string;
            /** @description A page about it; of an event that is also online, the way in, which only those who go are shown. */
            readonly url?: string;
            /** @description How many may go; any number when absent. */
            readonly capacity?: number;
            /** @description Whether people may wait for a place where all are taken. */
            readonly waitlist?: boolean;
            /**
             * @description A draft is for the team alone.
             * @enum {string}
             */
            readonly status: "draft" | "scheduled" | "cancelled";
            /** @description Why it was cancelled. */
            readonly reason?: string;
            /** @description What makes it possible to take part. What is not named is not known. */
            readonly access?: readonly ("step-free" | "captions" | "sign-language" | "quiet-room" | "hearing-loop" | "free")[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When it was shown to others for the first time, where the team has planned it. */
            readonly publishedAt?: string;
            /** @description The command that last set it; absent where that is the one that made it. */
            readonly version?: string;
            /** @description How many have said that they go. */
            readonly going: number;
            /** @description How many wait for a place; absent where there is no waiting list. */
            readonly waiting?: number;
            /** @description The viewer’s own answer, which nobody else is shown. */
            readonly mine: {
                /**
                 * @description `wait`: yes as soon as there is a place.
                 * @enum {string}
                 */
                readonly answer: "yes" | "no" | "wait";
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /** @description What they want to be called on the list of those who come, which the team alone reads. */
                readonly name?: string;
                /** @description In line; 1 gets the next place. */
                readonly place?: number;
            } | null;
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly "event.rsvp"[];
        };
        readonly Rsvp: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly eventId: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly person: string;
            /**
             * @description `wait`: yes as soon as there is a place.
             * @enum {string}
             */
            readonly answer: "yes" | "no" | "wait";
            /** @description The number drawn by whoever waits: the smallest gets the next place. */
            readonly turn?: number;
            /** @description What they want to be called on the list of those who come, which the team alone reads. */
            readonly name?: string;
            /** @description The command by which they first answered; absent where that is the one that set it. */
            readonly first?: string;
            /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
            readonly commandId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly at: string;
        };
        readonly Policy: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description 1, 2, 3 … */
            readonly version: number;
            readonly title: string;
            /** @description Markdown. Untrusted: it may say anything, also HTML. */
            readonly body: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description Whether everybody is asked anew. */
            readonly material: boolean;
            /** @description What this version changes, in a sentence or two. */
            readonly changes?: string;
            /** @description From when it holds (RFC 3339). */
            readonly publishedAt: string;
            /** @description The command that published it; absent where the community began with it. */
            readonly commandId?: string;
        };
        readonly Pledge: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly policyId: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly person: string;
            /** @enum {string} */
            readonly answer: "accepted" | "declined";
            /** @description The version of the policy that was read. */
            readonly version: number;
            /** @description The language of the page on which it was answered (BCP 47). */
            readonly locale: string;
            /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
            readonly commandId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly answeredAt: string;
        };
        readonly OwnMessage: {
            /** @constant */
            readonly kind: "feedback";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /**
                 * @description `duplicate`: it says what another one says, which has the answer.
                 * @enum {string}
                 */
                readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                /** @enum {string} */
                readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
                readonly message: string;
                /** @description One to five, five the best. */
                readonly rating?: number;
                readonly name?: string;
                /** @description How to reach the writer; kept only with `consent`. */
                readonly contact?: string;
                /** @description The writer agrees to be contacted about this message. */
                readonly consent?: boolean;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            /** @description What the team has answered, the first one first; of a duplicate also what it has answered to the other one. */
            readonly replies: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            }[];
            /**
             * @description How the one stands that it is a duplicate of.
             * @enum {string}
             */
            readonly merged?: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
        } | {
            /** @constant */
            readonly kind: "report";
            readonly record: {
                /** @description An id; compare it as a text and look for nothing in it. */
                readonly id: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly createdAt: string;
                /** @enum {string} */
                readonly status: "received" | "acknowledged" | "investigating" | "decided" | "closed";
                /** @enum {string} */
                readonly reason: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
                readonly text: string;
                /** @description The language of the form when it was sent (BCP 47). */
                readonly lang?: string;
                /** @description The page it was sent from, without query and fragment. */
                readonly page?: string;
            };
            readonly replies: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            }[];
        };
        readonly Feedback: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly author: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description The command that last set its status or answered it; absent where nobody has. */
            readonly version?: string;
            /** @description What the team has told whoever sent it. */
            readonly replies?: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            }[];
            /** @description What the team has noted for itself; never for the sender. */
            readonly notes?: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            }[];
            /**
             * @description `duplicate`: it says what another one says, which has the answer.
             * @enum {string}
             */
            readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
            /** @description What says the same, and is answered for both. */
            readonly duplicateOf?: string;
            /** @enum {string} */
            readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
            readonly message: string;
            /** @description One to five, five the best. */
            readonly rating?: number;
            readonly name?: string;
            /** @description How to reach the writer; kept only with `consent`. */
            readonly contact?: string;
            /** @description The writer agrees to be contacted about this message. */
            readonly consent?: boolean;
            /** @description The language of the form when it was sent (BCP 47). */
            readonly lang?: string;
            /** @description The page it was sent from, without query and fragment. */
            readonly page?: string;
            /** @description It waits for the team’s review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The team’s last word on it. */
            readonly review?: {
                /** @enum {string} */
                readonly decision: "publish" | "reject";
                /** @description Why, for its author. */
                readonly reason?: string;
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
        };
        readonly Report: {
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly author: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description The command that last set its status or answered it; absent where nobody has. */
            readonly version?: string;
            /** @description What the team has told whoever sent it. */
            readonly replies?: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            }[];
            /** @description What the team has noted for itself; never for the sender. */
            readonly notes?: readonly {
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly id: string;
                /** @description Plain text. */
                readonly body: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            }[];
            /** @enum {string} */
            readonly status: "received" | "acknowledged" | "investigating" | "decided" | "closed";
            /** @enum {string} */
            readonly reason: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
            readonly text: string;
            /** @description The language of the form when it was sent (BCP 47). */
            readonly lang?: string;
            /** @description The page it was sent from, without query and fragment. */
            readonly page?: string;
            /** @description It waits for the team’s review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The team’s last word on it. */
            readonly review?: {
                /** @enum {string} */
                readonly decision: "publish" | "reject";
                /** @description Why, for its author. */
                readonly reason?: string;
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
        };
        readonly Question: {
            /** @description The command that last set the words; absent where that is the one that made the record. */
            readonly version?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly editedAt?: string;
            /**
             * @description The words are not the author’s own: the team has changed them.
             * @constant
             */
            readonly editedBy?: "team";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description Empty where it was erased. */
            readonly title: string;
            /** @description Markdown. Untrusted: it may say anything, also HTML. */
            readonly body?: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly author: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When it was closed (RFC 3339): it can be read, and takes neither answers nor votes. */
            readonly closedAt?: string;
            readonly closedReason?: string;
            /** @description Since when it stands at the top of the board (RFC 3339). */
            readonly pinnedAt?: string;
            /**
             * @description Asked in the name of the brand, by its team.
             * @constant
             */
            readonly byTeam?: true;
            /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
            readonly original?: {
                /** @description Empty where it was erased. */
                readonly title: string;
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body?: string;
                /** @description The command that last set the words; absent where that is the one that made the record. */
                readonly version?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /** @description Why the team has changed them, for their author. */
                readonly reason?: string;
            };
            readonly setBy?: {
                /** @description The command that last set it: of two, the greater is the newer. */
                readonly closed?: string;
                /** @description The command that last set it: of two, the greater is the newer. */
                readonly pinned?: string;
            };
            readonly acceptance?: {
                /** @description The answer that helped; `null`: none, any more. */
                readonly answerId: string | null;
                /** @enum {string} */
                readonly by: "asker" | "team";
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
            /**
             * @description Whoever asked has had their words erased. It stays for the answers of others.
             * @constant
             */
            readonly erased?: true;
            /** @description It waits for the team’s review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The team’s last word on it. */
            readonly review?: {
                /** @enum {string} */
                readonly decision: "publish" | "reject";
                /** @description Why, for its author. */
                readonly reason?: string;
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
        };
        readonly QuestionView: {
            /** @description Of its words: the command that last set them. Whoever edits them names it (`ifVersion`). */
            readonly version: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly editedAt?: string;
            /**
             * @description The words are not the author’s own: the team has changed them.
             * @constant
             */
            readonly editedBy?: "team";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description Empty where it was erased. */
            readonly title: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When it was closed (RFC 3339): it can be read, and takes neither answers nor votes. */
            readonly closedAt?: string;
            readonly closedReason?: string;
            /** @description Since when it stands at the top of the board (RFC 3339). */
            readonly pinnedAt?: string;
            /**
             * @description Asked in the name of the brand, by its team.
             * @constant
             */
            readonly byTeam?: true;
            readonly acceptance?: {
                /** @description The answer that helped; `null`: none, any more. */
                readonly answerId: string | null;
                /** @enum {string} */
                readonly by: "asker" | "team";
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
            /**
             * @description Whoever asked has had their words erased. It stays for the answers of others.
             * @constant
             */
            readonly erased?: true;
            /**
             * @description It waits for review: for its author and the team.
             * @constant
             */
            readonly held?: true;
            /** @description The team has decided not to show it: for its author. */
            readonly rejected?: {
                /** @description Why, for its author. */
                readonly reason?: string;
            };
            readonly votes: number;
            readonly answers: number;
            /** @description Whether one of its answers is official. */
            readonly official: boolean;
            readonly mine: {
                /** @description Whether the viewer wrote it. */
                readonly author: boolean;
                readonly vote: {
                    /**
                     * @description 1: useful. 0: taken back.
                     * @enum {number}
                     */
                    readonly value: 0 | 1;
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                } | null;
            };
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly ("question.ask" | "question.edit" | "answer.post" | "answer.edit" | "answer.accept" | "vote.set")[];
        };
        readonly Answer: {
            /** @description The command that last set the words; absent where that is the one that made the record. */
            readonly version?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly editedAt?: string;
            /**
             * @description The words are not the author’s own: the team has changed them.
             * @constant
             */
            readonly editedBy?: "team";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly questionId: string;
            /** @description Markdown. Untrusted: it may say anything, also HTML. */
            readonly body: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly author: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /** @description Given in the name of the brand, by its team. */
            readonly official: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When the team last said, in the name of the brand, that it is right (RFC 3339). */
            readonly verifiedAt?: string;
            /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
            readonly original?: {
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body: string;
                /** @description The command that last set the words; absent where that is the one that made the record. */
                readonly version?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /** @description Why the team has changed them, for their author. */
                readonly reason?: string;
            };
            readonly setBy?: {
                /** @description The command that last set it: of two, the greater is the newer. */
                readonly verified?: string;
            };
            /** @description It waits for the team’s review. */
            readonly held?: {
                /**
                 * @description A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.
                 * @enum {string}
                 */
                readonly why: "guest" | "first" | "challenge" | "edited";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly since: string;
            };
            /** @description The team’s last word on it. */
            readonly review?: {
                /** @enum {string} */
                readonly decision: "publish" | "reject";
                /** @description Why, for its author. */
                readonly reason?: string;
                /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                readonly commandId: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly at: string;
            };
        };
        readonly AnswerView: {
            /** @description Of its words: the command that last set them. Whoever edits them names it (`ifVersion`). */
            readonly version: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly editedAt?: string;
            /**
             * @description The words are not the author’s own: the team has changed them.
             * @constant
             */
            readonly editedBy?: "team";
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly id: string;
            /** @description An id; compare it as a text and look for nothing in it. */
            readonly questionId: string;
            /** @description Markdown. Untrusted: it may say anything, also HTML. */
            readonly body: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /** @description Given in the name of the brand, by its team. */
            readonly official: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly createdAt: string;
            /** @description When the team last said, in the name of the brand, that it is right (RFC 3339). */
            readonly verifiedAt?: string;
            /** @description The author’s own words, where the team has changed them: for the author and the team alone. */
            readonly original?: {
                /** @description Markdown. Untrusted: it may say anything, also HTML. */
                readonly body: string;
                /** @description The command that last set the words; absent where that is the one that made the record. */
                readonly version?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                readonly editedAt?: string;
                /** @description Why the team has changed them, for their author. */
                readonly reason?: string;
            };
            /**
             * @description It waits for review: for its author and the team.
             * @constant
             */
            readonly held?: true;
            /** @description The team has decided not to show it: for its author. */
            readonly rejected?: {
                /** @description Why, for its author. */
                readonly reason?: string;
            };
            readonly votes: number;
            readonly accepted: boolean;
            readonly mine: {
                /** @description Whether the viewer wrote it. */
                readonly author: boolean;
                readonly vote: {
                    /**
                     * @description 1: useful. 0: taken back.
                     * @enum {number}
                     */
                    readonly value: 0 | 1;
                    /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
                    readonly commandId: string;
                } | null;
            };
            /** @description Which commands the viewer may give about it now. */
            readonly can: readonly ("answer.edit" | "vote.set" | "answer.accept")[];
        };
        readonly Vote: {
            /** @description The question or the answer. */
            readonly targetId: string;
            /** @description Who gave it, as this server calls them; `""` after erasure. */
            readonly person: string;
            /**
             * @description 1: useful. 0: taken back.
             * @enum {number}
             */
            readonly value: 0 | 1;
            /** @description The id of a command (UUIDv7). Of two, the greater is the newer. */
            readonly commandId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            readonly at: string;
        };
        readonly Hint: {
            /** @description `poll/<id>`, `event/<id>`, `conduct` or another kind of record; empty: it may be anything. */
            readonly topic: string;
            /** @description A read at this version or later holds it already. */
            readonly version: string;
        };
        readonly FeedbackForm: {
            /** @description A UUIDv7, made when the form is shown: a form sent twice is stored once. */
            readonly id?: string;
            /** @description The language to answer in (BCP 47); by default the browser’s. */
            readonly lang?: string;
            /** @description The page to lead back to, on a listed site. */
            readonly page?: string;
            /** @description One of idea, complaint, praise, question, bug. */
            readonly kind: string;
            /** @description What the writer wants to say. */
            readonly message: string;
            /** @description `1` to `5`, `5` the best. */
            readonly rating?: string;
            /** @description What the writer wants to be called. */
            readonly name?: string;
            /** @description How to reach the writer. Taken only with `consent`. */
            readonly contact?: string;
            /** @description Anything but nothing: the writer agrees to be contacted. */
            readonly consent?: string;
        };
        readonly MailSet: {
            /**
             * Format: email
             * @description Nothing but an address: no name, and not two.
             */
            readonly address: string;
            /** @description The language of the messages (BCP 47). */
            readonly lang: string;
        };
        /** @description It is done; there is no more to say. */
        readonly Done: Record<string, never>;
        readonly SignInForm: {
            /** @description What the link has in its address. */
            readonly link: string;
        };
        readonly SignInLinkForm: {
            /** @description Where one of the team is reached. */
            readonly address: string;
        };
        readonly MeChange: {
            /** @description What colleagues are shown. */
            readonly name?: string;
            /** @description Where links to sign in by are mailed to; `null`: nowhere. */
            readonly mail?: string | null;
        };
        readonly PasskeyMade: {
            /** @description What its owner calls it; by default the browser. */
            readonly name?: string;
            /** @description What `navigator.credentials.create()` gave, as its `toJSON()` writes it. */
            readonly credential: {
                readonly id: string;
                readonly rawId: string;
                /** @constant */
                readonly type: "public-key";
                readonly response: {
                    readonly clientDataJSON: string;
                    readonly attestationObject: string;
                };
                /** @default {} */
                readonly clientExtensionResults: Record<string, never>;
            };
        };
        readonly PasskeyName: {
            /** @description A passkey, by its id. */
            readonly id: string;
            /** @description What its owner calls it. */
            readonly name: string;
        };
        readonly PasskeyRemoval: {
            /** @description A passkey, by its id. */
            readonly id: string;
        };
        readonly PasskeyUsed: {
            /** @description What `navigator.credentials.get()` gave, as its `toJSON()` writes it. */
            readonly credential: {
                readonly id: string;
                readonly rawId: string;
                /** @constant */
                readonly type: "public-key";
                readonly response: {
                    readonly clientDataJSON: string;
                    readonly authenticatorData: string;
                    readonly signature: string;
                    readonly userHandle?: string;
                };
                /** @default {} */
                readonly clientExtensionResults: Record<string, never>;
            };
        };
        readonly InvitationAsked: {
            /** @description What colleagues are shown. */
            readonly name: string;
            /** @enum {string} */
            readonly role: "owner" | "moderator" | "reviewer";
            /**
             * Format: email
             * @description Nothing but an address: no name, and not two.
             */
            readonly mail?: string;
            /** @description Whether the link goes to their address, and to nobody else; by default it is answered. */
            readonly byMail?: boolean;
            /** @description Of the mail (BCP 47); by default the browser’s. */
            readonly lang?: string;
        } | {
            /** @description One of the team, by the id under `staff`. */
            readonly staff: string;
            /** @description Whether the link goes to their address, and to nobody else; by default it is answered. */
            readonly byMail?: boolean;
            /** @description Of the mail (BCP 47); by default the browser’s. */
            readonly lang?: string;
        };
        readonly RoleChange: {
            /** @description One of the team, by the id under `staff`. */
            readonly staff: string;
            /** @description `null` removes them from the team. */
            readonly role: ("owner" | "moderator" | "reviewer") | null;
        };
        readonly SessionEnd: {
            /** @description A session, by its id. */
            readonly id: string;
        };
        /** @description A page in HTML. */
        readonly Page: string;
        /** @description Server-Sent Events (HTML standard, 9.2); the data of each is a `Hint`. */
        readonly EventStream: string;
        readonly Health: {
            /** @enum {string} */
            readonly status: "ok" | "ready";
        };
        readonly Document: {
            /** @constant */
            readonly openapi: "3.1.0";
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Sets the voter’s ballot. */
        readonly PollVote: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.vote";
            /** @description The poll. */
            readonly pollId: string;
            /** @description Ids of options: one, or as many as the poll allows. */
            readonly choices: readonly string[];
        };
        /** @description Takes the voter’s ballot back. */
        readonly PollWithdraw: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.withdraw";
            /** @description The poll. */
            readonly pollId: string;
        };
        /** @description Tells the team something. */
        readonly FeedbackSend: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "feedback.send";
            /**
             * @description What it is.
             * @enum {string}
             */
            readonly kind: "idea" | "complaint" | "praise" | "question" | "bug";
            /** @description What the writer wants to say. */
            readonly message: string;
            /** @description One to five, five the best. */
            readonly rating?: number;
            /** @description What the writer wants to be called. */
            readonly name?: string;
            /** @description How to reach the writer: an e-mail address or a telephone number. Taken only with `consent`. */
            readonly contact?: string;
            /** @description The writer agrees to be contacted about this message; `true` wherever there is a `contact`. */
            readonly consent?: boolean;
            /** @description The language of the form (BCP 47). */
            readonly lang?: string;
            /**
             * Format: uri
             * @description The page it is sent from (`http` or `https`), without query and fragment.
             */
            readonly page?: string;
        };
        /** @description Sets a person’s answer to an event. */
        readonly EventRsvp: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.rsvp";
            /** @description The event. */
            readonly eventId: string;
            /**
             * @description `wait`: yes as soon as there is a place.
             * @enum {string}
             */
            readonly answer: "yes" | "no" | "wait";
            /** @description For the list of those who come, which the team alone reads; nothing of it is kept with a `no`. */
            readonly name?: string;
        };
        /** @description Sets the answer to *accepted*. Agreeing to rules is no consent to the processing of data. */
        readonly ConductAccept: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The policy. */
            readonly policyId: string;
            /** @description The version that was read. */
            readonly version: number;
            /** @description The language of the page on which it is answered (BCP 47). */
            readonly locale: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "conduct.accept";
        };
        /** @description Sets the answer to *declined*: the person goes on reading and reporting, and takes part in nothing. */
        readonly ConductDecline: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The policy. */
            readonly policyId: string;
            /** @description The version that was read. */
            readonly version: number;
            /** @description The language of the page on which it is answered (BCP 47). */
            readonly locale: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "conduct.decline";
        };
        /** @description Tells the team, and nobody else, of what should not be. */
        readonly ReportSend: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "report.send";
            /**
             * @description What it is about.
             * @enum {string}
             */
            readonly reason: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
            /** @description What has happened. */
            readonly text: string;
            /** @description The language of the form (BCP 47). */
            readonly lang?: string;
            /**
             * Format: uri
             * @description The page it is sent from (`http` or `https`), without query and fragment.
             */
            readonly page?: string;
        };
        /** @description Asks the community. The command’s id becomes the question’s. */
        readonly QuestionAsk: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "question.ask";
            /** @description The question in one line. */
            readonly title: string;
            /** @description What belongs to it, in Markdown. */
            readonly body?: string;
        };
        /** @description Changes the words of one’s own question. */
        readonly QuestionEdit: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "question.edit";
            /** @description The question. */
            readonly questionId: string;
            /** @description The question in one line. */
            readonly title: string;
            /** @description What belongs to it, in Markdown; nothing when absent. */
            readonly body?: string;
            /** @description The `version` that was read: nobody writes over words that they have not seen. */
            readonly ifVersion: string;
        };
        /** @description Answers a question. The command’s id becomes the answer’s. */
        readonly AnswerPost: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description What the author wants to be called. */
            readonly name?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "answer.post";
            /** @description The question. */
            readonly questionId: string;
            /** @description Markdown. */
            readonly body: string;
            /** @description In the name of the brand: for its team alone. */
            readonly official?: boolean;
        };
        /** @description Changes the words of one’s own answer. */
        readonly AnswerEdit: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "answer.edit";
            /** @description The question. */
            readonly questionId: string;
            /** @description The answer. */
            readonly answerId: string;
            /** @description Markdown. */
            readonly body: string;
            /** @description The `version` that was read: nobody writes over words that they have not seen. */
            readonly ifVersion: string;
        };
        /** @description Says which answer helped, or that none does any more. For who asked, and for the team. */
        readonly AnswerAccept: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "answer.accept";
            /** @description The question. */
            readonly questionId: string;
            /** @description The answer; `null`: none. */
            readonly answerId: string | null;
            /** @description The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew. */
            readonly ifSetBy?: string | null;
        };
        /** @description Sets the vote for a question, or for one of its answers. */
        readonly VoteSet: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "vote.set";
            /** @description The question. */
            readonly questionId: string;
            /** @description The answer; without it the question itself. */
            readonly answerId?: string;
            /**
             * @description 1: useful. 0: taken back.
             * @enum {number}
             */
            readonly value: 0 | 1;
        };
        /** @description Erases everything that its sender has given to the community. It cannot be undone. */
        readonly PersonErase: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person.erase";
        };
        /** @description For the team: sets whether everybody is shown what somebody else wrote. Of feedback and reports, which the team alone reads, it takes the mark away. */
        readonly PostReview: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "post.review";
            /** @description What is reviewed. */
            readonly target: {
                /** @enum {string} */
                readonly kind: "question" | "answer" | "feedback" | "report";
                readonly id: string;
            };
            /**
             * @description Whether it is shown.
             * @enum {string}
             */
            readonly decision: "publish" | "reject";
            /** @description Why, for its author, who is shown it where their words were rejected. */
            readonly reason?: string;
            /** @description The `version` that was read: nobody publishes words that they have not seen. */
            readonly ifVersion: string;
            /** @description The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew. */
            readonly ifSetBy?: string | null;
        };
        /** @description For the team: makes an event. The command’s id becomes the event’s. */
        readonly EventCreate: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.create";
            /** @description In one line. */
            readonly title: string;
            /** @description What there is to know beforehand, as plain text. */
            readonly description?: string;
            /** @description The language of title, description and place (BCP 47). */
            readonly lang?: string;
            /** @description RFC 3339. */
            readonly startsAt: string;
            /** @description RFC 3339: after it starts, and at most a year. */
            readonly endsAt: string;
            /** @description The zone in which the event thinks of its time (IANA, `Asia/Makassar`). */
            readonly zone: string;
            /**
             * @description Where it takes place.
             * @enum {string}
             */
            readonly mode: "online" | "offline" | "hybrid";
            /** @description Where it is, in words. */
            readonly place?: string;
            /**
             * Format: uri
             * @description A page about it; of an event that is also online, the way in, which only those who go are shown.
             */
            readonly url?: string;
            /** @description How many may go; any number when absent. Not fewer than go already (`overbooked`). */
            readonly capacity?: number;
            /** @description Whether people may wait for a place where all are taken. */
            readonly waitlist?: boolean;
            /** @description What makes it possible to take part. What is not named is not known. */
            readonly access?: readonly ("step-free" | "captions" | "sign-language" | "quiet-room" | "hearing-loop" | "free")[];
            /**
             * @description A draft is for the team alone until it is published.
             * @enum {string}
             */
            readonly status: "draft" | "scheduled";
        };
        /** @description For the team: sets all that is written of an event; what is left out is gone. More places go at once to those who wait. */
        readonly EventEdit: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The event. */
            readonly eventId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.edit";
            /** @description In one line. */
            readonly title: string;
            /** @description What there is to know beforehand, as plain text. */
            readonly description?: string;
            /** @description The language of title, description and place (BCP 47). */
            readonly lang?: string;
            /** @description RFC 3339. */
            readonly startsAt: string;
            /** @description RFC 3339: after it starts, and at most a year. */
            readonly endsAt: string;
            /** @description The zone in which the event thinks of its time (IANA, `Asia/Makassar`). */
            readonly zone: string;
            /**
             * @description Where it takes place.
             * @enum {string}
             */
            readonly mode: "online" | "offline" | "hybrid";
            /** @description Where it is, in words. */
            readonly place?: string;
            /**
             * Format: uri
             * @description A page about it; of an event that is also online, the way in, which only those who go are shown.
             */
            readonly url?: string;
            /** @description How many may go; any number when absent. Not fewer than go already (`overbooked`). */
            readonly capacity?: number;
            /** @description Whether people may wait for a place where all are taken. */
            readonly waitlist?: boolean;
            /** @description What makes it possible to take part. What is not named is not known. */
            readonly access?: readonly ("step-free" | "captions" | "sign-language" | "quiet-room" | "hearing-loop" | "free")[];
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: shows a draft to everybody. */
        readonly EventPublish: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The draft. */
            readonly eventId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.publish";
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: sets that an event does not take place. It stays in the list, with the reason and the answers to it. */
        readonly EventCancel: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The event. */
            readonly eventId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.cancel";
            /** @description Why, for everybody. */
            readonly reason: string;
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: sets an event back to how it stood, which is the undoing of a cancellation. */
        readonly EventRestore: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The event. */
            readonly eventId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.restore";
            /**
             * @description `scheduled`: planned after all. `draft`: as long as nobody goes or waits (`answered`).
             * @enum {string}
             */
            readonly status: "draft" | "scheduled";
            /** @description The `version` that was read: where something was set since, nothing is. */
            readonly ifVersion?: string;
        };
        /** @description For the team: deletes a draft for good, with the answers of those who do not come where it was shown before. What others are shown is a conflict (`opened`). */
        readonly EventDiscard: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The draft. */
            readonly eventId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "event.discard";
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: makes a poll, whose id the command’s becomes. */
        readonly PollCreate: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.create";
            /** @description What is asked, in one line. */
            readonly question: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /**
             * @description How many options a ballot may hold: exactly one, or several.
             * @enum {string}
             */
            readonly kind: "single" | "multiple";
            /** @description Two to twenty, each with an id of its own and other words than the rest. */
            readonly options: readonly {
                readonly id: string;
                readonly label: string;
            }[];
            /** @description How many options a ballot may hold at most; no limit when absent. */
            readonly max?: number;
            /**
             * @description When counts are shown: at once, to those who voted, or after the close.
             * @enum {string}
             */
            readonly results: "always" | "on-vote" | "on-close";
            /** @description Whether a vote may be changed or taken back while the poll is open. */
            readonly allowChange: boolean;
            /** @description When voting ends (RFC 3339), later than now; never when absent. */
            readonly closesAt?: string;
            /** @description Whether the team alone sees it, until it opens it. */
            readonly draft: boolean;
        };
        /** @description For the team: sets all that is written in a poll. A draft may change in everything. Once it was open, words may be mended by the options’ ids, which loses no votes, and `results` and `closesAt` be set; anything else is a conflict (`opened`). */
        readonly PollEdit: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.edit";
            /** @description The poll. */
            readonly pollId: string;
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
            /** @description What is asked, in one line. */
            readonly question: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /**
             * @description How many options a ballot may hold: exactly one, or several.
             * @enum {string}
             */
            readonly kind: "single" | "multiple";
            /** @description Two to twenty, each with an id of its own and other words than the rest. */
            readonly options: readonly {
                readonly id: string;
                readonly label: string;
            }[];
            /** @description How many options a ballot may hold at most; no limit when absent. */
            readonly max?: number;
            /**
             * @description When counts are shown: at once, to those who voted, or after the close.
             * @enum {string}
             */
            readonly results: "always" | "on-vote" | "on-close";
            /** @description Whether a vote may be changed or taken back while the poll is open. */
            readonly allowChange: boolean;
            /** @description When voting ends (RFC 3339), later than now; never when absent. */
            readonly closesAt?: string;
        };
        /** @description For the team: opens a draft, or again what was closed; until its `closesAt`, where that is still to come. */
        readonly PollOpen: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.open";
            /** @description The poll. */
            readonly pollId: string;
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: closes an open poll now. A draft is a conflict (`draft`). */
        readonly PollClose: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.close";
            /** @description The poll. */
            readonly pollId: string;
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: deletes a draft for good. What was opened is a conflict (`opened`), and is closed instead. */
        readonly PollDiscard: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "poll.discard";
            /** @description The draft. */
            readonly pollId: string;
            /** @description The `version` that was read: nobody writes over what they have not seen. */
            readonly ifVersion: string;
        };
        /** @description For the team: sets what stands at a place of the brand’s site. Of the items whose time it is, visitors are shown the first that they can be shown; where there is none, what they would be without a placement. */
        readonly PlacementSet: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "placement.set";
            /**
             * @description What can stand there.
             * @enum {string}
             */
            readonly kind: "poll" | "policy";
            /** @description What the widget names in `placement`: letters, digits and dashes. */
            readonly name: string;
            /** @description What stands there, and from when until when (RFC 3339). */
            readonly items: readonly {
                readonly recordId: string;
                readonly from?: string;
                readonly until?: string;
            }[];
            /** @description The `version` that was read; absent where there is no placement of this name yet. */
            readonly ifVersion?: string;
        };
        /** @description For the team: deletes a placement. Pages that name it show what they would without a placement; a name that is set again is a new one. */
        readonly PlacementDiscard: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "placement.discard";
            /**
             * @description What can stand there.
             * @enum {string}
             */
            readonly kind: "poll" | "policy";
            /** @description What the widget names in `placement`. */
            readonly name: string;
            /** @description The `version` that was read. */
            readonly ifVersion: string;
        };
        /** @description For the team: publishes the next version of a policy, which stands from then on. Until it holds it is under review, and the team reads it. The first version is always material. No other is published while one is under review (`under-review`). */
        readonly PolicyPublish: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "policy.publish";
            /** @description The policy. */
            readonly policyId: string;
            /** @description One more than the last: nobody publishes over a version that they have not seen. */
            readonly version: number;
            /** @description What it is called. */
            readonly title: string;
            /** @description Markdown. */
            readonly body: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description Whether everybody is asked anew. */
            readonly material: boolean;
            /** @description What this version changes, in a sentence or two. */
            readonly changes?: string;
            /** @description From when it holds (RFC 3339), not before now; at once when absent. */
            readonly publishedAt?: string;
        };
        /** @description For the team: takes back a version that does not hold yet. */
        readonly PolicyWithdraw: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "policy.withdraw";
            /** @description The policy. */
            readonly policyId: string;
            /** @description The version. */
            readonly version: number;
            /** @description The `commandId` that was read: nobody withdraws a text that they have not seen. */
            readonly ifSetBy: string;
        };
        /** @description For the team: sets whether whoever wrote something is paused. They read, report, take back what they gave and have it erased, and whatever else they give is refused (`blocked`) with the reason. Nobody of the team is paused, and nobody pauses themselves. */
        readonly PersonBlock: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person.block";
            /** @description What they wrote, or the block (`kind`: `block`). They are never named. */
            readonly target: {
                /** @enum {string} */
                readonly kind: "question" | "answer" | "feedback" | "report" | "block";
                readonly id: string;
            };
            /** @description Whether they are paused. */
            readonly blocked: boolean;
            /** @description Why, for the person; needed where nobody has given one. */
            readonly reason?: string;
            /** @description The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew. */
            readonly ifSetBy?: string | null;
        };
        /** @description For the team: sets whether the brand says that a member’s answer is right. An edit by its author takes that away. */
        readonly AnswerVerify: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "answer.verify";
            /** @description The question. */
            readonly questionId: string;
            /** @description The answer: of somebody else, and not official. */
            readonly answerId: string;
            /** @description Whether it is right. */
            readonly verified: boolean;
            /** @description The `version` that was read: the brand answers for no words that it has not seen. */
            readonly ifVersion: string;
            /** @description The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew. */
            readonly ifSetBy?: string | null;
        };
        /** @description For the team: sets whether a question takes answers and votes. */
        readonly QuestionClose: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "question.close";
            /** @description The question. */
            readonly questionId: string;
            /** @description Whether it is closed. */
            readonly closed: boolean;
            /** @description Why, for everybody who reads the question. */
            readonly reason?: string;
            /** @description The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew. */
            readonly ifSetBy?: string | null;
        };
        /** @description For the team: sets whether a question stands at the top of the board. At most three do (`pins-full`). */
        readonly QuestionPin: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "question.pin";
            /** @description The question. */
            readonly questionId: string;
            /** @description Whether it stands there. */
            readonly pinned: boolean;
            /** @description The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew. */
            readonly ifSetBy?: string | null;
        };
        /** @description For the team: sets the words of somebody else’s question or answer. Everybody is told, and the author goes on reading their own. */
        readonly PostEdit: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "post.edit";
            /** @description The question or the answer. */
            readonly target: {
                /** @enum {string} */
                readonly kind: "question" | "answer";
                readonly id: string;
            };
            /** @description Of a question, which needs one. */
            readonly title?: string;
            /** @description Markdown. Of an answer, which needs one, and of a question, which has none without it. */
            readonly body?: string;
            /** @description The `version` that was read: nobody writes over words that they have not seen. */
            readonly ifVersion: string;
            /** @description Why, for the author. */
            readonly reason?: string;
        };
        /** @description For the team: asks and answers in one, both in the brand’s name. The command’s id becomes the question’s. */
        readonly QuestionPublish: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /** @description The language it is written in (BCP 47). */
            readonly lang?: string;
            /** @description As whom the team writes. */
            readonly name?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "question.publish";
            /** @description The id that the answer gets: a UUIDv7 of its own. */
            readonly answerId: string;
            /** @description The question in one line. */
            readonly title: string;
            /** @description What belongs to it, in Markdown. */
            readonly body?: string;
            /** @description The answer, in Markdown. */
            readonly answer: string;
            /** @description Whether it stands at the top of the board. At most three do (`pins-full`). */
            readonly pinned?: boolean;
        };
        /** @description For the team: sets how feedback or a report stands. Feedback that was merged is by itself again. */
        readonly MessageStatus: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "message.status";
            /** @description The message. */
            readonly target: {
                /** @enum {string} */
                readonly kind: "feedback" | "report";
                readonly id: string;
            };
            /**
             * @description Of feedback `received`, `seen`, `planned`, `started`, `done` or `declined`; of a report `received`, `acknowledged`, `investigating`, `decided` or `closed`.
             * @enum {string}
             */
            readonly status: "received" | "seen" | "planned" | "started" | "done" | "declined" | "received" | "acknowledged" | "investigating" | "decided" | "closed";
            /** @description The `version` that was read: nobody writes over what a colleague has done meanwhile. */
            readonly ifVersion: string;
        };
        /** @description For the team: answers whoever sent a message. */
        readonly MessageReply: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "message.reply";
            /** @description The message. */
            readonly target: {
                /** @enum {string} */
                readonly kind: "feedback" | "report";
                readonly id: string;
            };
            /** @description The answer, in plain text. A message takes 20. */
            readonly body: string;
            /**
             * @description How it stands from now on; as it does when absent.
             * @enum {string}
             */
            readonly status?: "received" | "seen" | "planned" | "started" | "done" | "declined" | "received" | "acknowledged" | "investigating" | "decided" | "closed";
            /** @description The `version` that was read: nobody writes over what a colleague has done meanwhile. */
            readonly ifVersion: string;
        };
        /** @description For the team: notes something about a message for itself. Its sender never reads it. */
        readonly MessageNote: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "message.note";
            /** @description The message. */
            readonly target: {
                /** @enum {string} */
                readonly kind: "feedback" | "report";
                readonly id: string;
            };
            /** @description The note, in plain text. A message takes 50. */
            readonly body: string;
        };
        /** @description For the team: says that feedback says what another one says. Whoever sent it reads what the other one is answered, too. `message.status` takes it back. */
        readonly FeedbackMerge: {
            /** @description Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case. */
            readonly id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "feedback.merge";
            /** @description The one that is a duplicate from now on. */
            readonly feedbackId: string;
            /** @description The one that stays; of a duplicate, the one that it is a duplicate of. */
            readonly intoId: string;
            /** @description The `version` of the one that becomes a duplicate, as it was read. */
            readonly ifVersion: string;
        };
        /** @description One of these, told apart by `type`. `maxLength` counts UTF-16 code units, as `String.length` does, before space around a text is taken away. */
        readonly Command: components["schemas"]["PollVote"] | components["schemas"]["PollWithdraw"] | components["schemas"]["FeedbackSend"] | components["schemas"]["EventRsvp"] | components["schemas"]["ConductAccept"] | components["schemas"]["ConductDecline"] | components["schemas"]["ReportSend"] | components["schemas"]["QuestionAsk"] | components["schemas"]["QuestionEdit"] | components["schemas"]["AnswerPost"] | components["schemas"]["AnswerEdit"] | components["schemas"]["AnswerAccept"] | components["schemas"]["VoteSet"] | components["schemas"]["PersonErase"] | components["schemas"]["PostReview"] | components["schemas"]["EventCreate"] | components["schemas"]["EventEdit"] | components["schemas"]["EventPublish"] | components["schemas"]["EventCancel"] | components["schemas"]["EventRestore"] | components["schemas"]["EventDiscard"] | components["schemas"]["PollCreate"] | components["schemas"]["PollEdit"] | components["schemas"]["PollOpen"] | components["schemas"]["PollClose"] | components["schemas"]["PollDiscard"] | components["schemas"]["PlacementSet"] | components["schemas"]["PlacementDiscard"] | components["schemas"]["PolicyPublish"] | components["schemas"]["PolicyWithdraw"] | components["schemas"]["PersonBlock"] | components["schemas"]["AnswerVerify"] | components["schemas"]["QuestionClose"] | components["schemas"]["QuestionPin"] | components["schemas"]["PostEdit"] | components["schemas"]["QuestionPublish"] | components["schemas"]["MessageStatus"] | components["schemas"]["MessageReply"] | components["schemas"]["MessageNote"] | components["schemas"]["FeedbackMerge"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getManifest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Manifest"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCurrentPoll: {
        readonly parameters: {
            readonly query?: {
                /** @description Where no id is named: the name of a placement, what stands there. Where nothing is assigned to it, as if it were not named. */
                readonly placement?: string;
            };
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PollRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPoll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PollRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description What has not ended, the next one first; or what has, the last one first. */
                readonly when?: "upcoming" | "past";
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventsRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConduct: {
        readonly parameters: {
            readonly query?: {
                /** @description Where no id is named: the name of a placement, what stands there. Where nothing is assigned to it, as if it were not named. */
                readonly placement?: string;
            };
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConductRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConductRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQuestions: {
        readonly parameters: {
            readonly query?: {
                /** @description `newest` and `votes` (most voted) list all questions; `unanswered` those without an answer that are open, who waits longest first. */
                readonly order?: "newest" | "votes" | "unanswered";
                /** @description Only questions in which each of these words is found, whatever their case and accents. */
                readonly search?: string;
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuestionsRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQuestion: {
        readonly parameters: {
            readonly query?: {
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuestionRead"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMessages: {
        readonly parameters: {
            readonly query?: {
                /** @description Of this kind alone; by default of both. */
                readonly kind?: "feedback" | "report";
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MessagesRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MailSet"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteMail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getConfirmation: {
        readonly parameters: {
            readonly query?: {
                /** @description Of the link in the mail. */
                readonly token?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postConfirmation: {
        readonly parameters: {
            readonly query?: {
                /** @description Of the link in the mail. */
                readonly token?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStop: {
        readonly parameters: {
            readonly query?: {
                /** @description Of the link in the mail. */
                readonly token?: string;
                /** @description Of the page (BCP 47); by default the browser’s. */
                readonly lang?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStop: {
        readonly parameters: {
            readonly query?: {
                /** @description Of the link in the mail. */
                readonly token?: string;
                /** @description Of the page (BCP 47); by default the browser’s. */
                readonly lang?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getHeld: {
        readonly parameters: {
            readonly query?: {
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
                /** @description `posts`: questions and answers; `messages`: feedback and reports. Without it both. */
                readonly only?: "posts" | "messages";
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HeldRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getThreads: {
        readonly parameters: {
            readonly query?: {
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
                /** @description Of what everybody is shown: `unanswered`, who waits longest first, and the newest first `open` and `closed`. `hidden`: rejected, or with a rejected answer. `all`. */
                readonly state?: "unanswered" | "open" | "closed" | "hidden" | "all";
                /** @description Only questions in which each of these words is found, whatever their case and accents. */
                readonly search?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThreadsRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getThread: {
        readonly parameters: {
            readonly query?: {
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThreadRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAudit: {
        readonly parameters: {
            readonly query?: {
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFigures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FiguresRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getEventPlans: {
        readonly parameters: {
            readonly query?: {
                /** @description `upcoming` and `past` as for visitors; `draft`: what is shown to nobody yet. */
                readonly when?: "upcoming" | "past" | "draft";
                /** @description Only events in which each of these words is found, whatever their case and accents. */
                readonly search?: string;
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPlansRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAttendance: {
        readonly parameters: {
            readonly query?: {
                /** @description The event. That there is no such is an answer too. */
                readonly eventId?: string;
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AttendanceRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPolls: {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are open, what closes next first; all others the newest first. */
                readonly state?: "draft" | "open" | "closed" | "all";
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PollsRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPlacements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlacementsRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getInbox: {
        readonly parameters: {
            readonly query?: {
                /** @description These kinds alone, with commas between them: `feedback`, `question`, `report`, `held`. */
                readonly kinds?: string;
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InboxRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAgenda: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgendaRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPolicies: {
        readonly parameters: {
            readonly query?: {
                /** @description The version whose text is asked for. */
                readonly version?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PoliciesRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPolicyVersions: {
        readonly parameters: {
            readonly query?: {
                /** @description The version whose text is asked for. */
                readonly version?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PoliciesRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBlocks: {
        readonly parameters: {
            readonly query?: {
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BlocksRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPresence: {
        readonly parameters: {
            readonly query: {
                /** @description What kind of thing it is. */
                readonly kind: "question" | "answer" | "feedback" | "report" | "event" | "poll" | "policy" | "placement";
                /** @description Its id. */
                readonly target: string;
                /** @description Whether whoever asks is there, writes, or has gone. */
                readonly state: "here" | "writing" | "gone";
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PresenceRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFeedback: {
        readonly parameters: {
            readonly query?: {
                /** @description How they stand; `open`: what waits for the team yet. By default all. */
                readonly status?: "open" | "received" | "seen" | "planned" | "started" | "done" | "declined" | "duplicate";
                readonly kind?: "idea" | "complaint" | "praise" | "question" | "bug";
                /** @description Only messages in which each of these words is found, whatever their case and accents. */
                readonly search?: string;
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedbackRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postFeedbackForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["FeedbackForm"];
            };
        };
        readonly responses: {
            /** @description It has arrived, or been done. */
            readonly 303: {
                headers: {
                    /** @description The page that says so. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description Something else stands there already, or the time for this is over. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
        };
    };
    readonly getReports: {
        readonly parameters: {
            readonly query?: {
                /** @description How they stand; `open`: what waits for the team yet. By default all. */
                readonly status?: "open" | "received" | "acknowledged" | "investigating" | "decided" | "closed";
                readonly reason?: "harassment" | "hate" | "safety" | "privacy" | "spam" | "other";
                /** @description Only messages in which each of these words is found, whatever their case and accents. */
                readonly search?: string;
                /** @description Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list. */
                readonly cursor?: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportsRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMessage: {
        readonly parameters: {
            readonly query: {
                readonly kind: "feedback" | "report";
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. That there is no such record is an answer too. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MessageRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getChanges: {
        readonly parameters: {
            readonly query?: {
                /** @description The version that is known; without it the answer holds the newest version alone. */
                readonly after?: string;
            };
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Changes"];
                    readonly "text/event-stream": components["schemas"]["EventStream"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postCommand: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description What is done about the `challenge` that this command met: the base64 of `{"challenge": …, "solution": {"counter": …, "derivedKey": …}}` as JSON, as ALTCHA writes it, or `declined`. Solved, the command is taken beyond the limit of its address or board; it is good for this command of this sender alone, for ten minutes. Declined, a question, an answer, feedback or a report is taken and held for review; anything else is `rate-limited`. */
                readonly "Guyub-Solution"?: string;
            };
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Command"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else stands there already, or the time for this is over. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFeedbackThanks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
                /** @description The record’s id. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSignIn: {
        readonly parameters: {
            readonly query?: {
                /** @description What a link to sign in has in its address. */
                readonly link?: string;
                /** @description What follows the address of the desk, from `?` or `#` on: where somebody goes on who has signed in. */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It was good once and is not any more. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["SignInForm"];
            };
        };
        readonly responses: {
            /** @description It has arrived, or been done. */
            readonly 303: {
                headers: {
                    /** @description The page that says so. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It was good once and is not any more. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignInLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["SignInLinkForm"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSignInPasskey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyRequest"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignInPasskey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeyUsed"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Done"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; see `Retry-After`. */
            readonly 429: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSignOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It has arrived, or been done. */
            readonly 303: {
                headers: {
                    /** @description The page that says so. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionsRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSessionEnd: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SessionEnd"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionsRead"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStaff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StaffRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeRead"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MeChange"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeRead"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNewPasskey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyCreation"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postPasskey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeyMade"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeRead"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else stands there already, or the time for this is over. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postPasskeyName: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeyName"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeRead"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postPasskeyRemoval: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasskeyRemoval"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeRead"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postInvitation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InvitationAsked"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoleChange"];
            };
        };
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StaffRead"];
                };
            };
            /** @description The body cannot be read. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks cannot be established, or has to be known for this. */
            readonly 401: {
                headers: {
                    /** @description `Guest, Bearer`. */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They may not do this. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something else stands there already, or the time for this is over. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of another media type. */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content is not acceptable; see `fields`. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDesk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The community’s name; `main` unless the server has others. */
                readonly community: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Page"];
                };
            };
            /** @description There is no such community or record. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An `ETag` that is held. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
            /** @description What the asker holds is still so. */
            readonly 304: {
                headers: {
                    /** @description What is held; for `If-None-Match`. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It failed on the server’s side. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFirstDesk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description 302 */
            readonly 302: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly getReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As asked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            /** @description It will pass: the server is busy or not ready. */
            readonly 503: {
                headers: {
                    /** @description Seconds after which a repetition makes sense. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
