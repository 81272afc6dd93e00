/** What would be wrong with people who have not come yet, by the rules by which findings are made of those who have. */
import { type CauseKey, causeIdOf, causeKeyOf } from '../../shared/causes/cause-id';
import { type FindInPerson, type PeopleHere, personFinder } from '../../shared/diagnostics/person-findings';
import type { CauseCount } from '../../shared/features/mapping';
import type { JsonObject } from '../../shared/scim/resource';
import { severities } from '../../shared/severities';
import type { Workshop } from './workshop';

/** Managers of who has not come have not come either: that is no fault of theirs. */
export function finderOf({ setting, directory, places, company }: Workshop): FindInPerson {
  const here: PeopleHere = {
    places,
    fieldMappings: setting.fieldMappings,
    isHere: (id) => directory.find(id) !== undefined || company?.world.people.has(id) === true,
    personWith: () => null,
  };
  return personFinder(here);
}

export class ExpectedCauses {
  readonly #find: FindInPerson;
  readonly #found = new Map<string, CauseCount>();

  constructor(workshop: Workshop) {
    this.#find = finderOf(workshop);
  }

  add(attributes: JsonObject): void {
    const keys = new Map(this.#find(attributes).map((finding) => [causeIdOf(finding), causeKeyOf(finding)]));
    for (const [id, key] of keys) this.#note(id, key);
  }

  /** The worst first, then those of most people. */
  list(): CauseCount[] {
    const rank = ({ severity }: CauseCount) => severities.indexOf(severity);
    return [...this.#found.values()].sort(
      (one, other) => rank(one) - rank(other) || other.people - one.people,
    );
  }

  #note(id: string, key: CauseKey): void {
    const before = this.#found.get(id);
    if (before === undefined) this.#found.set(id, { ...key, people: 1 });
    else before.people += 1;
  }
}
