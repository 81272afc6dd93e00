import { useEffect, useState } from 'react';
import {
  type CompletionPlace,
  completionPlace,
  operatorsFor,
  withOperator,
  withValue,
} from '../../../shared/exchange-query/completion';
import { operators } from '../../../shared/exchange-query/operators';
import { call } from '../../state/api';

/** One way to go on. */
export interface Offer {
  id: string;
  label: string;
  /** Small and quiet beside it. */
  detail: string;
  /** The whole search after the choice. */
  query: string;
}

/** Operators, then values that really occur, for where the caret stands. */
export function useCompletions(settingId: string | null, text: string, caret: number): Offer[] {
  const place = completionPlace(text, Math.min(caret, text.length));
  const values = useValues(settingId, place);
  if (place.operator === null) return operatorOffers(text, place);
  const isWhole = values.length === 1 && values[0]?.value.toLowerCase() === place.typed.toLowerCase();
  // A list over the page hides it from screen readers: it is not shown for what stands there already.
  if (isWhole) return [];
  return values.map(({ value, count }) => ({
    id: value,
    label: value,
    detail: count === 0 ? '' : count.toLocaleString('en-US'),
    query: withValue(text, place, value),
  }));
}

function operatorOffers(text: string, place: CompletionPlace): Offer[] {
  const names = operatorsFor(place);
  return operators
    .filter(({ name }) => names.includes(name))
    .map(({ name, asks }) => ({
      id: name,
      label: `${name}:`,
      detail: asks,
      query: withOperator(text, place, name),
    }));
}

type Values = { value: string; count: number }[];
const none: Values = [];

function useValues(settingId: string | null, { operator, typed }: CompletionPlace): Values {
  const [values, setValues] = useState({ operator, list: none });
  useEffect(() => {
    if (operator === null) return;
    const abort = new AbortController();
    call('journal.complete', { settingId, operator, text: typed }, abort.signal).then(
      ({ values: list }) => setValues({ operator, list }),
      // A field without offers is still a field.
      () => undefined,
    );
    return () => abort.abort();
  }, [settingId, operator, typed]);
  return values.operator === operator ? values.list : none;
}
