import * as v from "valibot";
import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { DatabaseSync } from "node:sqlite";
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler, sql } from "kysely";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// src/model/records.ts
var commandTypes = [
	"poll.vote",
	"poll.withdraw",
	"feedback.send",
	"event.rsvp",
	"conduct.accept",
	"conduct.decline",
	"report.send",
	"question.ask",
	"answer.post",
	"answer.accept",
	"vote.set"
];
// src/model/fingerprint.ts
/**
* A short fingerprint of a JSON value, the same whatever the order of its keys. It tells a repeated command from
* a changed one under the same id; it is no defence against somebody who wants two to be equal, who would only
* deceive themselves.
*/
function fingerprint(value) {
	const text = JSON.stringify(value, (_, inner) => inner && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
	let a = 2166136261;
	let b = 3421674724;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		a = Math.imul(a ^ unit, 16777619);
		b = Math.imul(b ^ unit, 2246822507);
	}
	return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
// src/model/id.ts
/**
* UUIDv7 (RFC 9562, section 5.7): time-ordered, made on the client before a command is first sent.
*
* `after` makes the new id greater than one already seen, whatever the clock says. A person who changes a vote
* from a second device with a slow clock still has the last word, because ids decide which *set* is the newer.
*/
function newId(after = "", now = Date.now()) {
	const time = Math.min(Math.max(now, isId(after) ? timeOf(after) + 1 : 0), 2 ** 48 - 1);
	const bytes = crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(10));
	bytes[0] = bytes[0] & 15 | 112;
	bytes[2] = bytes[2] & 63 | 128;
	const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return (time.toString(16).padStart(12, "0") + random).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
/** Whether a text is a UUIDv7 as {@link newId} writes it: lower case, so that ids compare as texts. */
function isId(text) {
	return /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(text);
}
/** Milliseconds since 1970 at which an id was made, by its maker's clock. */
function timeOf(id) {
	return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
// src/model/time.ts
/**
* A time as it is compared: RFC 3339, UTC, to the millisecond. Nothing for what is none: JavaScript reads much that
* is no date, and takes 31 February for 3 March.
*/
function toUtc(text) {
	const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(String(text));
	if (!parts || new Date(Date.UTC(+parts[1], +parts[2], 0)).getUTCDate() < +parts[3]) return void 0;
	const time = Date.parse(parts[0]);
	const utc = Number.isNaN(time) ? "" : new Date(time).toISOString();
	return utc.length === 24 ? utc : void 0;
}
// src/model/event.ts
/** The longest that an event may last: what bounds the search for those that have begun and not ended. */
var longest = 316224e5;
/**
* When an event begins and ends; nothing where its times cannot be read, contradict each other or lie more than a
* year apart. Such an event is shown last, says so, and takes no answers.
*/
function timesOf({ startsAt, endsAt }) {
	const [start, end] = [toUtc(startsAt), toUtc(endsAt)];
	if (!start || !end || end < start || Date.parse(end) - Date.parse(start) > longest) return void 0;
	return {
		start,
		end
	};
}
/** How many places are left; any number where there is no limit, none where the limit is no number. */
function placesLeft({ capacity, going }) {
	if (capacity === void 0) return Infinity;
	return Number.isInteger(capacity) ? Math.max(0, capacity - going) : 0;
}
// src/model/event-rules.ts
function decideRsvp({ event, rsvp, going }, command, actor, now) {
	if (!event) return { refusal: { code: "not-found" } };
	if (rsvp && rsvp.commandId >= command.id) return { changes: [] };
	if (event.status === "cancelled") return { refusal: {
		code: "closed",
		reason: "cancelled"
	} };
	if (!isOpen(event, now)) return { refusal: {
		code: "closed",
		...timesOf(event) && { reason: "over" }
	} };
	if (command.answer === "yes" && rsvp?.answer !== "yes" && !placesLeft({
		...event,
		going
	})) return { refusal: {
		code: "conflict",
		reason: "full"
	} };
	return { changes: [{
		table: "rsvp",
		record: {
			eventId: event.id,
			person: actor.id,
			answer: command.answer,
			commandId: command.id,
			at: now.toISOString()
		}
	}] };
}
/** Whether an event takes answers: planned, readable and not over. */
function isOpen(event, now) {
	const times = timesOf(event);
	return event.status === "scheduled" && times !== void 0 && times.end > now.toISOString();
}
/** What a viewer is shown of an event: the one place that decides who sees the way in and who may do what. */
function viewEvent({ event, rsvp, going }, now) {
	const open = isOpen(event, now);
	const goes = rsvp?.answer === "yes" && event.status === "scheduled";
	return {
		...event.mode === "offline" || goes ? event : withoutUrl(event),
		going,
		mine: rsvp ? {
			answer: rsvp.answer,
			commandId: rsvp.commandId
		} : null,
		can: open ? ["event.rsvp"] : []
	};
}
function withoutUrl(event) {
	const { url: _, ...rest } = event;
	return rest;
}
/** One page of events; `more` says that there are others after the last. */
function viewEvents(events, more, when, viewer, version, now) {
	const last = events.at(-1);
	return {
		version,
		at: now.toISOString(),
		viewer,
		events,
		...more && last && { next: cursorAfter(last, when) }
	};
}
/** What an event is sorted by: one without readable times comes after all others, and never ends. */
function sortKeys(event) {
	return timesOf(event) ?? {
		start: never,
		end: never
	};
}
var never = "9999-12-31T23:59:59.999Z";
/** When an event has to have begun at the latest if it has not ended by now. */
function earliestStart(now) {
	return (/* @__PURE__ */ new Date(now.getTime() - 317088e5)).toISOString();
}
function cursorAfter(event, when) {
	const { start, end } = sortKeys(event);
	return `${when === "upcoming" ? start : end}~${event.id}`;
}
function positionOf(cursor) {
	const [, time, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,200})$/s.exec(cursor) ?? [];
	return time && id ? {
		time,
		id
	} : void 0;
}
/** What is wrong with a query for events. */
function checkEventsQuery({ when, cursor, limit }) {
	return {
		...when !== "upcoming" && when !== "past" && { when: "unknown" },
		...cursor !== void 0 && !positionOf(cursor) && { cursor: "malformed" },
		...limit !== void 0 && !(Number.isInteger(limit) && limit > 0) && { limit: "malformed" },
		...limit !== void 0 && limit > 50 && { limit: "too-many" }
	};
}
var limitOf = ({ limit = 20 }) => limit;
// src/model/conduct-rules.ts
function decideAnswer({ policy, pledge }, command, actor, now) {
	if (!policy || !isPublished(policy, now)) return { refusal: { code: "not-found" } };
	if (pledge && pledge.commandId >= command.id) return { changes: [] };
	if (pledge && pledge.version > command.version) return { refusal: { code: "conflict" } };
	return { changes: [{
		table: "pledge",
		record: {
			policyId: policy.id,
			person: actor.id,
			answer: answerOf(command),
			version: policy.version,
			locale: command.locale,
			commandId: command.id,
			answeredAt: now.toISOString()
		}
	}] };
}
/** What a viewer is shown of a policy. */
function viewConduct({ policy, pledge, askedSince, answered }, viewer, version, now) {
	const mine = policy && pledge ? pick$1(pledge) : null;
	return {
		version,
		at: now.toISOString(),
		viewer,
		policy: policy ?? null,
		askedSince,
		asks: asks(policy, mine, askedSince),
		mine,
		before: policy && answered && answered.version < policy.version ? {
			version: answered.version,
			body: answered.body
		} : null,
		can: can$1(policy, mine)
	};
}
function isPublished({ publishedAt }, now) {
	return new Date(publishedAt) <= now;
}
/** What is seen by others. Whoever has declined does not give it; reading, reporting and taking back stay open. */
function isTakingPart(command) {
	switch (command.type) {
		case "poll.vote":
		case "question.ask":
		case "answer.post": return true;
		case "event.rsvp": return command.answer === "yes";
		case "answer.accept": return command.answerId !== null;
		case "vote.set": return command.value === 1;
		default: return false;
	}
}
var pick$1 = ({ answer, version, commandId }) => ({
	answer,
	version,
	commandId
});
var answerOf = ({ type }) => type === "conduct.accept" ? "accepted" : "declined";
function asks(policy, mine, askedSince) {
	return policy !== void 0 && !(mine && mine.version >= askedSince);
}
/** What would change something; and a report, always. */
function can$1(policy, mine) {
	const stands = (answer) => mine?.answer === answer && mine.version === policy?.version;
	return [
		...policy && !stands("accepted") ? ["conduct.accept"] : [],
		...policy && !stands("declined") ? ["conduct.decline"] : [],
		"report.send"
	];
}
// src/model/feedback-rules.ts
function decideFeedback({ feedback }, command, actor, now) {
	if (feedback) return { refusal: {
		code: "conflict",
		reason: "id-taken"
	} };
	const { type: _, ...content } = command;
	return { changes: [{
		table: "feedback",
		record: {
			...content,
			author: actor.id,
			status: "received",
			createdAt: now.toISOString()
		}
	}] };
}
// src/model/poll.ts
function isClosed$1(poll, now) {
	return poll.closesAt !== void 0 && now >= new Date(poll.closesAt);
}
/** How many options one ballot may hold. */
function mostChoices(poll) {
	return poll.kind === "single" ? 1 : Math.min(poll.max ?? Infinity, poll.options.length);
}
// src/model/poll-rules.ts
function decideBallot({ poll, ballot }, command, actor, now) {
	if (!poll) return { refusal: { code: "not-found" } };
	if (ballot && ballot.commandId >= command.id) return { changes: [] };
	if (isClosed$1(poll, now)) return { refusal: { code: "closed" } };
	const wanted = command.type === "poll.vote" ? command.choices : [];
	if (wanted.some((choice) => !poll.options.some((option) => option.id === choice))) return { refusal: {
		code: "invalid",
		fields: { choices: "unknown" }
	} };
	const choices = inOrder$1(poll, wanted);
	if (choices.length > mostChoices(poll)) return { refusal: {
		code: "invalid",
		fields: { choices: "too-many" }
	} };
	const before = ballot?.choices ?? [];
	if (before.length && !poll.allowChange && JSON.stringify(before) !== JSON.stringify(choices)) return { refusal: {
		code: "forbidden",
		reason: "no-change"
	} };
	return { changes: [{
		table: "ballot",
		record: {
			pollId: poll.id,
			voter: actor.id,
			choices,
			commandId: command.id,
			castAt: now.toISOString()
		}
	}] };
}
/** What a viewer is shown of a poll: the one place that decides who sees counts and who may do what. */
function viewPoll({ poll, ballot, tally }, viewer, version, now) {
	const read = {
		version,
		at: now.toISOString(),
		viewer
	};
	if (!poll) return {
		...read,
		poll: null,
		closed: false,
		tally: null,
		mine: null,
		can: []
	};
	const closed = isClosed$1(poll, now);
	const voted = Boolean(ballot?.choices.length);
	return {
		...read,
		poll,
		closed,
		tally: isShown(poll, closed, voted) && tally || null,
		mine: ballot ? {
			choices: ballot.choices,
			commandId: ballot.commandId
		} : null,
		can: can(closed, voted, poll)
	};
}
/** The options among the wanted ones, each once, in the poll's order. */
function inOrder$1(poll, wanted) {
	return poll.options.map((option) => option.id).filter((id) => wanted.includes(id));
}
/** Whether the counts are shown to somebody who has voted or has not. */
function isShown({ results }, closed, voted) {
	return closed || results === "always" || results === "on-vote" && voted;
}
function can(closed, voted, poll) {
	if (closed || voted && !poll.allowChange) return [];
	return voted ? ["poll.vote", "poll.withdraw"] : ["poll.vote"];
}
// src/model/text.ts
/**
* What counts as text here: well-formed Unicode without control characters, so that every database and every
* other language can hold it unchanged. Markup, bidirectional marks and emoji are text like any other; widgets
* show it as text, isolated from its surroundings.
*/
var unfit = /\p{Cs}|(?![\n\t])\p{Cc}/gu;
/** Whether a text can be stored exactly as it is. */
function isFit(text) {
	return text.search(unfit) < 0;
}
/** The text as it will be stored: line ends as `\n`, unfit characters as U+FFFD, no space around it. */
function tidy(text) {
	return text.replace(/\r\n?/g, "\n").replace(unfit, "�").trim();
}
// src/model/question.ts
/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
var questionLimits = {
	title: 150,
	body: 5e3,
	name: 100,
	search: 100
};
/**
* `newest` and `votes` (most voted) list all questions; `unanswered` those without an answer that are open, who
* waits longest first.
*/
var questionOrders = [
	"newest",
	"votes",
	"unanswered"
];
// src/model/question-rules.ts
var isTeam = ({ roles }) => roles.some((role) => role === "moderator" || role === "owner");
var isClosed = ({ closedAt }) => closedAt !== void 0;
function decideAsk({ question }, command, actor, now) {
	if (question) return { refusal: {
		code: "conflict",
		reason: "id-taken"
	} };
	const { type: _, ...content } = command;
	return { changes: [{
		table: "question",
		record: {
			...content,
			author: actor.id,
			createdAt: now.toISOString()
		}
	}] };
}
function decidePost({ question, answer }, command, actor, now) {
	if (!question) return { refusal: { code: "not-found" } };
	if (answer) return { refusal: {
		code: "conflict",
		reason: "id-taken"
	} };
	if (isClosed(question)) return { refusal: {
		code: "closed",
		reason: "question-closed"
	} };
	const { type: _, official = false, ...content } = command;
	if (official && !isTeam(actor)) return { refusal: { code: "forbidden" } };
	return { changes: [{
		table: "answer",
		record: {
			...content,
			official,
			author: actor.id,
			createdAt: now.toISOString()
		}
	}] };
}
function decideAccept({ question, answer }, { id, answerId }, actor, now) {
	if (!question || answerId !== null && answer?.questionId !== question.id) return { refusal: { code: "not-found" } };
	const asker = question.author === actor.id;
	if (!asker && !isTeam(actor)) return { refusal: { code: "forbidden" } };
	if (question.acceptance && question.acceptance.commandId >= id) return { changes: [] };
	const acceptance = {
		answerId,
		by: asker ? "asker" : "team",
		commandId: id,
		at: now.toISOString()
	};
	return { changes: [{
		table: "question",
		record: {
			...question,
			acceptance
		}
	}] };
}
function decideVote({ question, answer, vote }, { id, answerId, value }, actor, now) {
	if (!question || answerId !== void 0 && answer?.questionId !== question.id) return { refusal: { code: "not-found" } };
	if (vote && vote.commandId >= id) return { changes: [] };
	if (isClosed(question)) return { refusal: {
		code: "closed",
		reason: "question-closed"
	} };
	const target = answer ?? question;
	if (target.author === actor.id) return { refusal: { code: "forbidden" } };
	return { changes: [{
		table: "vote",
		record: {
			targetId: target.id,
			person: actor.id,
			value,
			commandId: id,
			at: now.toISOString()
		}
	}] };
}
// src/model/question-reads.ts
async function readQuestions(seen, { order, cursor, search = "", limit = 20 }, viewer, declined, now) {
	const after = cursor === void 0 ? void 0 : questionPositionOf(cursor);
	const found = await seen.questions(order, limit + 1, after, wordsOf(search));
	const page = found.slice(0, limit);
	const questions = [];
	for (const each of page) questions.push(viewQuestion(each, await voteOf(seen, each.question.id, viewer), viewer, declined));
	const last = page.at(-1);
	return {
		version: await seen.version(),
		at: now.toISOString(),
		viewer,
		questions,
		can: declined ? [] : ["question.ask"],
		...last && found.length > limit && { next: cursorAfterQuestion(last) }
	};
}
async function readQuestion(seen, { id, cursor }, viewer, declined, now) {
	const read = {
		version: await seen.version(),
		at: now.toISOString(),
		viewer
	};
	const counted = await seen.question(id);
	if (!counted) return {
		...read,
		question: null,
		answers: []
	};
	const { question } = counted;
	const { page, next } = pageOf(inOrder(await seen.answers(id), question), cursor);
	const answers = [];
	for (const each of page) {
		const vote = await voteOf(seen, each.answer.id, viewer);
		answers.push(viewAnswer(each, question, vote, viewer, declined));
	}
	const view = viewQuestion(counted, await voteOf(seen, id, viewer), viewer, declined);
	const { body } = question;
	return {
		...read,
		question: {
			...view,
			...body !== void 0 && { body }
		},
		answers,
		...next !== void 0 && { next }
	};
}
var voteOf = async (seen, targetId, { id }) => id === void 0 ? void 0 : seen.get("vote", targetId, id);
/** What a viewer is shown of a question in a list: the one place that decides who may do what with it. */
function viewQuestion({ question, votes, answers, official }, vote, viewer, declined) {
	const { author, body: _, ...shown } = question;
	const own = author === viewer.id;
	const open = !isClosed(question);
	return {
		...shown,
		votes,
		answers,
		official,
		mine: {
			author: own,
			vote: pick(vote)
		},
		can: [
			...open && !declined ? ["answer.post"] : [],
			...canVote(open && !own, vote, declined),
			...(own || isTeam(viewer)) && !declined ? ["answer.accept"] : []
		]
	};
}
function viewAnswer({ answer, votes }, question, vote, viewer, declined) {
	const { author, ...shown } = answer;
	const own = author === viewer.id;
	return {
		...shown,
		votes,
		accepted: question.acceptance?.answerId === answer.id,
		mine: {
			author: own,
			vote: pick(vote)
		},
		can: [...canVote(!isClosed(question) && !own, vote, declined), ...(question.author === viewer.id || isTeam(viewer)) && !declined ? ["answer.accept"] : []]
	};
}
var pick = (vote) => vote ? {
	value: vote.value,
	commandId: vote.commandId
} : null;
/** Whoever has declined the rules may still take a vote back. */
var canVote = (open, vote, declined) => open && (!declined || vote?.value) ? ["vote.set"] : [];
/** The answers as they are read: in the brand's name, then the one that helped, then by votes, then the older. */
function inOrder(answers, { acceptance }) {
	const rank = ({ answer }) => {
		if (answer.official) return 0;
		return answer.id === acceptance?.answerId ? 1 : 2;
	};
	const when = ({ answer }) => `${toUtc(answer.createdAt) ?? ""} ${answer.id}`;
	return answers.toSorted((a, b) => rank(a) - rank(b) || b.votes - a.votes || (when(a) < when(b) ? -1 : 1));
}
/** One page of answers, and where it ends if there are more. */
function pageOf(answers, cursor) {
	const start = cursor === void 0 ? 0 : answers.findIndex(({ answer }) => answer.id === cursor) + 1;
	const page = answers.slice(start, start + 50);
	const last = page.at(-1);
	return {
		page,
		...last && start + page.length < answers.length && { next: last.answer.id }
	};
}
/** What a question is ordered by; one without a readable time is the oldest of all. */
var positionOfQuestion = ({ question, votes }) => ({
	votes,
	time: toUtc(question.createdAt) ?? "0000-01-01T00:00:00.000Z",
	id: question.id
});
var cursorAfterQuestion = (last) => {
	const { votes, time, id } = positionOfQuestion(last);
	return `${votes}~${time}~${id}`;
};
function questionPositionOf(cursor) {
	const [, votes, time, id] = /^(\d{1,9})~(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,200})$/s.exec(cursor) ?? [];
	return time && id ? {
		votes: Number(votes),
		time,
		id
	} : void 0;
}
/** What is wrong with a query for questions. */
function checkQuestionsQuery({ order, search, cursor, limit }) {
	return {
		...!questionOrders.includes(order) && { order: "unknown" },
		...search !== void 0 && typeof search !== "string" && { search: "malformed" },
		...search !== void 0 && search.length > questionLimits.search && { search: "too-long" },
		...cursor !== void 0 && !questionPositionOf(cursor) && { cursor: "malformed" },
		...limit !== void 0 && !(Number.isInteger(limit) && limit > 0) && { limit: "malformed" },
		...limit !== void 0 && limit > 50 && { limit: "too-many" }
	};
}
/** A text as it is searched: without case, accents or the difference between one way of writing and another. */
var folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** What of a question is searched. */
var wordsFor$1 = ({ title, body = "" }) => folded(`${title} ${body}`);
/** The words that somebody looks for, each to be found somewhere. */
var wordsOf = (search) => folded(search).split(/\s+/).filter(Boolean).slice(0, 8);
// src/model/report-rules.ts
function decideReport({ report }, command, actor, now) {
	if (report) return { refusal: {
		code: "conflict",
		reason: "id-taken"
	} };
	const { type: _, ...content } = command;
	return { changes: [{
		table: "report",
		record: {
			...content,
			author: actor.id,
			status: "received",
			createdAt: now.toISOString()
		}
	}] };
}
// src/model/rules.ts
var ballot = async (seen, command, actor, now) => decideBallot({
	poll: await seen.get("poll", command.pollId),
	ballot: await seen.get("ballot", command.pollId, actor.id)
}, command, actor, now);
var conduct = async (seen, command, actor, now) => decideAnswer({
	policy: await seen.get("policy", command.policyId, command.version),
	pledge: await seen.get("pledge", command.policyId, actor.id)
}, command, actor, now);
/** Whether somebody has declined the community's policy. */
var hasDeclined = async (seen, person, now) => {
	const policy = person === void 0 ? void 0 : await seen.currentPolicy(now);
	return policy !== void 0 && (await seen.get("pledge", policy.id, person))?.answer === "declined";
};
var rules = {
	"poll.vote": ballot,
	"poll.withdraw": ballot,
	"feedback.send": async (seen, command, actor, now) => decideFeedback({ feedback: await seen.get("feedback", command.id) }, command, actor, now),
	"event.rsvp": async (seen, command, actor, now) => decideRsvp({
		event: await seen.get("event", command.eventId),
		rsvp: await seen.get("rsvp", command.eventId, actor.id),
		going: (await seen.going([command.eventId])).get(command.eventId) ?? 0
	}, command, actor, now),
	"conduct.accept": conduct,
	"conduct.decline": conduct,
	"report.send": async (seen, command, actor, now) => decideReport({ report: await seen.get("report", command.id) }, command, actor, now),
	"question.ask": async (seen, command, actor, now) => decideAsk({ question: await seen.get("question", command.id) }, command, actor, now),
	"answer.post": async (seen, command, actor, now) => decidePost({
		question: await seen.get("question", command.questionId),
		answer: await seen.get("answer", command.id)
	}, command, actor, now),
	"answer.accept": async (seen, command, actor, now) => decideAccept({
		question: await seen.get("question", command.questionId),
		answer: command.answerId === null ? void 0 : await seen.get("answer", command.answerId)
	}, command, actor, now),
	"vote.set": async (seen, command, actor, now) => {
		const { questionId, answerId } = command;
		return decideVote({
			question: await seen.get("question", questionId),
			answer: answerId === void 0 ? void 0 : await seen.get("answer", answerId),
			vote: await seen.get("vote", answerId ?? questionId, actor.id)
		}, command, actor, now);
	}
};
var readers = {
	poll: async (seen, { id }, viewer, now) => {
		const poll = id === void 0 ? await seen.currentPoll(now) : await seen.get("poll", id);
		const read = viewPoll({
			poll,
			ballot: poll && viewer.id !== void 0 ? await seen.get("ballot", poll.id, viewer.id) : void 0,
			tally: poll && await seen.tally(poll)
		}, viewer, await seen.version(), now);
		return await hasDeclined(seen, viewer.id, now) ? {
			...read,
			can: read.can.filter((type) => type !== "poll.vote")
		} : read;
	},
	conduct: async (seen, { id }, viewer, now) => {
		const policy = await seen.currentPolicy(now, id);
		const askedSince = policy ? await seen.lastMaterial(policy) : 0;
		const pledge = policy && viewer.id !== void 0 ? await seen.get("pledge", policy.id, viewer.id) : void 0;
		return viewConduct({
			policy,
			pledge,
			askedSince,
			answered: pledge && await seen.get("policy", pledge.policyId, pledge.version)
		}, viewer, await seen.version(), now);
	},
	events: async (seen, query, viewer, now) => {
		const { when, cursor } = query;
		const limit = limitOf(query);
		const after = cursor === void 0 ? void 0 : positionOf(cursor);
		const found = await seen.events(when, now, limit + 1, after);
		const page = found.slice(0, limit);
		const going = await seen.going(page.map(({ id }) => id));
		const declined = await hasDeclined(seen, viewer.id, now);
		const views = [];
		for (const event of page) {
			const rsvp = viewer.id === void 0 ? void 0 : await seen.get("rsvp", event.id, viewer.id);
			const view = viewEvent({
				event,
				rsvp,
				going: going.get(event.id) ?? 0
			}, now);
			views.push(declined && rsvp?.answer !== "yes" ? {
				...view,
				can: []
			} : view);
		}
		return viewEvents(views, found.length > limit, when, viewer, await seen.version(), now);
	},
	questions: async (seen, query, viewer, now) => readQuestions(seen, query, viewer, await hasDeclined(seen, viewer.id, now), now),
	question: async (seen, query, viewer, now) => readQuestion(seen, query, viewer, await hasDeclined(seen, viewer.id, now), now)
};
var checks = {
	events: checkEventsQuery,
	questions: checkQuestionsQuery
};
/** What is wrong with a query, field by field; nothing for most. */
function checkQuery(query) {
	const errors = checks[query.type]?.(query) ?? {};
	return Object.keys(errors).length ? errors : void 0;
}
/** What a community's rules make of a command. */
async function decide(seen, command, actor, now) {
	if (isTakingPart(command) && await hasDeclined(seen, actor.id, now)) return { refusal: {
		code: "forbidden",
		reason: "declined"
	} };
	return rules[command.type](seen, command, actor, now);
}
/** What a viewer is shown in answer to a query. */
function look(seen, query, viewer, now) {
	return readers[query.type](seen, query, viewer, now);
}
// src/model/feedback-check.ts
/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
var feedbackLimits = {
	message: 5e3,
	name: 100,
	contact: 200,
	page: 2e3
};
/** What a visitor has to mend before it can be sent. What passes here passes the backend. */
function checkFeedback(input) {
	const errors = {};
	const contact = tidy(input.contact);
	if (!input.kind) errors.kind = "required";
	if (!tidy(input.message)) errors.message = "required";
	for (const field of [
		"message",
		"name",
		"contact"
	]) if (tidy(input[field]).length > feedbackLimits[field]) errors[field] = "too-long";
	if (contact && !/@|(\d.*){3}/.test(contact)) errors.contact ??= "malformed";
	if (contact && !input.consent) errors.consent = "required";
	return errors;
}
// src/model/feedback.ts
var feedbackKinds = [
	"idea",
	"complaint",
	"praise",
	"question",
	"bug"
];
// src/model/report.ts
var reportReasons = [
	"harassment",
	"hate",
	"safety",
	"privacy",
	"spam",
	"other"
];
/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
var reportLimits = {
	text: 5e3,
	page: 2e3
};
// src/model/schemas.ts
/** The shape of every command. Fields that are not named here are dropped; messages are {@link FieldError}s. */
var missing = "required";
var malformed = "malformed";
var id = v.pipe(v.string(missing), v.check(isId, malformed));
var text = (max) => v.pipe(v.string(missing), v.maxLength(max, "too-long"), v.trim(), v.minLength(1, missing), v.check(isFit, malformed));
var line = (max) => v.pipe(text(max), v.regex(/^[^\n\t\r\u2028\u2029]*$/, malformed));
var webPage = v.pipe(line(feedbackLimits.page), v.url(malformed), v.regex(/^https?:/i, malformed));
var language = v.pipe(v.string(malformed), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, malformed));
var writing = {
	id,
	lang: v.exactOptional(language),
	name: v.exactOptional(line(questionLimits.name))
};
var answering = {
	id,
	policyId: line(100),
	version: v.pipe(v.number(malformed), v.integer(malformed), v.minValue(1, malformed), v.maxValue(1e6, malformed)),
	locale: language
};
var commandSchemas = {
	"poll.vote": v.object({
		id,
		type: v.literal("poll.vote", malformed),
		pollId: line(100),
		choices: v.pipe(v.array(line(100), missing), v.minLength(1, "too-few"), v.maxLength(100, "too-many"))
	}, malformed),
	"poll.withdraw": v.object({
		id,
		type: v.literal("poll.withdraw", malformed),
		pollId: line(100)
	}, malformed),
	"feedback.send": v.pipe(v.object({
		id,
		type: v.literal("feedback.send", malformed),
		kind: v.picklist(feedbackKinds, "unknown"),
		message: text(feedbackLimits.message),
		rating: v.exactOptional(v.pipe(v.number(malformed), v.integer(malformed), v.minValue(1, malformed), v.maxValue(5, malformed))),
		name: v.exactOptional(line(feedbackLimits.name)),
		contact: v.exactOptional(line(feedbackLimits.contact)),
		consent: v.exactOptional(v.boolean(malformed)),
		lang: v.exactOptional(language),
		page: v.exactOptional(webPage)
	}, malformed), v.forward(v.partialCheck([["contact"], ["consent"]], ({ contact, consent }) => !contact || consent === true, missing), ["consent"])),
	"event.rsvp": v.object({
		id,
		type: v.literal("event.rsvp", malformed),
		eventId: line(100),
		answer: v.picklist(["yes", "no"], "unknown")
	}, malformed),
	"conduct.accept": v.object({
		...answering,
		type: v.literal("conduct.accept", malformed)
	}, malformed),
	"conduct.decline": v.object({
		...answering,
		type: v.literal("conduct.decline", malformed)
	}, malformed),
	"report.send": v.object({
		id,
		type: v.literal("report.send", malformed),
		reason: v.picklist(reportReasons, "unknown"),
		text: text(reportLimits.text),
		lang: v.exactOptional(language),
		page: v.exactOptional(webPage)
	}, malformed),
	"question.ask": v.object({
		...writing,
		type: v.literal("question.ask", malformed),
		title: line(questionLimits.title),
		body: v.exactOptional(text(questionLimits.body))
	}, malformed),
	"answer.post": v.object({
		...writing,
		type: v.literal("answer.post", malformed),
		questionId: line(100),
		body: text(questionLimits.body),
		official: v.exactOptional(v.boolean(malformed))
	}, malformed),
	"answer.accept": v.object({
		id,
		type: v.literal("answer.accept", malformed),
		questionId: line(100),
		answerId: v.nullable(line(100))
	}, malformed),
	"vote.set": v.object({
		id,
		type: v.literal("vote.set", malformed),
		questionId: line(100),
		answerId: v.exactOptional(line(100)),
		value: v.picklist([0, 1], "unknown")
	}, malformed)
};
function isCommandType(type) {
	return typeof type === "string" && Object.hasOwn(commandSchemas, type);
}
/** The command in an untrusted value, or what is wrong with each of its fields. */
function parseCommand(type, value) {
	const result = v.safeParse(commandSchemas[type], value);
	if (result.success) return { command: result.output };
	const errors = {};
	for (const issue of result.issues) {
		const field = String(issue.path?.[0]?.key ?? "command");
		errors[field] ??= issue.input === void 0 ? missing : issue.message;
	}
	return { errors };
}
// src/model/execute.ts
/**
* Gives a command to a community: checks its shape, answers a repeated one with its first receipt, loads what it
* touches, lets the rules decide and writes, all in one transaction.
*/
async function execute(store, input, actor, now) {
	const type = input?.type;
	if (!isCommandType(type)) return { refusal: { code: "unsupported" } };
	const parsed = parseCommand(type, input);
	if (parsed.errors) return { refusal: {
		code: "invalid",
		fields: parsed.errors
	} };
	const { command } = parsed;
	const content = fingerprint(command);
	return store.transact(async (transaction) => {
		const known = await transaction.acceptance(command.id);
		if (known) {
			if (known.actor !== actor.id || known.content !== content) return { refusal: {
				code: "conflict",
				reason: "id-taken"
			} };
			return { receipt: {
				commandId: known.commandId,
				version: known.version,
				at: known.at
			} };
		}
		const decision = await decide(transaction, command, actor, now);
		if (decision.refusal) return { refusal: decision.refusal };
		const version = newId(await transaction.version(), now.getTime());
		const receipt = {
			commandId: command.id,
			version,
			at: now.toISOString()
		};
		await transaction.write(decision.changes, {
			...receipt,
			actor: actor.id,
			content
		});
		return { receipt };
	});
}
/** Answers a query, all of it from one moment. */
function answer(store, query, viewer, now) {
	return store.read((seen) => look(seen, query, viewer, now));
}
// src/model/reads.ts
var readTypes = [
	"poll",
	"events",
	"conduct",
	"questions",
	"question"
];
// src/backend/errors.ts
var passing$1 = /* @__PURE__ */ new Set([
	"offline",
	"timeout",
	"rate-limited",
	"server"
]);
var GuyubError = class extends Error {
	code;
	/** Whether the same request may succeed later. */
	retryable;
	retryAfter;
	fields;
	reason;
	constructor(code, { retryAfter, fields, reason, detail } = {}) {
		super(detail ?? code);
		this.name = "GuyubError";
		this.code = code;
		this.retryable = passing$1.has(code);
		this.retryAfter = retryAfter;
		this.fields = fields;
		this.reason = reason;
	}
};
// src/model/hints.ts
/** What changes are about, each topic once. */
function topicsOf(changes) {
	return [...new Set(changes.map(topicOf))];
}
function topicOf({ table, record }) {
	switch (table) {
		case "poll": return `poll/${record.id}`;
		case "ballot": return `poll/${record.pollId}`;
		case "event": return `event/${record.id}`;
		case "rsvp": return `event/${record.eventId}`;
		case "policy": return "conduct";
		case "question": return `question/${record.id}`;
		case "answer": return `question/${record.questionId}`;
		case "vote": return "question";
		default: return table;
	}
}
/** Whether others read what a topic is about. Nobody need know when messages, reports and pledges come in. */
var isReadable = (topic) => /^(poll|event|question|conduct)\b/.test(topic);
/**
* What to tell somebody who asks what has changed since a version: each topic once, at its newest. One topic without a
* name, which may be anything, where they know no version yet, or where too much has changed.
*/
function newest(latest, after) {
	const readable = latest.filter(({ topic, version }) => isReadable(topic) && version > after).sort((a, b) => a.version < b.version ? -1 : 1);
	if (after && readable.length <= 100) return readable;
	return readable.slice(-1).map(({ version }) => ({
		topic: "",
		version
	}));
}
/** The same of a store that tells of what is written. */
var liveManifest = {
	spec: 1,
	reads: readTypes,
	commands: commandTypes,
	guarantees: {
		oneBallot: "device",
		consistency: "strong",
		idempotency: "exact",
		capacity: "exact",
		conduct: "enforced"
	},
	live: true
};
// src/backend/http-status.ts
/**
* How each error travels over HTTP. What the content of a command brings about is 422, so that 400 stays for
* requests that cannot be read at all; `closed` is a conflict with the state that the poll is in.
*
* An answer carries its `code` as well. Read backwards, for an answer without one from something in between, the
* first error of a status counts.
*/
var statusOf = {
	unauthorized: 401,
	forbidden: 403,
	challenge: 403,
	"not-found": 404,
	conflict: 409,
	closed: 409,
	invalid: 422,
	unsupported: 422,
	"rate-limited": 429,
	server: 500,
	offline: 502,
	timeout: 504
};
// src/server/problem.ts
var titles = {
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	409: "Conflict",
	413: "Content Too Large",
	415: "Unsupported Media Type",
	422: "Unprocessable Content",
	429: "Too Many Requests",
	500: "Internal Server Error",
	502: "Bad Gateway",
	503: "Service Unavailable",
	504: "Gateway Timeout"
};
/** A request that cannot be answered as asked; handlers throw it. */
var Problem = class extends GuyubError {
	status;
	constructor(code, { status = statusOf[code], ...details } = {}) {
		super(code, details);
		this.status = status;
	}
};
/** Any thrown value as a problem. What is not known is told to the log alone. */
function toProblem(thrown, tellLog) {
	if (thrown instanceof Problem) return thrown;
	if (thrown instanceof GuyubError) {
		const { code, retryAfter, fields, reason } = thrown;
		return new Problem(code, {
			retryAfter,
			fields,
			reason,
			...code === "server" && retryAfter !== void 0 && { status: 503 }
		});
	}
	tellLog();
	return new Problem("server");
}
/** The answer to a problem: RFC 9457, with the contract's `code` beside the standard members. */
function problemResponse({ code, status, reason, fields, retryAfter, message }) {
	const body = {
		type: "about:blank",
		title: titles[status],
		status,
		code,
		...reason && { reason },
		...fields && { fields },
		...message !== code && { detail: message }
	};
	const headers = new Headers({
		"Content-Type": "application/problem+json",
		"Cache-Control": "no-store"
	});
	if (retryAfter !== void 0) headers.set("Retry-After", String(Math.ceil(retryAfter)));
	if (status === 413) headers.set("Connection", "close");
	if (status === 401) headers.set("WWW-Authenticate", "Guest");
	return new Response(JSON.stringify(body), {
		status,
		headers
	});
}
// src/server/identity.ts
/** A device key as `src/backend/device-key.ts` makes it; other clients may make longer ones. */
var guest = /^Guest +([\w-]{8,64}\.[\w-]{32,128})$/i;
/** Gives guests their names: the keyed hash of what only they know, so that nobody who reads them can act for them. */
function guestNames(secret) {
	const encoder = new TextEncoder();
	const hmacKey = crypto.subtle.importKey("raw", encoder.encode(secret), {
		name: "HMAC",
		hash: "SHA-256"
	}, false, ["sign"]);
	return async (known) => {
		return `guest:${base64url(new Uint8Array(await crypto.subtle.sign("HMAC", await hmacKey, encoder.encode(known)))).slice(0, 22)}`;
	};
}
/**
* Tells who is asking. Guests bring a random key in `Authorization: Guest <name>.<secret>`; without the header it
* is nobody yet.
*/
function identifier(nameGuest) {
	return async (request) => {
		const authorization = request.headers.get("authorization");
		if (authorization === null) return { roles: [] };
		const key = guest.exec(authorization)?.[1];
		if (!key) throw new Problem("unauthorized", { detail: "The Authorization header is not a guest’s." });
		return {
			id: await nameGuest(key),
			roles: []
		};
	};
}
function base64url(bytes) {
	return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
// src/server/answer.ts
/** A JSON answer that nobody keeps. */
function json(body) {
	return new Response(JSON.stringify(body), { headers: {
		"Content-Type": "application/json",
		"Cache-Control": "no-store"
	} });
}
/**
* A JSON answer that may be kept but is asked for again each time; `304` when the asker holds it already.
*
* The time of the read is left out of the tag, or no two reads would ever be the same. That makes the tag a weak
* one: whoever gets a 304 goes on with the time of the read they hold.
*/
async function revalidated(request, body) {
	const { at: _, ...lasting } = body;
	const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(lasting)));
	const etag = `W/"${base64url(new Uint8Array(hash)).slice(0, 22)}"`;
	const headers = {
		"Content-Type": "application/json",
		ETag: etag,
		"Cache-Control": request.headers.has("authorization") ? "private, no-cache" : "no-cache",
		Vary: "Authorization"
	};
	return holds(request, etag) ? new Response(null, {
		status: 304,
		headers
	}) : new Response(JSON.stringify(body), { headers });
}
/** Whether the asker says to hold what has this tag (RFC 9110, 13.1.2: weak comparison). */
function holds(request, etag) {
	const known = request.headers.get("if-none-match");
	if (!known) return false;
	const opaque = (tag) => tag.trim().replace(/^W\//, "");
	return known.trim() === "*" || known.split(",").map(opaque).includes(opaque(etag));
}
// src/server/cors.ts
/** The answer to a preflight, or `undefined` when the request is none. */
function preflight(request) {
	return request.method === "OPTIONS" && request.headers.has("access-control-request-method") ? new Response(null, { status: 204 }) : void 0;
}
/** Adds to an answer what the asking page's browser needs to hand it over; nothing for a foreign page. */
function allowOrigin(request, { headers }, origins) {
	const anyone = origins.includes("*");
	if (!anyone) headers.append("Vary", "Origin");
	const origin = request.headers.get("origin");
	if (!origin || !(anyone || origins.includes(origin))) return;
	headers.set("Access-Control-Allow-Origin", anyone ? "*" : origin);
	if (request.method === "OPTIONS") {
		headers.set("Access-Control-Allow-Methods", "GET, POST");
		headers.set("Access-Control-Allow-Headers", "authorization, content-type");
		headers.set("Access-Control-Max-Age", "7200");
	} else headers.set("Access-Control-Expose-Headers", "ETag, Retry-After");
}
/** Whether an address belongs to a site on the list. */
function isListed(address, origins) {
	return origins.includes("*") || URL.canParse(address) && origins.includes(new URL(address).origin);
}
/**
* Whether a form may post here. A browser always says from which site, where it is another one; a site that
* forbids it to (`Referrer-Policy: no-referrer`) says `null` and is none of ours. Our own error page may post too:
* compared by host, for a proxy in front may speak another scheme. Whoever says nothing is no browser.
*/
function mayPost(request, origins) {
	const origin = request.headers.get("origin");
	if (origin === null || isListed(origin, origins)) return true;
	return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}
// src/locales/en/feedback-form.ts
var feedback_form_exports$2 = /* @__PURE__ */ __exportAll({ default: () => messages$8 });
var messages$8;
var init_feedback_form$2 = __esmMin((() => {
	messages$8 = {
		title: "How are we doing?",
		intro: "Tell us in your own words. We read everything.",
		kind: "What is it about?",
		kinds: {
			idea: "Idea",
			complaint: "Complaint",
			praise: "Praise",
			question: "Question",
			bug: "Problem"
		},
		message: "Your message",
		rating: "How satisfied are you?",
		ratings: [
			"Very dissatisfied",
			"Dissatisfied",
			"Neutral",
			"Satisfied",
			"Very satisfied"
		],
		optional: "optional",
		name: "Name",
		contact: "E-mail or phone",
		contactHint: "Only if you want an answer.",
		attached: "What we attach",
		send: "Send",
		unreachable: "No connection right now. Please try again in a moment."
	};
}));
// src/locales/id/feedback-form.ts
var feedback_form_exports$1 = /* @__PURE__ */ __exportAll({ default: () => messages$7 });
var messages$7;
var init_feedback_form$1 = __esmMin((() => {
	messages$7 = {
		title: "Bagaimana menurutmu?",
		intro: "Ceritakan dengan kata-katamu sendiri. Semua kami baca.",
		kind: "Tentang apa?",
		kinds: {
			idea: "Ide",
			complaint: "Keluhan",
			praise: "Pujian",
			question: "Pertanyaan",
			bug: "Masalah"
		},
		message: "Pesanmu",
		rating: "Seberapa puas kamu?",
		ratings: [
			"Sangat tidak puas",
			"Tidak puas",
			"Biasa saja",
			"Puas",
			"Sangat puas"
		],
		optional: "opsional",
		name: "Nama",
		contact: "Email atau telepon",
		contactHint: "Hanya kalau kamu ingin dibalas.",
		attached: "Yang ikut terkirim",
		send: "Kirim",
		unreachable: "Sedang tidak ada koneksi. Silakan coba lagi sebentar lagi."
	};
}));
// src/locales/ar/feedback-form.ts
var feedback_form_exports = /* @__PURE__ */ __exportAll({ default: () => messages$6 });
var messages$6;
var init_feedback_form = __esmMin((() => {
	messages$6 = {
		title: "ما رأيك؟",
		intro: "أخبرنا بكلماتك. نقرأ كل شيء.",
		kind: "عمّ تريد أن تكتب؟",
		kinds: {
			idea: "فكرة",
			complaint: "شكوى",
			praise: "إشادة",
			question: "سؤال",
			bug: "مشكلة"
		},
		message: "رسالتك",
		rating: "ما مدى رضاك؟",
		ratings: [
			"غير راضٍ أبدًا",
			"غير راضٍ",
			"محايد",
			"راضٍ",
			"راضٍ جدًا"
		],
		optional: "اختياري",
		name: "الاسم",
		contact: "البريد الإلكتروني أو الهاتف",
		contactHint: "فقط إن أردت جوابًا.",
		attached: "ما نرفقه",
		send: "إرسال",
		unreachable: "لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل."
	};
}));
// src/locales/feedback-form.ts
/** Beside the index and not in it: pages without the form need not fetch where its words are. */
var feedbackFormMessages = {
	en: () => Promise.resolve().then(() => (init_feedback_form$2(), feedback_form_exports$2)),
	id: () => Promise.resolve().then(() => (init_feedback_form$1(), feedback_form_exports$1)),
	ar: () => Promise.resolve().then(() => (init_feedback_form(), feedback_form_exports))
};
// src/locales/language.ts
/** The languages there are. The first is spoken where none of the others fits. */
var languages = [
	"en",
	"id",
	"ar"
];
/** The language for a BCP 47 tag. Old Java and Android hosts still write `in` for Indonesian. */
function languageFor(tag) {
	const base = tag.toLowerCase().split("-")[0];
	const language = base === "in" ? "id" : base;
	return languages.find((known) => known === language) ?? languages[0];
}
// src/locales/plural.ts
/** The form of a sentence that a language wants for a number. */
function plural(language, n, forms) {
	return forms[language === "en" ? n === 1 ? "one" : "other" : new Intl.PluralRules(language).select(n)] ?? forms.other;
}
var init_plural = __esmMin((() => {}));
// src/locales/en/late.ts
var late_exports$2 = /* @__PURE__ */ __exportAll({ default: () => messages$5 });
var messages$5;
var init_late$2 = __esmMin((() => {
	init_plural();
	messages$5 = {
		tryAgain: "Try again",
		notConnected: "This is not connected yet.",
		/** Nobody else gets to see it. */
		kept: {
			device: "Kept on this device only.",
			page: "Kept only until this page is closed."
		},
		sending: "Sending…",
		/** Kept on the device over a reload. */
		waiting: "No connection right now. What you entered is saved on this device and will be sent by itself.",
		/** Kept only while the page is open. */
		waitingHere: "No connection right now. Keep this page open: it will be sent by itself.",
		stale: "No connection right now. This is what we knew last.",
		loadFailed: {
			offline: "This could not be loaded. We try again by ourselves as soon as there is a connection.",
			timeout: "This takes longer than it should. We keep trying.",
			"rate-limited": "There is a crowd here right now. We try again in a moment.",
			server: "This is not working at the moment, and it is not your fault. We keep trying.",
			"not-found": "This is not here any more.",
			forbidden: "This is not open to you.",
			unauthorized: "Please sign in to see this."
		},
		refused: {
			closed: "That came too late: voting has ended.",
			forbidden: "That is not allowed here.",
			full: "All places are taken by now.",
			over: "That came too late: the event is over.",
			cancelled: "The event has been cancelled, so nothing was sent.",
			"question-closed": "This question has been closed, so nothing was sent.",
			"no-change": "You have voted already, and votes here cannot be changed.",
			declined: "You have declined the rules of this community, so you can only read here. You can change that where the rules are shown.",
			"not-found": "This is not here any more, so nothing was sent.",
			conflict: "That did not go through. Please try once more.",
			invalid: "Something in it is not acceptable. Please check and send it again.",
			unauthorized: "Please sign in and send it again.",
			unsupported: "That is not possible here.",
			timeout: "That could not be delivered for a week. Please send it again.",
			server: "That did not go through. Please try once more."
		},
		poll: {
			voted: "Thank you, your vote is in.",
			withdrawn: "Your vote was taken back.",
			chooseFirst: "Please choose an option first.",
			tooMany: (max) => `Please choose no more than ${max}.`,
			oneBallot: "One vote per device.",
			columns: {
				option: "Option",
				share: "Share",
				count: "Votes"
			},
			votes: (n, text) => plural("en", n, {
				one: `${text} vote`,
				other: `${text} votes`
			}),
			yourChoice: "Your choice",
			change: "Change my vote",
			withdraw: "Take my vote back",
			showOptions: "Back to voting",
			keep: "Keep my vote"
		},
		eventList: {
			yes: "See you there: your place is kept.",
			no: "Thank you for letting us know.",
			went: (text) => `${text} said they would come`,
			nothingPast: "Nothing has happened yet.",
			unknownZone: "Its own time zone is not known here, so the time is given in UTC."
		},
		feedback: {
			summary: "Something is still missing",
			errors: {
				kind: { required: "Choose what it is about" },
				message: {
					required: "Write your message",
					"too-long": "Shorten your message: there is room for 5,000 characters"
				},
				name: { "too-long": "Shorten your name to 100 characters" },
				contact: {
					malformed: "Write an e-mail address or a phone number",
					"too-long": "Shorten this to 200 characters"
				},
				consent: { required: "Say that we may contact you, or leave the address out" }
			},
			unfit: "Something in this field cannot be sent",
			thanks: "Thank you",
			accepted: "Your message has arrived, and a person will read it.",
			answer: "If it needs an answer, we will reach you at the address you left.",
			noAnswer: "You left no address, so we cannot answer you directly.",
			/** In place of the three above where nobody else gets to see it. */
			kept: "Your message is saved. Nobody else can see it, so there will be no answer.",
			reference: "Reference",
			another: "Write another message",
			restored: "We kept what you wrote last time.",
			clear: "Start afresh",
			earlier: "An earlier message of yours is still waiting to be sent.",
			left: (text) => `${text} characters left`,
			attachedPage: "The address of this page",
			attachedLanguage: "The language of this form",
			consent: "You may contact me about this message."
		},
		qaBoard: {
			found: (n, text) => plural("en", n, {
				one: `${text} question found`,
				other: `${text} questions found`
			}),
			nothingFound: "Nobody has asked this yet.",
			askFor: (text) => `Ask: “${text}”`,
			fresh: (n, text) => plural("en", n, {
				one: `${text} new question`,
				other: `${text} new questions`
			}),
			asked: "Your question is on the board.",
			answered: "Your answer is there. Thank you.",
			askTitle: "Ask the community",
			title: "Your question",
			titleHint: "One sentence, as you would ask a friend.",
			body: "Details",
			answer: "Your answer",
			bodyHint: "You can write *slanted*, **strong**, lists with - and [links](https://…).",
			name: "Your name",
			optional: "optional",
			send: "Ask",
			post: "Answer",
			cancel: "Cancel",
			restored: "We kept what you wrote last time.",
			nobody: "No answer yet.",
			notFound: "This question is not here any more.",
			all: "All questions",
			officialAnswer: "Official answer",
			helped: "This helped",
			markHelped: "This helped me",
			closed: "This question is closed: it can be read, and takes no more answers.",
			moreAnswers: "More answers",
			loading: "Fetching the answers…",
			errors: {
				title: {
					required: "Write your question",
					"too-long": "Shorten your question to 150 characters"
				},
				body: {
					required: "Write your answer",
					"too-long": "Shorten this: there is room for 5,000 characters"
				},
				name: { "too-long": "Shorten your name to 100 characters" }
			}
		},
		conduct: {
			fetching: "Fetching the rules…",
			/** An address follows. */
			gone: "The rules could not be fetched from where they lie:",
			accepted: "Thank you. Your answer has arrived.",
			declined: "Your answer has arrived.",
			contents: "Contents",
			changes: (version) => `What has changed since version ${version}`,
			added: "Added",
			removed: "Removed",
			noChanges: "Only the wording was mended."
		},
		report: {
			title: "Report something",
			intro: "Only the team of this community reads what you write. Whoever it is about is not told who wrote it.",
			urgent: "If somebody is in danger right now, call the emergency services first.",
			reason: "What is it about?",
			reasons: {
				harassment: "Harassment or insults",
				hate: "Hate or discrimination",
				safety: "Somebody may come to harm",
				privacy: "Private things made public",
				spam: "Advertising or fraud",
				other: "Something else"
			},
			text: "What happened?",
			hint: "Where and when, and who was there. As much as you want to tell.",
			send: "Send report",
			cancel: "Cancel",
			summary: "Something is still missing",
			errors: {
				reason: { required: "Choose what it is about" },
				text: {
					required: "Write what happened",
					"too-long": "Shorten your report: there is room for 5,000 characters"
				}
			},
			thanks: "Thank you for telling us",
			received: "Your report has arrived and waits for the team. A person will read it.",
			/** The same where nobody else gets to see it. */
			kept: "Your report is saved, but nobody else can see it. If you need help, please tell somebody directly.",
			reference: "Reference",
			close: "Close"
		}
	};
}));
// src/locales/id/late.ts
var late_exports$1 = /* @__PURE__ */ __exportAll({ default: () => messages$4 });
var messages$4;
var init_late$1 = __esmMin((() => {
	messages$4 = {
		tryAgain: "Coba lagi",
		notConnected: "Bagian ini belum tersambung.",
		kept: {
			device: "Hanya disimpan di perangkat ini.",
			page: "Hanya disimpan sampai halaman ini ditutup."
		},
		sending: "Sedang dikirim…",
		waiting: "Sedang tidak ada koneksi. Isianmu tersimpan di perangkat ini dan akan terkirim sendiri.",
		waitingHere: "Sedang tidak ada koneksi. Biarkan halaman ini terbuka: isianmu akan terkirim sendiri.",
		stale: "Sedang tidak ada koneksi. Ini yang terakhir kami ketahui.",
		loadFailed: {
			offline: "Bagian ini belum bisa dimuat. Kami coba lagi begitu ada koneksi.",
			timeout: "Ini lebih lama dari biasanya. Kami terus mencoba.",
			"rate-limited": "Sedang ramai di sini. Kami coba lagi sebentar lagi.",
			server: "Bagian ini sedang bermasalah, dan itu bukan salahmu. Kami terus mencoba.",
			"not-found": "Ini sudah tidak ada lagi.",
			forbidden: "Ini tidak terbuka untukmu.",
			unauthorized: "Silakan masuk dulu untuk melihatnya."
		},
		refused: {
			closed: "Sudah terlambat: pemungutan suara telah ditutup.",
			forbidden: "Itu tidak diperbolehkan di sini.",
			full: "Semua tempat sudah terisi.",
			over: "Sudah terlambat: acaranya telah selesai.",
			cancelled: "Acaranya dibatalkan, jadi tidak ada yang dikirim.",
			"question-closed": "Pertanyaan ini sudah ditutup, jadi tidak ada yang terkirim.",
			"no-change": "Kamu sudah memilih, dan pilihan di sini tidak bisa diubah.",
			declined: "Kamu tidak menyetujui aturan komunitas ini, jadi di sini kamu hanya bisa membaca. Jawabanmu bisa diubah di tempat aturannya.",
			"not-found": "Ini sudah tidak ada lagi, jadi tidak ada yang dikirim.",
			conflict: "Belum berhasil terkirim. Silakan coba sekali lagi.",
			invalid: "Ada isian yang belum bisa diterima. Silakan periksa lalu kirim lagi.",
			unauthorized: "Silakan masuk lalu kirim lagi.",
			unsupported: "Itu tidak bisa dilakukan di sini.",
			timeout: "Sudah seminggu belum bisa terkirim. Silakan kirim lagi.",
			server: "Belum berhasil terkirim. Silakan coba sekali lagi."
		},
		poll: {
			voted: "Terima kasih, suaramu sudah masuk.",
			withdrawn: "Pilihanmu sudah dibatalkan.",
			chooseFirst: "Pilih dulu salah satu.",
			tooMany: (max) => `Pilih paling banyak ${max}.`,
			oneBallot: "Satu suara untuk tiap perangkat.",
			columns: {
				option: "Pilihan",
				share: "Persentase",
				count: "Suara"
			},
			votes: (_, text) => `${text} suara`,
			yourChoice: "Pilihanmu",
			change: "Ubah pilihanku",
			withdraw: "Batalkan pilihanku",
			showOptions: "Kembali memilih",
			keep: "Tetap dengan pilihanku"
		},
		eventList: {
			yes: "Sampai jumpa di sana: tempatmu sudah kami simpan.",
			no: "Terima kasih sudah memberi tahu.",
			went: (text) => `${text} orang mendaftar`,
			nothingPast: "Belum ada yang berlangsung.",
			unknownZone: "Zona waktunya tidak dikenal di sini, jadi waktunya ditulis dalam UTC."
		},
		feedback: {
			summary: "Masih ada yang perlu dilengkapi",
			errors: {
				kind: { required: "Pilih ini tentang apa" },
				message: {
					required: "Tulis pesanmu",
					"too-long": "Persingkat pesanmu: tersedia ruang untuk 5.000 karakter"
				},
				name: { "too-long": "Persingkat namamu sampai 100 karakter" },
				contact: {
					malformed: "Tulis alamat email atau nomor telepon",
					"too-long": "Persingkat sampai 200 karakter"
				},
				consent: { required: "Izinkan kami menghubungimu, atau kosongkan alamatnya" }
			},
			unfit: "Ada isian di sini yang tidak bisa dikirim",
			thanks: "Terima kasih",
			accepted: "Pesanmu sudah sampai, dan akan dibaca oleh orang dari tim kami.",
			answer: "Kalau perlu dibalas, kami hubungi kamu lewat alamat yang kamu tulis.",
			noAnswer: "Kamu tidak menulis alamat, jadi kami tidak bisa membalas langsung.",
			kept: "Pesanmu tersimpan. Tidak ada orang lain yang bisa melihatnya, jadi tidak akan ada balasan.",
			reference: "Nomor rujukan",
			another: "Tulis pesan lain",
			restored: "Tulisanmu yang terakhir masih kami simpan.",
			clear: "Mulai dari awal",
			earlier: "Pesanmu sebelumnya masih menunggu untuk dikirim.",
			left: (text) => `Sisa ${text} karakter`,
			attachedPage: "Alamat halaman ini",
			attachedLanguage: "Bahasa formulir ini",
			consent: "Kalian boleh menghubungiku soal pesan ini."
		},
		qaBoard: {
			found: (_, text) => `${text} pertanyaan ditemukan`,
			nothingFound: "Belum ada yang menanyakan ini.",
			askFor: (text) => `Tanyakan: “${text}”`,
			fresh: (_, text) => `${text} pertanyaan baru`,
			asked: "Pertanyaanmu sudah tampil.",
			answered: "Jawabanmu sudah tampil. Terima kasih.",
			askTitle: "Tanya komunitas",
			title: "Pertanyaanmu",
			titleHint: "Satu kalimat saja, seperti bertanya kepada teman.",
			body: "Rinciannya",
			answer: "Jawabanmu",
			bodyHint: "Kamu bisa menulis *miring*, **tebal**, daftar dengan -, dan [tautan](https://…).",
			name: "Namamu",
			optional: "boleh kosong",
			send: "Tanyakan",
			post: "Jawab",
			cancel: "Batal",
			restored: "Tulisanmu yang terakhir masih kami simpan.",
			nobody: "Belum ada jawaban.",
			notFound: "Pertanyaan ini sudah tidak ada.",
			all: "Semua pertanyaan",
			officialAnswer: "Jawaban resmi",
			helped: "Jawaban ini membantu",
			markHelped: "Ini membantuku",
			closed: "Pertanyaan ini sudah ditutup: masih bisa dibaca, tetapi tidak menerima jawaban lagi.",
			moreAnswers: "Jawaban lainnya",
			loading: "Mengambil jawaban…",
			errors: {
				title: {
					required: "Tulis pertanyaanmu",
					"too-long": "Persingkat pertanyaanmu, paling banyak 150 karakter"
				},
				body: {
					required: "Tulis jawabanmu",
					"too-long": "Persingkat tulisanmu, paling banyak 5.000 karakter"
				},
				name: { "too-long": "Persingkat namamu, paling banyak 100 karakter" }
			}
		},
		conduct: {
			fetching: "Mengambil aturannya…",
			/** An address follows. */
			gone: "Aturannya tidak bisa diambil dari tempatnya:",
			accepted: "Terima kasih. Jawabanmu sudah kami terima.",
			declined: "Jawabanmu sudah kami terima.",
			contents: "Daftar isi",
			changes: (version) => `Yang berubah sejak versi ${version}`,
			added: "Ditambahkan",
			removed: "Dihapus",
			noChanges: "Hanya perbaikan kata-kata."
		},
		report: {
			title: "Laporkan sesuatu",
			intro: "Laporanmu hanya dibaca tim komunitas ini. Orang yang kamu laporkan tidak diberi tahu siapa penulisnya.",
			urgent: "Kalau ada yang sedang dalam bahaya, hubungi layanan darurat dulu.",
			reason: "Tentang apa?",
			reasons: {
				harassment: "Pelecehan atau hinaan",
				hate: "Kebencian atau diskriminasi",
				safety: "Ada yang bisa celaka",
				privacy: "Hal pribadi yang disebarkan",
				spam: "Iklan atau penipuan",
				other: "Hal lain"
			},
			text: "Apa yang terjadi?",
			hint: "Di mana, kapan, dan siapa saja. Ceritakan sebanyak yang kamu mau.",
			send: "Kirim laporan",
			cancel: "Batal",
			summary: "Masih ada yang perlu dilengkapi",
			errors: {
				reason: { required: "Pilih ini tentang apa" },
				text: {
					required: "Tulis apa yang terjadi",
					"too-long": "Persingkat laporanmu: tersedia ruang untuk 5.000 karakter"
				}
			},
			thanks: "Terima kasih sudah memberi tahu kami",
			received: "Laporanmu sudah sampai dan menunggu dibaca. Yang membaca orang dari tim kami.",
			kept: "Laporanmu tersimpan, tetapi tidak ada orang lain yang bisa melihatnya. Kalau kamu butuh bantuan, sampaikan langsung kepada seseorang.",
			reference: "Nomor rujukan",
			close: "Tutup"
		}
	};
}));
// src/locales/ar/late.ts
var late_exports = /* @__PURE__ */ __exportAll({ default: () => messages$3 });
var messages$3;
var init_late = __esmMin((() => {
	init_plural();
	messages$3 = {
		tryAgain: "حاول مرة أخرى",
		notConnected: "هذا القسم غير متصل بعد.",
		kept: {
			device: "محفوظ على هذا الجهاز فقط.",
			page: "محفوظ حتى إغلاق هذه الصفحة فقط."
		},
		sending: "جارٍ الإرسال…",
		waiting: "لا يوجد اتصال الآن. ما أدخلته محفوظ على هذا الجهاز وسيُرسل تلقائيًا.",
		waitingHere: "لا يوجد اتصال الآن. أبقِ هذه الصفحة مفتوحة وسيُرسل تلقائيًا.",
		stale: "لا يوجد اتصال الآن. هذا آخر ما عرفناه.",
		loadFailed: {
			offline: "تعذّر التحميل. سنحاول من جديد فور عودة الاتصال.",
			timeout: "يستغرق هذا وقتًا أطول من المعتاد. نواصل المحاولة.",
			"rate-limited": "هناك ازدحام الآن. سنحاول بعد قليل.",
			server: "هذا القسم لا يعمل حاليًا، وليس الخطأ منك. نواصل المحاولة.",
			"not-found": "لم يعد هذا موجودًا.",
			forbidden: "هذا غير متاح لك.",
			unauthorized: "يُرجى تسجيل الدخول لعرضه."
		},
		refused: {
			closed: "فات الأوان: انتهى التصويت.",
			forbidden: "هذا غير مسموح هنا.",
			full: "امتلأت جميع الأماكن.",
			over: "فات الأوان: انتهت الفعالية.",
			cancelled: "أُلغيت الفعالية، فلم يُرسل شيء.",
			"question-closed": "أُغلق هذا السؤال، فلم يُرسل شيء.",
			"no-change": "لقد صوّت من قبل، ولا يمكن تغيير الأصوات هنا.",
			declined: "لم توافق على قواعد هذا المجتمع، لذلك يمكنك القراءة فقط. يمكنك تغيير ذلك حيث تظهر القواعد.",
			"not-found": "لم يعد هذا موجودًا، فلم يُرسل شيء.",
			conflict: "لم يتم الإرسال. يُرجى المحاولة مرة أخرى.",
			invalid: "هناك ما لا يمكن قبوله. يُرجى المراجعة والإرسال من جديد.",
			unauthorized: "يُرجى تسجيل الدخول والإرسال من جديد.",
			unsupported: "هذا غير ممكن هنا.",
			timeout: "تعذّر الإرسال لمدة أسبوع. يُرجى الإرسال من جديد.",
			server: "لم يتم الإرسال. يُرجى المحاولة مرة أخرى."
		},
		poll: {
			voted: "شكرًا، تم تسجيل صوتك.",
			withdrawn: "تم سحب صوتك.",
			chooseFirst: "يُرجى اختيار أحد الخيارات أولًا.",
			tooMany: (max) => `يُرجى اختيار ${max} على الأكثر.`,
			oneBallot: "صوت واحد لكل جهاز.",
			columns: {
				option: "الخيار",
				share: "النسبة",
				count: "الأصوات"
			},
			votes: (n, text) => plural("ar", n, {
				zero: "لا أصوات",
				one: "صوت واحد",
				two: "صوتان",
				few: `${text} أصوات`,
				many: `${text} صوتًا`,
				other: `${text} صوت`
			}),
			yourChoice: "اختيارك",
			change: "تغيير صوتي",
			withdraw: "سحب صوتي",
			showOptions: "العودة إلى التصويت",
			keep: "الإبقاء على صوتي"
		},
		eventList: {
			yes: "نراك هناك: مكانك محفوظ.",
			no: "شكرًا لإخبارنا.",
			went: (text) => `أكّد ${text} الحضور`,
			nothingPast: "لم يجرِ شيء بعد.",
			unknownZone: "منطقتها الزمنية غير معروفة هنا، لذلك كُتب الوقت بتوقيت UTC."
		},
		feedback: {
			summary: "ما زال هناك ما ينقص",
			errors: {
				kind: { required: "اختر موضوع الرسالة" },
				message: {
					required: "اكتب رسالتك",
					"too-long": "اختصر رسالتك: المتاح ٥٬٠٠٠ حرف"
				},
				name: { "too-long": "اختصر الاسم إلى ١٠٠ حرف" },
				contact: {
					malformed: "اكتب بريدًا إلكترونيًا أو رقم هاتف",
					"too-long": "اختصر إلى ٢٠٠ حرف"
				},
				consent: { required: "وافق على أن نتواصل معك أو احذف العنوان" }
			},
			unfit: "في هذا الحقل ما لا يمكن إرساله",
			thanks: "شكرًا لك",
			accepted: "وصلت رسالتك وسيقرؤها شخص من فريقنا.",
			answer: "إن احتاجت جوابًا فسنتواصل معك على العنوان الذي تركته.",
			noAnswer: "لم تترك عنوانًا، لذلك لا يمكننا الرد عليك مباشرة.",
			kept: "حُفظت رسالتك. لا يراها أحد غيرك، فلن يصلك رد.",
			reference: "الرقم المرجعي",
			another: "كتابة رسالة أخرى",
			restored: "احتفظنا بما كتبته في المرة السابقة.",
			clear: "البدء من جديد",
			earlier: "رسالة سابقة منك ما زالت تنتظر الإرسال.",
			left: (text) => `بقي ${text} حرفًا`,
			attachedPage: "عنوان هذه الصفحة",
			attachedLanguage: "لغة هذا النموذج",
			consent: "يمكنكم التواصل معي بشأن هذه الرسالة."
		},
		qaBoard: {
			found: (n, text) => plural("ar", n, {
				zero: "لم يُعثر على أسئلة",
				one: "عُثر على سؤال واحد",
				two: "عُثر على سؤالين",
				few: `عُثر على ${text} أسئلة`,
				many: `عُثر على ${text} سؤالًا`,
				other: `عُثر على ${text} سؤال`
			}),
			nothingFound: "لم يسأل أحد هذا بعد.",
			askFor: (text) => `اسأل: «${text}»`,
			fresh: (n, text) => plural("ar", n, {
				one: "سؤال جديد",
				two: "سؤالان جديدان",
				few: `${text} أسئلة جديدة`,
				many: `${text} سؤالًا جديدًا`,
				other: `${text} سؤال جديد`
			}),
			asked: "سؤالك منشور الآن.",
			answered: "إجابتك منشورة. شكرًا لك.",
			askTitle: "اسأل المجتمع",
			title: "سؤالك",
			titleHint: "جملة واحدة، كما تسأل صديقًا.",
			body: "التفاصيل",
			answer: "إجابتك",
			bodyHint: "يمكنك كتابة *مائل* و**عريض** وقوائم بعلامة - و[روابط](https://…).",
			name: "اسمك",
			optional: "اختياري",
			send: "اسأل",
			post: "أجب",
			cancel: "إلغاء",
			restored: "احتفظنا بما كتبته في المرة الماضية.",
			nobody: "لا إجابة بعد.",
			notFound: "لم يعد هذا السؤال موجودًا.",
			all: "كل الأسئلة",
			officialAnswer: "إجابة رسمية",
			helped: "ساعدت هذه الإجابة",
			markHelped: "هذه ساعدتني",
			closed: "هذا السؤال مغلق: يمكن قراءته ولا يقبل إجابات أخرى.",
			moreAnswers: "المزيد من الإجابات",
			loading: "نجلب الإجابات…",
			errors: {
				title: {
					required: "اكتب سؤالك",
					"too-long": "اختصر سؤالك إلى 150 حرفًا"
				},
				body: {
					required: "اكتب إجابتك",
					"too-long": "اختصر النص: المتسع 5000 حرف"
				},
				name: { "too-long": "اختصر اسمك إلى 100 حرف" }
			}
		},
		conduct: {
			fetching: "نجلب القواعد…",
			/** An address follows. */
			gone: "تعذّر جلب القواعد من مكانها:",
			accepted: "شكرًا. وصلت إجابتك.",
			declined: "وصلت إجابتك.",
			contents: "المحتويات",
			changes: (version) => `ما تغيّر منذ الإصدار ${version}`,
			added: "أُضيف",
			removed: "حُذف",
			noChanges: "صُحّحت الصياغة فقط."
		},
		report: {
			title: "الإبلاغ عن شيء",
			intro: "لا يقرأ ما تكتبه إلا فريق هذا المجتمع، ولا يُخبَر من يخصّه البلاغ بمن كتبه.",
			urgent: "إن كان أحد في خطر الآن فاتصل بالطوارئ أولًا.",
			reason: "ما الموضوع؟",
			reasons: {
				harassment: "مضايقة أو إهانة",
				hate: "كراهية أو تمييز",
				safety: "قد يتعرض أحد لأذى",
				privacy: "نشر أمور خاصة",
				spam: "إعلانات أو احتيال",
				other: "شيء آخر"
			},
			text: "ماذا حدث؟",
			hint: "أين ومتى ومن كان هناك، بالقدر الذي تريده.",
			send: "إرسال البلاغ",
			cancel: "إلغاء",
			summary: "ما زال هناك ما ينقص",
			errors: {
				reason: { required: "اختر الموضوع" },
				text: {
					required: "اكتب ماذا حدث",
					"too-long": "اختصر بلاغك: المتاح ٥٬٠٠٠ حرف"
				}
			},
			thanks: "شكرًا لإبلاغنا",
			received: "وصل بلاغك وهو في انتظار الفريق. سيقرؤه إنسان.",
			kept: "حُفظ بلاغك، لكن لا يراه أحد غيرك. إن كنت بحاجة إلى مساعدة فأخبر شخصًا مباشرة.",
			reference: "المرجع",
			close: "إغلاق"
		}
	};
}));
// src/locales/index.ts
var lateMessages = {
	en: () => Promise.resolve().then(() => (init_late$2(), late_exports$2)),
	id: () => Promise.resolve().then(() => (init_late$1(), late_exports$1)),
	ar: () => Promise.resolve().then(() => (init_late(), late_exports))
};
// src/locales/en/form-page.ts
var form_page_exports$2 = /* @__PURE__ */ __exportAll({ default: () => messages$2 });
var messages$2;
var init_form_page$2 = __esmMin((() => {
	messages$2 = {
		back: "Back to the page you came from",
		foreign: "This form cannot be sent from that page, and nothing of it was kept.",
		tooLarge: "That is more than can be sent at once, and nothing of it was kept.",
		goBack: "Go back with your browser: what you wrote should still be there.",
		unknown: "There is no message here."
	};
}));
// src/locales/id/form-page.ts
var form_page_exports$1 = /* @__PURE__ */ __exportAll({ default: () => messages$1 });
var messages$1;
var init_form_page$1 = __esmMin((() => {
	messages$1 = {
		back: "Kembali ke halaman tadi",
		foreign: "Formulir ini tidak bisa dikirim dari halaman itu, dan tidak ada yang kami simpan.",
		tooLarge: "Itu terlalu banyak untuk sekali kirim, dan tidak ada yang kami simpan.",
		goBack: "Tekan tombol kembali di perambanmu: tulisanmu seharusnya masih ada di sana.",
		unknown: "Tidak ada pesan di sini."
	};
}));
// src/locales/ar/form-page.ts
var form_page_exports = /* @__PURE__ */ __exportAll({ default: () => messages });
var messages;
var init_form_page = __esmMin((() => {
	messages = {
		back: "العودة إلى الصفحة السابقة",
		foreign: "لا يمكن إرسال هذا النموذج من تلك الصفحة، ولم نحفظ منه شيئًا.",
		tooLarge: "هذا أكثر مما يمكن إرساله دفعة واحدة، ولم نحفظ منه شيئًا.",
		goBack: "ارجع بزر العودة في متصفحك: يُفترض أن ما كتبته لا يزال هناك.",
		unknown: "لا توجد رسالة هنا."
	};
}));
// src/locales/form-page.ts
var formPageMessages = {
	en: () => Promise.resolve().then(() => (init_form_page$2(), form_page_exports$2)),
	id: () => Promise.resolve().then(() => (init_form_page$1(), form_page_exports$1)),
	ar: () => Promise.resolve().then(() => (init_form_page(), form_page_exports))
};
// src/server/body.ts
/** Most bytes of a request's body; the longest command, in the most wasteful writing, stays well below. */
var mostBytes = 65536;
/** Most objects and arrays inside each other; no command needs more than two. */
var mostLevels = 8;
/** The JSON value in a request's body, refused before it can cost anything. */
async function readJson(request) {
	const text = await readText(request, "application/json");
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw unreadable("The body is not JSON.");
	}
	if (isDeeper(value, mostLevels)) throw unreadable(`The body has more than ${mostLevels} levels.`);
	return value;
}
/** The fields of a form without files, as a page without script sends it. */
async function readForm(request) {
	return new URLSearchParams(await readText(request, "application/x-www-form-urlencoded"));
}
async function readText(request, expected) {
	const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
	if (type.trim().toLowerCase() !== expected) throw new Problem("unsupported", {
		status: 415,
		detail: `What is sent here is sent as ${expected}.`
	});
	const tooLarge = () => new Problem("invalid", {
		status: 413,
		detail: `The body is larger than ${mostBytes} bytes.`
	});
	if (Number(request.headers.get("content-length")) > mostBytes) throw tooLarge();
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let text = "";
	let bytes = 0;
	for await (const chunk of chunksOf(request)) {
		bytes += chunk.byteLength;
		if (bytes > mostBytes) throw tooLarge();
		text += decode(() => decoder.decode(chunk, { stream: true }));
	}
	return text + decode(() => decoder.decode());
}
/** Not every browser iterates over streams, and Firefox has none for a request: the application runs there too. */
async function* chunksOf(request) {
	const reader = request.body?.getReader();
	if (!reader) {
		yield new Uint8Array(await request.arrayBuffer());
		return;
	}
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel();
	}
}
function decode(work) {
	try {
		return work();
	} catch {
		throw unreadable("The body is not UTF-8.");
	}
}
function isDeeper(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
var unreadable = (detail) => new Problem("invalid", {
	status: 400,
	detail
});
// src/server/html.ts
/** Markup that may stand in a page as it is. */
var Html = class {
	markup;
	constructor(markup) {
		this.markup = markup;
	}
	toString() {
		return this.markup;
	}
};
/**
* A piece of a page. Whatever is put into it is text, in content as in a quoted attribute, unless it is itself such
* a piece: nobody has to remember to escape.
*/
function html(strings, ...values) {
	return new Html(strings.reduce((page, string, at) => page + markupOf(values[at - 1]) + string));
}
function markupOf(value) {
	if (value === void 0 || value === null || value === false) return "";
	if (value instanceof Html) return value.markup;
	if (typeof value === "object") return value.map(markupOf).join("");
	return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
// src/server/feedback-page.ts
var shown = [
	"kind",
	"message",
	"name",
	"contact",
	"consent"
];
async function wordsFor(language) {
	const [form, late, page] = await Promise.all([
		feedbackFormMessages[language](),
		lateMessages[language](),
		formPageMessages[language]()
	]);
	return {
		language,
		form: form.default,
		late: late.default,
		page: page.default
	};
}
/** The form itself, for any page: `action` is `/v1/{community}/feedback` on the backend. */
function feedbackForm(action, fields, { form, late }, errors = {}) {
	const { kind, message, rating, name, contact, consent } = fields;
	const wrong = (field) => {
		const error = errors[field];
		return error && (late.feedback.errors[field]?.[error] ?? late.feedback.unfit);
	};
	const says = (field) => {
		const words = wrong(field);
		return words && html`<strong id="feedback-${field}-error">${words}</strong>`;
	};
	const told = (field) => wrong(field) && html` aria-invalid="true" aria-describedby="feedback-${field}-error"`;
	const optional = html`<small>(${form.optional})</small>`;
	const hidden = (field) => fields[field] && html`<input type="hidden" name="${field}" value="${fields[field]}" />`;
	const choice = (field, value, words, chosen, required = false) => html`<label>
      <input type="radio" name="${field}" value="${value}"${required && html` required`}${chosen === value && html` checked`} />
      ${words}
    </label>`;
	return html`<form method="post" action="${action}" accept-charset="utf-8">
    ${hidden("id")}${hidden("lang")}${hidden("page")}
    <fieldset id="feedback-kind" tabindex="-1"${told("kind")}>
      <legend>${form.kind}</legend>
      ${feedbackKinds.map((value) => choice("kind", value, form.kinds[value], kind, true))}
      ${says("kind")}
    </fieldset>
    <p>
      <label for="feedback-message">${form.message}</label>
      ${says("message")}
      <textarea id="feedback-message" name="message" rows="5" required maxlength="${feedbackLimits.message}" dir="auto"${told("message")}>
${message}</textarea>
    </p>
    <fieldset>
      <legend>${form.rating} ${optional}</legend>
      ${form.ratings.map((words, at) => choice("rating", String(at + 1), words, rating))}
    </fieldset>
    <p>
      <label for="feedback-name">${form.name} ${optional}</label>
      ${says("name")}
      <input id="feedback-name" name="name" value="${name}" maxlength="${feedbackLimits.name}" autocomplete="name" dir="auto"${told("name")} />
    </p>
    <p>
      <label for="feedback-contact">${form.contact} ${optional}</label>
      ${says("contact")}
      <input id="feedback-contact" name="contact" value="${contact}" maxlength="${feedbackLimits.contact}" autocomplete="email" dir="auto"${told("contact")} />
    </p>
    <p>
      ${says("consent")}
      <label>
        <input id="feedback-consent" type="checkbox" name="consent" value="yes"${consent && html` checked`}${told("consent")} />
        ${late.feedback.consent}
      </label>
    </p>
    <p><button>${form.send}</button></p>
  </form>`;
}
/** The form once more with everything that was typed, and what keeps it from being sent. */
function formPage(action, fields, words, { errors = {}, why, status }) {
	const { form, late } = words;
	const wrong = shown.filter((field) => errors[field]);
	return page(words, why, html`<div role="alert" tabindex="-1" autofocus class="alert">
      <h1>${why}</h1>
      ${wrong.length > 0 && html`<ul>
        ${wrong.map((field) => html`<li><a href="#feedback-${field}">${late.feedback.errors[field]?.[errors[field]] ?? late.feedback.unfit}</a></li>`)}
      </ul>`}
    </div>
    <h2>${form.title}</h2>
    ${feedbackForm(action, fields, words, errors)}`, status);
}
/** That it has arrived. `back` leads to where the visitor came from. */
function thanksPage({ id, hasContact, back }, words) {
	const { feedback } = words.late;
	const body = html`<h1>${feedback.thanks}</h1>
    <p>${feedback.accepted} ${hasContact ? feedback.answer : feedback.noAnswer}</p>
    <p><small>${feedback.reference}: ${id.slice(-8)}</small></p>
    ${back && html`<p><a href="${back}">${words.page.back}</a></p>`}`;
	return page(words, feedback.thanks, body, 200);
}
/** That it could not be read or may not be sent, with nothing in it of what was sent. */
function refusalPage(words, why, status) {
	const answer = page(words, why, html`<h1>${why}</h1><p>${words.page.goBack}</p>`, status);
	answer.headers.set("Connection", "close");
	return answer;
}
var style = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
body { max-inline-size: 38rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; overflow-wrap: anywhere }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.3 }
h2 { font-size: 1.125rem }
a { color: LinkText }
.alert { padding: 1rem 1.25rem; border: 2px solid #c8231d; border-radius: .5rem }
.alert ul { margin: .5rem 0 0; padding-inline-start: 1.25rem }
.alert h1 { margin: 0; font-size: 1.125rem }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; min-inline-size: 0 }
fieldset label { display: inline-block; margin-inline-end: 1.25rem; padding-block: .25rem }
legend, p > label:not(:has(input)) { display: block; padding: 0; font-weight: 600 }
p { margin: 0 0 1.25rem }
strong { display: block; color: #b3201a }
small { font-weight: 400 }
textarea, input:not([type=radio], [type=checkbox]) {
  box-sizing: border-box; inline-size: 100%; padding: .5rem .625rem;
  border: 1px solid GrayText; border-radius: .375rem; font: inherit
}
button { min-block-size: 2.75rem; padding: .375rem 1.5rem; border: 1px solid; border-radius: .375rem; font: inherit; font-weight: 600; cursor: pointer }
:focus-visible { outline: 2px solid; outline-offset: 2px }
@media (prefers-color-scheme: dark) { strong { color: #ff9a92 } .alert { border-color: #ff7a70 } }
`;
var headers = (nonce) => ({
	"Content-Type": "text/html; charset=utf-8",
	"Content-Security-Policy": [
		"default-src 'none'",
		`style-src 'nonce-${nonce}'`,
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'"
	].join("; "),
	"Referrer-Policy": "same-origin",
	"Cache-Control": "no-store",
	"X-Robots-Tag": "noindex"
});
function page({ language }, title, body, status) {
	const nonce = base64url(crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(16)));
	const { markup } = html`<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style nonce="${nonce}">${new Html(style)}</style>
  </head>
  <body>
    <main>
    ${body}
    </main>
  </body>
</html>
`;
	return new Response(markup, {
		status,
		headers: headers(nonce)
	});
}
// src/server/feedback-form.ts
/**
* Takes feedback from a page without script, as a plain form, and leads on to the thanks; reloading those sends
* nothing. The writer is a guest known by this one form alone: what is sent twice with the same id is stored once.
*/
var postFeedbackForm = async (context) => {
	const { request, origins } = context;
	const unread = await wordsFor(languageFor(request.headers.get("accept-language") ?? ""));
	if (!mayPost(request, origins)) return refusalPage(unread, unread.page.foreign, 403);
	const action = new URL(request.url).pathname;
	let form;
	try {
		form = await readForm(request);
	} catch (thrown) {
		if (!(thrown instanceof Problem && thrown.status === 413)) throw thrown;
		return refusalPage(unread, unread.page.tooLarge, thrown.status);
	}
	const fields = fieldsOf(form);
	return send(context, fields, fields.lang ? await wordsFor(languageFor(fields.lang)) : unread, action);
};
/** That the message has arrived, for whoever knows its id: how it was sent, and nothing of what it says. */
var getFeedbackThanks = async ({ request, store, origins }, id = "") => {
	const feedback = await store.read((seen) => seen.get("feedback", id));
	const words = await wordsFor(languageFor(feedback?.lang ?? request.headers.get("accept-language") ?? ""));
	if (!feedback) return refusalPage(words, words.page.unknown, 404);
	const { page, contact } = feedback;
	const back = page && isListed(page, origins) ? page : void 0;
	return thanksPage({
		id,
		hasContact: contact !== void 0,
		back
	}, words);
};
async function send({ store, now, nameGuest, origins, tellLog }, fields, words, action) {
	const { feedback, refused } = words.late;
	const errors = checkFeedback({
		...fields,
		consent: Boolean(fields.consent)
	});
	if (Object.keys(errors).length) return formPage(action, fields, words, {
		errors,
		why: feedback.summary,
		status: 422
	});
	const command = commandOf(fields, words.language, origins);
	const guest = await nameGuest(`form ${command.id}`);
	try {
		const { refusal } = await execute(store, command, {
			id: guest,
			roles: []
		}, now);
		if (!refusal) return new Response(null, {
			status: 303,
			headers: { Location: `${action}/${command.id}` }
		});
		throw new Problem(refusal.code, refusal);
	} catch (thrown) {
		const { code, fields: errors, status } = toProblem(thrown, () => tellLog(thrown));
		const next = code === "conflict" ? {
			...fields,
			id: newId()
		} : {
			...fields,
			id: command.id
		};
		const why = errors ? feedback.summary : refused[code] ?? refused.server;
		return formPage(action, next, words, {
			...errors && { errors },
			why,
			status
		});
	}
}
function fieldsOf(form) {
	const field = (name) => form.get(name) ?? "";
	return {
		id: field("id"),
		lang: field("lang"),
		page: field("page"),
		kind: field("kind"),
		message: field("message"),
		rating: field("rating"),
		name: field("name"),
		contact: field("contact"),
		consent: field("consent")
	};
}
function commandOf(fields, lang, origins) {
	const [name, contact, rating] = [
		tidy(fields.name),
		tidy(fields.contact),
		Number(fields.rating)
	];
	const from = URL.canParse(fields.page) ? new URL(fields.page) : void 0;
	const page = from && isListed(from.href, origins) ? from.origin + from.pathname : "";
	return {
		id: isId(fields.id) ? fields.id : newId(),
		type: "feedback.send",
		kind: fields.kind,
		message: tidy(fields.message),
		...rating && { rating },
		...name && { name },
		...contact && {
			contact,
			consent: true
		},
		...page && page.length <= feedbackLimits.page && { page },
		lang
	};
}
// src/server/handlers.ts
var getManifest = ({ request }) => revalidated(request, liveManifest);
/** A poll, or the community's current one. That there is none is an answer too: `poll` is null. */
var getPoll = (context, id) => answered(context, {
	type: "poll",
	id
});
/** One page of events. */
var getEvents = async (context) => {
	const { asked, page } = listed(context.request);
	return answered(context, {
		type: "events",
		when: asked("when") ?? "upcoming",
		...page
	});
};
/** One page of questions. */
var getQuestions = async (context) => {
	const { asked, page } = listed(context.request);
	return answered(context, {
		type: "questions",
		order: asked("order") ?? "newest",
		search: asked("search"),
		...page
	});
};
/** A question with a page of its answers. That there is none is an answer too. */
var getQuestion = async (context, id) => answered(context, {
	type: "question",
	id,
	cursor: listed(context.request).page.cursor
});
/** What an address asks for beside the record: which page of a list, and what it is listed by. */
function listed({ url }) {
	const { searchParams } = new URL(url);
	const asked = (name) => searchParams.get(name) ?? void 0;
	const limit = asked("limit");
	return {
		asked,
		page: {
			cursor: asked("cursor"),
			limit: limit === void 0 ? void 0 : Number(limit || NaN)
		}
	};
}
async function answered({ request, store, now, identify }, query) {
	const fields = checkQuery(query);
	if (fields) throw new Problem("invalid", { fields });
	return revalidated(request, await answer(store, query, await identify(request), now));
}
/** A policy, or the community's, and whether the viewer is asked. That there is none is an answer too. */
var getConduct = (context, id) => answered(context, {
	type: "conduct",
	id
});
/** What has changed after the version in `after`: topics alone, which is the same for everybody. */
var getChanges = async ({ request, store }) => {
	const after = new URL(request.url).searchParams.get("after") ?? "";
	if (!/^[\w-]{0,64}$/.test(after)) throw new Problem("invalid", { fields: { after: "malformed" } });
	if (!store.changes) throw new Problem("unsupported");
	return revalidated(request, { changes: await store.changes(after) });
};
var postCommand = async ({ request, store, now, identify }) => {
	const { id, roles } = await identify(request);
	if (id === void 0) throw new Problem("unauthorized", { detail: "A command needs an Authorization header." });
	const { receipt, refusal } = await execute(store, await readJson(request), {
		id,
		roles
	}, now);
	if (refusal) throw new Problem(refusal.code, refusal);
	return json(receipt);
};
// src/server/app.ts
/** What goes with every answer. There is nothing here that a page may show, run or guess from. */
var securityHeaders = {
	"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff"
};
/** The reference backend, wherever its records lie and whatever carries its requests. */
function createApp({ storage, secret, origins, communities = ["main"], now = () => /* @__PURE__ */ new Date(), log = () => {}, assets = () => void 0 }) {
	const nameGuest = guestNames(secret);
	const identify = identifier(nameGuest);
	const tellLog = (thrown) => log({
		event: "error",
		error: thrown instanceof Error && thrown.stack || String(thrown)
	});
	const app = new Hono();
	app.use(async (call, next) => {
		const started = performance.now();
		const request = call.req.raw;
		const { path, method } = call.req;
		const isApi = path.startsWith("/v1/");
		const allowed = isApi ? preflight(request) : void 0;
		if (allowed) call.res = allowed;
		else await next();
		if (isApi) allowOrigin(request, call.res, origins);
		for (const [name, value] of Object.entries(securityHeaders)) if (!call.res.headers.has(name)) call.res.headers.set(name, value);
		const ms = Math.round(performance.now() - started);
		log({
			event: "request",
			method,
			path,
			status: call.res.status,
			ms
		});
	});
	app.use(methodNotAllowed({
		app,
		onMethodNotAllowed: (_, methods) => {
			const answer = problemResponse(new Problem("unsupported", { status: 405 }));
			answer.headers.set("Allow", methods.join(", "));
			return answer;
		}
	}));
	const inCommunity = (handle) => (call) => {
		const community = call.req.param("community");
		if (!communities.includes(community)) throw new Problem("not-found", { detail: "No such community." });
		const [request, store] = [call.req.raw, storage.community(community)];
		return handle({
			request,
			store,
			now: now(),
			identify,
			nameGuest,
			origins,
			tellLog
		}, call.req.param("id"));
	};
	app.get("/v1/:community/manifest", inCommunity(getManifest));
	app.get("/v1/:community/polls/current", inCommunity(getPoll));
	app.get("/v1/:community/polls/:id", inCommunity(getPoll));
	app.get("/v1/:community/events", inCommunity(getEvents));
	app.get("/v1/:community/conduct", inCommunity(getConduct));
	app.get("/v1/:community/conduct/:id", inCommunity(getConduct));
	app.get("/v1/:community/questions", inCommunity(getQuestions));
	app.get("/v1/:community/questions/:id", inCommunity(getQuestion));
	app.get("/v1/:community/changes", inCommunity(getChanges));
	app.post("/v1/:community/commands", inCommunity(postCommand));
	app.post("/v1/:community/feedback", inCommunity(postFeedbackForm));
	app.get("/v1/:community/feedback/:id", inCommunity(getFeedbackThanks));
	app.get("/health", async () => {
		await storage.community(communities[0]).read((seen) => seen.version());
		return json({ status: "ok" });
	});
	app.notFound(({ req }) => assets(req.raw) ?? problemResponse(new Problem("not-found")));
	app.onError((thrown) => problemResponse(toProblem(thrown, () => tellLog(thrown))));
	return app;
}
// src/server/storage/migrations.ts
/** Every change of the schema, oldest first. Only ever add to the end: what has run once is never run again. */
var migrations = [
	{
		name: "0001 polls and feedback",
		async up({ schema }) {
			const table = tables(schema);
			await table("polls", ["community", "id"], [
				"created_at",
				"closes_at?",
				"record"
			]);
			await table("ballots", [
				"community",
				"poll_id",
				"voter"
			], ["record"]);
			await table("ballot_choices", [
				"community",
				"poll_id",
				"option_id",
				"voter"
			]);
			await table("feedback", ["community", "id"], ["record"]);
			await table("acceptances", ["community", "command_id"], [
				"actor",
				"content",
				"version",
				"at"
			]);
			await table("changes", [
				"community",
				"id",
				"topic"
			]);
			await schema.createIndex("polls_by_creation").on("polls").columns([
				"community",
				"created_at",
				"id"
			]).execute();
		}
	},
	{
		name: "0002 conduct",
		async up({ schema }) {
			const table = (name) => schema.createTable(name).addColumn("community", "text", notNull);
			await table("policies").addColumn("id", "text", notNull).addColumn("version", "integer", notNull).addColumn("material", "integer", notNull).addColumn("published_at", "text", notNull).addColumn("record", "text", notNull).addPrimaryKeyConstraint("policies_key", [
				"community",
				"id",
				"version"
			]).execute();
			await table("pledges").addColumn("policy_id", "text", notNull).addColumn("person", "text", notNull).addColumn("record", "text", notNull).addPrimaryKeyConstraint("pledges_key", [
				"community",
				"policy_id",
				"person"
			]).execute();
			await table("reports").addColumn("id", "text", notNull).addColumn("record", "text", notNull).addPrimaryKeyConstraint("reports_key", ["community", "id"]).execute();
			await schema.createIndex("policies_by_publication").on("policies").columns([
				"community",
				"published_at",
				"version",
				"id"
			]).execute();
		}
	},
	{
		name: "0003 events",
		async up({ schema }) {
			const table = tables(schema);
			await table("events", ["community", "id"], [
				"starts_at",
				"ends_at",
				"record"
			]);
			await table("rsvps", [
				"community",
				"event_id",
				"person"
			], ["answer", "record"]);
			const index = (name, on, columns) => schema.createIndex(name).on(on).columns(columns).execute();
			await index("events_by_start", "events", [
				"community",
				"starts_at",
				"id",
				"ends_at"
			]);
			await index("events_by_end", "events", [
				"community",
				"ends_at",
				"id"
			]);
			await index("rsvps_by_answer", "rsvps", [
				"community",
				"event_id",
				"answer"
			]);
		}
	},
	{
		name: "0004 questions",
		async up({ schema }) {
			const table = tables(schema);
			await table("questions", ["community", "id"], [
				"created_at",
				"closed#",
				"words",
				"votes#",
				"answers#",
				"official#",
				"record"
			]);
			await table("answers", ["community", "id"], [
				"question_id",
				"official#",
				"record"
			]);
			await table("votes", [
				"community",
				"target_id",
				"person"
			], ["value#", "record"]);
			const index = (name, on, columns) => schema.createIndex(name).on(on).columns(columns).execute();
			await index("questions_by_creation", "questions", [
				"community",
				"created_at",
				"id"
			]);
			await index("questions_by_votes", "questions", [
				"community",
				"votes",
				"created_at",
				"id"
			]);
			await index("questions_by_answers", "questions", [
				"community",
				"answers",
				"closed",
				"created_at",
				"id"
			]);
			await index("answers_by_question", "answers", ["community", "question_id"]);
		}
	}
];
/** How a migration makes a table; the first columns are its key. */
var tables = (schema) => async (name, key, others = []) => {
	let builder = schema.createTable(name);
	for (const column of [...key, ...others]) builder = addColumn(builder, column);
	await builder.addPrimaryKeyConstraint(`${name}_key`, key).execute();
};
var notNull = (column) => column.notNull();
/** A column of text; one whose name ends in `?` may be null, one with `#` counts from 0. */
function addColumn(builder, column) {
	const name = column.replace(/[?#]$/, "");
	if (column.endsWith("#")) return builder.addColumn(name, "integer", (definition) => definition.notNull().defaultTo(0));
	return builder.addColumn(name, "text", (definition) => column.endsWith("?") ? definition : definition.notNull());
}
/** Brings the database to the newest schema. All of it happens or nothing; of two processes one waits. */
function migrate(db) {
	return db.transaction().execute(async (transaction) => {
		await transaction.schema.createTable("migrations").ifNotExists().addColumn("name", "text", (column) => column.primaryKey()).addColumn("at", "text", (column) => column.notNull()).execute();
		const rows = await transaction.selectFrom("migrations").select("name").execute();
		const done = new Set(rows.map(({ name }) => name));
		const unknown = [...done].find((name) => !migrations.some((migration) => migration.name === name));
		if (unknown) throw new Error(`The database was written by a newer Guyub: it holds "${unknown}".`);
		for (const { name, up } of migrations) {
			if (done.has(name)) continue;
			await up(transaction);
			await transaction.insertInto("migrations").values({
				name,
				at: (/* @__PURE__ */ new Date()).toISOString()
			}).execute();
		}
	});
}
// src/server/storage/sqlite.ts
/**
* How long a statement waits for another process. Node's SQLite waits on the thread that serves everybody, so it
* is short, and whoever meets a busy database is asked to come back.
*/
var busyTimeout = 1e3;
/**
* Opens a SQLite file. Kysely lets one piece of work after the other have the connection, so a transaction is
* never mixed with somebody else's statements.
*/
function connect(file, { readOnly = false } = {}) {
	const database = guard(() => new DatabaseSync(file, {
		readOnly,
		timeout: busyTimeout
	}));
	if (!readOnly) guard(() => database.exec("pragma journal_mode = wal; pragma synchronous = full"));
	return {
		db: new Kysely({ dialect: {
			createDriver: () => new NodeSqliteDriver(database, readOnly ? "begin" : "begin immediate"),
			createAdapter: () => new SqliteAdapter(),
			createQueryCompiler: () => new SqliteQueryCompiler(),
			createIntrospector: (kysely) => new SqliteIntrospector(kysely)
		} }),
		close: () => database.close()
	};
}
var NodeSqliteDriver = class extends SqliteDriver {
	#database;
	#begin;
	constructor(database, begin) {
		super({ database: kyselyView(database) });
		this.#database = database;
		this.#begin = begin;
	}
	async beginTransaction(connection) {
		await connection.executeQuery(CompiledQuery.raw(this.#begin));
	}
	async rollbackTransaction(connection) {
		if (this.#database.isTransaction) await super.rollbackTransaction(connection);
	}
};
/** Node's database as the one that Kysely expects: it asks for `reader` and gives its parameters as an array. */
function kyselyView(database) {
	return {
		close: () => database.close(),
		prepare(sql) {
			const statement = guard(() => database.prepare(sql));
			const values = (parameters) => parameters;
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => guard(() => statement.all(...values(parameters))),
				run: (parameters) => guard(() => statement.run(...values(parameters))),
				iterate: (parameters) => statement.iterate(...values(parameters))
			};
		}
	};
}
/** SQLite's primary result codes that pass by themselves, with the seconds after which to try again. */
var passing = {
	5: 1,
	6: 1,
	13: 60
};
function guard(work) {
	try {
		return work();
	} catch (error) {
		const retryAfter = passing[(error.errcode ?? 0) & 255];
		throw retryAfter ? new GuyubError("server", {
			retryAfter,
			detail: String(error)
		}) : error;
	}
}
// src/server/storage/events.ts
var eventQueries = (db, community) => ({
	async events(when, now, limit, after) {
		const upcoming = when === "upcoming";
		const [by, direction, beyond] = upcoming ? [
			"starts_at",
			"asc",
			">"
		] : [
			"ends_at",
			"desc",
			"<"
		];
		let events = db.selectFrom("events").select("record").where("community", "=", community).where("ends_at", upcoming ? ">" : "<=", now.toISOString()).orderBy(by, direction).orderBy("id", direction).limit(limit);
		if (upcoming) events = events.where("starts_at", ">=", earliestStart(now));
		if (after) {
			const { time, id } = after;
			events = events.where(by, upcoming ? ">=" : "<=", time);
			events = events.where((is) => is.or([is(by, "!=", time), is("id", beyond, id)]));
		}
		return (await events.execute()).map(({ record }) => JSON.parse(record));
	},
	async going(eventIds) {
		if (!eventIds.length) return /* @__PURE__ */ new Map();
		const rows = await db.selectFrom("rsvps").select(({ fn }) => ["event_id", fn.countAll().as("count")]).where("community", "=", community).where("event_id", "in", eventIds).where("answer", "=", "yes").groupBy("event_id").execute();
		return new Map(rows.map((row) => [row.event_id, Number(row.count)]));
	}
});
// src/server/storage/polls.ts
var pollQueries = (db, community) => ({
	async currentPoll(now) {
		const polls = db.selectFrom("polls").select("record").where("community", "=", community).limit(1);
		const open = polls.where((is) => is.or([is("closes_at", "is", null), is("closes_at", ">", now.toISOString())])).orderBy("created_at", "desc").orderBy("id", "desc");
		const closed = polls.orderBy("closes_at", "desc").orderBy("id", "desc");
		const row = await open.executeTakeFirst() ?? await closed.executeTakeFirst();
		return row && JSON.parse(row.record);
	},
	async tally(poll) {
		const choices = db.selectFrom("ballot_choices").where("community", "=", community).where("poll_id", "=", poll.id);
		const rows = await choices.select(({ fn }) => ["option_id", fn.countAll().as("count")]).groupBy("option_id").execute();
		const { voters } = await choices.select(({ fn }) => fn.count("voter").distinct().as("voters")).executeTakeFirstOrThrow();
		const counts = new Map(rows.map((row) => [row.option_id, Number(row.count)]));
		return {
			voters: Number(voters),
			counts: poll.options.map(({ id }) => counts.get(id) ?? 0)
		};
	}
});
/** Keeps the rows that are counted in step with a ballot. */
async function countBallot(db, community, { pollId, voter, choices }) {
	const ballot = {
		community,
		poll_id: pollId,
		voter
	};
	await db.deleteFrom("ballot_choices").where("community", "=", community).where("poll_id", "=", pollId).where("voter", "=", voter).execute();
	const rows = [...new Set(choices)].map((option) => ({
		...ballot,
		option_id: option
	}));
	if (rows.length) await db.insertInto("ballot_choices").values(rows).execute();
}
// src/server/storage/policies.ts
var policyQueries = (db, community) => ({
	async currentPolicy(now, id) {
		const row = await db.selectFrom("policies").select("record").where("community", "=", community).where("published_at", "<=", now.toISOString()).$if(id !== void 0, (those) => those.where("id", "=", id)).orderBy("published_at", "desc").orderBy("version", "desc").orderBy("id", "desc").limit(1).executeTakeFirst();
		return row && JSON.parse(row.record);
	},
	async lastMaterial({ id, version }) {
		return (await db.selectFrom("policies").select("version").where("community", "=", community).where("id", "=", id).where("version", "<=", version).where("material", "=", 1).orderBy("version", "desc").limit(1).executeTakeFirst())?.version ?? 0;
	}
});
// src/server/storage/questions.ts
var columns = [
	"record",
	"votes",
	"answers",
	"official"
];
var questionQueries = (db, community) => ({
	async questions(order, limit, after, words = []) {
		const [direction, beyond] = order === "unanswered" ? ["asc", ">"] : ["desc", "<"];
		const byVotes = order === "votes";
		let rows = db.selectFrom("questions").select(columns).where("community", "=", community).limit(limit);
		if (order === "unanswered") rows = rows.where("answers", "=", 0).where("closed", "=", 0);
		if (byVotes) rows = rows.orderBy("votes", "desc");
		rows = rows.orderBy("created_at", direction).orderBy("id", direction);
		for (const word of words) rows = rows.where(sql`words like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`);
		if (after) {
			const { votes, time, id } = after;
			if (byVotes) rows = rows.where("votes", "<=", votes);
			rows = rows.where((is) => {
				const later = is.or([is("created_at", beyond, time), is.and([is("created_at", "=", time), is("id", beyond, id)])]);
				return byVotes ? is.or([is("votes", "<", votes), later]) : later;
			});
		}
		return (await rows.execute()).map(counted);
	},
	async question(id) {
		const row = await db.selectFrom("questions").select(columns).where("community", "=", community).where("id", "=", id).executeTakeFirst();
		return row && counted(row);
	},
	async answers(questionId) {
		return (await db.selectFrom("answers").select(({ selectFrom }) => ["answers.record", selectFrom("votes").select(({ fn }) => fn.coalesce(fn.sum("votes.value"), sql.lit(0)).as("votes")).where("votes.community", "=", community).whereRef("votes.target_id", "=", "answers.id").as("votes")]).where("answers.community", "=", community).where("question_id", "=", questionId).execute()).map(({ record, votes }) => ({
			answer: JSON.parse(record),
			votes: Number(votes)
		}));
	}
});
var counted = ({ record, votes, answers, official }) => ({
	question: JSON.parse(record),
	votes,
	answers,
	official: official === 1
});
/** Counts the votes and answers of a question anew. What is no question's id counts for nothing. */
async function countQuestion(db, community, id) {
	await db.updateTable("questions").set(({ selectFrom }) => {
		const answers = selectFrom("answers").where("answers.community", "=", community).where("answers.question_id", "=", id);
		return {
			votes: selectFrom("votes").select(({ fn }) => fn.coalesce(fn.sum("votes.value"), sql.lit(0)).as("count")).where("votes.community", "=", community).where("votes.target_id", "=", id),
			answers: answers.select(({ fn }) => fn.countAll().as("count")),
			official: answers.select(({ fn }) => fn.coalesce(fn.max("answers.official"), sql.lit(0)).as("official"))
		};
	}).where("questions.community", "=", community).where("questions.id", "=", id).execute();
}
// src/server/storage/tables.ts
var utc = (time) => new Date(time).toISOString();
var shapes = {
	poll: {
		name: "polls",
		key: ["id"],
		columns: ({ id, createdAt, closesAt }) => ({
			id,
			created_at: utc(createdAt),
			closes_at: closesAt === void 0 ? null : utc(closesAt)
		})
	},
	ballot: {
		name: "ballots",
		key: ["poll_id", "voter"],
		columns: ({ pollId, voter }) => ({
			poll_id: pollId,
			voter
		})
	},
	feedback: {
		name: "feedback",
		key: ["id"],
		columns: ({ id }) => ({ id })
	},
	event: {
		name: "events",
		key: ["id"],
		columns: (event) => {
			const { start, end } = sortKeys(event);
			return {
				id: event.id,
				starts_at: start,
				ends_at: end
			};
		}
	},
	rsvp: {
		name: "rsvps",
		key: ["event_id", "person"],
		columns: ({ eventId, person, answer }) => ({
			event_id: eventId,
			person,
			answer
		})
	},
	policy: {
		name: "policies",
		key: ["id", "version"],
		columns: ({ id, version, material, publishedAt }) => ({
			id,
			version,
			material: Number(material),
			published_at: utc(publishedAt)
		})
	},
	pledge: {
		name: "pledges",
		key: ["policy_id", "person"],
		columns: ({ policyId, person }) => ({
			policy_id: policyId,
			person
		})
	},
	report: {
		name: "reports",
		key: ["id"],
		columns: ({ id }) => ({ id })
	},
	question: {
		name: "questions",
		key: ["id"],
		columns: (question) => ({
			id: question.id,
			created_at: utc(question.createdAt),
			closed: Number(question.closedAt !== void 0),
			words: wordsFor$1(question)
		})
	},
	answer: {
		name: "answers",
		key: ["id"],
		columns: ({ id, questionId, official }) => ({
			id,
			question_id: questionId,
			official: Number(official)
		})
	},
	vote: {
		name: "votes",
		key: ["target_id", "person"],
		columns: ({ targetId, person, value }) => ({
			target_id: targetId,
			person,
			value
		})
	}
};
// src/server/storage/store.ts
/** One community in a SQL database. */
var SqlStore = class {
	#reader;
	#writer;
	#community;
	constructor(reader, writer, community) {
		this.#reader = reader;
		this.#writer = writer;
		this.#community = community;
	}
	read(look) {
		return this.#reader.transaction().execute((db) => look(transactionOn(db, this.#community)));
	}
	transact(work) {
		return this.#writer.transaction().execute((db) => work(transactionOn(db, this.#community)));
	}
	async changes(after) {
		const rows = this.#reader.selectFrom("changes").select(({ fn }) => ["topic", fn.max("id").as("version")]).where("community", "=", this.#community);
		return newest(after ? await rows.where("id", ">", after).groupBy("topic").execute() : await rows.groupBy(["id", "topic"]).orderBy("id", "desc").limit(100).execute(), after);
	}
	/** Puts a record there without a command: for a community's first records and for tests. */
	put(table, record) {
		const change = {
			table,
			record
		};
		return this.#writer.transaction().execute((db) => put(db, this.#community, change));
	}
};
function transactionOn(db, community) {
	return {
		get: (table, ...key) => get(db, community, table, key),
		...pollQueries(db, community),
		...eventQueries(db, community),
		...policyQueries(db, community),
		...questionQueries(db, community),
		async version() {
			return (await db.selectFrom("changes").select("id").where("community", "=", community).orderBy("id", "desc").limit(1).executeTakeFirst())?.id ?? "";
		},
		async acceptance(commandId) {
			const row = await db.selectFrom("acceptances").select([
				"actor",
				"content",
				"version",
				"at"
			]).where("community", "=", community).where("command_id", "=", commandId).executeTakeFirst();
			return row && {
				commandId,
				...row
			};
		},
		async write(changes, { commandId, ...acceptance }) {
			for (const change of changes) await put(db, community, change);
			await db.insertInto("acceptances").values({
				community,
				command_id: commandId,
				...acceptance
			}).execute();
			const topics = changes.length ? topicsOf(changes) : [""];
			await db.insertInto("changes").values(topics.map((topic) => ({
				community,
				id: acceptance.version,
				topic
			}))).execute();
		}
	};
}
var alike = (db) => db;
async function get(db, community, table, key) {
	const { name, key: columns } = shapes[table];
	let rows = alike(db).selectFrom(name).select("record").where("community", "=", community);
	for (const [index, column] of columns.entries()) rows = rows.where(column, "=", key[index]);
	const row = await rows.executeTakeFirst();
	return row && JSON.parse(String(row.record));
}
async function put(db, community, { table, record }) {
	const { name, key, columns } = shapes[table];
	const row = {
		...columns(record),
		record: JSON.stringify(record)
	};
	await alike(db).insertInto(name).values({
		community,
		...row
	}).onConflict((same) => same.columns(["community", ...key]).doUpdateSet(row)).execute();
	if (table === "ballot") await countBallot(db, community, record);
	if (table === "question") await countQuestion(db, community, record.id);
	if (table === "answer") await countQuestion(db, community, record.questionId);
	if (table === "vote") await countQuestion(db, community, record.targetId);
}
// src/server/storage/index.ts
/** Opens a SQLite file, made and brought up to date where needed. */
async function openStorage(file) {
	const writer = connect(file);
	try {
		await migrate(writer.db);
	} catch (error) {
		writer.close();
		throw error;
	}
	const reader = connect(file, { readOnly: true });
	return {
		community: (name) => new SqlStore(reader.db, writer.db, name),
		close() {
			reader.close();
			writer.close();
		}
	};
}
export { createApp, liveManifest, openStorage };
