/** What a row would send for everybody, beside what came. */
import type { ResourceReference } from '../../shared/exchange';
import type { TriedEveryone } from '../../shared/features/mapping';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import type { ReadExpression } from '../../shared/idp/common/laboratory';
import { readPath } from '../../shared/mapping/path-key';
import { shownText } from '../../shared/mapping/shown-value';
import type { JsonValue } from '../../shared/scim/resource';
import { type TextReader, textReader } from '../../shared/scim/value-at-path';
import { truncateText } from '../runtime/truncate-text';
import { type Person, userType } from './people-at-hand';
import { fieldReader } from './platform-values';
import { withValue } from './sent-resource';
import type { Workshop } from './workshop';

const mostChanges = 1_000;
const mostShown = 20;
const mostNamed = 3;
/** In characters. */
const longestValue = 120;

type Change = TriedEveryone['changes'][number];

export class DifferenceOfRow {
  readonly #workshop: Workshop;
  readonly #target: string;
  readonly #read: ReadExpression;
  readonly #text: TextReader | null;
  readonly #field;
  readonly #counts = { people: 0, same: 0, changed: 0, gained: 0, lost: 0, none: 0, problems: 0 };
  readonly #told = { before: 0, after: 0 };
  readonly #changes = new Map<string, Change>();
  readonly #unknown = new Set<string>();

  constructor(workshop: Workshop, { target }: AttributeMapping, read: ReadExpression) {
    const path = readPath(target);
    this.#workshop = workshop;
    this.#target = target;
    this.#read = read;
    this.#text = path === null ? null : textReader(path);
    this.#field = fieldReader(workshop, target);
  }

  add(person: Person): void {
    const { source, known } = person.someone();
    for (const name of this.#read.attributes) if (known?.has(name) === false) this.#unknown.add(name);
    const { value, problem } = this.#read.of(source);
    const from = this.#text?.(person.attributes).text ?? null;
    const to = textOf(value);
    this.#counts.people += 1;
    if (problem !== null) this.#counts.problems += 1;
    const isSame = to?.toLowerCase() === from?.toLowerCase() && (to === from || typeof value === 'boolean');
    this.#count(from, to, isSame);
    this.#lookAtPlatform(person, value, isSame);
    if (!isSame) this.#note(from, to, person.reference);
  }

  result(): TriedEveryone {
    const changes = [...this.#changes.values()].sort((one, other) => other.people - one.people);
    return {
      ...this.#counts,
      onPlatform: this.#field === null ? null : { field: this.#field.field, ...this.#told },
      changes: changes.slice(0, mostShown),
      unknown: [...this.#unknown],
    };
  }

  #count(from: string | null, to: string | null, isSame: boolean): void {
    if (to === null) this.#counts[from === null ? 'none' : 'lost'] += 1;
    else if (from === null) this.#counts.gained += 1;
    else this.#counts[isSame ? 'same' : 'changed'] += 1;
  }

  #lookAtPlatform({ attributes }: Person, value: JsonValue, isSame: boolean): void {
    if (this.#field === null) return;
    const before = this.#field.valueOf(attributes);
    if (before !== null) this.#told.before += 1;
    const type = userType(this.#workshop.directory);
    const after = isSame ? before : this.#field.valueOf(withValue(attributes, this.#target, value, type));
    if (after !== null) this.#told.after += 1;
  }

  #note(from: string | null, to: string | null, reference: () => ResourceReference): void {
    const key = JSON.stringify([from, to]);
    const known = this.#changes.get(key);
    if (known === undefined && this.#changes.size >= mostChanges) return;
    const change = known ?? { from: shown(from), to: shown(to), people: 0, some: [] };
    this.#changes.set(key, change);
    change.people += 1;
    if (change.some.length < mostNamed) change.some.push(reference());
  }
}

function textOf(value: JsonValue): string | null {
  if (value === null || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function shown(text: string | null): string | null {
  return text === null ? null : truncateText(shownText(text), longestValue);
}
