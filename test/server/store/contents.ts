/** What a directory of users and one group says to its users, in a form that can be compared. */
import type { DirectoryState } from '../../../src/server/directory/directory-state';

export interface Contents {
  /** Title by user name. */
  users: Map<string, string>;
  /** User names. */
  members: Set<string>;
}

export function emptyContents(): Contents {
  return { users: new Map(), members: new Set() };
}

export function contentsOf(state: DirectoryState): Contents {
  const contents = emptyContents();
  for (const { attributes } of state.collection('User').resources())
    contents.users.set(String(attributes.userName), String(attributes.title));
  for (const { id } of state.collection('Group').resources()) {
    for (const memberId of state.membership.membersOf(id)) {
      const member = state.find(memberId);
      contents.members.add(String(member?.attributes.userName ?? `nobody with the id ${memberId}`));
    }
  }
  return contents;
}

/** What can be said of one user. */
export function standingOf({ users, members }: Contents, userName: string): string {
  return `${users.get(userName) ?? 'is not there'}, ${members.has(userName) ? 'a member' : 'no member'}`;
}

/** Names of all of whom the two say different things. */
export function differences(one: Contents, other: Contents): string[] {
  const names = new Set([...one.users.keys(), ...other.users.keys(), ...one.members, ...other.members]);
  return [...names].filter((name) => standingOf(one, name) !== standingOf(other, name));
}

/** Whom the indexes do not find, or whose membership looks different from both sides. */
export function inconsistencies(state: DirectoryState): string[] {
  const collection = state.collection('User');
  const groups = state.collection('Group').toArray();
  const all = collection.toArray();
  const wrong = all.filter(({ id, attributes }) => {
    const userName = String(attributes.userName);
    const found = [
      collection.lookUp('userName', userName),
      collection.lookUp('emails.value', `${userName}@example.com`),
    ];
    if (found.some((list) => list?.length !== 1 || list[0]?.id !== id)) return true;
    return groups.some((group) => {
      return state.membership.membersOf(group.id).has(id) !== state.membership.groupsOf(id).has(group.id);
    });
  });
  const strays = groups.flatMap((group) =>
    [...state.membership.membersOf(group.id)].filter((id) => !state.find(id)),
  );
  const counted =
    collection.size === all.length ? [] : [`${collection.size} counted and ${all.length} listed`];
  return [...wrong.map(({ id }) => id), ...strays, ...counted];
}
