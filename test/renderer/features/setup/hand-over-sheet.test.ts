import { describe, expect, it } from 'vitest';
import { handOverSheet, type SheetContents } from '../../../../src/renderer/features/setup/hand-over-sheet';
import { entra } from '../../../../src/shared/idp/entra';
import { aSetting } from '../../../shared/a-setting';

const open = { exchange: null, simulated: false, detail: null, trouble: null };

const contents = (change: Partial<SheetContents> = {}): SheetContents => ({
  idp: entra,
  setting: { ...aSetting, name: 'Head <office> & "more"' },
  progress: {
    settingId: aSetting.id,
    steps: [
      {
        ...open,
        stepId: 'test-connection',
        state: 'seen',
        at: '2026-11-30T14:02:11.000Z',
        detail: 'Entra looked for `<nobody>`.',
      },
      { ...open, stepId: 'assign', state: 'by hand', at: '2026-11-30T14:05:00.000Z' },
    ],
    causes: [],
    extra: {},
  },
  notes: { assign: 'Group <b>Sales</b> first' },
  baseUrl: 'https://workbench.example.com/scim',
  counts: { users: 27, groups: 4 },
  now: new Date('2026-11-30T15:00:00Z'),
  ...change,
});

describe('the hand-over sheet', () => {
  it('says what was set up, how each step was shown and what was written beside it', () => {
    const html = handOverSheet(contents());
    expect(html).toContain('<dd>27 people, 4 groups</dd>');
    expect(html).toContain(
      '<td>Seen</td><td>Entra looked for <code>&lt;nobody&gt;</code>.<p class="path">2026-11-30 14:02 UTC',
    );
    expect(html).toContain('<td>Ticked by hand</td>');
    expect(html).toContain('<td>Open</td>');
  });

  it('holds what came from elsewhere as text, and loads nothing', () => {
    const html = handOverSheet(contents());
    expect(html).toContain('Head &lt;office&gt; &amp; &quot;more&quot;');
    expect(html).toContain('<p class="note">Group &lt;b&gt;Sales&lt;/b&gt; first</p>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|img|link)\b|\ssrc=|\shref=/);
  });

  it('leaves guides out that nobody has begun', () => {
    expect(handOverSheet(contents())).not.toContain('The platform itself');
    const platform = {
      settingId: aSetting.id,
      causes: [],
      steps: [{ ...open, stepId: 'platform-create-setting', state: 'by hand' as const, at: null }],
    };
    const { progress } = contents();
    const begun = progress === null ? null : { ...progress, extra: { platform } };
    expect(handOverSheet(contents({ progress: begun }))).toContain('The platform itself');
  });
});
