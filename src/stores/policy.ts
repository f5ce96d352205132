// A policy's text and what has changed in it: fetched when somebody wants to read it.
export { fetchText } from '../backend/fetch-text.ts';
export { changesBetween, type Changed } from '../model/changes.ts';
