import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import { staffOf, type StaffBackend } from '../../../src/backend/staff.ts';
import {
  eventStaffCommandTypes,
  eventStaffReadTypes,
  type Attendee,
  type EventPlan,
  type EventStaffCommand,
} from '../../../src/model/event-staff.ts';
import { newId } from '../../../src/model/id.ts';
import type { StaffQuery } from '../../../src/model/staff.ts';
import { adapters, madeUp, placing, type Asked, type Broken, type BrokenOnes } from './tools.ts';

/** Does something else with what the team plans. */
const planning = (
  instead: (
    staff: StaffBackend,
    asked: Asked,
  ) => {
    read?(query: StaffQuery): Promise<unknown>;
    submit?(command: EventStaffCommand): ReturnType<StaffBackend['submit']>;
  },
): Broken['in'] =>
  adapters((adapter, rest) => {
    const { read, submit } = instead(staffOf(adapter), { adapter, ...rest });
    const isOurs = (types: readonly string[], { type }: { type: string }) => types.includes(type);
    return {
      ...(read && {
        read: ((query: StaffQuery) =>
          isOurs([...eventStaffReadTypes, 'audit'], query)
            ? read(query)
            : adapter.read(query as never)) as BackendAdapter['read'],
      }),
      ...(submit && {
        submit: (command) =>
          isOurs(eventStaffCommandTypes, command)
            ? submit(command as unknown as EventStaffCommand)
            : adapter.submit(command),
      }),
    };
  });

const carryingOut = (instead: (command: EventStaffCommand) => EventStaffCommand): Broken['in'] =>
  planning((staff) => ({
    submit: async (command) => ({ ...(await staff.submit(instead(command))), commandId: command.id }),
  }));

const forgiving = (isForgiven: (error: GuyubError) => boolean): Broken['in'] =>
  planning((staff) => ({
    submit: (command) =>
      staff.submit(command).catch((error: GuyubError) => {
        if (isForgiven(error)) return madeUp(command as never);
        throw error;
      }),
  }));

const showing = (plan: (plan: EventPlan) => EventPlan): Broken['in'] =>
  planning((staff) => ({
    async read(query) {
      const read = await staff.read(query);
      if (query.type !== 'event-plans' || !('events' in read)) return read;
      return { ...read, events: (read.events as EventPlan[]).map(plan) };
    },
  }));

const listing = (people: (people: readonly Attendee[]) => readonly Attendee[]): Broken['in'] =>
  planning((staff) => ({
    async read(query) {
      const read = await staff.read(query);
      return 'people' in read ? { ...read, people: people(read.people) } : read;
    },
  }));

/** Each id after the one before: two that are made in one millisecond would come in any order. */
let last = '';

export const eventPlans: BrokenOnes = {
  'plan-1': {
    fault: 'publishes whatever is written',
    in: carryingOut((command) =>
      command.type === 'event.create' ? { ...command, status: 'scheduled' } : command,
    ),
  },
  'plan-2': {
    fault: 'keeps the way in from the team',
    in: showing((plan) => ({ ...plan, url: undefined }) as never),
  },
  'plan-3': {
    fault: 'lets the edit that arrives last win',
    in: planning((staff) => ({
      async submit(command) {
        if (command.type !== 'event.edit') return staff.submit(command);
        const { event } = await staff.read({ type: 'attendance', eventId: command.eventId });
        const anew = { ...command, id: (last = newId(last)), ifVersion: event!.version };
        return { ...(await staff.submit(anew)), commandId: command.id };
      },
    })),
  },
  'plan-4': {
    fault: 'writes over what a colleague has written',
    in: planning((staff) => ({
      async submit(command) {
        if (!('ifVersion' in command)) return staff.submit(command);
        const { event } = await staff.read({ type: 'attendance', eventId: command.eventId });
        return staff.submit({ ...command, ifVersion: event?.version ?? command.ifVersion });
      },
    })),
  },
  'plan-5': {
    fault: 'leaves those who wait where they are',
    in: (good) => {
      const placed = placing('rsvp', (rsvp) => rsvp)(good);
      return planning((staff, { community }) => ({
        async submit(command) {
          const before = await community.records!('rsvp');
          const receipt = await staff.submit(command);
          for (const rsvp of before) await community.put('rsvp', rsvp);
          return receipt;
        },
      }))(placed);
    },
  },
  'plan-6': {
    fault: 'takes fewer places than people have, and says nothing',
    in: forgiving(({ reason }) => reason === 'overbooked'),
  },
  'plan-7': {
    fault: 'gives everybody the same reason',
    in: carryingOut((command) =>
      command.type === 'event.cancel' ? { ...command, reason: 'It does not take place.' } : command,
    ),
  },
  'plan-8': {
    fault: 'hides an event that people go to',
    in: planning((staff, { community }) => ({
      async submit(command) {
        if (command.type !== 'event.restore') return staff.submit(command);
        for (const rsvp of await community.records!('rsvp'))
          await community.put('rsvp', { ...rsvp, answer: 'no' });
        return staff.submit(command);
      },
    })),
  },
  'plan-9': {
    fault: 'takes the zone of the server where it does not know one',
    in: carryingOut((command) =>
      'zone' in command && command.zone === 'Asia/Kudus' ? { ...command, zone: 'UTC' } : command,
    ),
  },
  'plan-10': {
    fault: 'puts those who wait before those who come',
    in: listing((people) => people.toReversed()),
  },
  'plan-11': {
    fault: 'calls people by another name whenever it is asked',
    in: listing((people) => people.map((each) => ({ ...each, pseudonym: `${each.pseudonym}${newId()}` }))),
  },
  'plan-12': {
    fault: 'thanks anybody for a plan',
    in: forgiving(({ code }) => code === 'forbidden'),
  },
  'plan-13': {
    fault: 'notes that something was done and not what',
    in: planning((staff) => ({
      async read(query) {
        const read = await staff.read(query);
        if (!('entries' in read)) return read;
        return {
          ...read,
          entries: read.entries.map((entry) => ({ ...entry, before: undefined, after: undefined })),
        };
      },
    })),
  },
  'plan-14': {
    fault: 'finds only what is written in the same way',
    in: planning((staff) => ({
      async read(query) {
        const read = await staff.read(query);
        if (query.type !== 'event-plans' || !('events' in read)) return read;
        const { search = '' } = query;
        const fits = (plan: EventPlan) => JSON.stringify(plan).includes(search);
        return { ...read, events: (read.events as EventPlan[]).filter(fits) };
      },
    })),
  },
  'plan-15': {
    fault: 'deletes whatever it is told to, and thanks for it',
    in: forgiving(({ reason }) => reason === 'opened'),
  },
};
