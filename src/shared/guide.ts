/**
 * A guide is data; evidence ticks it (DESIGN section 8).
 *
 * Rich text is a string with four marks and nothing else: `**label**` for what stands on another product's screen,
 * letter for letter; `` `value` `` for what is typed or pasted; `[text](https://…)` for a link; a blank line between
 * paragraphs. The page renders it as text nodes, never as HTML.
 */
import { z } from 'zod';
import type { ConsoleSketch } from './console-sketch';
import type { ExchangeSummary } from './exchange';
import type { PlatformSight } from './platform/platform-sight';
import type { RichText } from './rich-text';
import type { ScimSetting } from './scim-setting';

export type { RichText };

export const stepStateSchema = z.enum(['to do', 'waiting', 'seen', 'by hand', 'in trouble']);
export type StepState = z.infer<typeof stepStateSchema>;

/** What came and why it is wrong, with the way out of it. */
export const troubleSchema = z.object({
  /** Plain text: "Entra called, but with a wrong token". */
  title: z.string(),
  /** Rich text. */
  text: z.string(),
  /** In the order in which they are done; `copy` is what is needed for it. */
  remedies: z.array(
    z.object({
      /** Rich text. */ text: z.string(),
      copy: z.enum(['token', 'base URL', 'time zones']).optional(),
    }),
  ),
});
export type Trouble = z.infer<typeof troubleSchema>;

export const stepProgressSchema = z.object({
  stepId: z.string(),
  state: stepStateSchema,
  /** When it was seen or ticked, RFC 3339. */
  at: z.string().nullable(),
  /** Sequence of the exchange that is the evidence. */
  exchange: z.number().nullable(),
  /** The evidence came from the simulated identity provider only. */
  simulated: z.boolean(),
  /** What was seen: rich text. */
  detail: z.string().nullable(),
  /** What is wrong, for a step in trouble. */
  trouble: troubleSchema.nullable(),
});
export type StepProgress = z.infer<typeof stepProgressSchema>;

/** Why nothing has come yet, likeliest first. Texts are rich text. */
export const causeSchema = z.object({
  id: z.string(),
  title: z.string(),
  remedy: z.string(),
  /** The facts point to it; else it is a mere possibility. */
  likely: z.boolean(),
});
export type Cause = z.infer<typeof causeSchema>;

export const guideProgressSchema = z.object({
  settingId: z.string(),
  steps: z.array(stepProgressSchema),
  /** For the step that is waiting or in trouble. */
  causes: z.array(causeSchema),
});
export type GuideProgress = z.infer<typeof guideProgressSchema>;

/** Of the set-up guide, and of each extra guide by its id. */
export const allGuidesProgressSchema = guideProgressSchema.extend({
  extra: z.record(z.string(), guideProgressSchema),
});
export type AllGuidesProgress = z.infer<typeof allGuidesProgressSchema>;

/** What has been seen so far, kept as traffic arrives: plain counts, so that causes can be ranked by pure functions. */
export interface TrafficFacts {
  /** Effective base URL that an identity provider would be given. */
  baseUrl: string;
  /** True while the base URL is a loopback or private address, which a cloud service can't reach. */
  baseUrlIsLocal: boolean;
  listening: boolean;
  /** The base URL led here when it was last checked from outside, at this time (RFC 3339); null while that is not known. */
  proved: { baseUrl: string; at: string } | null;
  /** Requests with a token of this setting, real and simulated. */
  requests: number;
  /** How many of them our own simulated identity provider sent. */
  simulatedRequests: number;
  /** Refusals that may concern this setting since it was last let in: their count, and the newest one. */
  refused: { unauthorized: number; notFound: number; other: number; last: ExchangeSummary | null };
  probes: number;
  usersCreated: number;
  groupsCreated: number;
  /** RFC 3339. */
  lastRequestAt: string | null;
  hasLiveToken: boolean;
  findingRules: string[];
}

/** Traffic that shows that a step was done. Only asked about requests that were let in with a token of the setting. */
export interface Proof {
  seen(exchange: ExchangeSummary): boolean;
  /** What was seen, in one sentence. */
  detail(exchange: ExchangeSummary): RichText;
}

/** How a step is confirmed. Functions are pure. */
export type Evidence =
  /** No traffic can be waited for; `proof` is traffic that can only come once it was done. */
  | { kind: 'by hand'; proof?: Proof }
  /** `seen` tells when (RFC 3339), or null while it isn't so. */
  | {
      kind: 'setting';
      seen(setting: ScimSetting): string | null;
      detail(setting: ScimSetting): RichText;
      /** What it waits for, as it goes on after "Ticked as soon as". Plain text. */
      until?: string;
    }
  /** The base URL was proved from outside; `proof` is traffic that can only come once an identity provider gets here. */
  | { kind: 'address'; proof: Proof }
  | ({ kind: 'exchange' } & Proof)
  | ({ kind: 'platform' } & PlatformProof);

