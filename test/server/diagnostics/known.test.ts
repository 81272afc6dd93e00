import { expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { entra } from '../../../src/shared/idp/entra';
import type { DiagnosticRule } from '../../../src/shared/idp/identity-provider';
import { anExchange } from '../../shared/an-exchange';
import { placeTables } from '../../shared/platform/place-tables';

it('rules get the tables of time zones and countries', () => {
  const rule: DiagnosticRule = {
    id: 'capital',
    title: 'Capital',
    check: ({ places }) => [
      { rule: 'capital', severity: 'only noted', title: places?.countries.names.PT ?? '', explanation: '' },
    ],
  };
  const input = { exchange: anExchange({}), requestHeaders: [], requestBody: null, responseBody: () => null };
  const findings = createDiagnose(() => ({ places: placeTables }))(input, { ...entra, diagnostics: [rule] });
  expect(findings.map(({ title }) => title)).toEqual(['Portugal']);
});
