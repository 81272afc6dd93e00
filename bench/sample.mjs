/** The people of the benchmark, as an identity provider sends them: the same for every server. */
import { createHash } from 'node:crypto';

const schemas = [
  'urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
];

/** @param {number} n from 0 */
export const userNameOf = (n) => `person.${n}@example.com`;

/** @param {number} n */
export function sampleUser(n) {
  return {
    schemas,
    externalId: idOf(`external ${n}`),
    userName: userNameOf(n),
    active: true,
    displayName: `Person Number ${n}`,
    title: 'Engineer',
    preferredLanguage: 'en-GB',
    name: { formatted: `Person Number ${n}`, givenName: 'Person', familyName: `Number ${n}` },
    emails: [{ primary: true, type: 'work', value: userNameOf(n) }],
    phoneNumbers: [{ type: 'work', value: `+49 30 ${100_000 + n}` }],
    [schemas[1]]: { department: `Department ${n % 50}`, employeeNumber: String(n) },
  };
}

/** A title that no other change gives, and how it is found in what is told about it. @param {number} n */
export const titleOf = (n) => `Title ${n}`;
export const titlePattern = /Title (\d+)/;

/** Ids in a server that is filled as it starts: others give out their own. @param {number} n */
export const userIdOf = (n) => idOf(`user ${n}`);

/** @param {number} size */
export const groupIdOf = (size) => idOf(`group of ${size}`);

/** A UUID that is the same in each run. @param {string} text */
export function idOf(text) {
  const hash = createHash('sha256').update(text).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

export const groupSchemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];

/** @param {number} size */
export const groupNameOf = (size) => `Group of ${size}`;

/** @param {object[]} operations */
export const patchOf = (operations) =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations });
