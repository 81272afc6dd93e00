/**
 * Keeps the guide of every SCIM setting in step with its traffic. The rules are the pure functions beside this file; here is
 * only the state. Traffic is rebuilt from the journal at start; ticks are stored through `saveTick`.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { AllGuidesProgress, GuideWay } from '../../shared/guide';
import type { PlatformSight } from '../../shared/platform/platform-sight';
import type { ScimSetting } from '../../shared/scim-setting';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { GuideTick } from '../store/workbench-data';
import { noTraffic, type Reachability, type Traffic, trafficFacts, withExchange } from './facts';
import { needsLook, ticksSeen } from './platform-looks';
import { guideProgress } from './progress';
import { advance, type Ticks, tickByHand, withTick } from './ticks';
import { advanceTroubles, type Troubles } from './troubles';
import { everyWay, type Guides, stepsOf } from './ways';

export interface GuideTrackerOptions {
  settings: { list(): ScimSetting[]; get(id: string): ScimSetting | undefined };
  guidesOf(setting: ScimSetting): Guides;
  /** What the platform makes of the people; null until they were looked at, which `looks` begins. */
  sightOf(settingId: string, looks: boolean): PlatformSight | null;
  /** Ticks as they were saved. */
  ticks(settingId: string): Ticks;
  saveTick(settingId: string, stepId: string, tick: GuideTick | null): void;
  reachability(): Reachability;
  /** Called when the progress of this SCIM setting has changed. */
  onChange(settingId: string): void;
  now?(): Date;
}

export interface GuideTracker {
  /** Takes journaled exchanges into account, oldest first, before any new one is observed, in slices. Ticks stay as they were saved. */
  replay(exchanges: Iterable<ExchangeSummary>): Promise<void>;
  /** One more exchange. A refusal that no token assigns to a SCIM setting concerns each of them. */
  observe(exchange: ExchangeSummary): void;
  /** Null for an unknown SCIM setting. */
  progress(settingId: string): AllGuidesProgress | null;
  /** The platform makes something else of the people than before. */
  lookAtPlatform(settingId: string): void;
  /** Ticks a step by hand, or takes its tick away. False for an unknown SCIM setting or step. */
  tick(settingId: string, stepId: string, done: boolean): boolean;
  /** After another identity provider was chosen: every tick is taken away, then made anew by these exchanges, oldest first, in slices. */
  beginAnew(settingId: string, exchanges: readonly ExchangeSummary[]): Promise<void>;
  /** After the journal of a SCIM setting was cleared: what it showed is forgotten, ticks stay. */
  forgetTraffic(settingId: string): void;
  /** After the directory was emptied: what only a rehearsal has shown is to be seen again. */
  forgetRehearsal(settingId: string): void;
  /** After a SCIM setting was deleted. */
  forget(settingId: string): void;
}

interface Followed {
  ticks: Ticks;
  troubles: Troubles;
  traffic: Traffic;
}

function following(
  { ticks, troubles, traffic }: Followed,
  exchange: ExchangeSummary,
  guides: Guides,
): Followed {
  const way = everyWay(guides);
  const advanced = advance(ticks, exchange, way);
  return {
    ticks: advanced,
    troubles: advanceTroubles(troubles, exchange, way, advanced),
    traffic: withExchange(traffic, exchange),
  };
}

function changedTicks(before: Ticks, after: Ticks): string[] {
  return before === after ? [] : Object.keys(after).filter((stepId) => before[stepId] !== after[stepId]);
}

/** Refusals and the first request change the causes although no step moves. */
function looksDifferent(before: Followed, after: Followed): boolean {
  return (
    before.ticks !== after.ticks ||
    before.troubles !== after.troubles ||
    before.traffic.refused !== after.traffic.refused
  );
}

export function createGuideTracker(options: GuideTrackerOptions): GuideTracker {
  return new FollowedGuides(options);
}

class FollowedGuides implements GuideTracker {
  readonly #options: GuideTrackerOptions;
  readonly #followed = new Map<string, Followed>();
  readonly #now: () => Date;

