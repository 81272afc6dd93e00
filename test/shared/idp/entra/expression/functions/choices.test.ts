import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, evaluation } from '../evaluated';

type Case = [expression: string, source: SourceAttributes, value: ExpressionValue];

describe('choices', () => {
  it.each<Case>([
    ['Coalesce([a],[b])', { a: null, b: 'b' }, 'b'],
    ['Coalesce([a],[b],"-")', {}, '-'],
    ['Coalesce([a],[b],"")', {}, ''],
    ['Coalesce([a],[b])', {}, null],
    ['Coalesce([a],"-")', { a: '' }, ''],
    ['IgnoreFlowIfNullOrEmpty([department])', { department: 'Sales' }, 'Sales'],
    ['IgnoreFlowIfNullOrEmpty([department])', {}, null],
    ['IgnoreFlowIfNullOrEmpty(Switch([prefix], "", "3443", "Dr.", "3444", "Prof."))', { prefix: '9' }, null],
    [
      'Switch([state], "Australia/Sydney", "QLD", "Australia/Brisbane")',
      { state: 'qld' },
      'Australia/Sydney',
    ],
    ['Switch([state], , "QLD", "Australia/Brisbane")', { state: 'NSW' }, null],
    ['Switch([statusFlag], "Default", "true", "1", "", "0")', {}, '0'],
    ['Switch([statusFlag], "Default", "true", "1", "", "0")', { statusFlag: '' }, '0'],
    ['Switch([country],[country],"","Other")', {}, 'Other'],
    ['Switch([country],[country],"","Other")', { country: 'Chile' }, 'Chile'],
    ['Switch(ToLower([f]), "0", "true", "1", "false", "0")', { f: 'TRUE' }, '1'],
    ['Switch([a], , "k", "first", "k", "second")', { a: 'k' }, 'first'],
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', { IsSoftDeleted: false }, 'True'],
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', { IsSoftDeleted: true }, 'False'],
    ['IIF([country]="USA",[country],[department])', { country: 'USA', department: 'Sales' }, 'USA'],
    [
      'IIF([country]="USA",IIF([state]="CA","True","False"),"False")',
      { country: 'USA', state: 'CA' },
      'True',
    ],
    [
      'IIF([country]="USA","True",IIF([state]="CA","True","False"))',
      { country: 'Chile', state: 'RM' },
      'False',
    ],
    ['IIF([accountEnabled], "a", "b")', { accountEnabled: true }, 'a'],
    ['IIF(IsPresent([country]),[country],"Other")', { country: 'Chile' }, 'Chile'],
    ['IIF([country]="","Other",[country])', { country: 'Chile' }, 'Chile'],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toEqual(value);
  });

  it.each([
    'IIF([country]="","Other",[country])',
    'IIF(IsNullOrEmpty([country]),"Other",[country])',
    'IIF(IsPresent([country]),[country],"Other")',
    'IIF(Not(IsPresent([country])),[country],"Other")',
    'IIF([country]="USA","a","b")',
  ])(
    'the condition of %s fails on an empty attribute: nothing is sent, and the trace says why',
    (expression) => {
      for (const country of [null, '']) {
        const { value, trace } = evaluation(expression, { country });
        expect(value).toBeNull();
        expect(trace.note).toMatch(/^The condition fails because what it asks about is empty/);
      }
    },
  );

  it('an account is enabled five days before the first day', () => {
    const text =
      'Switch([Active], , "1", IIF(DateDiff("d", Now(), CDate([StatusHireDate])) > 5, "False", "True"), "0", "False")';
    const enabled = (StatusHireDate: string) => evaluated(text, { Active: '1', StatusHireDate });
    expect([enabled('2021-07-06'), enabled('2021-07-20')]).toEqual(['True', 'False']);
  });
});
