import * as v from 'valibot';
import { line, malformed, unknown } from '../model/schemas.ts';
import { longestName, staffRoles } from '../model/team.ts';

// What is sent about the team itself: it is checked by the schemas that describe it in the document.

const said = <S extends v.GenericSchema<string, string>>(schema: S, words: string) =>
  v.pipe(schema, v.description(words) as v.DescriptionAction<string, string>);
const role = v.picklist(staffRoles, unknown);
const staff = said(line(100), 'One of the team, by the id under `staff`.');

/** A link for somebody new, or another one for somebody who is there. */
export const newcomer = v.object(
  { name: said(line(longestName), 'What colleagues are shown.'), role },
  malformed,
);
export const again = v.object({ staff }, malformed);
export const roleChange = v.object(
  {
    staff,
    role: v.pipe(v.nullable(role), v.description('`null` removes them from the team.')),
  },
  malformed,
);
export const sessionEnd = v.object({ id: said(line(100), 'A session, by its id.') }, malformed);
