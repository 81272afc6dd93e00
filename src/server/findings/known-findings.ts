/** What is known to be wrong, by SCIM setting: people as stored are looked at when somebody asks first, requests as they come. */

import { causeIdOf } from '../../shared/causes/cause-id';
import { type PeopleHere, personFindings } from '../../shared/diagnostics/person-findings';
import type { ExchangeSummary } from '../../shared/exchange';
import type { FindingCounts } from '../../shared/features/findings';
import type { ProviderEvidence } from '../../shared/features/provider-evidence';
import type { Finding } from '../../shared/finding';
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import type {
  DiagnosedFinding,
  IdentityProvider,
  KnownPlaces,
  Rhythm,
} from '../../shared/idp/identity-provider';
import { withVendorWords } from '../../shared/idp/vendor-words';
import type { JsonObject } from '../../shared/scim/resource';
import type { ScimSetting } from '../../shared/scim-setting';
import type { SettingEvent } from '../directory/directories';
import type { FoundCause, PeopleGoingWrong } from '../feature';
import { mappingInForce } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';
import { type AffectedPeople, affectedIn } from './affected-people';
import { CauseMarks, mutedIn } from './cause-marks';
import { EvidenceOfSettings } from './evidence-of-settings';
import { FindingsOfSettings } from './findings-of-settings';
import { FoundCauses } from './found-causes';
import { HeardRequests } from './heard-requests';
import type { OpenedSources } from './opened-cause';
import { ownCauses } from './own-causes';
import type { PeopleFindings } from './people-findings';
import { type Directory, peopleIn } from './people-here';
import { criterionOf } from './platform-causes';
import { RequestCauses } from './request-causes';

export class KnownFindings {
  readonly #context: WorkbenchContext;
  readonly #stored: FindingsOfSettings;
  readonly #seen = new Map<string, RequestCauses>();
  readonly #heard = new Map<string, HeardRequests>();
  readonly #found: FoundCauses;
  readonly marks: CauseMarks;
  readonly evidence = new EvidenceOfSettings();

  constructor(context: WorkbenchContext) {
    this.#context = context;
    const onChange = (settingId: string) => context.live.changed('findings', settingId);
    this.#stored = new FindingsOfSettings(onChange);
    this.#found = new FoundCauses({ find: (settingId) => this.#findIn(settingId), onChange });
    this.marks = new CauseMarks(context.state);
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
    const { affected, refused } = this.#affected(settingId, directory);
    const counts = causes.counts();
    const { people } = counts;
    const willNotArrive = people['will not arrive'] + refused;
    return { isComplete, affected, willNotArrive, arriveWrong: affected - willNotArrive, ...counts };
  }

  /** Null where there is no such directory. */
  goingWrong(settingId: string): PeopleGoingWrong | null {
    const directory = this.#context.directories.find(settingId);
    return directory === undefined ? null : this.#affected(settingId, directory);
  }

  /** The same when everybody was looked at. */
  async allGoingWrong(settingId: string): Promise<AffectedPeople> {
    await this.sourcesOf(settingId);
    return this.#affected(settingId, this.#context.directoryOf(settingId));
  }

  #affected(settingId: string, directory: Directory): AffectedPeople {
    const { causes } = this.#storedIn(settingId, directory);
    const muted = mutedIn(this.marks.of(settingId));
    const [seen, found] = [this.#seenIn(settingId).all(), this.#found.latest(settingId)];
    return affectedIn(causes, seen, found, muted, directory);
  }

  /** Resolves when everybody was looked at. */
  async sourcesOf(settingId: string): Promise<OpenedSources> {
    const { directoryOf, places } = this.#context;
    const directory = directoryOf(settingId);
    const stored = this.#storedIn(settingId, directory);
    await stored.complete();
    const found = await this.#found.complete(settingId);
    return {
      directory,
      places,
      stored: stored.causes,
      seen: this.#seenIn(settingId).all(),
      found,
      marks: this.marks.of(settingId),
      quietSince: (moment) => this.#heardIn(settingId).since(moment, this.#rhythmOf(settingId)),
      idp: this.#idpOf(settingId),
      mapping: this.#mappingOf(settingId),
      grouped: stored.criterion === null ? null : { path: stored.criterion, values: stored.values },
      findingsOf: ({ attributes }) => this.ofPerson(settingId, attributes),
    };
  }

  /** @returns whether what is said by cause may be something else now */
  note(exchange: ExchangeSummary): boolean {
    const { settingId, receivedAt } = exchange;
    if (settingId === null) return false;
    this.#heardIn(settingId).note(receivedAt);
    this.#reopen(settingId, exchange);
    return this.#seenIn(settingId).add(exchange);
  }

  follow(event: SettingEvent): void {
    this.#stored.follow(event);
    this.#found.changed(event.settingId);
  }

