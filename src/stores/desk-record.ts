// What sets back what the team did.
export { undoOf } from '../model/audit-undo.ts';
