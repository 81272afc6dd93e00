import { describe, expect, it } from 'vitest';
import { issueWords } from '../../src/shared/issue-words';
import { explainOtherFile } from '../../src/shared/other-file';
import { messageUrns } from '../../src/shared/scim/messages';
import { settingFileSchema } from '../../src/shared/setting-file';

const list = (...Resources: object[]) => ({
  schemas: [messageUrns.listResponse],
  totalResults: Resources.length,
  Resources,
});
const contoso = {
  id: 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User',
  name: 'Contoso',
  attributes: [{ name: 'startDate', type: 'dateTime', multiValued: false }],
};
const core = { id: 'urn:ietf:params:scim:schemas:core:2.0:User', name: 'User', attributes: [] };
const deviceType = { name: 'Device', endpoint: '/Devices', schema: 'urn:contoso:Device' };
const config = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
};

describe('a file that is imported as a SCIM setting and is something else', () => {
  it.each([
    [
      'schemas of a platform',
      list(core, contoso),
      /list of SCIM schemas.*“Contoso” \(startDate\).*“schemas”/,
    ],
    ['one schema', contoso, /SCIM schemas.*“Contoso”/],
    ['schemas without a message around them', [contoso], /SCIM schemas.*“Contoso”/],
    ['schemas of the standard alone', list(core), /known here/],
    ['resource types', list(deviceType), /SCIM resource types.*“resourceTypes”/],
    ['users', list({ userName: 'kim' }), /SCIM resources.*identity provider/],
    ['one user', { userName: 'kim' }, /SCIM resources/],
    ['what a platform supports', config, /\/ServiceProviderConfig/],
  ])('%s: is called what it is, with what to do', (_what, file, explanation) => {
    expect(explainOtherFile(file)).toMatch(explanation);
  });

  it('is refused with that one sentence', () => {
    const parsed = settingFileSchema.safeParse(list(contoso), { error: issueWords });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([explainOtherFile(list(contoso))]);
  });

  it.each([[{ name: 'Contoso', schemas: [contoso] }], [{}], [null], ['text'], [7]])(
    'a SCIM setting, and what is nothing at all, are left to the check of its form: %j',
    (file) => {
      expect(explainOtherFile(file)).toBeNull();
    },
  );
});
