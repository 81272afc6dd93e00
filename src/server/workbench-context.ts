import type { SliceName, Slices } from '../shared/features';
import { identityProviderOf } from '../shared/idp';
import type { IdentityProvider, KnownPlaces } from '../shared/idp/identity-provider';
import type { PlatformSight } from '../shared/platform/platform-sight';
import type { PlaceTables } from '../shared/platform/time-zone';
import type { ScimSetting } from '../shared/scim-setting';
import type { CompanyPack } from '../shared/world/company';
import type { ActiveInjection } from './active-injection';
import type { Addresses } from './addresses';
import { ApiFailure } from './api/api-failure';
import type { DemoPlayer } from './demo-player';
import type { CountriesOfPeople } from './directory/countries-of-people';
import type { Directory } from './directory/directory';
import type { EchoPaths } from './echo-paths';
import type { Diagnosis } from './exchange/build-exchange';
import type { ClientAddresses } from './exchange/client-address';
import type { ShownTraits } from './exchange/shown-traits';
import type { Feature, FoundCause, PeopleGoingWrong, SettingHook } from './feature';
import type { LiveHub } from './live/live-hub';
import type { Notices } from './notices';
import type { Storage } from './storage';
import type { Surroundings } from './surroundings';
import type { TunnelToken } from './tunnel-token';

interface Parts extends Storage {
  version: string;
  host: 'desktop' | 'browser';
  addresses: Addresses;
  notices: Notices;
  echoPaths: EchoPaths;
  clients: ClientAddresses;
  injection: ActiveInjection;
  traits: ShownTraits;
  /** What stands between here and the public address. */
  surroundings: Surroundings;
  /** Of an account at a tunnel service. */
  tunnelToken: TunnelToken;
  /** Calls the listener whenever the computer wakes, where the host can tell. */
  onWake(listener: () => void): void;
  /** Null where they could not be read. */
  places: PlaceTables | null;
  countries: CountriesOfPeople;
  /** With which a simulated identity provider rehearses; none where they could not be read. */
  companies: readonly CompanyPack[];
  /** As every exchange is diagnosed. */
  diagnose: Diagnosis['diagnose'];
  live: Pick<LiveHub, 'changed' | 'publish' | 'publishExchange' | 'watch'>;
}

/** What every feature may use: what is stored, and the ways to notify the page and the other features. */
export interface WorkbenchContext extends Parts {
  idpOf(setting: ScimSetting): IdentityProvider;
  /** @throws ApiFailure 404 when there is no such SCIM setting, or its folder could not be opened */
  directoryOf(settingId: string): Directory;
  /** What words about a finding of this SCIM setting may say of its people. */
  knownPlaces(settingId: string): KnownPlaces;
  /** What a feature shows of this SCIM setting, for one that puts several together. */
  sliceOf<Name extends SliceName>(name: Name, settingId: string): Slices[Name];
  /** As far as people were looked at. */
  peopleGoingWrong(settingId: string): PeopleGoingWrong;
  /** Resolves when everybody was looked at. */
  allGoingWrong(settingId: string): Promise<PeopleGoingWrong>;
  /** Of every feature that knows of any. */
  foundCauses(settingId: string): Promise<FoundCause[]>;
  /** What the platform makes of its people; null until they were looked at, which `looks` begins. */
  platformSight(settingId: string, looks: boolean): PlatformSight | null;
  /** Null where nothing can be played. */
  demoPlayer(): DemoPlayer | null;
  /** Calls this hook of each feature, one after the other in the order of the list. Rejects with the first refusal. */
  notify(hook: SettingHook, settingId: string): Promise<void>;
}

export type CreateFeature = (context: WorkbenchContext) => Feature;

/** @param features may still be filled: what happens before concerns none of them */
export function contextOf(parts: Parts, features: readonly Feature[]): WorkbenchContext {
  return {
    ...parts,
    idpOf: (setting) => identityProviderOf(setting.idp),
    directoryOf(settingId) {
      const directory = parts.directories.find(settingId);
      if (directory !== undefined) return directory;
      throw new ApiFailure(404, 'NO_DIRECTORY', 'The directory of this SCIM setting is not open.');
    },
    knownPlaces: (settingId) => ({
      places: parts.places,
      // People are counted when a remedy asks.
      get countries() {
        return parts.countries.find(settingId)?.codes ?? [];
      },
    }),
    sliceOf<Name extends SliceName>(name: Name, settingId: string) {
      const reader = features.find(({ slices }) => Object.hasOwn(slices, name))?.slices[name];
      if (reader === undefined) throw new Error(`No feature has the slice ${name}`);
      return reader(settingId) as Slices[Name];
    },
    peopleGoingWrong(settingId) {
      const known = features.find(({ peopleGoingWrong }) => peopleGoingWrong !== undefined);
      return known?.peopleGoingWrong?.(settingId) ?? nobodyGoesWrong;
    },
    async allGoingWrong(settingId) {
      const known = features.find(({ allGoingWrong }) => allGoingWrong !== undefined);
      return (await known?.allGoingWrong?.(settingId)) ?? nobodyGoesWrong;
    },
    async foundCauses(settingId) {
      const found: FoundCause[] = [];
      for (const feature of features) found.push(...((await feature.foundCauses?.(settingId)) ?? []));
      return found;
    },
    platformSight(settingId, looks) {
      const eye = features.find((feature) => feature.platformSight !== undefined);
      return eye?.platformSight?.(settingId, looks) ?? null;
    },
    demoPlayer: () => features.find(({ demoPlayer }) => demoPlayer !== undefined)?.demoPlayer ?? null,
    async notify(hook, settingId) {
      for (const feature of features) await feature[hook]?.(settingId);
    },
  };
}

const nobodyGoesWrong: PeopleGoingWrong = { affected: 0, refused: 0, isWrong: () => false };
