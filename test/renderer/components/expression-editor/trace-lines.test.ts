import { describe, expect, it } from 'vitest';
import { traceLines, valueText } from '../../../../src/renderer/components/expression-editor/trace-lines';
import { entraLaboratory } from '../../../../src/shared/idp/entra/laboratory';

const context = { now: 0, random: () => 0.5 };

function linesOf(expression: string, record: Record<string, string>) {
  const { source } = entraLaboratory.personOfRecord(record, 1);
  const trace = entraLaboratory.read(expression, context).traceOf(source);
  return trace === null ? null : traceLines(expression, trace);
}

describe('the steps of an expression', () => {
  const nested =
    'Switch([usageLocation], Coalesce([country], "?"), "US", Switch([state], , "MA", "America/New_York"))';

  it('are its calls in the order in which they get their values, without the whole', () => {
    expect(linesOf(nested, { usageLocation: 'US', state: 'MA' })).toEqual([
      { label: 'Coalesce([country], "?")', value: null, evaluated: false, note: null },
      {
        label: 'Switch([state], , "MA", "America/New_Yor…',
        value: 'America/New_York',
        evaluated: true,
        note: null,
      },
    ]);
  });

  it('are none where nothing is called within', () => {
    expect(linesOf('[state]', { state: 'MA' })).toEqual([]);
  });
});

it('a value is shown as text, nothing as nothing', () => {
  expect(['a', true, 3, ['a'], null].map(valueText)).toEqual(['a', 'true', '3', '["a"]', null]);
});
