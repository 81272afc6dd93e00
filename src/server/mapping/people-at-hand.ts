/** Whom a mapping is worked out for: who has arrived, else the company of a rehearsal as the mapping would send it. */
import type { ResourceReference } from '../../shared/exchange';
import type { Subject } from '../../shared/features/mapping';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { DirectoryReader } from '../directory/directory-reader';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { referenceTo } from '../resource/summary';
import { type ReadRow, readRow, type Someone, workOut } from './read-rows';
import { resourceOf } from './sent-resource';
import type { Workshop } from './workshop';

export interface Person {
  reference(): ResourceReference;
  attributes: JsonObject;
  /** Which request set each value; undefined for who has not come. */
  origins: string | undefined;
  /** As the provider knows them. */
  someone(): Someone;
}

export interface PeopleAtHand {
  size: number;
  /** True for who has not come: their attributes are what would be sent. */
  isExpected: boolean;
  each(): Iterable<Person>;
  /** Whom rows are shown for: the one of this id, else one who goes wrong, else the first. */
  subject(id: string | undefined): (Someone & { subject: Subject; attributes: JsonObject }) | null;
}

export function readUserRows({ mapping, laboratory, evaluation }: Workshop): ReadRow[] {
  return mapping.users.map((row) => readRow(row, laboratory, evaluation));
}

export function userType({ registry }: Pick<DirectoryReader, 'registry'>): ResolvedResourceType | undefined {
  return registry.byName.get('user');
}

export function peopleAtHand(workshop: Workshop, rows: readonly ReadRow[]): PeopleAtHand {
  const { directory } = workshop;
  return directory.size('User') > 0 ? arrived(workshop) : expected(workshop, rows);
}

function arrived(workshop: Workshop): PeopleAtHand {
  const { directory, isWrong } = workshop;
  return {
    size: directory.size('User'),
    isExpected: false,
    *each() {
      for (const user of directory.each('User')) yield personOf(user, workshop);
    },
    subject(id) {
      const user = (id === undefined ? undefined : directory.get('User', id)) ?? oneOf(directory, isWrong);
      if (user === undefined) return null;
      const { attributes, someone, reference } = personOf(user, workshop);
      const { displayName: name } = reference();
      return { ...someone(), attributes, subject: { id: user.id, name, from: 'directory' } };
    },
  };
}

function personOf(user: StoredResource, { laboratory, mapping }: Workshop): Person {
  const attributes = peek(user);
  return {
    reference: () => referenceTo(user),
    attributes,
    origins: user.origins,
    someone: () => someoneOf(attributes, laboratory, mapping.users),
  };
}

/** So many are asked whether they go wrong: the first one is as good. */
const mostAsked = 1_000;

function oneOf(directory: DirectoryReader, isWrong: (id: string) => boolean): StoredResource | undefined {
  const first = directory.slice('User', 'created', 0, mostAsked);
  return first.find(({ id }) => isWrong(id)) ?? first[0];
}

/** What the provider must know of somebody who came, as far as rows can be turned round. */
function someoneOf(
  resource: JsonObject,
  laboratory: Workshop['laboratory'],
  rows: Workshop['mapping']['users'],
): Someone {
  if (laboratory === null) return { resource, source: null, known: new Set() };
  const { source, known } = laboratory.personOfResource(resource, rows);
  return { resource, source, known: new Set(known) };
}

function expected({ company, laboratory, directory }: Workshop, rows: readonly ReadRow[]): PeopleAtHand {
  const people = company === null || laboratory === null ? [] : laboratory.peopleOf(company.world);
  const type = userType(directory);
  const attributesOf = (someone: Someone) =>
    resourceOf(
      rows.map((row) => ({ target: row.row.target, value: workOut(row, someone).json })),
      type,
    );
  const all = people.map(({ id, name, source }) => ({
    subject: { id, name, from: 'company' } as const,
    resource: null,
    source,
    known: null,
    attributes: attributesOf({ resource: null, source, known: null }),
  }));
  return {
    size: all.length,
    isExpected: true,
    each: () =>
      all.map(({ subject, attributes, ...someone }) => ({
        reference: () => ({ resourceType: 'User', id: subject.id, displayName: subject.name }),
        attributes,
        origins: undefined,
        someone: () => someone,
      })),
    subject: (id) => all.find(({ subject }) => subject.id === id) ?? all[0] ?? null,
  };
}
