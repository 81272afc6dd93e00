/** Bodies within every limit of size that have very many names, marks or equal values: what walks through them for each is slow. */
import { messageUrns } from '../../../src/shared/scim/messages';

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
const userWith = (rest: object) => JSON.stringify({ schemas, userName: 'hostile', ...rest });
const patchOp = (...operations: unknown[]) =>
  JSON.stringify({ schemas: [messageUrns.patchOp], Operations: operations });
const names = (count: number, prefix: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 1]));
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));

const marks = 'a'.concat('\u0301'.repeat(100_000), '\u0316'.repeat(100_000));

export const bodiesOfNames: [name: string, body: string][] = [
  ['a user name of 200,000 marks', JSON.stringify({ schemas, userName: marks })],
  ['a display name of 200,000 marks', userWith({ displayName: marks })],
  [
    '80 extensions of 1,000 names',
    userWith(Object.fromEntries(times(80, (index) => [`urn:hostile:${index}:2.0:User`, names(1_000, 'n')]))),
  ],
  ['990 names of 450 letters', userWith(names(990, 'Ä'.repeat(450)))],
  [
    '1,000 equal values of 95 names',
    userWith({ emails: times(1_000, (n) => ({ value: 'a', ...names(95, `${n}x`) })) }),
  ],
  [
    '1,000 values of 95 names',
    userWith({ ims: times(1_000, (n) => ({ value: `${n}`, ...names(80, 'x') })) }),
  ],
];

export const patchesOfNames: [name: string, body: string][] = [
  [
    '60 times 990 new names',
    patchOp(...times(60, (n) => ({ op: 'add', path: 'name', value: names(990, `${n}x`) }))),
  ],
  ['all values made equal', patchOp({ op: 'replace', path: 'ims.value', value: 'one' })],
  [
    '40 times 1,000 values listed to be removed',
    patchOp(
      { op: 'replace', path: 'ims', value: times(1_000, (n) => ({ value: `${n}` })) },
      ...times(40, () => ({
        op: 'remove',
        path: 'ims',
        value: times(1_000, (n) => ({ value: `other${n}` })),
      })),
    ),
  ],
  ['a number beyond all numbers', patchOp({ op: 'add', path: 'foo', value: 0 }).replace(':0', ':1e400')],
];

/** For a search: half a million names of attributes. */
export const longProjection = JSON.stringify({
  schemas: [messageUrns.searchRequest],
  attributes: times(100_000, () => 'a'),
});
export const longProjectionText = JSON.stringify({
  schemas: [messageUrns.searchRequest],
  attributes: 'a,'.repeat(510_000),
});
