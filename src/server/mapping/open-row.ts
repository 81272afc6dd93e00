/** What arrived at one attribute path: who lacks it, who has which value, and by which requests. */
import type { ResourceReference } from '../../shared/exchange';
import type { OpenedRow } from '../../shared/features/mapping';
import { readPath } from '../../shared/mapping/path-key';
import { shownText } from '../../shared/mapping/shown-value';
import { textReader } from '../../shared/scim/value-at-path';
import type { RecordedRequests } from '../journal/recorded-requests';
import { type KnownOrigin, originOf } from '../resource/value-origins';
import { inSlices } from '../runtime/in-slices';
import { truncateText } from '../runtime/truncate-text';
import { mostValues } from './path-counts';
import type { PeopleAtHand, Person } from './people-at-hand';

const mostShown = 50;
/** People who are named. */
const mostNamed = 20;
const mostNamedOfValue = 3;
/** In characters. */
const longestValue = 200;

interface OfValue {
  value: string;
  people: number;
  some: ResourceReference[];
}

/** @param path one that can't be read is at nobody's */
export async function openRow(
  path: string,
  people: PeopleAtHand,
  recorded: RecordedRequests,
): Promise<OpenedRow> {
  const gathered = new GatheredRow(path, recorded);
  await inSlices(people.each(), (person) => {
    gathered.add(person);
  });
  return gathered.result();
}

class GatheredRow {
  readonly #read;
  readonly #values = new Map<string, OfValue>();
  readonly #lacking: ResourceReference[] = [];
  #without = 0;
  #people = 0;
  #isMany = false;
  #first: Moment | null = null;
  #latest: Moment | null = null;

  readonly #path: string;
  readonly #recorded: RecordedRequests;

  constructor(path: string, recorded: RecordedRequests) {
    this.#path = path;
    this.#recorded = recorded;
    const read = readPath(path);
    this.#read = read === null ? null : textReader(read);
  }

  add(person: Person): void {
    this.#people += 1;
    const text = this.#read?.(person.attributes).text ?? null;
    if (text === null) this.#lacks(person);
    else this.#has(text, person);
  }

  result(): OpenedRow {
    const values = [...this.#values.values()].sort((one, other) => other.people - one.people);
    return {
      people: this.#people,
      lacking: { count: this.#without, some: this.#lacking },
      values: values.slice(0, mostShown),
      distinct: this.#values.size,
      isMany: this.#isMany,
      first: this.#told(this.#first),
      latest: this.#told(this.#latest),
    };
  }

  #lacks(person: Person): void {
    this.#without += 1;
    if (this.#lacking.length < mostNamed) this.#lacking.push(person.reference());
  }

  #has(text: string, person: Person): void {
    const value = truncateText(shownText(text), longestValue);
    const known = this.#values.get(value);
    if (known === undefined && this.#values.size >= mostValues) this.#isMany = true;
    else {
      const one = known ?? { value, people: 0, some: [] };
      this.#values.set(value, one);
      one.people += 1;
      if (one.some.length < mostNamedOfValue) one.some.push(person.reference());
    }
    this.#noteOrigin(person);
  }

  #noteOrigin(person: Person): void {
    const origin = originOf(person.origins, this.#path, true);
    if (origin === null) return;
    if (this.#first === null || origin.at < this.#first.origin.at) this.#first = { origin, person };
    if (this.#latest === null || origin.at >= this.#latest.origin.at) this.#latest = { origin, person };
  }

  #told(moment: Moment | null): OpenedRow['first'] {
    if (moment === null) return null;
    const person = moment.person.reference();
    return { sequence: this.#recorded.sequenceOf(moment.origin, person.id), ...moment.origin, person };
  }
}

interface Moment {
  origin: KnownOrigin;
  person: Person;
}
