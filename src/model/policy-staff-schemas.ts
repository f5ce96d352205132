import * as v from 'valibot';
import { policyLimits } from './policy-staff.ts';
import { id, language, line, malformed, policyVersion, text, time } from './schemas.ts';

const flag = v.boolean(malformed);

/** The shape of what the team does about policies. */
export const policyStaffSchemas = {
  'policy.publish': v.object(
    {
      id,
      type: v.literal('policy.publish', malformed),
      policyId: line(100),
      version: policyVersion,
      title: line(policyLimits.title),
      body: text(policyLimits.body),
      lang: v.exactOptional(language),
      material: flag,
      changes: v.exactOptional(text(policyLimits.changes)),
      publishedAt: v.exactOptional(time),
    },
    malformed,
  ),
  'policy.withdraw': v.object(
    {
      id,
      type: v.literal('policy.withdraw', malformed),
      policyId: line(100),
      version: policyVersion,
      ifSetBy: line(100),
    },
    malformed,
  ),
};