/** What the platform makes of the people shows that a step was done. */
export interface PlatformProof {
  /** In one sentence; null while it isn't so. Once seen it stays so. */
  seen(sight: PlatformSight, setting: ScimSetting): RichText | null;
  /** Who is left out, with the way out of it; it goes by itself. */
  trouble?(sight: PlatformSight, setting: ScimSetting): Trouble | null;
}

/** A value to paste, with the label of the field it goes into. */
export interface GuideValue {
  label: string;
  value:
    | { kind: 'base URL' }
    | { kind: 'token' }
    /** Of the platform itself; its token is known there only. */
    | { kind: 'platform URL' }
    | { kind: 'platform token' }
    | { kind: 'literal'; text: string }
    /** The vendor's expression for the countries in which there are people; `text` is an example while there are none. */
    | { kind: 'time zones'; text: string };
  hint?: RichText;
}

export interface GuideLink {
  label: string;
  url: string;
  /** Leads straight there, with the place of the company's own name in it as `{name}`; `url` while that name is not known. */
  deep?: string;
}

/** The same step on another generation of the console. */
export interface StepVariant {
  title: string;
  where: string[];
  /** The console whose path `where` names. */
  link?: GuideLink;
  /** Title of the page of the platform that prints these labels; none for what only the console shows. */
  page?: string;
  instructions: RichText[];
  sketch?: ConsoleSketch;
}

/** What will be seen and when. */
export interface StepExpectation {
  /** As it goes on after "Waiting for": "the first user". */
  what: RichText;
  when: RichText;
  /** After so many minutes without it something is likely to be wrong. */
  lateAfterMinutes: number;
}

/** What the page says as soon as traffic has shown a step. */
export interface SeenWords {
  /** Plain text: "Entra is connected". */
  title: string;
  text: RichText;
  /** What is still to be pressed over there, and why. */
  left?: { press: string; text: RichText };
}

export interface GuideStep {
  id: string;
  title: string;
  /** What to do, in one sentence. */
  lead: RichText;
  /** Where to press. */
  sketch?: ConsoleSketch;
  /** Click path, one crumb each, letter for letter. */
  where: string[];
  link?: GuideLink;
  /** As of a variant. */
  page?: string;
  instructions: RichText[];
  values?: GuideValue[];
  /** It can be done in the workbench as well: its SCIM setting is edited from here. */
  editsSetting?: true;
  warning?: RichText;
  /** What is expected of the platform although no document of its says so: marked here, and listed at the end of the guide. */
  notDocumented?: RichText[];
  why: RichText;
  /** What usually goes wrong, and what to do about it. */
  slips: { symptom: RichText; remedy: RichText }[];
  variants: StepVariant[];
  evidence: Evidence;
  /** What will be seen and when, for a step that waits. */
  expect?: StepExpectation;
  /** For a step that traffic shows. */
  seen?: SeenWords;
  /** Label of the button that ticks it by hand: "I have assigned someone". Traffic that comes later replaces such a tick. */
  tick?: string;
  /** Rough time it takes the reader, in minutes; waiting for the identity provider does not count. */
  minutes: number;
  /** What is said instead where the platform itself is set up. */
  onPlatform?: Partial<Pick<GuideStep, 'lead' | 'instructions' | 'why' | 'slips'>>;
  /** Why nothing came, likeliest first. */
  causes?(facts: TrafficFacts): Cause[];
  /** Trouble that this exchange shows and that this step cures; null where there is none. */
  trouble?(exchange: ExchangeSummary): Trouble | null;
}

export interface GuidePart {
  title: string;
  /** Extra parts ("More from this guide") don't count towards progress. */
  extra?: boolean;
  steps: GuideStep[];
}

/** What one has to know to put another server in the place of this one. */
export interface MovingOver {
  /** Whether the client goes on with the ids that this server gave, under the new address too. */
  ids: RichText;
  /** What to make anew or to restart, in order. */
  renew: RichText[];
  /** What only the test needed. */
  cleanUp: RichText[];
}

/** What follows when the way is done: the platform's own address in place of the workbench's, then what the platform asks for. */
export interface Afterwards {
  moving: MovingOver;
  next: { title: string; text: RichText; link?: GuideLink }[];
}

/** What every guide is: a way of steps. Ids of steps are unique among all guides of a vendor and stay: ticks are stored by them. */
export interface GuideWay {
  title: string;
  /** What one needs before starting: role, licence, a reachable address. */
  prerequisites: RichText[];
  parts: GuidePart[];
  /** Links at the end: videos, the platform's documentation. */
  links: GuideLink[];
}

/** From nothing to people who come by themselves. */
export interface Guide extends GuideWay {
  /** What follows once everything arrives. */
  afterwards: Afterwards;
}

/** For one thing more, once people come: with steps, evidence and an end of its own. */
export interface ExtraGuide extends GuideWay {
  /** Stands in addresses; no step has the same one. */
  id: string;
  /** What it brings, in one sentence. */
  about: RichText;
  /** What is said once all its steps are done. */
  finish: {
    /** Plain text: "Time zones arrive". */
    title: string;
    text: RichText;
    /** What is done next, and where it is done here. */
    next?: { label: string; path: string };
  };
}
