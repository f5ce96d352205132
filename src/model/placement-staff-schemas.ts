import * as v from 'valibot';
import type { FieldError } from './community.ts';
import { placementLimits, type PlacementStaffCommand } from './placement-staff.ts';
import { placedKinds } from './placement.ts';
import { id, line, malformed, missing, time, unknown } from './schemas.ts';

const named = {
  kind: v.picklist(placedKinds, unknown),
  name: v.pipe(line(placementLimits.name), v.regex(/^[a-z\d-]+$/i, malformed)),
};

export const placementStaffSchemas = {
  'placement.set': v.object(
    {
      id,
      type: v.literal('placement.set', malformed),
      ...named,
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
  'placement.discard': v.object(
    { id, type: v.literal('placement.discard', malformed), ...named, ifVersion: line(100) },
    malformed,
  ),
} satisfies Record<PlacementStaffCommand['type'], v.GenericSchema<unknown, PlacementStaffCommand>>;
