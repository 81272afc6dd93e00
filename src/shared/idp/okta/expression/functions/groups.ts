import { compilePattern } from '../../../common/expression/pattern/compile-pattern';
import { findMatch } from '../../../common/expression/pattern/match-pattern';
import { PatternError } from '../../../common/expression/pattern/pattern-node';
import type { OktaArguments, OktaFunction, OktaGroup } from '../expression-function';
import { textOf } from '../values';

const sales: OktaGroup = { id: '00g1', name: 'Sales' };
const evidence = { source: 'Okta expression language', unverified: null };

export const groupFunctions: readonly OktaFunction[] = [
  member(
    'isMemberOfGroupName',
    'groupName',
    '"Sales"',
    'Whether the user is in the group of this name.',
    (group, args) => group.name === args.text(0),
  ),
  member(
    'isMemberOfGroup',
    'groupId',
    '"00g1"',
    'Whether the user is in the group of this id.',
    (group, args) => group.id === args.text(0),
  ),
  {
    ...member(
      'isMemberOfAnyGroup',
      'groupIds',
      '"00g2", "00g1"',
      'Whether the user is in one of the groups of these ids.',
      (group, args) => texts(args).includes(group.id),
    ),
    parameters: [{ name: 'groupIds', kind: 'text', repeats: true }],
  },
  member(
    'isMemberOfGroupNameStartsWith',
    'groupNamePrefix',
    '"Sa"',
    'Whether a group of the user has a name that begins so.',
    (group, args) => group.name.startsWith(needed(args)),
  ),
  member(
    'isMemberOfGroupNameContains',
    'groupNamePart',
    '"ale"',
    'Whether a group of the user has a name with this in it.',
    (group, args) => group.name.includes(needed(args)),
  ),
  {
    ...member(
      'isMemberOfGroupNameRegex',
      'groupNameRegex',
      '".*al.*"',
      'Whether a group of the user has a name that the pattern describes as a whole.',
      matches,
    ),
    evidence: {
      ...evidence,
      unverified: 'That the pattern describes the whole name, as patterns of Java do.',
    },
  },
  {
    name: 'getFilteredGroups',
    parameters: [
      { name: 'allowList', kind: 'list' },
      { name: 'groupExpression', kind: 'text' },
      { name: 'limit', kind: 'number' },
    ],
    sentence: 'Names or ids of the groups of the user whose ids are in the list.',
    onNull: 'A list of nothing.',
    example: {
      expression: 'getFilteredGroups({"00g1", "00g2"}, "group.name", 40)',
      source: { groups: [sales] },
      value: ['Sales'],
    },
    evidence,
    evaluate: (args) => {
      const allowed = args.list(0).map(textOf);
      const attribute =
        /^group\.(id|name)$/.exec(args.text(1) ?? '')?.[1] ?? args.fail(1, 'It is group.id or group.name.');
      const groups = groupsOf(args).filter(({ id }) => allowed.includes(id));
      return groups
        .slice(0, Math.max(0, args.integer(2)))
        .map((group) => (attribute === 'id' ? group.id : group.name));
    },
  },
];

function member(
  name: string,
  parameter: string,
  argument: string,
  sentence: string,
  test: (group: OktaGroup, args: OktaArguments) => boolean,
): OktaFunction {
  return {
    name,
    parameters: [{ name: parameter, kind: 'text' }],
    sentence,
    onNull: 'false.',
    example: { expression: `${name}(${argument})`, source: { groups: [sales] }, value: true },
    evidence,
    evaluate: (args) => groupsOf(args).some((group) => test(group, args)),
  };
}

function groupsOf({ source }: OktaArguments): readonly OktaGroup[] {
  return source.groups ?? [];
}

function texts(args: OktaArguments): (string | null)[] {
  return Array.from({ length: args.count }, (_, index) => args.text(index));
}

function needed(args: OktaArguments): string {
  return args.text(0) || args.fail(0, 'A part of a name is at least one character.');
}

function matches({ name }: OktaGroup, args: OktaArguments): boolean {
  try {
    const program = compilePattern(`\\A(?:${args.text(0) ?? ''})\\z`);
    return findMatch(program, name, 0, (steps) => args.spendSteps(0, steps)) !== null;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return args.fail(0, `The pattern can't be used: ${error.message}.`);
  }
}
