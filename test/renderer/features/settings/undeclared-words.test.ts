import { expect, it } from 'vitest';
import { undeclaredWords } from '../../../../src/renderer/features/settings/undeclared-words';

it('what an import would end is listed with what becomes of the resources', () => {
  const resourceTypes = [
    { name: 'Device', resources: 1200 },
    { name: 'Desk', resources: 1 },
    { name: 'Room', resources: 0 },
  ];
  expect(undeclaredWords({ resourceTypes, schemas: ['urn:x:User'] })).toEqual([
    'The resource type Device goes. 1,200 resources of it stay stored, but are neither served nor shown until the type is declared again. Clear directory deletes them too.',
    'The resource type Desk goes. 1 resource of it stays stored, but is neither served nor shown until the type is declared again. Clear directory deletes it too.',
    'The resource type Room goes. The directory holds none of it.',
    'The extension urn:x:User goes. Its attributes stay and are returned as before, but they are no longer checked and not in /Schemas.',
  ]);
  expect(undeclaredWords({ resourceTypes: [], schemas: [] })).toEqual([]);
});
