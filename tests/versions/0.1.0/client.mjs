import { atom } from "nanostores";
import { createStore, del, entries, set } from "idb-keyval";
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
// src/backend/errors.ts
/** Any thrown value, or one that was stored, as one of ours: what is not known is a failure of the backend. */
function toGuyubError(thrown) {
	if (thrown instanceof GuyubError) return thrown;
	const { code, ...details } = thrown ?? {};
	return new GuyubError(code ?? "server", {
		detail: String(thrown),
		...details
	});
}
var passing, GuyubError;
var init_errors = __esmMin((() => {
	passing = /* @__PURE__ */ new Set([
		"offline",
		"timeout",
		"rate-limited",
		"server"
	]);
	GuyubError = class extends Error {
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
			this.retryable = passing.has(code);
			this.retryAfter = retryAfter;
			this.fields = fields;
			this.reason = reason;
		}
	};
}));
// src/backend/http-status.ts
var statusOf;
var init_http_status = __esmMin((() => {
	statusOf = {
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
}));
// src/backend/refusal.ts
var refusal_exports = /* @__PURE__ */ __exportAll({ refusal: () => refusal });
/** What an answer means that is not the one asked for. */
function refusal({ ok, status, headers }, text, body) {
	return new GuyubError(ok ? "server" : codeOf(status, body.code), {
		detail: `Answer ${status}: ${text.slice(0, 200)}`,
		fields: body.fields,
		reason: body.reason,
		retryAfter: secondsUntil(headers.get("Retry-After"))
	});
}
/** The code that a problem names; where something in between answered without one, what its status means. */
function codeOf(status, named) {
	const codes = Object.keys(statusOf);
	return codes.find((code) => code === named) ?? codes.find((code) => statusOf[code] === status) ?? (status >= 400 && status < 500 ? "invalid" : "server");
}
/** `Retry-After` is a number of seconds or a date. */
function secondsUntil(value) {
	if (!value) return void 0;
	const wait = Number(value) >= 0 ? Number(value) : (Date.parse(value) - Date.now()) / 1e3;
	return wait >= 0 ? Math.ceil(wait) : void 0;
}
var init_refusal = __esmMin((() => {
	init_errors();
	init_http_status();
}));
// src/backend/ask.ts
/** Asks and waits as long as is reasonable, or until the caller has had enough. */
function ask(url, init, isRight, patience, { signal } = {}, first) {
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const control = new AbortController();
		const giveUp = (reason) => {
			reject(reason);
			control.abort();
		};
		const abort = () => giveUp(signal.reason);
		signal?.addEventListener("abort", abort);
		const timer = setTimeout(() => giveUp(new GuyubError("timeout")), patience);
		const fail = (error) => reject(error instanceof GuyubError ? error : new GuyubError("offline", { detail: `${url}: ${error}` }));
		(first ?? fetch(url, {
			...requestInit,
			...init,
			signal: control.signal
		})).then((response) => understand(response, isRight)).then(resolve, fail).finally(() => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", abort);
		});
	});
}
async function understand(response, isRight) {
	const text = await response.text();
	const body = parse(text);
	if (response.ok && isRight(body)) return body;
	const { refusal } = await Promise.resolve().then(() => (init_refusal(), refusal_exports));
	throw refusal(response, text, body);
}
function parse(text) {
	try {
		return Object(JSON.parse(text));
	} catch {
		return notJson;
	}
}
var requestInit, notJson;
var init_ask = __esmMin((() => {
	init_errors();
	requestInit = {
		credentials: "omit",
		referrerPolicy: "no-referrer",
		redirect: "manual"
	};
	notJson = {};
}));
// src/backend/kept-key.ts
/** The key that this browser keeps for a backend, if it has one and may. */
function keptKey(backend) {
	try {
		return localStorage.getItem(storageKey(backend)) ?? void 0;
	} catch {
		return;
	}
}
var storageKey;
var init_kept_key = __esmMin((() => {
	storageKey = (backend) => `guyub:key:${backend}`;
}));
// src/adapters/http/request.ts
init_ask();
init_kept_key();
/** Under which of the community's addresses each query is answered. */
var places = {
	poll: "polls",
	events: "events",
	conduct: "conduct",
	questions: "questions",
	question: "questions"
};
/** Whether it is known here how to ask this. */
var isAskable = ({ type }) => Object.hasOwn(places, type);
/** A record by its id, or the current one, and in the query string what else is asked. */
function pathOf({ type, ...query }) {
	const { id, ...rest } = {
		id: type === "poll" ? "current" : void 0,
		...given(query)
	};
	const asked = new URLSearchParams(rest).toString();
	return `${places[type]}${id ? `/${encodeURIComponent(id)}` : ""}${asked && `?${asked}`}`;
}
var given = (query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== void 0 && value !== ""));
/** How a query is asked over HTTP: a plain GET, which needs no preflight, until the visitor has a key. */
function readRequest(base, community, query, key) {
	return {
		url: `${base}/v1/${community}/${pathOf(query)}`,
		headers: key ? { Authorization: `Guest ${key}` } : {}
	};
}
/**
* Reads that the page's loader has already sent, by {@link firstReadKey}. Each answer serves one adapter, once: what
* was taken stays as a name, and is not sent again.
*/
function firstReads() {
	const page = globalThis;
	return page[Symbol.for("guyub:first-reads")] ??= /* @__PURE__ */ new Map();
}
var firstReadKey = ({ url, headers }) => `${url}\n${headers.Authorization ?? ""}`;
// src/backend/device-key.ts
/** A key in `localStorage`; where that is forbidden, one for as long as the page is open. */
function deviceKey(backend) {
	let inMemory;
	const peek = () => keptKey(backend) ?? inMemory;
	return {
		peek,
		obtain() {
			const known = peek();
			if (known) return known;
			const random = (bytes) => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0"));
			inMemory = `${random(8).join("")}.${random(24).join("")}`;
			try {
				localStorage.setItem(storageKey(backend), inMemory);
			} catch {}
			return inMemory;
		}
	};
}
var nameOfKey;
var init_device_key = __esmMin((() => {
	nameOfKey = (key) => key.split(".")[0];
}));
// src/model/hints.ts
var Listeners;
var init_hints = __esmMin((() => {
	Listeners = class {
		#all = /* @__PURE__ */ new Set();
		get size() {
			return this.#all.size;
		}
		add(heard) {
			const listener = (hint) => heard(hint);
			this.#all.add(listener);
			return () => this.#all.delete(listener);
		}
		/** In a task of its own: whoever wrote has the receipt by then, and a listener's error is its own. */
		tell(hints) {
			for (const hint of hints) for (const listener of this.#all) setTimeout(() => this.#all.has(listener) && listener(hint));
		}
	};
}));
// src/backend/one-tab.ts
/**
* One tab listens for all of an origin: the one that holds the lock, as long as it is to be seen. The others hear it
* over a channel, and the next to be seen takes its place. What was missed in between is told by the first answer.
*
* Where there are no locks or channels (plain `http`, sandboxed frames), each tab listens for itself while it is seen.
*
* @param name of what is listened to; without one it is this page's own
*/
function inOneTab(name, subscribe) {
	const listeners = new Listeners();
	const page = globalThis.document;
	let channel;
	let leave;
	const tell = (hint) => {
		listeners.tell([hint]);
		channel?.postMessage(hint);
	};
	/** Listens from when it may until it leaves. */
	const enter = () => {
		const gone = new AbortController();
		leave = () => gone.abort();
		const listen = () => new Promise((done) => {
			const stop = subscribe(tell);
			gone.signal.addEventListener("abort", () => {
				stop();
				done();
			});
		});
		const alone = channel && navigator.locks?.request(`guyub:live:${name}`, { signal: gone.signal }, listen);
		if (alone) alone.catch(() => gone.signal.aborted || void listen());
		else listen();
	};
	const look = () => {
		if (page?.visibilityState === "hidden") {
			leave?.();
			leave = void 0;
		} else if (!leave) enter();
	};
	const open = () => {
		try {
			if (name && page) channel = new BroadcastChannel(`guyub:live:${name}`);
			channel?.addEventListener("message", ({ data }) => listeners.tell([data]));
		} catch {}
		page?.addEventListener("visibilitychange", look);
		look();
	};
	const close = () => {
		page?.removeEventListener("visibilitychange", look);
		leave?.();
		channel?.close();
		leave = channel = void 0;
	};
	return (heard) => {
		const remove = listeners.add(heard);
		if (listeners.size === 1) open();
		return () => {
			remove();
			if (!listeners.size) close();
		};
	};
}
var init_one_tab = __esmMin((() => {
	init_hints();
}));
// src/backend/polled.ts
/**
* `subscribe` for a backend that does not tell of changes by itself: one question after the other for all who listen,
* for as long as somebody does. A backend that refuses the question for good is asked no more.
*
* @param changes what has changed since a version; `''` where none is known: then the newest alone, of anything
* @param every milliseconds between an answer and the next question; after failures up to sixteen times as long
*/
function polled(changes, every) {
	const listeners = new Listeners();
	let version = "";
	let failures = 0;
	let timer;
	let asking;
	const ask = async () => {
		const { signal } = asking = new AbortController();
		try {
			const hints = await changes(version, { signal });
			if (signal.aborted) return;
			for (const hint of hints) if (hint.version > version) version = hint.version;
			listeners.tell(hints);
			failures = 0;
		} catch (thrown) {
			if (signal.aborted || !toGuyubError(thrown).retryable) return;
			failures++;
		}
		timer = setTimeout(ask, every * 2 ** Math.min(failures, 4));
	};
	return (heard) => {
		if (!listeners.size) ask();
		const remove = listeners.add(heard);
		return () => {
			remove();
			if (listeners.size) return;
			clearTimeout(timer);
			asking?.abort();
		};
	};
}
var init_polled = __esmMin((() => {
	init_hints();
	init_errors();
}));
// src/adapters/http/writing.ts
var writing_exports = /* @__PURE__ */ __exportAll({
	deviceKey: () => deviceKey,
	live: () => live,
	writer: () => writer
});
/** Asks what has changed, in one tab for all of an origin. */
function live(address, every) {
	const { connection } = navigator;
	const spares = connection?.saveData || connection?.effectiveType?.endsWith("2g");
	const changes = async (after, options) => {
		const isRight = ({ changes }) => Array.isArray(changes);
		return (await ask(`${address}/changes${after && `?after=${after}`}`, {}, isRight, 1e4, options)).changes;
	};
	return inOneTab(address, polled(changes, spares ? Math.max(every, seldom) : every));
}
/** What an adapter does besides reading. */
function writer(address, key, [readTime, submitTime]) {
	return {
		manifest: () => ask(`${address}/manifest`, {}, ({ spec }) => spec === 1, readTime),
		actor: async () => nameOfKey(key.obtain()),
		async known() {
			const known = key.peek();
			return known && nameOfKey(known);
		},
		async submit(command, options) {
			const body = JSON.stringify(command);
			const init = {
				method: "POST",
				headers: {
					Authorization: `Guest ${key.obtain()}`,
					"Content-Type": "application/json"
				},
				body,
				keepalive: body.length < 2e4
			};
			const isReceipt = ({ commandId, version }) => commandId === command.id && typeof version === "string";
			return ask(`${address}/commands`, init, isReceipt, submitTime, options);
		}
	};
}
var seldom;
var init_writing = __esmMin((() => {
	init_device_key();
	init_one_tab();
	init_polled();
	seldom = 6e4;
}));
// src/adapters/http/index.ts
init_ask();
init_errors();
init_kept_key();
/** A backend that speaks the HTTP contract of the reference server. */
function httpAdapter(url, { community = "main", key, patience = [1e4, 2e4], pollEvery = 20 } = {}) {
	const base = url.replace(/\/+$/, "");
	const address = `${base}/v1/${community}`;
	let listen;
	/** What no first view needs. */
	const writing = async () => {
		const { deviceKey, live, writer } = await Promise.resolve().then(() => (init_writing(), writing_exports)).catch((error) => {
			throw new GuyubError("offline", { detail: String(error) });
		});
		key ??= deviceKey(base);
		listen ??= live(address, pollEvery * 1e3);
		return writer(address, key, patience);
	};
	return {
		name: `${base} ${community}`,
		prepareWriting: writing,
		manifest: async () => (await writing()).manifest(),
		actor: async () => (await writing()).actor(),
		known: async () => (await writing()).known(),
		submit: async (command, options) => (await writing()).submit(command, options),
		subscribe(heard) {
			const stop = writing().then(() => listen(heard), () => () => {});
			return () => void stop.then((stop) => stop());
		},
		async read(query, options) {
			if (!isAskable(query)) throw new GuyubError("unsupported");
			const request = readRequest(base, community, query, key ? key.peek() : keptKey(base));
			const isRead = ({ version }) => typeof version === "string";
			const name = firstReadKey(request);
			const reads = firstReads();
			const first = reads.get(name);
			if (first) reads.set(name, void 0);
			return ask(request.url, { headers: request.headers }, isRead, patience[0], options, first);
		}
	};
}
// src/model/order.ts
/** What a command is about; one that makes something is about what it makes. */
function recordOf(command) {
	if ("pollId" in command) return `poll/${command.pollId}`;
	if ("eventId" in command) return `event/${command.eventId}`;
	if ("policyId" in command) return `policy/${command.policyId}`;
	if ("questionId" in command) return `question/${command.questionId}`;
	return command.type === "question.ask" ? `question/${command.id}` : command.id;
}
/**
* Whether a command has to be settled before another of the same person is sent: both are about the same record, and
* it is the older one. What is done to a question comes after the question, whatever a clock said meanwhile.
*/
function comesBefore(command, other) {
	if (recordOf(command) !== recordOf(other)) return false;
	const [makes, isMade] = [command, other].map(({ type }) => type === "question.ask");
	return makes === isMade ? command.id < other.id : makes;
}
// src/backend/outbox/limits.ts
init_errors();
var day = 864e5;
/** A backend remembers a command for 30 days; long before that it goes back to its writer. */
var handBackAfter = 7 * day;
30 * day;
/** How many commands of one person wait for one backend at most: far more than anybody writes on a journey. */
var mostWaiting = 200;
/** How long a command is at most, as JSON: what the reference server reads of one, too. */
var mostText = 65536;
/**
* Why a command is not taken, where it is not; then it stays with its writer.
*
* Neither of these passes by itself, so neither is an error that is tried again: too long is `invalid`, as a backend
* would answer, and `conflict` says that it does not go through because of what is there already.
*/
function tooMuch(command, waiting) {
	if (JSON.stringify(command).length > mostText) return new GuyubError("invalid", { detail: `A command is longer than ${mostText} characters.` });
	if (waiting >= mostWaiting) return new GuyubError("conflict", { detail: `${waiting} commands are waiting to be sent already.` });
}
/** How long to wait after the nth failure: full jitter, so that not everybody comes back at the same moment. */
var fullJitter = (failures) => Math.random() * Math.min(6e4, 1e3 * 2 ** failures);
// src/backend/outbox/storage.ts
/** What is kept for as long as the page is open. */
function memoryStorage() {
	const kept = /* @__PURE__ */ new Map();
	return {
		durable: false,
		all: async () => [...kept.values()],
		put: async (entry) => void kept.set(entry.command.id, entry),
		delete: async (commandId) => void kept.delete(commandId)
	};
}
/** IndexedDB; where it is forbidden or broken (private windows, sandboxed frames, a full disk), memory. */
async function openStorage(name = "guyub:outbox") {
	try {
		const store = createStore(name, "commands");
		await entries(store);
		return {
			durable: true,
			all: async () => (await entries(store)).map(([, entry]) => entry),
			put: (entry) => set(entry.command.id, entry, store),
			delete: (commandId) => del(commandId, store)
		};
	} catch {
		return memoryStorage();
	}
}
// src/backend/outbox/kept.ts
/**
* How entries are written. An entry says its format, so that a page with an older Guyub and one with a newer can share
* a device. The database itself stays as it is: to change it would have to wait for every older tab to close.
*/
var format = 1;
/** The first entries did not say theirs. One of a newer format is for a newer Guyub to send. */
var isReadable = (entry) => Boolean(entry?.command) && (entry.format ?? 1) <= format;
/**
* A storage that never fails: from when the disk is full or taken away memory serves, over what was stored before, and
* `durable` says so.
*
* @param changed called after every change
*/
function sturdy(storage, changed) {
	const memory = memoryStorage();
	/** What could not be deleted any more: it must not be sent again and again. */
	const deleted = /* @__PURE__ */ new Set();
	let failed = false;
	const fail = () => void (failed = true);
	return {
		get durable() {
			return storage.durable && !failed;
		},
		async all() {
			return [...(await storage.all().catch(fail) ?? []).filter((entry) => isReadable(entry) && !deleted.has(entry.command.id)), ...await memory.all()];
		},
		async put(entry) {
			const written = {
				...entry,
				format
			};
			if (!failed) await storage.put(written).catch(fail);
			if (failed) await memory.put(written);
			changed();
		},
		async delete(id) {
			await memory.delete(id);
			await storage.delete(id).catch(() => {
				fail();
				deleted.add(id);
			});
			changed();
		}
	};
}
// src/backend/outbox/list.ts
init_errors();
function list(adapter, { backend, storage, now, changed, isHeldUp }) {
	const kept = sturdy(storage, changed);
	const pending = atom([]);
	const settling = /* @__PURE__ */ new Map();
	const receipts = /* @__PURE__ */ new Map();
	let looks = 0;
	let version = "";
	const look = async () => {
		const turn = ++looks;
		const entries = new Map((await kept.all()).map((entry) => [entry.command.id, entry]));
		let taken = false;
		for (const [id, { entry }] of settling) {
			const stored = entries.get(id);
			if (!stored || stored.refused) taken = true;
			if (!stored) entries.set(id, entry);
		}
		const here = [...entries.values()].filter((entry) => entry.backend === backend);
		const actor = here.length ? await (adapter.known?.() ?? adapter.actor()) : void 0;
		const mine = here.filter((entry) => entry.actor === actor).sort((a, b) => a.command.id < b.command.id ? -1 : 1);
		const open = mine.filter(({ refused }) => !refused);
		const stateOf = (entry) => entry.refused ? "refused" : isHeldUp(entry, open) ? "waiting" : "sending";
		if (turn === looks) pending.set(mine.map((entry) => ({
			...entry,
			state: stateOf(entry)
		})));
		for (const entry of here) if (actor && entry.actor !== actor && now() - entry.writtenAt > 2592e6) await kept.delete(entry.command.id);
		return {
			mine,
			open,
			taken
		};
	};
	const refuse = async (entry, error) => {
		const { id } = entry.command;
		if (settling.has(id)) {
			await kept.delete(id);
			settling.get(id)?.reject(error);
			settling.delete(id);
		} else {
			const { code, reason, fields, message: detail } = error;
			await kept.put({
				...entry,
				refused: {
					code,
					reason,
					fields,
					detail
				}
			});
		}
	};
	return {
		pending,
		get durable() {
			return kept.durable;
		},
		get version() {
			return version;
		},
		receipt: (commandId) => receipts.get(commandId),
		look,
		async add(command) {
			const actor = await adapter.actor();
			const refusal = tooMuch(command, (await look()).mine.length);
			if (refusal) throw refusal;
			const entry = {
				command,
				actor,
				backend,
				writtenAt: now()
			};
			await kept.put(entry);
			const before = settling.get(command.id);
			return { settled: new Promise((resolve, reject) => {
				settling.set(command.id, {
					entry,
					resolve(receipt) {
						before?.resolve(receipt);
						resolve(receipt);
					},
					reject(error) {
						before?.reject(error);
						reject(error);
					}
				});
			}) };
		},
		async accept({ command: { id } }, receipt) {
			if (receipt.version > version) version = receipt.version;
			if (!settling.has(id)) receipts.set(id, receipt);
			await kept.delete(id);
			settling.get(id)?.resolve(receipt);
			settling.delete(id);
		},
		refuse,
		async handBack({ mine }) {
			const isOver = ({ writtenAt }) => now() - writtenAt > handBackAfter;
			const entry = mine.find((each) => each.refused ? settling.has(each.command.id) : isOver(each));
			if (!entry) return false;
			const { refused = {
				code: "timeout",
				detail: "not delivered within 7 days"
			} } = entry;
			await refuse(entry, toGuyubError(refused));
			return true;
		},
		async forget(commandId) {
			await kept.delete(commandId);
			await look();
		}
	};
}
// src/backend/outbox/tabs.ts
/**
* @param name of the lock and of the channel
* @param shared whether tabs see what is kept: what one page alone keeps is nobody else's to wait for
* @param nudged called when another tab has changed something, or may have
*/
function tabs(name, shared, nudged) {
	let channel;
	const open = () => {
		if (!shared || channel) return;
		try {
			channel = new BroadcastChannel(name);
			channel.addEventListener("message", nudged);
		} catch {}
	};
	const close = () => {
		channel?.close();
		channel = void 0;
	};
	const thaw = () => {
		open();
		nudged();
	};
	/** Whose commands these are may show here later than the commands do. */
	const told = ({ key }) => void (key?.startsWith("guyub:key:") && nudged());
	open();
	globalThis.addEventListener?.("pagehide", close);
	globalThis.addEventListener?.("pageshow", thaw);
	globalThis.addEventListener?.("storage", told);
	return {
		async alone(work) {
			let begun = false;
			const begin = () => {
				begun = true;
				return work();
			};
			if (!shared) return work();
			try {
				await navigator.locks.request(name, begin);
			} catch {
				if (!begun) await work();
			}
		},
		nudge: () => channel?.postMessage(null),
		close() {
			globalThis.removeEventListener?.("pagehide", close);
			globalThis.removeEventListener?.("pageshow", thaw);
			globalThis.removeEventListener?.("storage", told);
			close();
		}
	};
}
// src/backend/outbox/index.ts
init_errors();
/** How many commands fail by themselves before a round ends: where all is broken, not all has to be tried. */
var mostFailures = 3;
/** A timer that is set for longer than this goes off at once. */
var longestPause = 2 ** 31 - 1;
function outbox(adapter, { backend, storage, delay = fullJitter, now = Date.now }) {
	/** How often the backend failed over each command, while it was there for others. */
	const failed = /* @__PURE__ */ new Map();
	/** Nothing can be sent: the backend is out of reach, or wants a pause. */
	let stalled = false;
	/** It has said how long a pause. */
	let resting = false;
	/** Since something was sent. */
	let failures = 0;
	let timer;
	let flushing;
	let disposed = false;
	const among = tabs(`guyub:outbox:${backend}`, storage.durable, () => void nudged());
	const waiting = list(adapter, {
		backend,
		storage,
		now,
		changed: among.nudge,
		isHeldUp: (entry, open) => stalled || open.some((other) => failed.has(other.command.id) && (other === entry || comesBefore(other.command, entry.command)))
	});
	const look = async () => {
		const seen = await waiting.look();
		if (!seen.open.length) {
			failed.clear();
			failures = 0;
			stalled = false;
		}
		return seen;
	};
	/** Sends one entry. Returns what keeps it waiting, if anything does. */
	const sendOne = async (entry) => {
		const { id } = entry.command;
		try {
			await waiting.accept(entry, await adapter.submit(entry.command));
		} catch (thrown) {
			const error = toGuyubError(thrown);
			if (error.retryable) {
				stalled = error.code !== "server" || error.retryAfter !== void 0;
				if (!stalled) failed.set(id, (failed.get(id) ?? 0) + 1);
				return error;
			}
			await waiting.refuse(entry, error);
		}
		failed.delete(id);
		failures = 0;
		stalled = false;
	};
	/** Sends all that can be sent, what has failed before last. Returns why something is left, if anything is. */
	const sendAll = async () => {
		const left = /* @__PURE__ */ new Map();
		for (;;) {
			const seen = await look();
			if (disposed) return void 0;
			if (await waiting.handBack(seen)) continue;
			const isNext = ({ command }) => !left.has(command.id) && !seen.open.some((other) => comesBefore(other.command, command));
			const times = ({ command }) => failed.get(command.id) ?? 0;
			const [next] = seen.open.filter(isNext).sort((a, b) => times(a) - times(b));
			if (!next || left.size === mostFailures) return [...left.values()][0];
			const error = await sendOne(next);
			if (error) left.set(next.command.id, error);
			if (stalled) return error;
		}
	};
	const round = async () => {
		clearTimeout(timer);
		timer = void 0;
		resting = false;
		const error = await sendAll().catch(toGuyubError);
		if (!error || disposed) return;
		resting = Boolean(error.retryAfter);
		pause(resting ? error.retryAfter * 1e3 : delay(++failures));
		await lookAgain();
	};
	const pause = (time) => {
		const end = () => {
			resting = false;
			goOn();
		};
		timer = setTimeout(end, Math.min(time, longestPause));
	};
	const flush = () => {
		if (!flushing) {
			lookAgain();
			flushing = among.alone(round).finally(() => flushing = void 0);
		}
		return flushing;
	};
	const lookAgain = () => look().catch(() => void 0);
	/** After what is under way, which may have looked too early or failed just before the network came back. */
	const goOn = async () => {
		await flushing;
		await (resting ? lookAgain() : flush());
	};
	globalThis.addEventListener?.("online", goOn);
	/** Another tab has kept or settled something. */
	const nudged = async () => {
		const seen = await lookAgain();
		if (seen?.taken) await goOn();
		else if (seen?.open.length && !timer && !flushing) pause(delay(failures + 1));
	};
	return {
		manifest: () => adapter.manifest(),
		actor: () => adapter.actor(),
		known: async () => adapter.known?.() ?? adapter.actor(),
		read: (query, options) => adapter.read(query, options),
		pending: waiting.pending,
		get durable() {
			return waiting.durable;
		},
		get version() {
			return waiting.version;
		},
		receipt: waiting.receipt,
		async submit(command) {
			const { settled } = await waiting.add(command);
			goOn();
			return settled;
		},
		flush,
		forget: waiting.forget,
		dispose() {
			disposed = true;
			clearTimeout(timer);
			globalThis.removeEventListener?.("online", goOn);
			among.close();
		}
	};
}
export { httpAdapter, openStorage, outbox };
