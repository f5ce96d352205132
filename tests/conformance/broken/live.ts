import { newId } from '../../../src/model/id.ts';
import { adapters, type BrokenOnes } from './tools.ts';

export const live: BrokenOnes = {
  'live-1': {
    fault: 'never tells of anything',
    in: adapters(() => ({ subscribe: () => () => {} })),
  },
  'live-2': {
    fault: 'tells who has voted',
    in: adapters((adapter) => ({
      subscribe: (heard) => adapter.subscribe!((hint) => heard({ ...hint, voter: 'Ani' } as never)),
    })),
  },
  'live-3': {
    fault: 'goes on telling whoever has stopped listening',
    in: adapters((adapter) => ({
      subscribe(heard) {
        adapter.subscribe!(heard);
        return () => {};
      },
    })),
  },
  'live-4': {
    fault: 'tells of what comes after the subscription alone',
    in: adapters((adapter) => ({
      subscribe(heard) {
        const since = newId();
        return adapter.subscribe!((hint) => hint.version > since && heard(hint));
      },
    })),
  },
};
