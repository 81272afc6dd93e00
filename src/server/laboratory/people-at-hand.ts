/** Whom an expression is tried on, as one vendor knows them. */
import type { PeopleSource } from '../../shared/features/laboratory';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import type { KnownPerson, Laboratory } from '../../shared/idp/common/laboratory';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { peek } from '../resource/lazy-resource';
import type { WorkbenchContext } from '../workbench-context';
import { recordsIn } from './pasted-people';
import type { PeopleOfCompanies } from './people-of-company';

export interface PeopleAtHand {
  size: number;
  /** In order; each is made when it is asked for. */
  each(): Iterable<KnownPerson>;
  find(id: string): KnownPerson | undefined;
  /** Null where all attributes are told: an absent value is an empty one then. */
  told: ReadonlySet<string> | null;
  /** What was pasted and belongs to no attribute. */
  notUsed(): string[];
}

interface Asked {
  idp: IdentityProvider;
  laboratory: Laboratory;
  source: PeopleSource;
}

type Context = Pick<WorkbenchContext, 'settings' | 'directoryOf' | 'sliceOf'> & {
  peopleOfCompanies: PeopleOfCompanies;
};

/** @throws ApiFailure 404 for a SCIM setting or company that is not there, 422 for what can't be read as people */
export function peopleAtHand(context: Context, { idp, laboratory, source }: Asked): PeopleAtHand {
  switch (source.kind) {
    case 'setting':
      return ofSetting(context, source.settingId, idp, laboratory);
    case 'company':
      return ofList(context.peopleOfCompanies.peopleOf(source.company, { id: idp.id, laboratory }));
    case 'pasted':
      return ofRecords(source.text, laboratory);
  }
}

function ofSetting(
  context: Context,
  settingId: string,
  idp: IdentityProvider,
  laboratory: Laboratory,
): PeopleAtHand {
  const directory = context.directoryOf(settingId);
  const rows = rowsFor(context, settingId, idp);
  type Stored = NonNullable<ReturnType<typeof directory.get>>;
  // Whatever the vendor calls them by: pages link to whom the directory has.
  const known = (user: Stored) => ({ ...laboratory.personOfResource(peek(user), rows), id: user.id });
  return {
    size: directory.size('User'),
    *each() {
      for (const user of directory.each('User')) yield known(user);
    },
    find(id) {
      const user = directory.get('User', id);
      return user && known(user);
    },
    told: new Set(laboratory.personOfResource({}, rows).known),
    notUsed: () => [],
  };
}

/** Rows of another vendor say nothing of this one's attributes: then its own are taken. */
function rowsFor(
  { settings, sliceOf }: Context,
  settingId: string,
  idp: IdentityProvider,
): readonly AttributeMapping[] {
  const inForce = settings.get(settingId)?.idp === idp.id ? sliceOf('mapping', settingId) : null;
  return (inForce?.mapping ?? idp.simulation.mapping).users;
}

function ofRecords(text: string, laboratory: Laboratory): PeopleAtHand {
  const people = recordsIn(text).map((record, index) => laboratory.personOfRecord(record, index + 1));
  return { ...ofList(people), notUsed: () => [...new Set(people.flatMap(({ unknown }) => unknown))] };
}

function ofList(people: readonly KnownPerson[]): PeopleAtHand {
  return {
    size: people.length,
    each: () => people,
    find: (id) => people.find((person) => person.id === id),
    told: null,
    notUsed: () => [],
  };
}
