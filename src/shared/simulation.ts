import { z } from 'zod';
import type { AttributeMapping, Mapping } from './idp/common/attribute-mapping';
import type { PlatformSetting } from './platform/platform-setting';
import type { Concerned } from './world/event';
import type { Stage } from './world/story';
import type { World } from './world/world';

/** Pace of a rehearsal: 1 is as slow as a story, 20 is as fast as a test wants it. */
export const simulationSpeedSchema = z.number().min(0.5).max(20);

/** What has come of it. Who left is counted among the people too. */
const simulationOutcomeSchema = z.object({ people: z.number(), left: z.number(), groups: z.number() });
export type SimulationOutcome = z.infer<typeof simulationOutcomeSchema>;

export const simulationStateSchema = z.object({
  settingId: z.string(),
  /** Id of the identity provider. */
  idp: z.string(),
  dialect: z.string(),
  speed: simulationSpeedSchema,
  state: z.enum(['running', 'paused', 'finished', 'stopped', 'failed']),
  /** Phase ids in order, and which is under way. */
  phases: z.array(z.object({ id: z.string(), title: z.string() })),
  phase: z.string(),
  /** What the simulated identity provider is doing, in one sentence. */
  caption: z.string(),
  requestsSent: z.number(),
  requestsExpected: z.number(),
  startedAt: z.string(),
  /** Null while it goes on. */
  endedAt: z.string().nullable(),
  error: z.string().nullable(),
});
export type SimulationState = z.infer<typeof simulationStateSchema>;

/** The latest rehearsal, as the page is told. */
export const rehearsalSchema = simulationStateSchema.extend({ outcome: simulationOutcomeSchema });
export type Rehearsal = z.infer<typeof rehearsalSchema>;

/** One request of a simulated identity provider, to the letter. `path` is below the base URL and carries its query. */
export interface ClientRequest {
  caption: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Everything but Host, Authorization and Content-Length; nothing else is added. */
  headers: Record<string, string>;
  body?: unknown;
  /** Where it is not the token behind the word Bearer: that token alone, or HTTP Basic with it as the password (RFC 7617). */
  signsIn?: 'token alone' | 'basic';
  /** Statuses with which the real client goes on as if all were well. */
  expected: number[];
}

/** The client lets time pass: shorter than in reality, as the caption says. */
export interface ClientPause {
  caption: string;
  /** Milliseconds at speed 1. */
  wait: number;
}

/** What came back; `body` is parsed JSON or null. */
export interface SimulationResponse {
  /** 0 where none came in time. */
  status: number;
  body: unknown;
  /** Seconds, of a `Retry-After` header; null or absent without one. */
  retryAfter?: number | null;
  /** A page for people came in place of JSON. */
  isWebPage?: boolean;
}

/** What a client does, resumed with each response, so that ids flow on as they do in reality. After a pause the response means nothing. */
export type ClientSteps<Result = void> = Generator<ClientRequest | ClientPause, Result, SimulationResponse>;

/** Somebody or a group that something happened to, and what it was, in a sentence. */
export interface Change extends Concerned {
  caption: string;
}

export interface ClientFailure {
  /** Of the person or group. */
  name: string;
  /** As the vendor's log calls it. */
  code: string;
  sentence: string;
}

/** What a client leaves behind at the end of a story. */
export interface ClientReport {
  /** Whoever could not be sent and waits for another attempt. */
  failures: ClientFailure[];
  /** Why it has slowed down or stopped by itself; null when it has not. */
  quarantine: string | null;
}

/** How a vendor says on the wire what happens in the world. It remembers whom it has sent and what. */
export interface SimulatedClient {
  testConnection(): ClientSteps;
  firstCycle(world: World): ClientSteps;
  changes(world: World, changes: readonly Change[]): ClientSteps;
  /** Of a person or a group; only where the vendor has such a button. */
  onDemand?(world: World, id: string): ClientSteps;
  restart?(world: World): ClientSteps;
  report(): ClientReport;
}

