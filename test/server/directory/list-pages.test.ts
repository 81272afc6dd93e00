import { expect, it } from 'vitest';
import { listSummaries } from '../../../src/server/directory/list-pages';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { createMemoryDirectory } from './memory-store';

it.each(['INES', 'caldeira', 'private.example', 'work.example', 'finance', 'porto', 'accountant', 'hr-7'])(
  'a user is found by %s',
  async (search) => {
    const { directory } = createMemoryDirectory();
    const type = standardRegistry.byName.get('user');
    if (type === undefined) throw new Error('No users');
    const attributes = {
      userName: 'ines',
      displayName: 'Ines Caldeira',
      title: 'Accountant',
      externalId: 'HR-7',
      emails: [
        { type: 'work', value: 'ines@work.example' },
        { type: 'home', value: 'ines@private.example' },
      ],
      addresses: [{ type: 'work', locality: 'Porto' }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Finance' },
    };
    await directory.create(type, { attributes, members: { added: [], removed: [] } });
    const query = { resourceType: 'User', offset: 0, limit: 9, sort: 'name' as const };
    expect((await listSummaries(directory, { ...query, search })).total).toBe(1);
    expect((await listSummaries(directory, { ...query, search: `${search}x` })).total).toBe(0);
  },
);
