/**
 * A snapshot is written while changes go on, so what it holds is no state that ever was. Replaying the changes since it
 * began must end in the present state all the same, resources, membership and indexes; also on top of what could be read of
 * a damaged snapshot. The order in which members joined is all that may differ.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import type { DirectoryChange } from '../../../src/server/resource/stored-resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';

type Dice = (sides: number) => number;

/** A directory, the changes that were made to it, and a way to make more of them at random. */
class Present {
  readonly state = new DirectoryState(standardRegistry);
  readonly log: string[] = [];
  readonly #dice: Dice;
  #clock = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  change(): void {
    this.#clock += 1;
    const change = this.#pick();
    if (!change) return;
    this.state.apply(change);
    this.log.push(JSON.stringify(change));
  }

  #pick(): DirectoryChange | undefined {
    const kind = this.#dice(12);
    if (kind < 2) return this.#create('User');
    if (kind < 3) return this.#create('Group');
    if (kind < 6) return this.#replace();
    if (kind < 10) return this.#changeMembers();
    if (kind < 11) return this.#delete();
    return this.#dice(20) === 0 ? { kind: 'clear' } : undefined;
  }

  #create(resourceType: string): DirectoryChange {
    const id = `${resourceType} ${this.#clock}`;
    const order = this.state.nextOrder;
    const resource = {
      id,
      resourceType,
      order,
      ...this.#revision(0),
      created: '',
      attributes: this.#attributes(),
    };
    return { kind: 'put', resource };
  }

  #replace(): DirectoryChange | undefined {
    const before = this.#any('User');
    return (
      before && {
        kind: 'put',
        resource: { ...before, ...this.#revision(before.revision), attributes: this.#attributes() },
      }
    );
  }

  #changeMembers(): DirectoryChange | undefined {
    const group = this.#any('Group');
    if (!group) return undefined;
    const removed = [...this.state.membership.membersOf(group.id)].filter(() => this.#dice(3) === 0);
    const others = this.#all().filter(({ id }) => !removed.includes(id) && this.#dice(3) === 0);
    const added = others.map(({ id }) => id);
    const moved = this.#dice(4) === 0 ? { emptied: true, added, removed: [] } : { added, removed };
    return { kind: 'members', groupId: group.id, ...moved, ...this.#revision(group.revision) };
  }

  #delete(): DirectoryChange | undefined {
    const resource = this.#any('User') ?? this.#any('Group');
    if (!resource) return undefined;
    const { id, resourceType } = resource;
    const { lastModified } = this.#revision(0);
    const holding = this.state.collection('Group').toArray();
    const groups = holding
      .filter((group) => group.id !== id && this.state.membership.membersOf(group.id).has(id))
      .map((group): [string, number] => [group.id, group.revision + 1]);
    const names = groups.map(([group]) => ({ id: group, displayName: `name of ${group}` }));
    return { kind: 'delete', resourceType, id, left: { lastModified, groups }, groups: names };
  }

  #all() {
    return ['User', 'Group'].flatMap((type) => this.state.collection(type).toArray());
  }

  #any(resourceType: string) {
    const resources = this.state.collection(resourceType).toArray();
    return resources[this.#dice(resources.length)];
  }

  /** Few names, so that one is often taken over from another. */
  #attributes() {
    return {
      userName: `name ${this.#dice(5)}`,
      displayName: `name ${this.#dice(5)}`,
      active: this.#dice(2) === 0,
    };
  }

  #revision(before: number) {
    return { revision: before + 1, lastModified: new Date(this.#clock * 1000).toISOString() };
  }
}

function rebuild(changes: string[]): DirectoryState {
  const state = new DirectoryState(standardRegistry);
  for (const change of changes) state.apply(JSON.parse(change));
  return state;
}

function stateOf(state: DirectoryState): unknown {
  return ['User', 'Group']
    .flatMap((type) => {
      const collection = state.collection(type);
      const resources = collection.toArray().map((resource) => ({
        resource: JSON.parse(JSON.stringify(resource)),
        members: [...state.membership.membersOf(resource.id)].sort(),
        groups: [...state.membership.groupsOf(resource.id)].sort(),
      }));
      const names = [0, 1, 2, 3, 4].map((name) =>
        collection.lookUp('displayName', `name ${name}`)?.map(({ id }) => id),
      );
      return [...resources, names, collection.activeCount];
    })
    .concat([...state.former.all()].map((former) => JSON.parse(JSON.stringify(former))));
}

function snapshotOf(state: DirectoryState): string[] {
  return [...state.snapshot()].map((change) => JSON.stringify(change));
}

test('a directory is the same after replay, wherever its snapshot was overtaken by changes', () => {
  const property = fc.property(fc.gen(), (gen) => {
    const dice: Dice = (sides) => gen(fc.nat, { max: Math.max(0, sides - 1) });
    const present = new Present(dice);
    for (let count = 0; count < 25; count += 1) present.change();
    const older = snapshotOf(present.state);
    const olderEnd = present.log.length;
    for (let count = 0; count < 10; count += 1) present.change();
    const end = present.log.length;
    const overtaken: string[] = [];
    for (const change of present.state.snapshot()) {
      overtaken.push(JSON.stringify(change));
      if (dice(2) === 0) present.change();
    }
    present.change();
    const replayed = rebuild([...overtaken, ...present.log.slice(end)]);
    expect(stateOf(replayed)).toEqual(stateOf(present.state));
    const readable = overtaken.filter(() => dice(4) > 0);
    const salvaged = rebuild([...readable, ...older, ...present.log.slice(olderEnd)]);
    expect(stateOf(salvaged)).toEqual(stateOf(present.state));
  });
  fc.assert(property, { numRuns: process.env.LONG_TESTS ? 5000 : 200 });
});