  /** Rejects for an unknown SCIM setting. */
  async compareWith(settingId: string, evidence: Partial<ProviderEvidence>): Promise<void> {
    this.#context.directoryOf(settingId);
    this.evidence.take(settingId, evidence);
    this.#found.changed(settingId);
    this.#context.live.changed('findings', settingId);
  }

  /** @param settingId null for all */
  lookAgain(settingId: string | null): void {
    this.#found.changed(settingId);
  }

  /** People of whose SCIM setting the fields are others now are looked at anew. */
  followSettings(): void {
    this.#found.changed(null);
    for (const { settingId, fieldMappings, criterion } of this.#stored.lookedAt()) {
      const setting = this.#context.settings.get(settingId);
      if (isSame(fieldMappings, setting?.fieldMappings) && criterion === criterionPath(setting)) continue;
      this.#stored.forget(settingId);
      this.#context.live.changed('findings', settingId);
    }
  }

  forgetRequests(settingId: string): void {
    this.#seen.delete(settingId);
    this.#heard.delete(settingId);
  }

  forget(settingId: string): void {
    this.forgetRequests(settingId);
    this.#stored.forget(settingId);
    this.#found.forget(settingId);
    this.evidence.forget(settingId);
  }

  close(): void {
    this.#stored.forgetAll();
    this.#found.close();
  }

  /** In the words of the identity provider. */
  async #findIn(settingId: string): Promise<FoundCause[]> {
    const { foundCauses, knownPlaces } = this.#context;
    const [idp, known] = [this.#idpOf(settingId), knownPlaces(settingId)];
    const found = [...(await this.#ownCauses(settingId)), ...(await foundCauses(settingId))];
    return found.map((cause) => ({ ...cause, finding: inVendorWords(cause.finding, idp, known) }));
  }

  /** What the SCIM setting, the mapping and the provider's own people tell. */
  async #ownCauses(settingId: string): Promise<FoundCause[]> {
    const { settings, state, places, directoryOf } = this.#context;
    const [setting, idp] = [settings.get(settingId), this.#idpOf(settingId)];
    if (setting === undefined || idp === null) return [];
    const directory = directoryOf(settingId);
    const stored = this.#storedIn(settingId, directory);
    await stored.complete();
    return ownCauses({
      setting,
      directory,
      idp,
      mapping: mappingInForce(state.data, settingId, idp).mapping,
      values: stored.values,
      evidence: this.evidence.of(settingId),
      countryNames: places?.countries.names ?? {},
    });
  }

  /** What was said to be mended and comes again. */
  #reopen(settingId: string, { findings, receivedAt }: ExchangeSummary): void {
    if (findings.length === 0) return;
    const { notices, live } = this.#context;
    for (const id of this.marks.reopenedBy(settingId, findings.map(causeIdOf), receivedAt)) {
      this.marks.reopen(settingId, id, receivedAt).then(
        () => live.changed('findings', settingId),
        ({ message }: Error) => notices.add({ severity: 'error', text: message }),
      );
    }
  }

  #rhythmOf(settingId: string): Rhythm {
    return this.#idpOf(settingId)?.rhythm ?? { cycleMs: null, pauseMs: 0 };
  }

  #mappingOf(settingId: string): Mapping | null {
    const idp = this.#idpOf(settingId);
    return idp === null ? null : mappingInForce(this.#context.state.data, settingId, idp).mapping;
  }

  #idpOf(settingId: string) {
    const setting = this.#context.settings.get(settingId);
    return setting === undefined ? null : this.#context.idpOf(setting);
  }

  #storedIn(settingId: string, directory: Directory): PeopleFindings {
    const criterion = criterionPath(this.#context.settings.get(settingId));
    const stored = this.#stored.of(settingId, directory, this.#hereIn(settingId, directory), criterion);
    stored.causes.mute(mutedIn(this.marks.of(settingId)));
    return stored;
  }

  #hereIn(settingId: string, directory: Directory): PeopleHere {
    const { settings, places } = this.#context;
    return peopleIn(directory, places, settings.get(settingId)?.fieldMappings);
  }

  #heardIn(settingId: string): HeardRequests {
    const heard = this.#heard.get(settingId) ?? new HeardRequests();
    this.#heard.set(settingId, heard);
    return heard;
  }

  #seenIn(settingId: string): RequestCauses {
    const causes = this.#seen.get(settingId) ?? new RequestCauses();
    this.#seen.set(settingId, causes);
    return causes;
  }
}

function criterionPath(setting: ScimSetting | undefined): string | null {
  return setting === undefined ? null : (criterionOf(setting)?.path ?? null);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One finding stays one. */
function inVendorWords(finding: DiagnosedFinding, idp: IdentityProvider | null, known: KnownPlaces): Finding {
  return withVendorWords([finding], idp, known)[0] ?? finding;
}
