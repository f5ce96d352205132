// What sets back what the team did, and what of it still stands.
export { standing, undoOf } from '../model/audit-undo.ts';
