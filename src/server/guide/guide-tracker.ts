/**
 * Keeps the guide of every SCIM setting in step with its traffic. The rules are the pure functions beside this file; here is
 * only what remembers. Traffic is rebuilt from the journal at start; ticks are kept by whoever passes `saveTick`.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { Guide, GuideProgress } from '../../shared/guide';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ScimSetting } from '../../shared/scim-setting';
import type { GuideTick } from '../store/workbench-data';
import { noTraffic, type Reachability, type Traffic, trafficFacts, withExchange } from './facts';
import { guideProgress } from './progress';
import { advance, stepsOf, type Ticks, tickByHand, withTick } from './ticks';
import { advanceTroubles, type Troubles } from './troubles';

export interface GuideTrackerOptions {
  settings: { list(): ScimSetting[]; get(id: string): ScimSetting | undefined };
  idpOf(setting: ScimSetting): IdentityProvider;
  /** Ticks as they were saved. */
  ticks(settingId: string): Ticks;
  saveTick(settingId: string, stepId: string, tick: GuideTick | null): void;
  reachability(): Reachability;
  /** Told when the progress of this SCIM setting is no longer what it was. */
  onChange(settingId: string): void;
  now?(): Date;
}

export interface GuideTracker {
  /** Takes journaled exchanges into account, oldest first, before any new one arrives. */
  replay(exchanges: Iterable<ExchangeSummary>): void;
  /** One more exchange. A refusal that belongs to nobody concerns every SCIM setting. */
  observe(exchange: ExchangeSummary): void;
  /** Null for an unknown SCIM setting. */
  progress(settingId: string): GuideProgress | null;
  /** Ticks a step by hand, or takes its tick away. False for an unknown SCIM setting or step. */
  tick(settingId: string, stepId: string, done: boolean): boolean;
  /** After the journal of a SCIM setting was cleared: what it showed is forgotten, ticks stay. */
  forgetTraffic(settingId: string): void;
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
  guide: Guide,
): Followed {
  const advanced = advance(ticks, exchange, guide);
  return {
    ticks: advanced,
    troubles: advanceTroubles(troubles, exchange, guide, advanced),
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
  const followed = new Map<string, Followed>();
  const now = options.now ?? (() => new Date());

  function follow(settingId: string): Followed {
    const known = followed.get(settingId);
    if (known) return known;
    const fresh = { ticks: options.ticks(settingId), troubles: {}, traffic: noTraffic };
    followed.set(settingId, fresh);
    return fresh;
  }

  const guideOf = (setting: ScimSetting): Guide => options.idpOf(setting).guide;

  function concerned({ settingId, receivedAt }: ExchangeSummary): ScimSetting[] {
    if (settingId === null) return options.settings.list().filter(({ createdAt }) => createdAt <= receivedAt);
    const setting = options.settings.get(settingId);
    return setting ? [setting] : [];
  }

  /** True when the progress may have changed. */
  function take(setting: ScimSetting, exchange: ExchangeSummary): boolean {
    const before = follow(setting.id);
    const after = following(before, exchange, guideOf(setting));
    followed.set(setting.id, after);
    for (const stepId of changedTicks(before.ticks, after.ticks)) {
      options.saveTick(setting.id, stepId, after.ticks[stepId] ?? null);
    }
    return looksDifferent(before, after);
  }

  return {
    replay(exchanges) {
      for (const exchange of exchanges) {
        for (const setting of concerned(exchange)) take(setting, exchange);
      }
    },
    observe(exchange) {
      for (const setting of concerned(exchange)) {
        if (take(setting, exchange)) options.onChange(setting.id);
      }
    },
    progress(settingId) {
      const setting = options.settings.get(settingId);
      if (!setting) return null;
      const { ticks, troubles, traffic } = follow(settingId);
      const facts = trafficFacts(traffic, options.reachability(), setting, now());
      return guideProgress({ guide: guideOf(setting), setting, ticks, troubles, facts });
    },
    tick(settingId, stepId, done) {
      const setting = options.settings.get(settingId);
      if (!setting || !stepsOf(guideOf(setting)).some((step) => step.id === stepId)) return false;
      const tick = done ? tickByHand(now()) : null;
      const before = follow(settingId);
      followed.set(settingId, { ...before, ticks: withTick(before.ticks, stepId, tick) });
      options.saveTick(settingId, stepId, tick);
      options.onChange(settingId);
      return true;
    },
    forgetTraffic(settingId) {
      const { ticks } = follow(settingId);
      followed.set(settingId, { ticks, troubles: {}, traffic: noTraffic });
      options.onChange(settingId);
    },
    forget(settingId) {
      followed.delete(settingId);
    },
  };
}
