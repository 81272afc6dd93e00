/** Requests whose answers the RFC leaves no choice about. `ID(name)` stands for the id of the resource of that name. */
import { messageUrns } from '../../../../src/shared/scim/messages';
import { enterpriseUserUrn } from '../../../../src/shared/scim/schemas/enterprise-user';
import { groupUrn } from '../../../../src/shared/scim/schemas/group';
import { userUrn } from '../../../../src/shared/scim/schemas/user';

export interface Step {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
}

const user = (userName: string, rest: object = {}) => ({ schemas: [userUrn], userName, ...rest });
const post = (name: string, body: object, path = '/Users'): Step => ({ name, method: 'POST', path, body });
const patch = (name: string, who: string, ...Operations: object[]): Step => ({
  name,
  method: 'PATCH',
  path: who,
  body: { schemas: [messageUrns.patchOp], Operations },
});
const get = (path: string): Step => ({ name: `GET ${path}`, method: 'GET', path });
const filter = (text: string, path = '/Users'): Step => ({
  name: `filter ${text}`,
  method: 'GET',
  path: `${path}?filter=${encodeURIComponent(text).replace(/ID%28|ID\(/, 'ID(')}`,
});

export const setUp: Step[] = [
  post(
    'create ada',
    user('ada', {
      name: { givenName: 'Ada', familyName: 'Lovelace' },
      displayName: 'Ada Lovelace',
      title: 'Countess',
      active: true,
      emails: [
        { value: 'ada@work.example', type: 'work', primary: true },
        { value: 'ada@home.example', type: 'home' },
      ],
    }),
  ),
  post(
    'create grace',
    user('grace', {
      displayName: 'Grace Hopper',
      active: false,
      emails: [{ value: 'grace@work.example', type: 'work' }],
      phoneNumbers: [{ value: '+1-201-555-0123', type: 'mobile' }],
    }),
  ),
  post('create hedy', {
    schemas: [userUrn, enterpriseUserUrn],
    userName: 'hedy',
    [enterpriseUserUrn]: { department: 'Radio', employeeNumber: '7' },
  }),
  post('create empty group', { schemas: [groupUrn], displayName: 'Empty' }, '/Groups'),
  post(
    'create group',
    { schemas: [groupUrn], displayName: 'Pioneers', members: [{ value: 'ID(ada)' }] },
    '/Groups',
  ),
];

