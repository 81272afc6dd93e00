/**
 * Causes that neither a request nor a person as stored shows by itself: what the mapping, the provider's own people, its log or
 * the SCIM setting tell. They come from features (`foundCauses` in feature.ts), are asked for again after something has changed,
 * and stand meanwhile as they were.
 */
import { causeIdOf } from '../../shared/causes/cause-id';
import type { FoundCause } from '../feature';
import { atMostEvery } from '../runtime/at-most-every';

export type FoundById = ReadonlyMap<string, FoundCause>;

interface Known {
  causes: FoundById;
  isStale: boolean;
  work: Promise<void> | null;
}

interface Options {
  find(settingId: string): Promise<readonly FoundCause[]>;
  /** Called when others are found than before. */
  onChange(settingId: string): void;
}

/** A burst of requests is looked at once in a second, not request by request. */
const lookMs = 1_000;

export class FoundCauses {
  readonly #options: Options;
  /** Of each SCIM setting that somebody has looked at. */
  readonly #known = new Map<string, Known>();
  readonly #looks = atMostEvery(lookMs, () => this.#lookAgain());

  constructor(options: Options) {
    this.#options = options;
  }

  /** As far as they are known; begins to look where nobody has. */
  latest(settingId: string): FoundById {
    const known = this.#of(settingId);
    if (known.isStale) this.#looks.soon();
    return known.causes;
  }

  /** Resolves with what is found now. */
  async complete(settingId: string): Promise<FoundById> {
    const known = this.#of(settingId);
    while (known.work !== null || known.isStale) await (known.work ?? this.#look(settingId, known));
    return known.causes;
  }

  /** @param settingId null for all */
  changed(settingId: string | null): void {
    const settings = settingId === null ? [...this.#known.keys()] : [settingId];
    for (const known of settings.flatMap((id) => this.#known.get(id) ?? [])) {
      known.isStale = true;
      this.#looks.soon();
    }
  }

  forget(settingId: string): void {
    this.#known.delete(settingId);
  }

  close(): void {
    this.#looks.stop();
    this.#known.clear();
  }

  #of(settingId: string): Known {
    const known = this.#known.get(settingId) ?? { causes: new Map(), isStale: true, work: null };
    this.#known.set(settingId, known);
    return known;
  }

  #lookAgain(): void {
    for (const [settingId, known] of this.#known)
      if (known.isStale && known.work === null) void this.#look(settingId, known);
  }

  #look(settingId: string, known: Known): Promise<void> {
    known.isStale = false;
    known.work = this.#options
      .find(settingId)
      // A SCIM setting that is deleted meanwhile has none.
      .catch(() => [])
      .then((found) => {
        known.work = null;
        this.#take(settingId, known, found);
      });
    return known.work;
  }

  #take(settingId: string, known: Known, found: readonly FoundCause[]): void {
    const before = printOf(known.causes.values());
    known.causes = new Map(found.map((cause) => [causeIdOf(cause.finding), cause]));
    const isOther = printOf(known.causes.values()) !== before;
    if (isOther && this.#known.get(settingId) === known) this.#options.onChange(settingId);
  }
}

function printOf(causes: Iterable<FoundCause>): string {
  const parts = [...causes].map(({ finding, people }) => [finding.explanation, people.map(personOf)]);
  return JSON.stringify(parts);
}

function personOf({ person }: FoundCause['people'][number]): string {
  return `${person.id} ${person.displayName}`;
}
