// The rules as the team writes them: what changed since the last version.
export { wordChangesBetween, type ChangedPart } from '../model/word-changes.ts';
export { policyLimits } from '../model/policy-staff.ts';
