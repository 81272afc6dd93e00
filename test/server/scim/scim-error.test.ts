import { describe, expect, test } from 'vitest';
import { ScimError, type ScimType } from '../../../src/server/scim/scim-error';
import { messageUrns } from '../../../src/shared/scim/messages';

describe('a SCIM error (RFC 7644 section 3.12)', () => {
  test.each<[ScimType, number]>([
    ['invalidFilter', 400],
    ['tooMany', 400],
    ['uniqueness', 409],
    ['mutability', 400],
    ['invalidSyntax', 400],
    ['invalidPath', 400],
    ['noTarget', 400],
    ['invalidValue', 400],
    ['invalidVers', 400],
    ['sensitive', 403],
    ['invalidCursor', 400],
    ['expiredCursor', 400],
    ['invalidCount', 400],
  ])('%s is answered with %i', (scimType, status) => {
    const error = new ScimError(scimType);
    expect(error.status).toBe(status);
    expect(error.toBody()).toEqual({
      schemas: [messageUrns.error],
      status: String(status),
      scimType,
      detail: error.detail,
    });
    expect(error.detail).not.toBe('');
  });

  test('a status alone has no scimType, and always a detail', () => {
    expect(new ScimError(404).toBody()).toEqual({
      schemas: [messageUrns.error],
      status: '404',
      detail: 'There is no such resource or endpoint.',
    });
  });

  test('a detail of its own takes the place of the usual one', () => {
    const error = new ScimError('invalidValue', '"active" must be true or false.', {
      attributePath: 'active',
    });
    expect([error.detail, error.message, error.attributePath]).toEqual([
      '"active" must be true or false.',
      '"active" must be true or false.',
      'active',
    ]);
  });

  test('a detail stays short and clean, whatever it quotes', () => {
    const { detail } = new ScimError('invalidPath', `"${'x'.repeat(100_000)}\u0000"`);
    expect(detail.length).toBeLessThan(1_100);
    expect(new ScimError(404, 'no "a\u0007\ud800b"').detail).toBe('no "a��b"');
  });
});
