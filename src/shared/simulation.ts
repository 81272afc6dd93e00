import { z } from 'zod';

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
export interface SimulationRequest {
  phase: string;
  caption: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Everything but Host, Authorization and Content-Length; nothing else is added. */
  headers: Record<string, string>;
  body?: unknown;
  /** Statuses with which the real client goes on; any other ends the rehearsal. */
  expected: number[];
}

/** What came back; `body` is parsed JSON or null. */
export interface SimulationResponse {
  status: number;
  body: unknown;
}

/** A script yields requests and is resumed with the responses, so that ids flow on as they do in a real client. */
export type SimulationScript = Generator<SimulationRequest, void, SimulationResponse>;

export interface SimulationDialect {
  id: string;
  title: string;
  explanation: string;
}

export interface SimulationPhase {
  id: string;
  title: string;
  /** Told while the rehearsal pauses before this phase. */
  opening: string;
}

/** What an identity provider's folder says about rehearsing it. */
export interface Simulation {
  dialects: SimulationDialect[];
  phases: SimulationPhase[];
  /** How many requests the script will send when every response is as expected. */
  requestsExpected(dialect: string): number;
  script(dialect: string): SimulationScript;
}