export const steps: Step[] = [
  get('/Users/ID(ada)'),
  get('/Users/ID(hedy)'),
  get('/Groups/ID(Pioneers)'),
  get('/Users/nobody'),
  get('/Groups/nobody'),
  get('/Users/ID(ada)?attributes=userName'),
  get('/Users/ID(ada)?attributes=emails.value'),
  get('/Users/ID(ada)?excludedAttributes=emails,name'),
  get('/Groups/ID(Pioneers)?excludedAttributes=members'),
  get(`/Users/ID(hedy)?attributes=${enterpriseUserUrn}:department`),
  get('/Users'),
  get('/Groups'),
  get('/Users?sortBy=userName&sortOrder=descending'),
  get('/Users?sortBy=displayName'),
  ...[
    'userName eq "ada"',
    'userName eq "ADA"',
    'userName ne "ada"',
    'userName co "d"',
    'userName sw "gr"',
    'userName ew "y"',
    'userName pr',
    'title pr',
    'title eq "nobody"',
    'displayName gt "B"',
    'displayName le "Ada Lovelace"',
    'active eq true',
    'active eq false',
    'not (active eq true)',
    'userName eq "ada" and active eq true',
    'userName eq "ada" or userName eq "hedy"',
    'userName eq "ada" or userName eq "grace" and active eq true',
    '(userName eq "ada" or userName eq "grace") and active eq true',
    'emails pr',
    'emails.value eq "ada@home.example"',
    'emails.type eq "home"',
    'emails[type eq "work"]',
    'emails[type eq "work" and value co "ada"]',
    'emails[type eq "home" and value co "work"]',
    'emails.value co "work.example"',
    'name.familyName eq "lovelace"',
    'name.familyName sw "L"',
    `${enterpriseUserUrn}:department eq "Radio"`,
    `${userUrn}:userName eq "hedy"`,
    'phoneNumbers[type eq "mobile"]',
    'USERNAME eq "ada"',
    'userName EQ "ada"',
    'meta.created gt "2020-01-01T00:00:00Z"',
    'meta.created lt "2020-01-01T00:00:00Z"',
    'unknown pr',
    'userName eq "a\\"b"',
    'userName',
    'userName eq',
    'userName xx "ada"',
    '(userName eq "ada"',
    'emails[type eq "work"',
  ].map((text) => filter(text)),
  filter('displayName eq "Pioneers"', '/Groups'),
  filter('displayName eq "pioneers"', '/Groups'),
  filter('members.value eq "ID(ada)"', '/Groups'),
  post('create without userName', { schemas: [userUrn] }),
  post('create without schemas', { userName: 'x' }),
  post('create with a number for text', user('typed', { displayName: 5 })),
  post('create with text for a list', user('typed', { emails: 'a@b.c' })),
  post('create with text for a boolean', user('typed', { active: 'maybe' })),
  post(
    'create with read-only attributes',
    user('joan', { id: 'mine', meta: { created: 'x' }, groups: [{ value: 'x' }] }),
  ),
  post('create with attributes in other case', { schemas: [userUrn], USERNAME: 'kay', DisplayName: 'Kay' }),
  post(
    'create with two primary values',
    user('primary', {
      emails: [
        { value: 'a@b.c', primary: true },
        { value: 'd@e.f', primary: true },
      ],
    }),
  ),
  post('create a group without displayName', { schemas: [groupUrn] }, '/Groups'),
  patch('replace a value', '/Users/ID(ada)', { op: 'replace', path: 'title', value: 'Analyst' }),
  patch('replace with the same value', '/Users/ID(ada)', { op: 'replace', path: 'title', value: 'Analyst' }),
  patch('replace without path', '/Users/ID(ada)', {
    op: 'replace',
    value: { nickName: 'Augusta', title: 'Countess' },
  }),
  patch('add a sub-attribute', '/Users/ID(ada)', { op: 'add', path: 'name.middleName', value: 'King' }),
  patch('add to a list', '/Users/ID(ada)', {
    op: 'add',
    path: 'emails',
    value: [{ value: 'ada@other.example', type: 'other' }],
  }),
  patch('replace within a list', '/Users/ID(ada)', {
    op: 'replace',
    path: 'emails[type eq "home"].value',
    value: 'ada@new.example',
  }),
  patch('remove from a list', '/Users/ID(ada)', { op: 'remove', path: 'emails[type eq "other"]' }),
  patch('remove a value', '/Users/ID(ada)', { op: 'remove', path: 'nickName' }),
  patch('remove what is not there', '/Users/ID(ada)', { op: 'remove', path: 'nickName' }),
  patch('replace in a list without a match', '/Users/ID(ada)', {
    op: 'replace',
    path: 'emails[type eq "none"].value',
    value: 'x@y.z',
  }),
  patch('remove without path', '/Users/ID(ada)', { op: 'remove' }),
  patch('remove the required', '/Users/ID(ada)', { op: 'remove', path: 'userName' }),
  patch('replace the read-only', '/Users/ID(ada)', { op: 'replace', path: 'id', value: 'x' }),
  patch('an unknown operation', '/Users/ID(ada)', { op: 'copy', path: 'title', value: 'x' }),
  patch('an unreadable path', '/Users/ID(ada)', { op: 'replace', path: 'emails[type eq', value: 'x' }),
  patch('an unknown path', '/Users/ID(ada)', { op: 'replace', path: 'nothing.like.it', value: 'x' }),
  patch(
    'all or none',
    '/Users/ID(ada)',
    { op: 'replace', path: 'title', value: 'Lost' },
    { op: 'remove', path: 'userName' },
  ),
  patch('an attribute of an extension', '/Users/ID(hedy)', {
    op: 'replace',
    path: `${enterpriseUserUrn}:department`,
    value: 'Film',
  }),
  patch('add a member', '/Groups/ID(Pioneers)', {
    op: 'add',
    path: 'members',
    value: [{ value: 'ID(grace)' }],
  }),
  patch('add a member again', '/Groups/ID(Pioneers)', {
    op: 'add',
    path: 'members',
    value: [{ value: 'ID(grace)' }],
  }),
  patch('remove a member', '/Groups/ID(Pioneers)', { op: 'remove', path: 'members[value eq "ID(ada)"]' }),
  {
    name: 'patch what is not there',
    method: 'PATCH',
    path: '/Users/nobody',
    body: { schemas: [messageUrns.patchOp], Operations: [{ op: 'remove', path: 'title' }] },
  },
  {
    name: 'patch without schemas',
    method: 'PATCH',
    path: '/Users/ID(ada)',
    body: { Operations: [{ op: 'replace', path: 'title', value: 'x' }] },
  },
  get('/Users/ID(ada)'),
  get('/Groups/ID(Pioneers)'),
  {
    name: 'replace',
    method: 'PUT',
    path: '/Users/ID(hedy)',
    body: user('hedy', { displayName: 'Hedy Lamarr' }),
  },
  get('/Users/ID(hedy)'),
  {
    name: 'replace without the required',
    method: 'PUT',
    path: '/Users/ID(hedy)',
    body: { schemas: [userUrn] },
  },
  { name: 'replace what is not there', method: 'PUT', path: '/Users/nobody', body: user('nobody') },
  post(
    'search',
    { schemas: [messageUrns.searchRequest], filter: 'userName eq "ada"', attributes: ['userName'] },
    '/Users/.search',
  ),
  { name: 'delete what is not there', method: 'DELETE', path: '/Users/nobody' },
  { name: 'delete', method: 'DELETE', path: '/Users/ID(grace)' },
  get('/Users/ID(grace)'),
  get('/Groups/ID(Pioneers)'),
];
