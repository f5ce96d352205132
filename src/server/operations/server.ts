import { getFirstDesk } from '../desk-page.ts';
import { getDocument, getHealth, getReadiness, type ServerContext } from '../server-handlers.ts';
import { json, problems, revalidated, type Operation } from './operation.ts';

/** What is asked of the server itself, and of no community. */
export const serverOperations = {
  getDocument: {
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document',
    identity: 'ignored',
    answers: { 200: json('Document'), ...revalidated, ...problems(500) },
    handle: getDocument,
  },
  getFirstDesk: {
    method: 'get',
    path: '/desk',
    summary: 'Leads to the desk of the first community',
    identity: 'ignored',
    answers: { 302: {} },
    handle: getFirstDesk,
  },
  getHealth: {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process lives, whatever the database does',
    identity: 'ignored',
    answers: { 200: json('Health') },
    handle: getHealth,
  },
  getReadiness: {
    method: 'get',
    path: '/readyz',
    summary: 'Whether it can answer: 503 while the database cannot be read, or the server is stopping',
    identity: 'ignored',
    answers: { 200: json('Health'), ...problems(503) },
    handle: getReadiness,
  },
} satisfies Readonly<Record<string, Operation<ServerContext>>>;
