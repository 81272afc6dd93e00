import { describe, expect, it } from 'vitest';
import { tolerances } from '../../../src/server/protocol/tolerances';
import type { Finding } from '../../../src/shared/finding';
import { entra } from '../../../src/shared/idp/entra';
import { withRemedies } from '../../../src/shared/idp/with-remedies';

const finding = (rule: string): Finding => ({
  rule,
  severity: 'note',
  title: '',
  explanation: '',
  remedy: 'general',
});

describe('remedies of an identity provider', () => {
  it('take the place of general ones', () => {
    const [ours, theirs] = withRemedies([finding('empty-string'), finding('other')], entra);
    expect(ours?.remedy).toContain('IgnoreFlowIfNullOrEmpty');
    expect(theirs?.remedy).toBe('general');
  });

  it('leave findings alone where the identity provider is unknown', () => {
    expect(withRemedies([finding('empty-string')], null)).toEqual([finding('empty-string')]);
  });

  it('belong to tolerances that exist', () => {
    const ids = tolerances.map(({ id }): string => id);
    for (const id of entra.remedies.keys()) expect(ids).toContain(id);
  });
});
