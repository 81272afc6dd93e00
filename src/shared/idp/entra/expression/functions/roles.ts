import type { ExpressionFunction } from '../expression-function';

const parameters = [{ name: 'appRoleAssignments', kind: 'list' }] as const;
const source = { appRoleAssignments: ['Admin', 'Reader'] };

/**
 * Roles are lists of their names here; who builds requests makes objects of them, and takes from the name of the function whether they
 * are added to those that are there or replace them.
 */
export const roles: readonly ExpressionFunction[] = [
  several('AppRoleAssignmentsComplex', 'All roles of the user; on an update they are added.', null),
  several(
    'AssertiveAppRoleAssignmentsComplex',
    'All roles of the user; on an update they replace the others.',
    null,
  ),
  {
    ...several(
      'AppRoleAssignments',
      'All roles of the user.',
      'Only the name is listed; what it gives is not described.',
    ),
    evidence: {
      source: 'list of functions',
      unverified: 'Only the name is listed; what it gives is not described.',
    },
  },
  {
    name: 'SingleAppRoleAssignment',
    parameters,
    sentence: 'The name of the one role of the user. More than one is not supported.',
    onNull: 'Nothing.',
    example: {
      expression: 'SingleAppRoleAssignment([appRoleAssignments])',
      source: { appRoleAssignments: ['Admin'] },
      value: 'Admin',
    },
    evidence: {
      source: 'functions page',
      unverified: 'Of several roles the first is taken; the product may take another each time.',
    },
    evaluate: (args) => {
      const [first = null, ...others] = args.list(0);
      if (others.length > 0) {
        args.note(
          `The user has ${others.length + 1} roles, which this function does not support: use AssertiveAppRoleAssignmentsComplex.`,
        );
      }
      return first;
    },
  },
];

function several(name: string, sentence: string, unverified: string | null): ExpressionFunction {
  return {
    name,
    parameters,
    sentence,
    onNull: 'Nothing.',
    example: { expression: `${name}([appRoleAssignments])`, source, value: source.appRoleAssignments },
    evidence: { source: 'functions page', unverified },
    evaluate: (args) => (args.list(0).length === 0 ? null : args.list(0)),
  };
}
