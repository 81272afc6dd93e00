/** What is known to be wrong, by SCIM setting: people as stored are looked at when somebody asks first, requests as they come. */
import { type PeopleHere, personFindings } from '../../shared/diagnostics/person-findings';
import type { ExchangeSummary } from '../../shared/exchange';
import type { FindingCounts } from '../../shared/features/findings';
import type { Finding } from '../../shared/finding';
import { withVendorWords } from '../../shared/idp/vendor-words';
import type { JsonObject } from '../../shared/scim/resource';
import type { SettingEvent } from '../directory/directories';
import type { PeopleGoingWrong } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { affectedIn } from './affected-people';
import { FindingsOfSettings } from './findings-of-settings';
import type { OpenedSources } from './opened-cause';
import type { PeopleFindings } from './people-findings';
import { type Directory, peopleIn } from './people-here';
import { RequestCauses } from './request-causes';

export class KnownFindings {
  readonly #context: WorkbenchContext;
  readonly #stored: FindingsOfSettings;
  readonly #seen = new Map<string, RequestCauses>();

  constructor(context: WorkbenchContext) {
    this.#context = context;
    this.#stored = new FindingsOfSettings((settingId) => context.live.changed('findings', settingId));
  }

  /** Of one person, in the words of the identity provider of the SCIM setting. */
  ofPerson(settingId: string, person: JsonObject): Finding[] {
    const { directoryOf } = this.#context;
    const findings = personFindings(person, this.#hereIn(settingId, directoryOf(settingId)));
    return withVendorWords(findings, this.#idpOf(settingId), this.#context.knownPlaces(settingId));
  }

  /** Null where there is no such directory. */
  countsOf(settingId: string): FindingCounts | null {
    const directory = this.#context.directories.find(settingId);
    if (directory === undefined) return null;
    const { causes, isComplete } = this.#storedIn(settingId, directory);
    const { affected, refused } = affectedIn(causes, this.#seenIn(settingId).all(), directory);
    const counts = causes.counts();
    const { people } = counts;
    const willNotArrive = people['will not arrive'] + refused;
    return { isComplete, affected, willNotArrive, arriveWrong: affected - willNotArrive, ...counts };
  }

  /** Null where there is no such directory. */
  goingWrong(settingId: string): PeopleGoingWrong | null {
    const directory = this.#context.directories.find(settingId);
    if (directory === undefined) return null;
    const { causes } = this.#storedIn(settingId, directory);
    return affectedIn(causes, this.#seenIn(settingId).all(), directory);
  }

  /** Resolves when everybody was looked at. */
  async sourcesOf(settingId: string): Promise<OpenedSources> {
    const { directoryOf, places } = this.#context;
    const directory = directoryOf(settingId);
    const stored = this.#storedIn(settingId, directory);
    await stored.complete();
    return {
      directory,
      places,
      stored: stored.causes,
      seen: this.#seenIn(settingId).all(),
      idp: this.#idpOf(settingId),
      findingsOf: ({ attributes }) => this.ofPerson(settingId, attributes),
    };
  }

  /** @returns whether what is said by cause may be something else now */
  note(exchange: ExchangeSummary): boolean {
    return exchange.settingId !== null && this.#seenIn(exchange.settingId).add(exchange);
  }

  follow(event: SettingEvent): void {
    this.#stored.follow(event);
  }

  /** People of whose SCIM setting the fields are others now are looked at anew. */
  followSettings(): void {
    for (const { settingId, fieldMappings } of this.#stored.lookedAt()) {
      if (isSame(fieldMappings, this.#context.settings.get(settingId)?.fieldMappings)) continue;
      this.#stored.forget(settingId);
      this.#context.live.changed('findings', settingId);
    }
  }

  forgetRequests(settingId: string): void {
    this.#seen.delete(settingId);
  }

  forget(settingId: string): void {
    this.forgetRequests(settingId);
    this.#stored.forget(settingId);
  }

  close(): void {
    this.#stored.forgetAll();
  }

  #idpOf(settingId: string) {
    const setting = this.#context.settings.get(settingId);
    return setting === undefined ? null : this.#context.idpOf(setting);
  }

  #storedIn(settingId: string, directory: Directory): PeopleFindings {
    return this.#stored.of(settingId, directory, this.#hereIn(settingId, directory));
  }

  #hereIn(settingId: string, directory: Directory): PeopleHere {
    const { settings, places } = this.#context;
    return peopleIn(directory, places, settings.get(settingId)?.fieldMappings);
  }

  #seenIn(settingId: string): RequestCauses {
    const causes = this.#seen.get(settingId) ?? new RequestCauses();
    this.#seen.set(settingId, causes);
    return causes;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
