import * as v from 'valibot';
import type { FieldError } from './community.ts';
import { placementLimits, type PlacementSet } from './placement-staff.ts';
import { placedKinds } from './placement.ts';
import { id, line, malformed, missing, time, unknown } from './schemas.ts';

export const placementStaffSchemas = {
  'placement.set': v.object(
    {
      id,
      type: v.literal('placement.set', malformed),
      kind: v.picklist(placedKinds, unknown),
      name: v.pipe(line(placementLimits.name), v.regex(/^[a-z\d-]+$/i, malformed)),
      items: v.pipe(
        v.array(
          v.object(
            { recordId: line(100), from: v.exactOptional(time), until: v.exactOptional(time) },
            malformed,
          ),
          missing,
        ),
        v.maxLength(placementLimits.items, 'too-many' satisfies FieldError),
      ),
      ifVersion: v.exactOptional(line(100)),
    },
    malformed,
  ),
} satisfies Record<PlacementSet['type'], v.GenericSchema<unknown, PlacementSet>>;
