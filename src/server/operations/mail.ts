import type { Context } from '../handlers.ts';
import {
  deleteMail,
  getConfirmation,
  getStop,
  postConfirmation,
  postMail,
  postStop,
} from '../mail/handlers.ts';
import * as parameters from '../parameters.ts';
import { inCommunity, json, page, problem, problems, type Operation } from './operation.ts';

/** How people come to be written to, and to be left alone. */
export const mailOperations = {
  postMail: inCommunity({
    method: 'post',
    path: '/v1/{community}/mail',
    summary: 'Sets where the asker is told by e-mail of what concerns their own',
    description:
      'In the place of any address before. It counts once its reader has said so: a mail with a link asks them, three times a day at most, whoever names the address; the answer here is the same. The same address again sets the language, or asks once more. A server that sends no mail says `unsupported`.',
    identity: 'required',
    body: json('MailSet'),
    answers: { 200: json('Done'), ...problems(400, 401, 413, 415, 422, 429) },
    handle: postMail,
  }),
  deleteMail: inCommunity({
    method: 'delete',
    path: '/v1/{community}/mail',
    summary: 'Forgets where the asker is told by e-mail, and what waits to be sent there',
    identity: 'required',
    answers: { 200: json('Done'), ...problems(401) },
    handle: deleteMail,
  }),
  getConfirmation: inCommunity({
    method: 'get',
    path: '/v1/{community}/mail/confirm',
    summary: 'A page that asks whether an address is its reader’s, where the link in the first mail leads',
    description: 'Opening it says nothing yet: scanners of mail open links, too.',
    identity: 'ignored',
    parameters: { token: parameters.token },
    answers: { 200: page, 404: { ...problem, ...page } },
    handle: getConfirmation,
  }),
  postConfirmation: inCommunity({
    method: 'post',
    path: '/v1/{community}/mail/confirm',
    summary: 'Says that the address is its reader’s; a page says what came of it',
    description: 'A link holds for two days and for one yes. Nothing in a body is read.',
    identity: 'ignored',
    parameters: { token: parameters.token },
    answers: { 200: page, 404: { ...problem, ...page } },
    handle: postConfirmation,
  }),
  getStop: inCommunity({
    method: 'get',
    path: '/v1/{community}/mail/stop',
    summary: 'A page that asks whether somebody wants no more mail, where a link in each mail leads',
    identity: 'ignored',
    parameters: { token: parameters.token, lang: parameters.pageLanguage },
    answers: { 200: page },
    handle: getStop,
  }),
  postStop: inCommunity({
    method: 'post',
    path: '/v1/{community}/mail/stop',
    summary: 'Forgets an address: the button of that page, and of mail programs (RFC 8058)',
    description: 'Nothing in a body is read. Twice, or by a link that never was, it is answered the same.',
    identity: 'ignored',
    parameters: { token: parameters.token, lang: parameters.pageLanguage },
    answers: { 200: page },
    handle: postStop,
  }),
} satisfies Readonly<Record<string, Operation<Context>>>;
