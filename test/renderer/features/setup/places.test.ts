import { describe, expect, it } from 'vitest';
import {
  before,
  finish,
  landingPlace,
  neighbour,
  nextPlace,
  placeAfter,
  placesOf,
  waitingSince,
} from '../../../../src/renderer/features/setup/places';
import { allSteps, countedSteps } from '../../../../src/renderer/features/setup/steps';
import type { GuideProgress, StepProgress } from '../../../../src/shared/guide';
import { identityProviderOf } from '../../../../src/shared/idp';

const { guide } = identityProviderOf('entra');
const way = countedSteps(guide).map(({ id }) => id);

/** Progress in which these steps are in these states, and all others are to do. */
function progress(states: Record<string, Partial<StepProgress>>): GuideProgress {
  const nothing = { at: null, exchange: null, simulated: false, detail: null, trouble: null };
  const steps = allSteps(guide).map(
    ({ id }): StepProgress => ({ stepId: id, state: 'to do', ...nothing, ...states[id] }),
  );
  return { settingId: 'one', steps, causes: [] };
}

const seen = { state: 'seen' } as const;
const troubled = { state: 'in trouble' } as const;
const fresh = progress({ 'create-setting': seen });

describe('the places of Set up', () => {
  it('are what one needs, the way, what follows, and what is for later', () => {
    const places = placesOf(guide);
    expect(places.slice(0, way.length + 2)).toEqual([before, ...way, finish]);
    expect(places).toContain('rfc-patch');
    expect(neighbour(guide, before, -1)).toBeNull();
    expect(neighbour(guide, before, 1)).toBe(way[0]);
    expect(neighbour(guide, 'provision-on-demand', -1)).toBe(finish);
  });

  it('open with what one needs, until something was done', () => {
    expect(landingPlace(guide, null)).toBe(before);
    expect(landingPlace(guide, fresh)).toBe(before);
    const begun = progress({ 'create-setting': seen, 'make-reachable': seen, 'copy-values': seen });
    expect(landingPlace(guide, begun)).toBe(way[3]);
  });

  it('open with what one needs where the address was proved for another connection', () => {
    const reachable = progress({ 'create-setting': seen, 'make-reachable': seen });
    expect(landingPlace(guide, reachable)).toBe(before);
    expect(nextPlace(guide, reachable, before)).toBe('copy-values');
  });

  it('open at trouble, and at what follows once all is done', () => {
    expect(landingPlace(guide, progress({ 'enter-url-and-token': troubled }))).toBe('enter-url-and-token');
    expect(landingPlace(guide, progress(Object.fromEntries(way.map((id) => [id, seen]))))).toBe(finish);
  });

  it('go on to the next step that is open, then to those left out before, then to the end', () => {
    const some = progress({ 'create-setting': seen, 'test-connection': seen, 'check-mappings': seen });
    expect(nextPlace(guide, some, 'test-connection')).toBe('choose-scope');
    const last = progress(Object.fromEntries(way.slice(1).map((id) => [id, seen])));
    expect(nextPlace(guide, last, 'leaver-deactivated')).toBe(way[0]);
    const all = progress(Object.fromEntries(way.map((id) => [id, seen])));
    expect(nextPlace(guide, all, 'leaver-deactivated')).toBe(finish);
  });
});

describe('what arrives', () => {
  const connected = progress({
    'create-application': seen,
    'enter-url-and-token': seen,
    'test-connection': seen,
  });

  it('leads from the step on show to the last that it shows too', () => {
    expect(placeAfter(guide, fresh, connected, 'enter-url-and-token')).toBe('test-connection');
    expect(placeAfter(guide, fresh, connected, 'test-connection')).toBeNull();
  });

  it('leaves a reader alone who looks at another step', () => {
    expect(placeAfter(guide, fresh, connected, 'assign')).toBeNull();
    expect(placeAfter(guide, null, connected, 'enter-url-and-token')).toBeNull();
  });

  it('leads to the step that cures trouble, but not away from what was seen', () => {
    const trouble = progress({ 'enter-url-and-token': troubled });
    expect(placeAfter(guide, fresh, trouble, 'test-connection')).toBe('enter-url-and-token');
    expect(placeAfter(guide, fresh, trouble, 'enter-url-and-token')).toBeNull();
    const later = progress({ 'enter-url-and-token': troubled, 'users-arrive': seen });
    expect(placeAfter(guide, fresh, later, 'users-arrive')).toBeNull();
  });

  it('is waited for since the step before was done', () => {
    const at = (time: string) => ({ ...seen, at: time });
    const some = progress({ a: {}, 'create-setting': at('2026-11-30T10:00:00.000Z') });
    expect(waitingSince(some)).toBe('2026-11-30T10:00:00.000Z');
    expect(waitingSince(fresh)).toBeNull();
  });
});
