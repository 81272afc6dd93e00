import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, evaluation, failureOf } from '../evaluated';

type Case = [expression: string, source: SourceAttributes, value: ExpressionValue];

describe('roles, tenant and log', () => {
  it.each<Case>([
    ['AppRoleAssignmentsComplex([appRoleAssignments])', {}, null],
    [
      'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
      { appRoleAssignments: ['Admin'] },
      ['Admin'],
    ],
    ['SingleAppRoleAssignment([appRoleAssignments])', {}, null],
    ['Redact([x])', {}, null],
    ['Join("@", [mailNickname], DefaultDomain())', { mailNickname: 'ada' }, 'ada@contoso.com'],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toEqual(value);
  });

  it('of several roles one is sent, and the trace says that this is not supported', () => {
    const { value, trace } = evaluation('SingleAppRoleAssignment([r])', { r: ['Admin', 'Reader'] });
    expect(value).toBe('Admin');
    expect(trace.note).toContain('2 roles, which this function does not support');
  });

  it('a unique value is for HR systems only', () => {
    expect(failureOf('SelectUniqueValue([a], [b])')).toBe(
      'Position 1, SelectUniqueValue: This function is only for HR systems that provision into Active Directory, not for provisioning to an application.',
    );
  });
});
