import { describe, expect, it } from 'vitest';
import { openFindings } from '../../../../src/renderer/features/live/open-findings';
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
const rules = (exchanges: Parameters<typeof openFindings>[0]) =>
  openFindings(exchanges)
    .get('a')
    ?.map(({ rule }) => rule);

describe('what is still wrong with somebody', () => {
  it('stays until the attribute changes', () => {
    const created = createdUser('a', { findings: [finding()] });
    expect(rules([changedUser('a', 'title'), created])).toEqual(['mail-missing']);
    expect(rules([changedUser('a', 'emails'), created])).toBeUndefined();
  });

  it('stays when another value of the same attribute changes', () => {
    const created = createdUser('a', { findings: [finding()] });
    expect(rules([changedUser('a', 'emails[type eq "home"].value'), created])).toEqual(['mail-missing']);
    expect(
      rules([changedUser('a', 'urn:ietf:params:scim:schemas:core:2.0:User:Emails'), created]),
    ).toBeUndefined();
  });

  it('is found at the change itself when that is what went wrong', () => {
    expect(rules([changedUser('a', 'emails', { findings: [finding()] })])).toEqual(['mail-missing']);
  });

  it('is what a refused change was about, until that changes, and no refusal that is about no attribute', () => {
    const refused = (over: Partial<Finding>) =>
      changedUser('a', 'active', { status: 400, changes: [], findings: [finding(over)] });
    const ofActive = refused({ rule: 'refused-request', attributePath: 'active' });
    expect(rules([ofActive])).toEqual(['refused-request']);
    expect(rules([changedUser('a', 'active'), ofActive])).toBeUndefined();
    const { attributePath: _, ...ofNothing } = finding();
    const broken = changedUser('a', 'active', { status: 400, changes: [], findings: [ofNothing] });
    expect(rules([broken])).toBeUndefined();
  });

  it('leaves out what is only noted, and says the same thing once', () => {
    const quiet = [finding({ severity: 'only noted' }), finding({ severity: 'only noted', tolerated: true })];
    expect(rules([createdUser('a', { findings: quiet })])).toBeUndefined();
    const twice = [createdUser('a', { findings: [finding()] }), createdUser('a', { findings: [finding()] })];
    expect(rules(twice)).toEqual(['mail-missing']);
  });
});
