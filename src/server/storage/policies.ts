import type { Transaction as Connection } from 'kysely';
import type { PledgeAnswer, Policy } from '../../model/conduct.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

export const policyQueries = (
  db: Connection<Database>,
  community: string,
): Pick<
  Snapshot,
  'currentPolicy' | 'policyVersions' | 'pledgeCounts' | 'comingPolicies' | 'lastMaterial'
> => ({
  async currentPolicy(now, id) {
    const row = await db
      .selectFrom('policies')
      .select('record')
      .where('community', '=', community)
      .where('published_at', '<=', now.toISOString())
      .$if(id !== undefined, (those) => those.where('id', '=', id!))
      .orderBy('published_at', 'desc')
      .orderBy('version', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && (JSON.parse(row.record) as Policy);
  },

  async policyVersions(id, limit) {
    const rows = await db
      .selectFrom('policies')
      .select('record')
      .where('community', '=', community)
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as Policy);
  },

  async pledgeCounts(policyId) {
    const rows = await db
      .selectFrom('pledges')
      .select(({ fn }) => ['version', 'answer', fn.countAll().as('count')])
      .where('community', '=', community)
      .where('policy_id', '=', policyId)
      .groupBy(['version', 'answer'])
      .execute();
    return rows.map(({ version, answer, count }) => ({
      version: Number(version),
      answer: answer as PledgeAnswer,
      count: Number(count),
    }));
  },

  async comingPolicies(now, limit) {
    const rows = await db
      .selectFrom('policies')
      .select('record')
      .where('community', '=', community)
      .where('published_at', '>', now.toISOString())
      .orderBy('published_at')
      .orderBy('version')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as Policy);
  },

  async lastMaterial({ id, version }) {
    const row = await db
      .selectFrom('policies')
      .select('version')
      .where('community', '=', community)
      .where('id', '=', id)
      .where('version', '<=', version)
      .where('material', '=', 1)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.version ?? 0;
  },
});
