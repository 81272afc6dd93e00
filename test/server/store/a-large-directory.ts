/**
 * A real directory on disk with as many users as are asked for and a group of all of them, and a record of what was confirmed
 * and where it stood in the logs, so that a test can damage a place and say what must still be there.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { changeVersion } from '../../../src/server/directory/directories';
import { Directory } from '../../../src/server/directory/directory';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import type { DirectoryChange, StoredResource } from '../../../src/server/resource/stored-resource';
import type { MemberDelta } from '../../../src/server/scim/resource-directory';
import { type NewNotice, openStore, type StoreOptions } from '../../../src/server/store/store';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import type { ResolvedResourceType } from '../../../src/shared/scim/schemas/schema-registry';
import type { Contents } from './contents';

export interface OpenDirectory {
  directory: Directory;
  state: DirectoryState;
  notices: NewNotice[];
}

/** As the server opens it. */
export async function openDirectory(
  folder: string,
  options: Partial<StoreOptions<DirectoryChange>> = {},
): Promise<OpenDirectory> {
  const state = new DirectoryState(standardRegistry);
  const notices: NewNotice[] = [];
  const onNotice = (notice: NewNotice) => notices.push(notice);
  const store = await openStore({ folder, machine: state, version: changeVersion, onNotice, ...options });
  return { directory: new Directory({ registry: standardRegistry, state, store }), state, notices };
}

/** A confirmed write, or several, and the bytes of the log that they stand in. */
export interface Confirmed {
  log: string;
  start: number;
  end: number;
  /** Whom it is about. */
  userNames: string[];
  /** Each user is a commit of its own. */
  separate?: boolean;
  applyTo(contents: Contents): void;
}

const nobody: MemberDelta = { added: [], removed: [] };
const usersPerBatch = 1_000;

export function typeNamed(name: string): ResolvedResourceType {
  const type = standardRegistry.byName.get(name);
  if (!type) throw new Error(`There is no resource type ${name}`);
  return type;
}

function attributesOf(userName: string, title: string) {
  const name = { givenName: userName, familyName: 'Example' };
  const emails = [{ value: `${userName}@example.com`, type: 'work', primary: true }];
  return { userName, name, displayName: `${userName} Example`, emails, active: true, title };
}

export class Writer {
  readonly confirmed: Confirmed[] = [];
  readonly #folder: string;
  readonly #directory: Directory;
  readonly #group: string;
  #count = 0;

  /** @param group name of the group that it makes, and of no other */
  constructor(folder: string, { directory }: OpenDirectory, group = 'Everyone') {
    this.#folder = folder;
    this.#directory = directory;
    this.#group = group;
  }

  async fill(users: number): Promise<void> {
    const attributes = { displayName: this.#group };
    await this.#directory.create(typeNamed('group'), { attributes, members: nobody });
    for (let start = 0; start < users; start += usersPerBatch) {
      const count = Math.min(usersPerBatch, users - start);
      await this.#fillBatch(Array.from({ length: count }, (_, index) => `${this.#group}-${start + index}`));
    }
  }

  /** One change after the other: a new title, who leaves, who comes, who is deleted. */
  async change(count: number): Promise<void> {
    const kinds = [this.#retitle, this.#leave, this.#create, this.#delete];
    for (let done = 0; done < count; done += 1) {
      this.#count += 1;
      await kinds[this.#count % kinds.length]?.call(this);
    }
  }

  async #fillBatch(userNames: string[]): Promise<void> {
    const creates = async () => {
      const create = (userName: string) => this.#createUser(userName, 'first');
      await Promise.all(userNames.map(create));
    };
    const title = (contents: Contents) => {
      for (const userName of userNames) contents.users.set(userName, 'first');
    };
    await this.#write(userNames, creates, title, true);
    const join = (contents: Contents) => {
      for (const userName of userNames) contents.members.add(userName);
    };
    const added = userNames.map((userName) => this.#user(userName).id);
    await this.#write(userNames, () => this.#changeMembers({ added, removed: [] }), join);
  }

  #createUser(userName: string, title: string): Promise<unknown> {
    const attributes = attributesOf(userName, title);
    return this.#directory.create(typeNamed('user'), { attributes, members: nobody });
  }

  #changeMembers(members: MemberDelta): Promise<unknown> {
    const group = this.#ownGroup();
    const { attributes } = group;
    return this.#directory.change(typeNamed('group'), group, { attributes, members });
  }

  async #retitle(): Promise<void> {
    const user = this.#any();
    const userName = String(user.attributes.userName);
    const title = `title ${this.#count}`;
    const attributes = { ...user.attributes, title };
    const change = () => this.#directory.change(typeNamed('user'), user, { attributes, members: nobody });
    await this.#write([userName], change, ({ users }) => users.set(userName, title));
  }

  async #leave(): Promise<void> {
    const [id = ''] = this.#directory.members(this.#ownGroup().id);
    const userName = String(this.#directory.find(id)?.attributes.userName);
    const change = () => this.#changeMembers({ added: [], removed: [id] });
    await this.#write([userName], change, ({ members }) => members.delete(userName));
  }

  async #create(): Promise<void> {
    const userName = `${this.#group}-late-${this.#count}`;
    const create = () => this.#createUser(userName, 'late');
    await this.#write([userName], create, ({ users }) => users.set(userName, 'late'));
    const join = () => this.#changeMembers({ added: [this.#user(userName).id], removed: [] });
    await this.#write([userName], join, ({ members }) => members.add(userName));
  }

  async #delete(): Promise<void> {
    const user = this.#any();
    const userName = String(user.attributes.userName);
    const forget = ({ users, members }: Contents) => {
      users.delete(userName);
      members.delete(userName);
    };
    await this.#write([userName], () => this.#directory.delete(user), forget);
  }

  async #write(
    userNames: string[],
    write: () => Promise<unknown>,
    applyTo: (contents: Contents) => void,
    separate = false,
  ): Promise<void> {
    const before = newestLog(this.#folder);
    await write();
    const { log, length } = newestLog(this.#folder);
    const start = log === before.log ? before.length : 0;
    this.confirmed.push({ log, start, end: length, userNames, separate, applyTo });
  }

  /** Spread over all users. */
  #any(): StoredResource {
    const size = this.#directory.size('User');
    const [user] = this.#directory.slice('User', 'created', (this.#count * 7919) % size, 1);
    if (!user) throw new Error('There are no users');
    return user;
  }

  #ownGroup(): StoredResource {
    return this.#find('Group', 'displayName', this.#group);
  }

  #user(userName: string): StoredResource {
    return this.#find('User', 'userName', userName);
  }

  #find(resourceType: string, path: string, value: string): StoredResource {
    const [id = ''] = this.#directory.idsWith(resourceType, path, value) ?? [];
    const found = this.#directory.find(id);
    if (!found) throw new Error(`There is no ${resourceType} ${value}`);
    return found;
  }
}

function newestLog(folder: string): { log: string; length: number } {
  const logs = readdirSync(folder).filter((name) => name.startsWith('log-'));
  const log = logs.sort().at(-1) ?? '';
  return { log, length: statSync(join(folder, log)).size };
}
