// What has changed in a policy: fetched when somebody wants to read it.
export { changesBetween, type Changed } from '../model/changes.ts';
