import type { Receipt } from '../model/community.ts';
import type { ResultOf } from '../model/reads.ts';
import type { StaffCommand, StaffQuery } from '../model/staff.ts';
import type { BackendAdapter, RequestOptions } from './adapter.ts';

/** A backend as its team uses it: what its manifest names under `staff`. */
export interface StaffBackend extends Pick<BackendAdapter, 'manifest'> {
  read<Q extends StaffQuery>(query: Q, options?: RequestOptions): Promise<ResultOf<Q>>;
  submit(command: StaffCommand, options?: RequestOptions): Promise<Receipt>;
}

/**
 * The same adapter in the hands of the team: it goes the ways of all other reads and commands. One that declares nothing
 * for a team refuses these as `unsupported`, like everything that it does not know.
 */
export const staffOf = (adapter: BackendAdapter): StaffBackend => adapter as unknown as StaffBackend;
