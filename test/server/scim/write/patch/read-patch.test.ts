import { describe, expect, test } from 'vitest';
import { mostOperations } from '../../../../../src/server/scim/write/patch/patch-limits';
import { readPatch } from '../../../../../src/server/scim/write/patch/read-patch';
import { messageUrns } from '../../../../../src/shared/scim/messages';
import { group, refusal, rules, strict, tolerant, user } from '../../engine-context';

const schemas = [messageUrns.patchOp];
const add = { op: 'add', path: 'title', value: 'x' };

function read(body: unknown, tolerances = tolerant(), type = user) {
  return readPatch(body, { type, tolerances });
}

describe('a PatchOp message (RFC 7644 section 3.5.2)', () => {
  test('is read with its names in any case', () => {
    expect(read({ Schemas: schemas, operations: [{ OP: 'add', Path: 'title', VALUE: 'x' }] })).toMatchObject([
      { op: 'add', path: { attribute: 'title' }, value: 'x', number: 1 },
    ]);
  });

  test.each<[unknown, string]>([
    [null, 'invalidSyntax: The body must be a PatchOp message: a JSON object with “Operations”.'],
    [[], 'invalidSyntax: The body must be a PatchOp message: a JSON object with “Operations”.'],
    [{ schemas }, 'invalidSyntax: “Operations” must be a list of one or more operations, but nothing came.'],
    [
      { schemas, Operations: [] },
      'invalidSyntax: “Operations” must be a list of one or more operations, but an empty list came.',
    ],
    [
      { schemas, Operations: 'add' },
      'invalidSyntax: “Operations” must be a list of one or more operations, but the text “add” came.',
    ],
    [
      { schemas, Operations: ['add'] },
      'invalidSyntax: Operation 1 must be an object with “op”, but the text “add” came.',
    ],
    [
      { schemas: ['urn:x'], Operations: [add] },
      `invalidSyntax: “schemas” must hold “${messageUrns.patchOp}”, but the text “urn:x” came.`,
    ],
    [
      { schemas, Operations: [add, { op: 'move', path: 'a' }] },
      'invalidSyntax: “op” of operation 2 must be add, replace or remove, but the text “move” came.',
    ],
    [
      { schemas, Operations: [{ path: 'a' }] },
      'invalidSyntax: “op” of operation 1 must be add, replace or remove, but nothing came.',
    ],
    [{ schemas, Operations: [{ op: 'add', path: 'a' }] }, 'invalidValue: Operation 1 (add) has no “value”.'],
    [
      { schemas, Operations: [{ op: 'remove' }] },
      'noTarget: Operation 1 is a remove without “path”, so nothing says what to remove.',
    ],
    [
      { schemas, Operations: [{ op: 'remove', path: 7 }] },
      'invalidPath: “path” of operation 1 must be text, but the number 7 came.',
    ],
    [
      { schemas, Operations: [{ op: 'remove', path: '' }] },
      'invalidPath: The path “” of operation 1 can’t be read at position 1: an attribute was expected, not the end.',
    ],
    [
      { schemas, Operations: [{ op: 'remove', path: '/title' }] },
      'invalidPath: The path “/title” of operation 1 can’t be read at position 1: “/title” is not an attribute name.',
    ],
    [
      { schemas, Operations: [{ op: 'remove', path: 'emails[type foo "w"]' }] },
      'invalidFilter: The path “emails[type foo "w"]” of operation 1 can’t be read at position 13: the operator “foo” is not supported; one of eq, ne, co, sw, ew, gt, ge, lt, le, pr was expected.',
    ],
    [
      { schemas, Operations: [{ op: 'remove', path: 'emails[type eq "w"].value.other' }] },
      'invalidPath: The path “emails[type eq "w"].value.other” of operation 1 can’t be read at position 21: “value.other” is not a sub-attribute.',
    ],
    [
      { schemas, Operations: Array.from({ length: mostOperations + 1 }, () => add) },
      'tooMany: The message has 2001 operations; at most 2000 are possible.',
    ],
  ])('%# is refused in plain words', (body, expected) => {
    expect(refusal(() => read(body))).toBe(expected);
  });

  test.each<[string, unknown, string]>([
    ['without schemas', { Operations: [add] }, 'schemas-missing'],
    ['with one operation outside a list', { schemas, Operations: add }, 'single-object-for-multi-valued'],
    ['with a capital op', { schemas, Operations: [{ ...add, op: 'Add' }] }, 'capitalised-op'],
  ])('%s is tolerated by name, and refused by a strict setting', (_what, body, rule) => {
    const tolerances = tolerant();
    expect(read(body, tolerances)).toHaveLength(1);
    expect(rules(tolerances)).toEqual([rule]);
    expect(refusal(() => read(body, strict()))).not.toBe('accepted');
  });

  test('the URN of the message in other case is a note', () => {
    const tolerances = strict();
    read({ schemas: [messageUrns.patchOp.toUpperCase()], Operations: [add] }, tolerances);
    expect(rules(tolerances)).toEqual(['schema-urn-case']);
  });

  test('a wire value in a detail is cut and harmless', () => {
    const detail = refusal(() => read({ schemas, Operations: [{ op: `\u0007${'x'.repeat(500)}` }] }));
    expect(detail.length).toBeLessThan(260);
    expect(detail).not.toContain('\u0007');
  });

  test('membership as in SCIM 1.1 becomes operations, for groups only', () => {
    const body = { displayName: 'G', members: [{ value: 'a', operation: 'delete' }, { value: 'b' }] };
    const tolerances = tolerant();
    expect(read(body, tolerances, group)).toMatchObject([
      { op: 'replace', path: null, value: { displayName: 'G' } },
      { op: 'add', path: { attribute: 'members', filter: null }, value: body.members },
    ]);
    expect(rules(tolerances)).toEqual(['scim-1-member-dialect']);
    expect(refusal(() => read(body, strict(), group))).toContain('invalidSyntax');
    expect(refusal(() => read(body))).toContain('invalidSyntax');
  });
});
