/** What the card below a step says: pure functions of the step and its progress. */
import type { ExchangeSummary } from '../../../shared/exchange';
import type { GuideProgress, GuideStep, Proof, StepProgress } from '../../../shared/guide';
import { waitingSince } from './places';

/** `late` waits longer than it should, or facts say why nothing can come; `later` waits behind another step. */
export type Status = 'seen' | 'by hand' | 'in trouble' | 'waiting' | 'late' | 'later' | 'to tick';

/** @param now in milliseconds */
export function statusOf(
  { evidence, expect }: Pick<GuideStep, 'evidence' | 'expect'>,
  { state }: Pick<StepProgress, 'state'>,
  guide: GuideProgress | null,
  now: number,
): Status {
  if (state === 'seen' || state === 'by hand' || state === 'in trouble') return state;
  if (evidence.kind !== 'exchange' && evidence.kind !== 'platform') return 'to tick';
  if (state === 'to do') return 'later';
  const since = waitingSince(guide);
  const isOverdue =
    since !== null && now - Date.parse(since) > (expect?.lateAfterMinutes ?? Infinity) * 60_000;
  return isOverdue || guide?.causes.some(({ likely }) => likely) === true ? 'late' : 'waiting';
}

/** One sentence that shows a step, and the request behind it. */
export interface EvidenceLine {
  /** Rich text. */
  text: string;
  /** RFC 3339. */
  at: string;
  exchange: number;
  client: string | undefined;
}

/** Further ones say the same again. */
const mostLines = 3;
/** Of a burst not every one is looked at. */
const lookedThrough = 50;

/**
 * What has shown a step, oldest first: what ticked it, then the next that say something else.
 * @param exchanges newest first
 */
export function evidenceOf(
  step: Pick<GuideStep, 'evidence'>,
  progress: StepProgress,
  exchanges: readonly ExchangeSummary[],
): EvidenceLine[] {
  const proof = proofOf(step);
  const { exchange: first, detail, at, simulated } = progress;
  if (proof === null || first === null || at === null) return [];
  const later = exchanges
    .filter(({ sequence }) => sequence >= first)
    .slice(-lookedThrough)
    .reverse();
  const lines = new Map<string, EvidenceLine>();
  if (detail !== null)
    lines.set(detail, { text: detail, at, exchange: first, client: clientOf(later, first) });
  for (const exchange of later) {
    if (lines.size === mostLines) break;
    if (exchange.simulated !== simulated || !proof.seen(exchange)) continue;
    const text = proof.detail(exchange);
    const { receivedAt, sequence, client } = exchange;
    if (!lines.has(text)) lines.set(text, { text, at: receivedAt, exchange: sequence, client });
  }
  return [...lines.values()];
}

function proofOf({ evidence }: Pick<GuideStep, 'evidence'>): Proof | null {
  if (evidence.kind === 'exchange') return evidence;
  return 'proof' in evidence ? (evidence.proof ?? null) : null;
}

function clientOf(exchanges: readonly ExchangeSummary[], sequence: number): string | undefined {
  return exchanges.find((exchange) => exchange.sequence === sequence)?.client;
}