  constructor(options: GuideTrackerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async replay(exchanges: Iterable<ExchangeSummary>): Promise<void> {
    for (const exchange of exchanges) {
      if (isSliceOver()) await yieldSlice();
      for (const setting of this.#concerned(exchange)) {
        const before = this.#follow(setting.id);
        const after = following(before, exchange, this.#options.guidesOf(setting));
        this.#followed.set(setting.id, { ...after, ticks: before.ticks });
      }
    }
  }

  observe(exchange: ExchangeSummary): void {
    for (const setting of this.#concerned(exchange)) {
      if (this.#take(setting, exchange)) this.#options.onChange(setting.id);
    }
  }

  progress(settingId: string): AllGuidesProgress | null {
    const setting = this.#options.settings.get(settingId);
    if (!setting) return null;
    const { ticks, troubles, traffic } = this.#follow(settingId);
    const facts = trafficFacts(traffic, this.#options.reachability(), setting, this.#now());
    const { guide, extraGuides = [] } = this.#options.guidesOf(setting);
    const sight = this.#sightFor(setting, ticks);
    const progressOf = (way: GuideWay) =>
      guideProgress({ guide: way, setting, ticks, troubles, facts, sight });
    const extra = Object.fromEntries(extraGuides.map((way) => [way.id, progressOf(way)]));
    return { ...progressOf(guide), extra };
  }

  tick(settingId: string, stepId: string, done: boolean): boolean {
    const setting = this.#options.settings.get(settingId);
    if (!setting || !stepsOf(everyWay(this.#options.guidesOf(setting))).some((step) => step.id === stepId))
      return false;
    this.#setTicks(settingId, [stepId], done ? tickByHand(this.#now()) : null);
    this.#lookAt(setting);
    return true;
  }

  lookAtPlatform(settingId: string): void {
    const setting = this.#options.settings.get(settingId);
    if (setting !== undefined && this.#lookAt(setting)) this.#options.onChange(settingId);
  }

  async beginAnew(settingId: string, exchanges: readonly ExchangeSummary[]): Promise<void> {
    const { ticks } = this.#follow(settingId);
    this.#setTicks(settingId, Object.keys(ticks), null);
    this.#followed.delete(settingId);
    for (const exchange of exchanges) {
      if (isSliceOver()) await yieldSlice();
      this.observe(exchange);
    }
    this.#options.onChange(settingId);
  }

  forgetTraffic(settingId: string): void {
    const { ticks } = this.#follow(settingId);
    this.#followed.set(settingId, { ticks, troubles: {}, traffic: noTraffic });
    this.#options.onChange(settingId);
  }

  forgetRehearsal(settingId: string): void {
    const { ticks } = this.#follow(settingId);
    const simulated = Object.keys(ticks).filter((stepId) => ticks[stepId]?.simulated);
    if (simulated.length > 0) this.#setTicks(settingId, simulated, null);
  }

  forget(settingId: string): void {
    this.#followed.delete(settingId);
  }

  /** True when the progress may have changed. */
  #take(setting: ScimSetting, exchange: ExchangeSummary): boolean {
    const before = this.#follow(setting.id);
    const after = following(before, exchange, this.#options.guidesOf(setting));
    this.#followed.set(setting.id, after);
    this.#saveChanges(setting.id, before.ticks, after.ticks);
    if (before.ticks !== after.ticks) this.#lookAt(setting);
    return looksDifferent(before, after);
  }

  #saveChanges(settingId: string, before: Ticks, after: Ticks): void {
    for (const stepId of changedTicks(before, after)) {
      this.#options.saveTick(settingId, stepId, after[stepId] ?? null);
    }
  }

  /** True where there was something to look at. */
  #lookAt(setting: ScimSetting): boolean {
    const before = this.#follow(setting.id);
    const sight = this.#sightFor(setting, before.ticks);
    if (sight === null) return false;
    const { requests, simulatedRequests } = before.traffic;
    const simulated = requests > 0 && requests === simulatedRequests;
    const look = { sight, setting, at: this.#now().toISOString(), simulated };
    const ticks = ticksSeen(before.ticks, everyWay(this.#options.guidesOf(setting)), look);
    this.#followed.set(setting.id, { ...before, ticks });
    this.#saveChanges(setting.id, before.ticks, ticks);
    return true;
  }

  #sightFor(setting: ScimSetting, ticks: Ticks): PlatformSight | null {
    const { guide, extraGuides = [] } = this.#options.guidesOf(setting);
    return this.#options.sightOf(setting.id, needsLook([guide, ...extraGuides], ticks));
  }

  #setTicks(settingId: string, stepIds: string[], tick: GuideTick | null): void {
    const before = this.#follow(settingId);
    const ticks = stepIds.reduce((all, stepId) => withTick(all, stepId, tick), before.ticks);
    this.#followed.set(settingId, { ...before, ticks });
    for (const stepId of stepIds) this.#options.saveTick(settingId, stepId, tick);
    this.#options.onChange(settingId);
  }

  #follow(settingId: string): Followed {
    const known = this.#followed.get(settingId);
    if (known) return known;
    const fresh = { ticks: this.#options.ticks(settingId), troubles: {}, traffic: noTraffic };
    this.#followed.set(settingId, fresh);
    return fresh;
  }

  /** What was sent again from here, or read from a file, shows nothing of an identity provider. */
  #concerned({ settingId, receivedAt, origin, injected }: ExchangeSummary): ScimSetting[] {
    if (origin !== undefined || injected !== undefined) return [];
    const { settings } = this.#options;
    if (settingId === null)
      return settings.list().filter(({ createdAt, sandbox }) => !sandbox && createdAt <= receivedAt);
    const setting = settings.get(settingId);
    return setting ? [setting] : [];
  }
}
