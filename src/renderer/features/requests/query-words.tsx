import { Fragment } from 'react';
import { isOperatorName } from '../../../shared/exchange-query/operators';
import { tokensOf } from '../../../shared/exchange-query/tokens';

/** A search as it stands, letter for letter, its terms on a ground of their own and their operators in ink. */
export function QueryWords({ query }: { query: string }) {
  const tokens = tokensOf(query);
  return tokens.map((token, index) => {
    const { from, to, valueFrom, name } = token;
    const gap = query.slice(tokens[index - 1]?.to ?? 0, from);
    const known = name !== null && isOperatorName(name);
    return (
      <Fragment key={from}>
        {gap}
        <span className={known ? 'query-term' : undefined}>
          {known && <b>{query.slice(from, valueFrom)}</b>}
          {query.slice(known ? valueFrom : from, to)}
        </span>
      </Fragment>
    );
  });
}
