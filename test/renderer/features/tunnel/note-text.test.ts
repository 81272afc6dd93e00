import { describe, expect, it } from 'vitest';
import { type NoteInput, noteText } from '../../../../src/renderer/features/tunnel/note-text';
import { afterAbsence } from '../../../../src/shared/idp/common/after-absence';
import { entra } from '../../../../src/shared/idp/entra';
import { aSetting } from '../../../shared/a-setting';

const at = (hour: number, minute: number) => new Date(2026, 10, 30, hour, minute).toISOString();
const calledAt = (id: string, lastUsedAt: string | null) => ({
  ...aSetting,
  ...{ id, name: `Pilot ${id}`, sandbox: false },
  tokens: aSetting.tokens.slice(0, 1).map((token) => ({ ...token, lastUsedAt, revokedAt: null })),
});
const absence = { why: 'closed' as const, from: at(14, 2), to: at(16, 40) };
const stale = [{ settingId: 'one', baseUrl: 'https://old.example.com/scim' }];

const note = (over: Partial<NoteInput>) =>
  noteText({
    settings: [calledAt('one', at(14, 0))],
    absence: null,
    stale: [],
    baseUrl: 'https://new.example.com/scim',
    idpOf: () => entra,
    now: Date.parse(at(17, 0)),
    ...over,
  });

describe('what the first screen says of the public address', () => {
  it('is what was missed, and what the identity provider does by itself', () => {
    expect(note({ absence })?.text).toBe(
      'Not reachable from 14:02 to 16:40, 2 h 38 min: the workbench was closed. Entra tries again by itself within 40 minutes.',
    );
  });

  it('is the field to change where the address is another one', () => {
    expect(note({ absence, stale })).toMatchObject({
      text: 'Not reachable from 14:02 to 16:40, 2 h 38 min: the workbench was closed. The address changed: paste `https://new.example.com/scim` as **Tenant URL** in Entra.',
      toTell: ['one'],
    });
    expect(note({ stale })?.text).toMatch(/^The address changed/);
  });

  it('says that it has called again', () => {
    expect(note({ absence, settings: [calledAt('one', at(16, 50))] })?.text).toMatch(
      /Entra has called again since\.$/,
    );
  });

  it('says once what holds for several connections, and names those that have to be told', () => {
    const settings = [calledAt('one', at(14, 0)), calledAt('two', at(14, 0)), calledAt('three', at(14, 0))];
    const two = [...stale, { settingId: 'two', baseUrl: 'https://old.example.com/scim' }];
    const text = note({ absence, settings, stale: two })?.text ?? '';
    expect(text).toContain('in Entra (Pilot one).');
    expect(text.match(/tries again/g)).toHaveLength(1);
  });

  it('is nothing where nobody ever called, or the absence has just begun', () => {
    expect(note({ absence, settings: [calledAt('one', null)] })).toBeNull();
    expect(note({ absence: { ...absence, from: at(17, 0), to: null } })).toBeNull();
    expect(note({})).toBeNull();
  });

  it('offers the way back while it lasts', () => {
    expect(note({ absence: { ...absence, to: null } })).toMatchObject({ lasts: true });
  });
});

describe('what becomes of it afterwards', () => {
  it('is said in the vendor’s words after a day and after four weeks', () => {
    expect(afterAbsence(entra, 26 * 60)).toContain('**Restart provisioning**');
    expect(afterAbsence(entra, 30 * 24 * 60)).toContain('**Start provisioning**');
  });

  it('is to be looked for where changes are sent as they happen', () => {
    const eventDriven = { ...entra, shortName: 'Larkspur', rhythm: { ...entra.rhythm, cycleMs: null } };
    expect(afterAbsence(eventDriven, 60)).toMatch(/^Larkspur sends changes as they happen/);
  });
});
