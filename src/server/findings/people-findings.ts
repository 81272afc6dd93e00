/**
 * The findings of everybody in one directory. All are looked at in slices when it is made, and afterwards those who change; a
 * change only notes whom to look at, so that a write costs the same at any size of the directory.
 */
import { causeKeyOf } from '../../shared/causes/cause-id';
import {
  type FindInPerson,
  managerIdOf,
  type PeopleHere,
  personFinder,
} from '../../shared/diagnostics/person-findings';
import type { DirectoryEvent } from '../directory/change-feed';
import type { DirectoryReader } from '../directory/directory-reader';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { CauseIndex } from './cause-index';
import { CriterionValues } from './criterion-values';

export class PeopleFindings {
  readonly #directory: DirectoryReader;
  readonly #find: FindInPerson;
  readonly #onChange: () => void;
  /** By which people were looked at. */
  readonly fieldMappings: PeopleHere['fieldMappings'];
  readonly criterion: string | null;
  /** Ids to be looked at; true where the person may have come or gone, which concerns those who have them as manager. */
  readonly #waiting = new Map<string, boolean>();
  /** Those who were not looked at yet since it was made: a list of all would take a turn of its own. */
  #unseen: Iterator<StoredResource>;
  /** Ids of people by the id of their manager. */
  readonly #reports = new Map<string, Set<string>>();
  readonly #managers = new Map<string, string>();
  #causes = new CauseIndex();
  #values: CriterionValues;
  #work: Promise<void> | null = null;
  #isClosed = false;

  /**
   * @param criterion path that people are grouped by; null where by none
   * @param onChange called when what was waiting has been looked at
   */
  constructor(
    directory: DirectoryReader,
    here: PeopleHere,
    onChange: () => void,
    criterion: string | null = null,
  ) {
    this.#directory = directory;
    this.#find = personFinder(here);
    this.fieldMappings = here.fieldMappings;
    this.criterion = criterion;
    this.#values = new CriterionValues(criterion);
    this.#onChange = onChange;
    this.#unseen = directory.each('User')[Symbol.iterator]();
    this.#begin();
  }

  get causes(): CauseIndex {
    return this.#causes;
  }

  /** Ids of people by the value that they are grouped by. */
  get values(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#values.all();
  }

  get isComplete(): boolean {
    return this.#work === null;
  }

  /** Resolves when everybody was looked at who is here now. */
  async complete(): Promise<void> {
    while (this.#work !== null) await this.#work;
  }

  follow(event: DirectoryEvent): void {
    if (event.kind === 'cleared') {
      this.#clear();
      return;
    }
    for (const { before, after } of event.resources) {
      const person = after ?? before;
      if (person?.resourceType !== 'User') continue;
      const cameOrWent = before === null || after === null || this.#waiting.get(person.id) === true;
      this.#waiting.set(person.id, cameOrWent);
    }
    this.#begin();
  }

  close(): void {
    this.#isClosed = true;
    this.#waiting.clear();
    this.#unseen = nobody();
  }

  #clear(): void {
    this.#waiting.clear();
    this.#unseen = nobody();
    this.#reports.clear();
    this.#managers.clear();
    this.#causes = new CauseIndex();
    this.#values = new CriterionValues(this.criterion);
    this.#begin();
  }

  #begin(): void {
    this.#work ??= this.#lookAtWaiting();
  }

  /** Begins in a later turn: the request that has changed somebody is to have its response first. */
  async #lookAtWaiting(): Promise<void> {
    await yieldSlice();
    await this.#directory.whenIndexed();
    for (let isMore = true; isMore; isMore = this.#lookAtUnseen() || this.#waiting.size > 0) {
      for (const [id, cameOrWent] of this.#waiting) {
        this.#waiting.delete(id);
        this.#lookAt(id);
        if (cameOrWent) for (const report of this.#reports.get(id) ?? []) this.#note(report);
        if (isSliceOver()) await yieldSlice();
      }
      if (isSliceOver()) await yieldSlice();
    }
    this.#work = null;
    if (!this.#isClosed) this.#onChange();
  }

  /** The next of them; false where there is none. */
  #lookAtUnseen(): boolean {
    const { value: user, done = false } = this.#unseen.next();
    if (!done) this.#lookAt(user.id);
    return !done;
  }

  #note(id: string): void {
    if (!this.#waiting.has(id)) this.#waiting.set(id, false);
  }

  #lookAt(id: string): void {
    const user = this.#directory.get('User', id);
    const person = user === undefined ? null : peek(user);
    this.#setManager(id, person === null ? null : managerIdOf(person));
    this.#values.set(id, person);
    this.#causes.set(id, person === null ? [] : this.#find(person).map(causeKeyOf));
  }

  #setManager(id: string, manager: string | null): void {
    const before = this.#managers.get(id);
    if (before === (manager ?? undefined)) return;
    if (before !== undefined) {
      const reports = this.#reports.get(before);
      reports?.delete(id);
      if (reports?.size === 0) this.#reports.delete(before);
      this.#managers.delete(id);
    }
    if (manager === null) return;
    this.#managers.set(id, manager);
    const reports = this.#reports.get(manager) ?? new Set();
    this.#reports.set(manager, reports.add(id));
  }
}

function nobody(): Iterator<StoredResource> {
  return [].values();
}
