/**
 * What a feature may give. It knows the stores below it and its own part of the contract; of other features it knows
 * nothing: what concerns several reaches each by one of these hooks, in the order of the list in `workbench.ts`.
 */
import type { z } from 'zod';
import type { SentValue } from '../shared/causes/sent-value';
import type { ExchangeSummary, ResourceReference } from '../shared/exchange';
import type { FeatureContract } from '../shared/features/feature-contract';
import type { DiagnosedFinding } from '../shared/idp/identity-provider';
import type { LiveLists } from '../shared/live-event';
import type { PlatformSight } from '../shared/platform/platform-sight';
import type { DemoPlayer } from './demo-player';
import type { SettingEvent } from './directory/directories';
import type { Disguise } from './disguise';
import type { SerializedJson } from './runtime/serialized-json';

/** Who goes wrong in one SCIM setting, as they are stored and as requests said. */
export interface PeopleGoingWrong {
  /** Who will not arrive or arrives wrong. */
  affected: number;
  /** Of those, who was refused and never came to be. */
  refused: number;
  /** @param id of somebody who is here */
  isWrong(id: string): boolean;
}

/** A cause that no request and no person as stored shows by itself: what a log, a mapping or the SCIM setting tells. */
export interface FoundCause {
  /** In words that hold for everybody who has it. Rule, cause, severity and attribute path tell one cause from another. */
  finding: DiagnosedFinding;
  /** Who has it; without an id those who never came to be. */
  people: readonly { person: ResourceReference; value: SentValue | null }[];
  /** It concerns everybody who is here, all in this way, in place of a list of them. */
  everybody?: SentValue;
  /** RFC 3339, where it is known. */
  firstSeen?: string | null;
  lastSeen?: string | null;
  /** What is pasted, where the remedy does not name it. */
  copy?: string;
  /** In whose console it is mended; the identity provider's, where it does not say. */
  mendedAt?: 'identity provider' | 'platform';
}

interface Hooks {
  /** Exchanges of former runs, oldest first. Ends before `onExchange` gets the first of this run. */
  onRecordedBefore?(exchanges: readonly ExchangeSummary[]): Promise<void>;
  /** It is on disk. */
  onDirectoryChange?(event: SettingEvent): void;
  /** It is in the journal. */
  onExchange?(exchange: ExchangeSummary): void;
  /** Anything of any SCIM setting, tokens and times of last use included. */
  onSettingsChange?(): void;
  /** While requests of the SCIM setting are still served. */
  beforeSettingDeleted?(settingId: string): void | Promise<void>;
  onSettingDeleted?(settingId: string): void | Promise<void>;
  onJournalCleared?(settingId: string): void | Promise<void>;
}

/** The hooks that a feature may call of all features. */
export type SettingHook = 'beforeSettingDeleted' | 'onSettingDeleted' | 'onJournalCleared';

/** Any feature, for code that only passes calls on. */
export interface Feature extends Hooks {
  contract: FeatureContract;
  /** They may throw ApiFailure, SettingError and StoreError, whose messages reach the page. */
  calls: Record<string, (input: never) => unknown>;
  /** Each slice as of now, for a page that shows this SCIM setting; null when there is none. */
  slices: Record<string, (settingId: string | null) => unknown>;
  /** As many events at a time as are ready. What fails before the first is the response, as of a call; later it breaks the stream. */
  streams?: Record<string, (input: never, signal: AbortSignal) => AsyncIterable<readonly string[]>>;
  /** Its lists as a page begins with them. */
  lists?(settingId: string | null): Partial<LiveLists>;
  /** Given by the one feature that knows, as of now. */
  peopleGoingWrong?(settingId: string): PeopleGoingWrong | null;
  /** The same when everybody was looked at. */
  allGoingWrong?(settingId: string): Promise<PeopleGoingWrong>;
  /** Causes for the findings page, as of now. Whoever gives them notifies of a change by `live.changed` of a slice of its own. */
  foundCauses?(settingId: string): readonly FoundCause[] | Promise<readonly FoundCause[]>;
  /** What the platform makes of the people, for guides; null until they were looked at, which `looks` begins. */
  platformSight?(settingId: string, looks: boolean): PlatformSight | null;
  /** Given by the one feature that keeps originals from its pages. */
  disguise?: Disguise;
  /** Given by the one feature that plays demos. */
  demoPlayer?: DemoPlayer;
  /** Before the listener closes. */
  stop?(): unknown;
}

/** A feature that keeps its part of the contract, call by call and slice by slice. */
export type FeatureOf<Contract extends FeatureContract> = Omit<Feature, 'calls' | 'slices' | 'streams'> & {
  calls: {
    [Name in keyof Contract['calls']]: (
      input: z.output<Contract['calls'][Name]['input']>,
    ) => Result<z.output<Contract['calls'][Name]['output']>>;
  };
  slices: {
    [Name in keyof Contract['slices']]: (settingId: string | null) => z.output<Contract['slices'][Name]>;
  };
} & (Contract extends { streams: infer Streams } ? { streams: StreamsOf<Streams> } : unknown);

type StreamsOf<Streams> = {
  [Name in keyof Streams]: Streams[Name] extends { input: infer Input; event: infer Event }
    ? (
        input: z.output<Input>,
        signal: AbortSignal,
      ) => AsyncIterable<readonly SerializedJson<z.output<Event>>[]>
    : never;
};

type Result<Output> = Output | Promise<Output>;
