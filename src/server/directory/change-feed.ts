/**
 * What changes in a directory, whole and once it is on disk, for all that is derived from its state. Each commit is one
 * event, in the order of the commits; a commit that the disk refuses is none. Before and after are the stored resources
 * themselves, which are never changed in place: an event copies nothing, and is not made while nobody subscribes.
 */

import type { DirectoryChange, StoredResource } from '../resource/stored-resource';
import type { ExchangeReference } from '../scim/resource-directory';
import type { DirectoryState } from './directory-state';

/** What one commit did to one resource. */
export interface ResourceEvent {
  /** Null for a resource that is new. */
  before: StoredResource | null;
  /** Null for a resource that is deleted. */
  after: StoredResource | null;
  /** Ids of who became a member of this group. */
  joined: readonly string[];
  /** Ids of who is no member of this group any more; of a deleted group all of its members. */
  left: readonly string[];
  /** Afterwards: members of a group, groups of any other resource. */
  memberCount: number;
}

/** What one commit did. */
export type DirectoryEvent =
  | {
      kind: 'changed';
      resources: readonly ResourceEvent[];
      /** Null for what no request asked for, as attributes that follow their new declaration. */
      cause: ExchangeReference | null;
    }
  /** Everything is gone. */
  | { kind: 'cleared'; cause: null };

export interface ChangeFeed<Event> {
  /** Called with everything that is committed from now on. Returns the way to unsubscribe. */
  subscribe(listener: (event: Event) => void): () => void;
  /** False while nobody subscribes: there is no need to make events then. */
  hasSubscribers(): boolean;
  publish(event: Event): void;
}

export function createChangeFeed<Event>(): ChangeFeed<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    subscribe(listener) {
      // Of its own, so that one function can subscribe twice.
      const own = (event: Event) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    hasSubscribers: () => listeners.size > 0,
    publish(event) {
      for (const listener of listeners) notify(listener, event);
    },
  };
}

/** The write is done: a listener that fails changes nothing about that. */
function notify<Event>(listener: (event: Event) => void, event: Event): void {
  try {
    listener(event);
  } catch (error) {
    console.error('A subscriber of the directory failed:', error);
  }
}

/**
 * To be called before the changes of a commit are applied.
 * @returns the event of the commit, to be asked for as soon as they are applied
 */
export function observeCommit(
  changes: readonly DirectoryChange[],
  state: DirectoryState,
  cause: ExchangeReference | null,
): () => DirectoryEvent {
  if (changes.some(({ kind }) => kind === 'clear')) return () => ({ kind: 'cleared', cause: null });
  const touched = new Map(changes.flatMap((change) => touchedBy(change, state)));
  return () => {
    const resources = [...touched].map(([id, before]) => ({ ...before, ...stateAfter(id, state) }));
    return { kind: 'changed', resources, cause };
  };
}

type Before = Pick<ResourceEvent, 'before' | 'joined' | 'left'>;
type Moves = Pick<ResourceEvent, 'joined' | 'left'>;

const noMoves: Moves = { joined: [], left: [] };

/** Of a group that is created with members, the second change says what the first does not. */
function touchedBy(change: DirectoryChange, state: DirectoryState): [id: string, Before][] {
  const touched = (id: string, moves: Moves): [string, Before] => [
    id,
    { before: state.find(id) ?? null, ...moves },
  ];
  switch (change.kind) {
    case 'put':
      return [touched(change.resource.id, noMoves)];
    case 'members':
      return [touched(change.groupId, movesOf(change, state.membership.membersOf(change.groupId)))];
    case 'delete': {
      const { id, left } = change;
      const groups = left?.groups ?? [];
      return [
        touched(id, { joined: [], left: [...state.membership.membersOf(id)] }),
        ...groups.map(([groupId]) => touched(groupId, { joined: [], left: [id] })),
      ];
    }
    case 'former':
    case 'clear':
      return [];
  }
}

/** @param members before the change */
function movesOf(
  { added, removed, emptied }: Extract<DirectoryChange, { kind: 'members' }>,
  members: ReadonlySet<string>,
): Moves {
  const staying = new Set(added);
  const leaving = emptied === true ? [...members] : removed.filter((id) => members.has(id));
  return {
    joined: [...staying].filter((id) => !members.has(id)),
    left: leaving.filter((id) => !staying.has(id)),
  };
}

function stateAfter(id: string, state: DirectoryState): Pick<ResourceEvent, 'after' | 'memberCount'> {
  const after = state.find(id) ?? null;
  const { membership } = state;
  const related = after?.resourceType === 'Group' ? membership.membersOf(id) : membership.groupsOf(id);
  return { after, memberCount: related.size };
}
