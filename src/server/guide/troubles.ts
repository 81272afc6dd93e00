import { isHandTool } from '../../shared/activity/hand-tool';
import { requestTarget, wasTurnedAway } from '../../shared/activity/request-target';
import type { ExchangeSummary } from '../../shared/exchange';
import type { GuideStep, GuideWay, Trouble } from '../../shared/guide';
import type { Ticks } from './ticks';
import { stepsOf } from './ways';

/** What stands in the way of a step, and the exchange that showed it. */
export interface StepTrouble {
  at: string;
  exchange: number;
  trouble: Trouble;
  /** Refused before the protocol saw it: over as soon as a request is let in. */
  refused: boolean;
  /** "POST Users": over as soon as such a request succeeds. */
  request: string;
}

/** Step id -> trouble. Never changed in place. */
export type Troubles = Readonly<Record<string, StepTrouble>>;

/**
 * Troubles after one more exchange; the same object when nothing changed. One exchange is trouble of one step, the first that
 * can cure it. Simulated traffic, and what a person sends by hand, neither makes nor ends any.
 * `ticks` are those after the exchange: where resources have arrived once, a later failure is a finding and no trouble of the guide.
 */
export function advanceTroubles(
  troubles: Troubles,
  exchange: ExchangeSummary,
  guide: Pick<GuideWay, 'parts'>,
  ticks: Ticks,
): Troubles {
  if (exchange.simulated || isHandTool(exchange.client)) return troubles;
  const remaining = withoutEnded(troubles, exchange, ticks);
  const found = curing(guide, exchange);
  if (found === null || (!found.trouble.refused && hasRealEvidence(ticks, found.step.id))) return remaining;
  return { ...remaining, [found.step.id]: found.trouble };
}

function curing(
  guide: Pick<GuideWay, 'parts'>,
  exchange: ExchangeSummary,
): { step: GuideStep; trouble: StepTrouble } | null {
  // Most exchanges show nothing wrong, so this comes first.
  if (exchange.kind !== 'refused' && exchange.status < 400) return null;
  for (const step of stepsOf(guide)) {
    const trouble = step.trouble?.(exchange);
    if (trouble) return { step, trouble: troubleFrom(exchange, trouble) };
  }
  return null;
}

function troubleFrom(exchange: ExchangeSummary, trouble: Trouble): StepTrouble {
  const { receivedAt, sequence } = exchange;
  const refused = wasTurnedAway(exchange);
  return { at: receivedAt, exchange: sequence, trouble, refused, request: requestOf(exchange) };
}

function withoutEnded(troubles: Troubles, exchange: ExchangeSummary, ticks: Ticks): Troubles {
  const entries = Object.entries(troubles);
  const open = entries.filter(
    ([stepId, trouble]) =>
      !isEnded(trouble, exchange) && (trouble.refused || !hasRealEvidence(ticks, stepId)),
  );
  return open.length === entries.length ? troubles : Object.fromEntries(open);
}

function isEnded({ refused, request }: StepTrouble, exchange: ExchangeSummary): boolean {
  if (refused) return !wasTurnedAway(exchange);
  return exchange.status < 300 && requestOf(exchange) === request;
}

function requestOf({ method, url }: ExchangeSummary): string {
  return `${method} ${requestTarget(url).endpoint.toLowerCase()}`;
}

function hasRealEvidence(ticks: Ticks, stepId: string): boolean {
  const tick = ticks[stepId];
  return tick !== undefined && !tick.simulated && !tick.byHand;
}
