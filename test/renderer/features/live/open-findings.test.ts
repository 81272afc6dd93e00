import { describe, expect, it } from 'vitest';
import { findingsOfPeople } from '../../../../src/renderer/features/live/open-findings';
import type { Finding } from '../../../../src/shared/finding';
import { changedUser, createdUser } from '../../sample-exchanges';

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'mail-missing',
  severity: 'will not arrive',
  title: 'Mail missing',
  explanation: 'x',
  attributePath: 'emails[type eq "work"].value',
  ...over,
});
type Exchanges = Parameters<typeof findingsOfPeople>[2];
const rules = (exchanges: Exchanges, stored?: Finding[]) =>
  findingsOfPeople([{ id: 'a' }], { a: stored }, exchanges)
    .get('a')
    ?.map(({ rule }) => rule);

describe('what is still wrong with somebody', () => {
  it('stays until the attribute changes', () => {
    const created = createdUser('a', { findings: [finding()] });
    expect(rules([changedUser('a', 'title'), created])).toEqual(['mail-missing']);
    expect(rules([changedUser('a', 'emails'), created])).toEqual([]);
  });

  it('stays when another value of the same attribute changes', () => {
    const created = createdUser('a', { findings: [finding()] });
    expect(rules([changedUser('a', 'emails[type eq "home"].value'), created])).toEqual(['mail-missing']);
    expect(rules([changedUser('a', 'urn:ietf:params:scim:schemas:core:2.0:User:Emails'), created])).toEqual(
      [],
    );
  });

  it('is found at the change itself when that is what went wrong', () => {
    expect(rules([changedUser('a', 'emails', { findings: [finding()] })])).toEqual(['mail-missing']);
  });

  it('is what a refused change was about, until that changes, and no refusal that is about no attribute', () => {
    const refused = (over: Partial<Finding>) =>
      changedUser('a', 'active', { status: 400, changes: [], findings: [finding(over)] });
    const ofActive = refused({ rule: 'refused-request', attributePath: 'active' });
    expect(rules([ofActive])).toEqual(['refused-request']);
    expect(rules([changedUser('a', 'active'), ofActive])).toEqual([]);
    const { attributePath: _, ...ofNothing } = finding();
    const broken = changedUser('a', 'active', { status: 400, changes: [], findings: [ofNothing] });
    expect(rules([broken])).toEqual([]);
  });

  it('leaves out what is only noted, and says the same thing once', () => {
    const quiet = [finding({ severity: 'only noted' }), finding({ severity: 'only noted', tolerated: true })];
    expect(rules([createdUser('a', { findings: quiet })])).toEqual([]);
    const twice = [createdUser('a', { findings: [finding()] }), createdUser('a', { findings: [finding()] })];
    expect(rules(twice)).toEqual(['mail-missing']);
  });

  it('is what is wrong as stored without any request too, the gravest first and notes apart', () => {
    const stored = [
      finding({ rule: 'unknown-manager', severity: 'value is wrong' }),
      finding({ rule: 'no-external-id', severity: 'only noted' }),
      finding({ rule: 'no-email' }),
    ];
    expect(rules([], stored)).toEqual(['no-email', 'unknown-manager']);
  });

  it('is over when the stored value is right, whatever a request said; what only requests know stays', () => {
    const said = [finding({ rule: 'no-email' }), finding({ rule: 'conflict', attributePath: 'userName' })];
    const created = createdUser('a', { findings: said });
    expect(rules([created])).toEqual(['no-email', 'conflict']);
    expect(rules([created], [])).toEqual(['conflict']);
  });
});
