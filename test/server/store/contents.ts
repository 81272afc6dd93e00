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

export function contentsOf(machine: DirectoryState): Contents {
  const contents = emptyContents();
  for (const { attributes } of machine.shelf('User').resources())
    contents.users.set(String(attributes.userName), String(attributes.title));
  for (const { id } of machine.shelf('Group').resources()) {
    for (const memberId of machine.membership.membersOf(id)) {
      const member = machine.find(memberId);
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
export function inconsistencies(machine: DirectoryState): string[] {
  const shelf = machine.shelf('User');
  const groups = machine.shelf('Group').toArray();
  const all = shelf.toArray();
  const wrong = all.filter(({ id, attributes }) => {
    const userName = String(attributes.userName);
    const found = [
      shelf.lookUp('userName', userName),
      shelf.lookUp('emails.value', `${userName}@example.com`),
    ];
    if (found.some((list) => list?.length !== 1 || list[0]?.id !== id)) return true;
    return groups.some((group) => {
      return machine.membership.membersOf(group.id).has(id) !== machine.membership.groupsOf(id).has(group.id);
    });
  });
  const strays = groups.flatMap((group) =>
    [...machine.membership.membersOf(group.id)].filter((id) => !machine.find(id)),
  );
  const counted = shelf.size === all.length ? [] : [`${shelf.size} counted and ${all.length} listed`];
  return [...wrong.map(({ id }) => id), ...strays, ...counted];
}
