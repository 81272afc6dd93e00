/**
 * What the requests of one SCIM setting said, by cause: when it was first and last seen, about whom, and who came again without
 * it. Kept up request by request, so that it needs no search; of bounded size whatever arrives. What a person has as stored is
 * counted elsewhere (people-findings.ts): here stands who once had it.
 */
import { type CauseKey, causeIdOf, causeKeyOf } from '../../shared/causes/cause-id';
import { isStoredRule } from '../../shared/diagnostics/stored-rules';
import type { ExchangeSummary, ResourceReference } from '../../shared/exchange';
import type { Finding } from '../../shared/finding';
import { needsAttention } from '../../shared/needs-attention';
import { concernSame } from '../../shared/normalised-path';

export interface SeenPerson {
  /** Without an id where the person was refused and never came to be. */
  person: ResourceReference;
  /** Came again without it. Says nothing of what a stored person shows. */
  isRight: boolean;
}

export interface SeenCause extends CauseKey {
  /** RFC 3339. */
  firstSeen: string;
  lastSeen: string;
  /** When somebody came again without it; null while nobody has. */
  lastRight: string | null;
  requests: number;
  /** The newest. */
  example: Finding;
  /** By `personKey`, the one who came last at the end. Empty where it is about requests rather than people. */
  people: Map<string, SeenPerson>;
}

export interface SeenLimits {
  causes: number;
  /** In all. */
  people: number;
}

/** As many people as the journal has requests. */
const usualLimits: SeenLimits = { causes: 300, people: 20_000 };

export class RequestCauses {
  readonly #limits: SeenLimits;
  readonly #byId = new Map<string, SeenCause>();
  /** Ids of causes by person, the one who came last at the end. */
  readonly #byPerson = new Map<string, Set<string>>();

  constructor(limits = usualLimits) {
    this.#limits = limits;
  }

  all(): ReadonlyMap<string, SeenCause> {
    return this.#byId;
  }

  /** @returns whether other people go wrong now by what requests say */
  add(exchange: ExchangeSummary): boolean {
    const { subject, findings } = exchange;
    const who = subject?.resourceType === 'User' ? subject : null;
    const found = findings.map((finding) => this.#note(finding, exchange, who));
    const settled = who !== null && this.#settle(who, exchange, new Set(found));
    return settled || findings.some((finding) => needsAttention(finding) && !isStoredRule(finding.rule));
  }

  clear(): void {
    this.#byId.clear();
    this.#byPerson.clear();
  }

  /** @returns id of the cause */
  #note(finding: Finding, { receivedAt }: ExchangeSummary, who: ResourceReference | null): string {
    const id = causeIdOf(finding);
    const cause = this.#byId.get(id) ?? this.#begin(id, finding, receivedAt);
    cause.requests += 1;
    cause.lastSeen = receivedAt;
    cause.example = finding;
    if (who !== null && isAboutPeople(finding)) this.#notePerson(id, cause, who);
    return id;
  }

  #begin(id: string, finding: Finding, at: string): SeenCause {
    const cause: SeenCause = {
      ...causeKeyOf(finding),
      firstSeen: at,
      lastSeen: at,
      lastRight: null,
      requests: 0,
      example: finding,
      people: new Map(),
    };
    this.#byId.set(id, cause);
    const [oldest] = this.#byId;
    if (this.#byId.size > this.#limits.causes && oldest !== undefined) this.#dropCause(...oldest);
    return cause;
  }

  #notePerson(id: string, { people }: SeenCause, person: ResourceReference): void {
    const key = personKey(person);
    people.delete(key);
    people.set(key, { person, isRight: false });
    this.#link(key, id);
    const [oldest] = this.#byPerson;
    if (this.#byPerson.size > this.#limits.people && oldest !== undefined) this.#dropPerson(...oldest);
  }

  /** What the person had before and this write did not show again, though it was about the same attribute. */
  #settle(who: ResourceReference, exchange: ExchangeSummary, found: ReadonlySet<string>): boolean {
    if (exchange.kind !== 'write' || exchange.status >= 400) return false;
    this.#arrived(who);
    let isChanged = false;
    for (const id of this.#byPerson.get(personKey(who)) ?? []) {
      const cause = this.#byId.get(id);
      const seen = cause?.people.get(personKey(who));
      if (cause === undefined || seen === undefined || seen.isRight || found.has(id)) continue;
      if (!isWritten(cause.attributePath, exchange)) continue;
      seen.isRight = true;
      cause.lastRight = exchange.receivedAt;
      isChanged = true;
    }
    return isChanged;
  }

  /** Who was refused before has an id now. */
  #arrived(person: ResourceReference): void {
    const [refused, here] = [personKey({ ...person, id: '' }), personKey(person)];
    const ids = this.#byPerson.get(refused);
    if (refused === here || ids === undefined) return;
    this.#byPerson.delete(refused);
    for (const id of ids) {
      const people = this.#byId.get(id)?.people;
      const seen = people?.get(refused);
      if (people === undefined || seen === undefined) continue;
      people.delete(refused);
      people.set(here, { ...seen, person });
      this.#link(here, id);
    }
  }

  #link(key: string, id: string): void {
    const ids = this.#byPerson.get(key) ?? new Set();
    this.#byPerson.delete(key);
    this.#byPerson.set(key, ids.add(id));
  }

  #dropPerson(key: string, ids: ReadonlySet<string>): void {
    this.#byPerson.delete(key);
    for (const id of ids) this.#byId.get(id)?.people.delete(key);
  }

  #dropCause(id: string, { people }: SeenCause): void {
    this.#byId.delete(id);
    for (const key of people.keys()) {
      const ids = this.#byPerson.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#byPerson.delete(key);
    }
  }
}

/** What is only noted of a request says nothing of the person. */
export function isAboutPeople(finding: Pick<Finding, 'rule' | 'severity'>): boolean {
  return needsAttention(finding) || isStoredRule(finding.rule);
}

/** By the name where there is no id yet: what was refused has none. */
export function personKey({ id, displayName }: Pick<ResourceReference, 'id' | 'displayName'>): string {
  return id === '' ? `name ${displayName.toLowerCase()}` : id;
}

/** A whole resource was written, or the attribute that it is about. */
function isWritten(attributePath: string | undefined, { method, changes }: ExchangeSummary): boolean {
  if (attributePath === undefined || method !== 'PATCH') return true;
  return changes.some(({ attributes }) =>
    attributes.some((changed) => concernSame(changed.attributePath, attributePath)),
  );
}
