import type { Policy } from '../../../model/conduct.ts';
import type { PolicyPublish } from '../../../model/policy-staff.ts';
import type { DeskConductMessages } from '../../../locales/desk-conduct.ts';
import { newId } from '../../../stores/desk.ts';
import { policyLimits } from '../../../stores/desk-policy.ts';

// A version of the rules while it is written.

export interface PolicyDraft {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly changes: string;
  /** Whether everybody is asked anew; empty while nobody has said. */
  readonly material: 'yes' | 'no' | '';
  readonly when: 'now' | 'later';
  /** As the field has it: by the device's clock, without a zone. */
  readonly time: string;
  /** The version that it is to follow; -1 while nothing was written. */
  readonly base: number;
}

export const emptyDraft: PolicyDraft = {
  title: '',
  body: '',
  lang: '',
  changes: '',
  material: '',
  when: 'now',
  time: '',
  base: -1,
};

/** What is written anew begins with the last version. */
export const begunFrom = (last: Policy | undefined, lang: string): PolicyDraft => ({
  ...emptyDraft,
  title: last?.title ?? '',
  body: last?.body ?? '',
  lang: last?.lang ?? lang,
  base: last?.version ?? 0,
});

/** A version that was taken back, to be edited. */
export const draftOf = (policy: Policy): PolicyDraft => ({
  ...begunFrom(policy, ''),
  changes: policy.changes ?? '',
  material: policy.material ? 'yes' : 'no',
  base: policy.version - 1,
});

export type DraftField = 'title' | 'body' | 'changes' | 'material' | 'time';

/** What keeps it from being published, field by field, in the order of the form. */
export function faultsOf(
  draft: PolicyDraft,
  { editor: { errors } }: DeskConductMessages,
  now = new Date(),
): ReadonlyMap<DraftField, string> {
  const faults = new Map<DraftField, string>();
  const { title, body, changes, material, when, time, base } = draft;
  if (!title.trim()) faults.set('title', errors.title);
  if (title.trim().length > policyLimits.title) faults.set('title', errors.titleLong);
  if (!body.trim()) faults.set('body', errors.body);
  if (body.trim().length > policyLimits.body) faults.set('body', errors.bodyLong);
  if (changes.trim().length > policyLimits.changes) faults.set('changes', errors.changesLong);
  if (base > 0 && !material) faults.set('material', errors.material);
  // A text without a zone is read by the device's clock.
  if (when === 'later' && !(new Date(time) > now)) faults.set('time', errors.time);
  return faults;
}

export const commandFor = (draft: PolicyDraft, policyId: string): PolicyPublish => ({
  id: newId(),
  type: 'policy.publish',
  policyId,
  version: draft.base + 1,
  title: draft.title.trim(),
  body: draft.body.trim(),
  ...(draft.lang && { lang: draft.lang }),
  material: draft.material === 'yes' || draft.base === 0,
  ...(draft.changes.trim() && { changes: draft.changes.trim() }),
  ...(draft.when === 'later' && { publishedAt: new Date(draft.time).toISOString() }),
});
