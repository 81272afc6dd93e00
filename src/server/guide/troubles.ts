import { wasTurnedAway } from '../../shared/activity/request-target';
import type { ExchangeSummary } from '../../shared/exchange';
import type { Guide, RichText } from '../../shared/guide';
import { stepsOf, type Ticks } from './ticks';

/** What stands in the way of a step, and the exchange that showed it. */
export interface Trouble {
  at: string;
  exchange: number;
  text: RichText;
  /** Refused before the protocol saw it: over as soon as a request is let in. */
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
  let advanced = troubles;
  for (const step of stepsOf(guide)) {
    const before = troubles[step.id];
    const after = hasRealEvidence(ticks, step.id)
      ? undefined
      : (troubleFrom(exchange, step.trouble?.(exchange)) ?? whatRemains(before, exchange));
    if (before !== after) advanced = withTrouble(advanced, step.id, after);
  }
  return advanced;
}

/** With this trouble instead of the one before; without any for undefined. */
function withTrouble(troubles: Troubles, stepId: string, trouble: Trouble | undefined): Troubles {
  const { [stepId]: _, ...others } = troubles;
  return trouble ? { ...others, [stepId]: trouble } : others;
}

function hasRealEvidence(ticks: Ticks, stepId: string): boolean {
  const tick = ticks[stepId];
  return tick !== undefined && !tick.simulated && !tick.byHand;
}

function troubleFrom(exchange: ExchangeSummary, text: RichText | null | undefined): Trouble | undefined {
  if (!text) return undefined;
  const { receivedAt, sequence } = exchange;
  return { at: receivedAt, exchange: sequence, text, refused: wasTurnedAway(exchange) };
}

function whatRemains(trouble: Trouble | undefined, exchange: ExchangeSummary): Trouble | undefined {
  return trouble?.refused && !wasTurnedAway(exchange) ? undefined : trouble;
}
