/** People of a company that are not written out one by one: grown from its departments and places, the same each time. */
import { z } from 'zod';
import { idOfName, slug } from './id-of-name';
import { namePool } from './names';
import { oneOf, randomOf } from './random';

const share = z.number().positive().default(1);

export const grownSchema = z.strictObject({
  seed: z.number().int(),
  people: z.number().int().min(1).max(200_000),
  departments: z
    .array(
      z.strictObject({
        name: z.string(),
        share,
        titles: z.array(z.string()).min(1),
        costCentre: z.string().optional(),
      }),
    )
    .min(1),
  places: z
    .array(
      z.strictObject({
        share,
        office: z.string(),
        city: z.string(),
        state: z.string().optional(),
        country: z.string(),
        usageLocation: z.string(),
        timeZone: z.string(),
        language: z.string(),
        /** Rows of the names that there are; any, where it does not say. */
        names: z
          .array(
            z
              .number()
              .int()
              .min(0)
              .max(namePool.length - 1),
          )
          .min(1)
          .optional(),
      }),
    )
    .min(1),
});
export type Grown = z.output<typeof grownSchema>;

interface GrownPerson {
  id: string;
  givenName: string;
  familyName: string;
  title: string;
  department: string;
  manager: string | null;
  office: string;
  city: string;
  state: string | null;
  country: string;
  usageLocation: string;
  timeZone: string;
  language: string;
  hiredDaysAgo: number;
  custom: Record<string, string>;
}

export interface GrownCompany {
  people: GrownPerson[];
  /** One for each department. */
  groups: { id: string; name: string; members: string[]; isSecurityGroup: boolean }[];
}

/** How many people report to one. */
const teamSize = 8;
const longestService = 5_000;

/** @param taken ids of those who are written out */
export function grow(grown: Grown, taken: ReadonlySet<string>): GrownCompany {
  const random = randomOf(grown.seed);
  const ids = new Map([...taken].map((id) => [id, 1]));
  const ofDepartment = new Map(grown.departments.map(({ name }) => [name, [] as string[]]));
  const people = Array.from({ length: grown.people }, (_, index) => {
    const department = grown.departments[index] ?? weighted(random, grown.departments);
    const members = ofDepartment.get(department.name) ?? [];
    const person = personOf(grown, random, department, members, ids);
    members.push(person.id);
    return person;
  });
  const [chief] = people;
  for (const head of people.slice(1, grown.departments.length)) head.manager = chief?.id ?? null;
  const groups = [...ofDepartment].map(([name, members]) => ({
    ...{ id: slug(name), name, members },
    isSecurityGroup: true,
  }));
  return { people, groups };
}

type Department = Grown['departments'][number];

function personOf(
  { places }: Grown,
  random: () => number,
  { name: department, titles, costCentre }: Department,
  members: readonly string[],
  ids: Map<string, number>,
): GrownPerson {
  const { share: _, names, state = null, ...place } = weighted(random, places);
  const { given, family } =
    names === undefined
      ? oneOf(random, namePool)
      : (namePool[oneOf(random, names)] ?? oneOf(random, namePool));
  const [givenName, familyName] = [oneOf(random, given), oneOf(random, family)];
  const isHead = members.length === 0;
  return {
    ...place,
    id: freeId(idOfName(givenName, familyName), ids),
    ...{ givenName, familyName, department, state },
    title: isHead ? `Head of ${department}` : oneOf(random, titles),
    // The first of a department leads it, every eighth leads a team.
    manager: isHead ? null : (members[leaderOf(members.length)] ?? null),
    hiredDaysAgo: 30 + Math.floor(random() * longestService),
    custom: costCentre === undefined ? {} : { costCentre },
  };
}

function leaderOf(place: number): number {
  return place % teamSize === 0 ? 0 : place - (place % teamSize);
}

/** @param ids how often each name was given, so that the next is found at once */
function freeId(wanted: string, ids: Map<string, number>): string {
  const times = (ids.get(wanted) ?? 0) + 1;
  ids.set(wanted, times);
  return times === 1 ? wanted : `${wanted}.${times}`;
}

function weighted<Value extends { share: number }>(random: () => number, values: readonly Value[]): Value {
  let left = random() * values.reduce((sum, value) => sum + value.share, 0);
  const found = values.find((value) => {
    left -= value.share;
    return left < 0;
  });
  return found ?? oneOf(random, values);
}
