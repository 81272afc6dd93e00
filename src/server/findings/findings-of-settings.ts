/** The findings of everybody, of each SCIM setting that somebody has looked at. */
import type { PeopleHere } from '../../shared/diagnostics/person-findings';
import type { DirectoryEvent } from '../directory/change-feed';
import type { DirectoryReader } from '../directory/directory-reader';
import { PeopleFindings } from './people-findings';

export class FindingsOfSettings {
  readonly #lookedAt = new Map<string, PeopleFindings>();
  readonly #onChange: (settingId: string) => void;

  /** @param onChange called when people of a SCIM setting have been looked at */
  constructor(onChange: (settingId: string) => void) {
    this.#onChange = onChange;
  }

  /** Begins to look at everybody when it is asked for the first time. */
  of(
    settingId: string,
    directory: DirectoryReader,
    here: PeopleHere,
    criterion: string | null,
  ): PeopleFindings {
    const known = this.#lookedAt.get(settingId);
    if (known !== undefined) return known;
    const made = new PeopleFindings(directory, here, () => this.#onChange(settingId), criterion);
    this.#lookedAt.set(settingId, made);
    return made;
  }

  /** With the fields by which they were looked at. */
  *lookedAt(): Iterable<{ settingId: string } & Pick<PeopleFindings, 'fieldMappings' | 'criterion'>> {
    for (const [settingId, { fieldMappings, criterion }] of this.#lookedAt)
      yield { settingId, fieldMappings, criterion };
  }

  follow(event: DirectoryEvent & { settingId: string }): void {
    this.#lookedAt.get(event.settingId)?.follow(event);
  }

  forget(settingId: string): void {
    this.#lookedAt.get(settingId)?.close();
    this.#lookedAt.delete(settingId);
  }

  forgetAll(): void {
    for (const settingId of [...this.#lookedAt.keys()]) this.forget(settingId);
  }
}
