import type { OktaArguments, OktaFunction, OktaValue } from '../expression-function';
import { isList, isSame, textOf } from '../values';

const array = { name: 'array', kind: 'list' } as const;
const value = { name: 'value', kind: 'any' } as const;

export const arrays: readonly OktaFunction[] = [
  onList(
    'add',
    [array, value],
    'The list with a value behind it.',
    '{10, 20, 30}, 40',
    [10, 20, 30, 40],
    (list, args) => [...list, args.value(1)],
  ),
  onList('remove', [array, value], 'The list without a value.', '{10, 20, 30}, 20', [10, 30], (list, args) =>
    list.filter((item) => !isSame(item, args.value(1))),
  ),
  onList('clear', [array], 'A list of nothing.', '{10, 20, 30}', [], () => []),
  onList(
    'contains',
    [array, value],
    'Whether a value is in the list.',
    '{10, 20, 30}, 10',
    true,
    (list, args) => list.some((item) => isSame(item, args.value(1))),
  ),
  onList('size', [array], 'How many values the list has.', 'NULL', 0, (list) => list.length),
  onList('isEmpty', [array], 'Whether the list has no value.', 'NULL', true, (list) => list.length === 0),
  onList(
    'get',
    [array, { name: 'position', kind: 'number' }],
    'One value of the list; the first is 0.',
    '{0, 1, 2}, 0',
    0,
    (list, args) => {
      const position = args.integer(1);
      return position in list
        ? (list[position] ?? null)
        : args.fail(1, `There is no value ${position}: the list has ${list.length}, counted from 0.`);
    },
  ),
  onList(
    'toCsvString',
    [array],
    'The values with commas between them, as they are.',
    '{"This", "is", " a ", "test"}',
    'This,is, a ,test',
    (list, args) =>
      args.joined(
        list.map((item) => textOf(item) ?? ''),
        ',',
      ),
  ),
  {
    name: 'Arrays.flatten',
    parameters: [{ name: 'list of values', kind: 'any', repeats: true }],
    sentence: 'One list of all values and of what is in lists.',
    onNull: 'Passed over.',
    example: { expression: 'Arrays.flatten(10, {20, 30}, 40)', value: [10, 20, 30, 40] },
    evidence: { source: 'Okta expression language', unverified: 'What an empty value gives.' },
    evaluate: (args) => Array.from({ length: args.count }, (_, index) => args.value(index)).flatMap(flat),
  },
];

function flat(item: OktaValue): readonly OktaValue[] {
  if (item === null) return [];
  return isList(item) ? item.flatMap(flat) : [item];
}

function onList(
  name: string,
  parameters: OktaFunction['parameters'],
  sentence: string,
  args: string,
  given: OktaValue,
  evaluate: (list: readonly OktaValue[], args: OktaArguments) => OktaValue,
): OktaFunction {
  return {
    name: `Arrays.${name}`,
    parameters,
    sentence,
    onNull: 'Nothing is a list of nothing.',
    example: { expression: `Arrays.${name}(${args})`, value: given },
    evidence: {
      source: 'Okta expression language',
      unverified: ['size', 'isEmpty'].includes(name) ? null : 'What an empty list gives.',
    },
    evaluate: (call) => evaluate(call.list(0), call),
  };
}