/** What is no part of the wire: the speaker's turn, or something that happens on the platform. The response means nothing. */
export type Cue =
  /** A caption begins: by its chapter and its place in there, from 0. */
  | { kind: 'caption'; chapter: number; beat: number }
  /** A second token is issued; the client begins to use it; the first one is over. */
  | { kind: 'token'; does: 'issued' | 'taken' | 'ended' }
  /** While it is away it refuses everything, with 503. */
  | { kind: 'platform'; isAway: boolean }
  /** The SCIM setting is changed. */
  | { kind: 'setting'; change: Partial<PlatformSetting> };

export type SimulationRequest = ClientRequest & { phase: string };
export type SimulationCue = { cue: Cue; phase: string };
export type SimulationStep = SimulationRequest | (ClientPause & { phase: string });

/** A whole story as a client tells it. */
export type SimulationScript = Generator<SimulationStep, ClientReport, SimulationResponse>;

/** The same with what happens beside the wire. */
export type CuedScript = Generator<SimulationStep | SimulationCue, ClientReport, SimulationResponse>;

export interface SimulationDialect {
  id: string;
  title: string;
  explanation: string;
  /** Where it is a mapping that makes the difference. */
  mapping?: Mapping;
}

/** The vendor's mapping as an admin may have set it up, by name. */
export interface MappingVariant {
  /** Stands on the command line. */
  id: string;
  title: string;
  /** Rich text. */
  explanation: string;
  /** Where it is in place of the one that the dialect has. */
  mapping?: Mapping;
  /** Rows for people that it adds to the mapping of any dialect. */
  adds?: readonly AttributeMapping[];
  /** What the SCIM setting of a sandbox is made to be, so that it takes what is sent. */
  setting?: PlatformSetting;
}

/** Something that the client does or does not do. */
export interface ClientSwitch {
  id: string;
  /** What it does when it is on, in a sentence. */
  sentence: string;
  byDefault: boolean;
  /** No public source shows it. */
  unverified: boolean;
}

export interface SimulationPhase {
  id: string;
  title: string;
  /** Told while the rehearsal pauses before this phase. */
  opening: string;
}

export interface ClientOptions {
  dialect: string;
  mapping: Mapping;
  /** By id; those that are absent are as they are by default. */
  switches?: Readonly<Record<string, boolean>>;
  /** A new identifier, such as those that a tenant gives to its objects. */
  newId(): string;
  /**
   * What expressions of a mapping may ask for: the time, milliseconds since 1970, chance, from 0 to below 1, and names of countries
   * by alpha-2 code.
   */
  evaluation: { now: number; random: () => number; countryNames?: Readonly<Record<string, string>> };
}

/** A row of a vendor's mapping that goes wrong in a way that is often seen, and as it should be. */
export interface MappingMistake {
  wrong: AttributeMapping;
  /** Where the vendor has an expression for it, that one stands in its place. */
  right: AttributeMapping;
  /** Where in the vendor's console it is put right, for use within a line. */
  where: string;
}

/** What an identity provider's folder says about simulating it. */
export interface Simulation {
  dialects: SimulationDialect[];
  /** In the vendor's words; a chapter is left out where the vendor has no such thing. */
  stages: Partial<Record<Stage, SimulationPhase>>;
  switches: readonly ClientSwitch[];
  /** The mapping that rehearsals run with, where their dialect has none of its own. */
  mapping: Mapping;
  /** In its place; the first is the usual one. */
  mappings?: readonly MappingVariant[];
  /** A country sent as time zone; none where the vendor sends no time zone. */
  zoneMistake?: MappingMistake;
  /**
   * Loaded when it is wanted: the page shows words about simulations and runs none. Rejects with a RangeError for an unknown
   * dialect or switch, with a MappingError for a mapping that can't be run.
   */
  client(options: ClientOptions): Promise<SimulatedClient>;
}
