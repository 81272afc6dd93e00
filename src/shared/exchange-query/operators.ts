/** The operators of the search language of the requests, with what each asks. */

export const operators = [
  { name: 'user', asks: 'person, by name or address', example: 'marta' },
  { name: 'group', asks: 'group, by name', example: 'sales' },
  { name: 'method', asks: 'HTTP method', example: 'patch' },
  { name: 'status', asks: 'status of the response', example: '4xx' },
  { name: 'path', asks: 'part of the address', example: '/Groups' },
  { name: 'op', asks: 'operation of a PATCH', example: 'remove' },
  { name: 'attr', asks: 'attribute that was sent, asked for or changed', example: 'timezone' },
  { name: 'value', asks: 'value that was sent, answered or changed', example: 'Research' },
  { name: 'is', asks: 'kind, or how it ended', example: 'error' },
  { name: 'has', asks: 'something that goes with it', example: 'finding' },
  { name: 'finding', asks: 'words of a finding', example: '"will not arrive"' },
  { name: 'cause', asks: 'cause of a finding, by its id', example: 'no-email~wrong' },
  { name: 'after', asks: 'received at that time or later', example: '14:00' },
  { name: 'before', asks: 'received before that time', example: '2026-11-30' },
  { name: 'slower', asks: 'took longer than', example: '200ms' },
] as const;

export type OperatorName = (typeof operators)[number]['name'];

export const operatorNames: readonly OperatorName[] = operators.map(({ name }) => name);

/** What may follow `is:`. The kinds are those of an exchange. */
export const isWords = [
  'error',
  'write',
  'read',
  'look-up',
  'probe',
  'discovery',
  'sign-in',
  'refused',
  'scanner',
  'simulated',
  'replay',
  'imported',
  'marked',
] as const;

/** What may follow `has:`. */
export const hasWords = ['finding', 'comment'] as const;

/** What may follow `op:` (RFC 7644 section 3.5.2). */
export const opWords = ['add', 'remove', 'replace'] as const;

export function isOperatorName(name: string): name is OperatorName {
  return operatorNames.some((known) => known === name);
}
