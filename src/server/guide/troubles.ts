import { wasTurnedAway } from '../../shared/activity/request-target';
import type { ExchangeSummary } from '../../shared/exchange';
import type { Guide, RichText } from '../../shared/guide';
import { stepsOf, type Ticks } from './ticks';

/** What stands in the way of a step, and the exchange that showed it. */
export interface Trouble {
  at: string;
  exchange: number;
  text: RichText;
  /** Turned away at the door, which is over as soon as a request is let in. */
  refused: boolean;
}

/** Step id -> trouble. Never changed in place. */
export type Troubles = Readonly<Record<string, Trouble>>;

/**
 * Troubles after one more exchange; the same object when nothing changed. Simulated traffic neither makes nor ends any.
 * `ticks` are those after the exchange: what has real evidence is out of trouble.
 */
export function advanceTroubles(
  troubles: Troubles,
  exchange: ExchangeSummary,
  guide: Guide,
  ticks: Ticks,
): Troubles {
  if (exchange.simulated) return troubles;
  const next: Record<string, Trouble> = {};
  for (const step of stepsOf(guide)) {
    const trouble = hasRealEvidence(ticks, step.id)
      ? null
      : (troubleFrom(exchange, step.trouble?.(exchange)) ?? whatRemains(troubles[step.id], exchange));
    if (trouble) next[step.id] = trouble;
  }
  return isSame(troubles, next) ? troubles : next;
}

function hasRealEvidence(ticks: Ticks, stepId: string): boolean {
  const tick = ticks[stepId];
  return tick !== undefined && !tick.simulated && !tick.byHand;
}

function troubleFrom(exchange: ExchangeSummary, text: RichText | null | undefined): Trouble | null {
  if (!text) return null;
  const { receivedAt, sequence } = exchange;
  return { at: receivedAt, exchange: sequence, text, refused: wasTurnedAway(exchange) };
}

function whatRemains(trouble: Trouble | undefined, exchange: ExchangeSummary): Trouble | null {
  if (!trouble) return null;
  return trouble.refused && !wasTurnedAway(exchange) ? null : trouble;
}

function isSame(before: Troubles, after: Troubles): boolean {
  const keys = Object.keys(after);
  return keys.length === Object.keys(before).length && keys.every((key) => before[key] === after[key]);
}
