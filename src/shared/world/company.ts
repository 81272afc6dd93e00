/**
 * A company as a data pack: a file in `resources/companies/`. What can be told from the rest is left out there: sign-in names and
 * mail addresses are made of ids and the domain, employee numbers are counted. Dates are so many days ago.
 */
import { z } from 'zod';
import { captionOf } from './caption';
import type { WorldEvent } from './event';
import { eventSchemaWith } from './event-schema';
import { grow, grownSchema } from './grow';
import type { Person, PersonDetails } from './person';
import { personDetailsSchema } from './person-schema';
import type { Cast, Chapter, Company } from './story';
import { apply, type Employee, type Group, type World } from './world';

const days = z.number().int();

const packedPersonSchema = personDetailsSchema
  .omit({ hiredOn: true })
  .partial()
  .extend({
    id: z.string().regex(/^[a-z0-9.-]+$/),
    givenName: z.string(),
    familyName: z.string(),
    hiredDaysAgo: days.optional(),
  });
type PackedPerson = z.output<typeof packedPersonSchema>;

const packedEventSchema = eventSchemaWith(packedPersonSchema);
type PackedEvent = z.output<typeof packedEventSchema>;

const chapterSchema = z.strictObject({
  stage: z.enum(['connection test', 'first cycle', 'changes', 'on demand', 'restart']),
  title: z.string().nullable().default(null),
  opening: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  events: z.array(z.strictObject({ caption: z.string().optional(), event: packedEventSchema })).default([]),
});

const castSchema = z.strictObject({
  joiner: z.strictObject({ person: packedPersonSchema, groups: z.array(z.string()) }).optional(),
  mover: z.string().optional(),
  moverTo: z.string().optional(),
  leaver: z.string().optional(),
  returner: z.string().optional(),
  renamed: z.string().optional(),
  renamedTo: z.string().optional(),
});

export const companyPackSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** In a few words: "Makes lenses in seven countries". */
  about: z.string().optional(),
  /** Nobody's: RFC 2606 and RFC 6761 keep `.example` and `.test` free. */
  domain: z.string().regex(/\.(example|test)$/, 'A company lives in a reserved domain: .example or .test'),
  cast: castSchema.optional(),
  /** Who is not written out. */
  grown: grownSchema.optional(),
  people: z.array(packedPersonSchema),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      members: z.array(z.string()),
      isSecurityGroup: z.boolean().default(true),
    }),
  ),
  assigned: z.array(z.string()),
  stories: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      explanation: z.string(),
      chapters: z.array(chapterSchema).min(1),
    }),
  ),
});
/** One's own: its people may have addresses of a real domain, since they stay in a sandbox. */
export const ownCompanySchema = companyPackSchema.extend({
  name: z.string().trim().min(1, 'Enter a name').max(80),
  domain: z.string().regex(/^[a-z0-9.-]+$/i, 'This is no domain'),
});

export type CompanyPack = z.output<typeof companyPackSchema>;

/** How many people it begins with; nobody is made for it. */
export function peopleCountOf({ people, grown }: Pick<CompanyPack, 'people' | 'grown'>): number {
  return people.length + (grown?.people ?? 0);
}

/**
 * The company as of today.
 * @throws RangeError for a pack in which something happens to somebody who is not there
 */
export function companyOf(pack: CompanyPack, today: Date): Company {
  const { id, name, domain, about = '' } = pack;
  let hiredBefore = 0;
  const fill = (person: PackedPerson) => filled(person, domain, today, hiredBefore++);
  const world = beginningOf(pack, fill);
  const beginning = hiredBefore;
  const stories = pack.stories.map((story) => {
    hiredBefore = beginning;
    return { ...story, chapters: chaptersOf(story.chapters, world, fill) };
  });
  hiredBefore = beginning;
  return { id, name, domain, about, world, stories, cast: castOf(pack, fill) };
}

type Fill = (person: PackedPerson) => Person;

function castOf({ cast: { joiner, ...others } = {} }: CompanyPack, fill: Fill): Cast {
  if (joiner === undefined) return others;
  return { ...others, joiner: { person: fill(joiner.person), groups: joiner.groups } };
}

/** Built at once: event by event, many people would take very long. */
function beginningOf(pack: CompanyPack, fill: Fill): World {
  const grown = pack.grown && grow(pack.grown, new Set(pack.people.map(({ id }) => id)));
  const people = new Map<string, Employee>();
  for (const packed of [...pack.people, ...(grown?.people ?? [])]) {
    if (people.has(packed.id)) throw new RangeError(`${packed.id} is there already.`);
    people.set(packed.id, { ...fill(packed), account: 'enabled' });
  }
  const all = [...pack.groups, ...(grown?.groups ?? [])].map((group): [string, Group] => {
    return [group.id, { ...group, members: [...new Set(group.members)] }];
  });
  const groups = new Map(all);
  const assigned = new Set([...pack.assigned, ...(grown?.groups.map(({ id }) => id) ?? [])]);
  for (const id of [...all.flatMap(([, { members }]) => members), ...assigned])
    if (!people.has(id) && !groups.has(id)) throw new RangeError(`Nobody is called ${id}.`);
  return { people, groups, assigned };
}

function chaptersOf(
  chapters: CompanyPack['stories'][number]['chapters'],
  beginning: World,
  fill: Fill,
): Chapter[] {
  let world = beginning;
  return chapters.map((chapter) => ({
    ...chapter,
    events: chapter.events.map(({ caption, event: packed }) => {
      const event = eventOf(packed, fill);
      const before = world;
      world = apply(world, event);
      return { event, caption: caption ?? captionOf(event, before) };
    }),
  }));
}

function eventOf(event: PackedEvent, fill: Fill): WorldEvent {
  return event.type === 'hired' ? { type: 'hired', person: fill(event.person) } : event;
}

const firstEmployeeNumber = 1001;

/** Everything that a directory may know of somebody, and knows nothing yet. */
const unknown: Omit<PersonDetails, 'givenName' | 'familyName' | 'userName' | 'custom'> = {
  displayName: null,
  mail: null,
  title: null,
  department: null,
  manager: null,
  workPhone: null,
  mobilePhone: null,
  fax: null,
  office: null,
  street: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  usageLocation: null,
  timeZone: null,
  language: null,
  employeeNumber: null,
  hiredOn: null,
  licence: null,
};

function filled(packed: PackedPerson, domain: string, today: Date, hiredBefore: number): Person {
  const { hiredDaysAgo, ...said } = packed;
  const address = `${packed.id}@${domain}`;
  return {
    ...unknown,
    userName: address,
    mail: address,
    employeeNumber: `${firstEmployeeNumber + hiredBefore}`,
    hiredOn: hiredDaysAgo === undefined ? null : dayBefore(today, hiredDaysAgo),
    custom: {},
    ...said,
  };
}

function dayBefore(today: Date, daysAgo: number): string {
  return new Date(today.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
}
