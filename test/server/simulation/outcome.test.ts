import { expect, it } from 'vitest';
import type { ResourceEvent } from '../../../src/server/directory/change-feed';
import { lazyResource } from '../../../src/server/resource/lazy-resource';
import { nothingYet, withChanges } from '../../../src/server/simulation/outcome';

const resource = (resourceType: string, attributes = {}) =>
  lazyResource(
    { id: 'r', resourceType, order: 1, revision: 1, created: '', lastModified: '' },
    { ...attributes },
  );
const active = resource('User');
const inactive = resource('User', { active: false });
const group = resource('Group');

function after(...steps: [before: ResourceEvent['before'], after: ResourceEvent['after']][]) {
  return steps.reduce((outcome, [before, after]) => {
    const event = { before, after, joined: [], left: [], memberCount: 0 };
    return withChanges(outcome, { kind: 'changed', resources: [event], cause: null });
  }, nothingYet);
}

it('counts people and groups as they arrive, and nothing else', () =>
  expect(after([null, active], [null, inactive], [null, group], [null, resource('Device')])).toEqual({
    people: 2,
    left: 0,
    groups: 1,
  }));

it('counts who leaves once, whether deactivated, deleted or both', () => {
  const both = after([null, active], [active, inactive], [inactive, null]);
  expect(both).toMatchObject({ people: 1, left: 1 });
  expect(after([null, active], [active, null])).toMatchObject({ people: 1, left: 1 });
});

it('does not count who came back', () =>
  expect(after([null, active], [active, inactive], [inactive, active])).toMatchObject({ left: 0 }));

it('begins anew in a directory that was emptied', () =>
  expect(withChanges({ people: 3, left: 1, groups: 1 }, { kind: 'cleared', cause: null })).toEqual(
    nothingYet,
  ));
