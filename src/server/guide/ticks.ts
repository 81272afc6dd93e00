import { isHandTool } from '../../shared/activity/hand-tool';
import type { ExchangeSummary } from '../../shared/exchange';
import type { GuideStep, GuideWay, Proof } from '../../shared/guide';
import type { GuideTick } from '../store/workbench-data';
import { stepsOf } from './ways';

/** Step id -> why it counts as done. Never changed in place. */
export type Ticks = Readonly<Record<string, GuideTick>>;

/** The traffic that ticks this step, if any can. */
export function proofOf({ evidence }: GuideStep): Proof | null {
  if (evidence.kind === 'exchange') return evidence;
  return 'proof' in evidence ? (evidence.proof ?? null) : null;
}

/**
 * Ticks after one more exchange; the same object when nothing changed, so that nothing is saved or sent in vain.
 * Evidence stays as it is once seen, except that real traffic takes the place of simulated traffic and of a tick by hand.
 */
export function advance(ticks: Ticks, exchange: ExchangeSummary, guide: Pick<GuideWay, 'parts'>): Ticks {
  if (exchange.kind === 'refused' || isHandTool(exchange.client)) return ticks;
  let advanced = ticks;
  for (const step of stepsOf(guide)) {
    const proof = proofOf(step);
    if (!proof || !isBetter(ticks[step.id], exchange) || !proof.seen(exchange)) continue;
    advanced = { ...advanced, [step.id]: tickFrom(exchange, proof) };
  }
  return advanced;
}

function isBetter(tick: GuideTick | undefined, exchange: ExchangeSummary): boolean {
  if (!tick) return true;
  return !exchange.simulated && (tick.byHand || tick.simulated);
}

function tickFrom(exchange: ExchangeSummary, proof: Proof): GuideTick {
  return {
    at: exchange.receivedAt,
    exchange: exchange.sequence,
    simulated: exchange.simulated,
    byHand: false,
    detail: proof.detail(exchange),
  };
}

/** A tick by hand. */
export function tickByHand(now: Date): GuideTick {
  return { at: now.toISOString(), exchange: null, simulated: false, byHand: true, detail: null };
}

/** With this tick instead of the one before; without any for null. */
export function withTick(ticks: Ticks, stepId: string, tick: GuideTick | null): Ticks {
  const { [stepId]: _, ...others } = ticks;
  return tick ? { ...others, [stepId]: tick } : others;
}
