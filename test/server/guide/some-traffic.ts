/** Exchanges as a real client would leave them, numbered in the order they are made. */
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { aChange, anExchange, aUser, aWrite } from '../../shared/an-exchange';

let sequence = 0;
export const numbered = (exchange: ExchangeSummary): ExchangeSummary => ({
  ...exchange,
  sequence: ++sequence,
});
export const probe = (over: Partial<ExchangeSummary> = {}) =>
  numbered(
    anExchange({
      kind: 'probe',
      lookUp: { resourceType: 'User', attributePath: 'userName', value: 'x', totalResults: 0 },
      ...over,
    }),
  );
export const arrival = (over: Partial<ExchangeSummary> = {}) =>
  numbered(
    aWrite(aChange({ kind: 'created', resource: aUser('Ines Caldeira') }), {
      method: 'POST',
      status: 201,
      ...over,
    }),
  );
export const refusal = (over: Partial<ExchangeSummary> = {}) =>
  numbered(anExchange({ kind: 'refused', status: 401, settingId: null, tokenId: null, ...over }));
