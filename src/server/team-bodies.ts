import * as v from 'valibot';
import { line, unknown } from '../model/schemas.ts';
import { longestName, staffRoles } from '../model/team.ts';

// What is sent about the team itself: it is checked by the schemas that describe it in the document.

const said = <S extends v.GenericSchema<string, string>>(schema: S, words: string) =>
  v.pipe(schema, v.description(words) as v.DescriptionAction<string, string>);
const role = v.picklist(staffRoles, unknown);
const staff = said(line(100), 'One of the team, by the id under `staff`.');

/** For somebody new, or another link for one who is there. */
export const invitation = v.union(
  [v.object({ name: said(line(longestName), 'What colleagues are shown.'), role }), v.object({ staff })],
  unknown,
);
export const roleChange = v.object({
  staff,
  role: v.pipe(v.nullable(role), v.description('`null` removes them from the team.')),
});
export const sessionEnd = v.object({ id: said(line(100), 'A session, by its id.') });
