import { useCallback } from 'react';
import { useLocation, useParams } from 'wouter';

export interface ExchangeSelection {
  /** Sequence of the exchange that is open, null for none. */
  selected: number | null;
  select(sequence: number | null): void;
}

/**
 * The exchange that is open beside a list stands in the address, so that going back closes it and a reload finds it again.
 * @param page address of the page, `/requests`
 */
export function useSelectedExchange(page: string): ExchangeSelection {
  const { sequence } = useParams();
  const [, navigate] = useLocation();
  const number = Number(sequence);
  const selected = Number.isInteger(number) && number > 0 ? number : null;
  const select = useCallback(
    (next: number | null) =>
      navigate(next === null ? page : `${page}/${next}`, { replace: selected !== null && next !== null }),
    [navigate, page, selected],
  );
  return { selected, select };
}
