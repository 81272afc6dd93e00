import type { ExchangeSummary } from '../../../shared/exchange';

const markedMs = 3500;
/** From then on the mark fades. */
const stillMs = 1500;
/** Of a burst only this many are marked: a screen full of marks says nothing. */
const mostMarked = 12;
/** More than this at once, or sooner after one another, come without sliding in: nobody could follow it. */
const mostSliding = 3;
const calmMs = 300;

export interface Arrivals {
  /** Sequence up to which everything is known. */
  newest: number;
  /** When something arrived last, milliseconds since 1970. */
  at: number;
  /** Sequence -> how it arrived, of what came a moment ago. */
  marked: ReadonlyMap<number, Arrival>;
}

export interface Arrival {
  at: number;
  slides: boolean;
}

/** Class names of a row that arrived so. @param now milliseconds since 1970 */
export function arrivalClass(arrival: Arrival | undefined, now: number): string {
  if (!arrival) return '';
  const mark = now - arrival.at < stillMs ? 'row-arrived' : 'row-fades';
  return arrival.slides ? `${mark} row-slides` : mark;
}

/**
 * What arrived since `before`. What is there at first, and what was cleared, is no arrival.
 * @param before null at first
 * @param exchanges newest first
 * @param now milliseconds since 1970
 */
export function arrivals(before: Arrivals | null, exchanges: ExchangeSummary[], now: number): Arrivals {
  const newest = exchanges[0]?.sequence ?? 0;
  if (!before || newest < before.newest) return { newest, at: 0, marked: new Map() };
  const fresh = exchanges.slice(0, mostMarked).filter(({ sequence }) => sequence > before.newest);
  const slides = fresh.length <= mostSliding && now - before.at > calmMs;
  const marked = new Map([...before.marked].filter(([, { at }]) => now - at < markedMs));
  for (const { sequence } of fresh) marked.set(sequence, { at: now, slides });
  return { newest, at: fresh.length > 0 ? now : before.at, marked };
}
