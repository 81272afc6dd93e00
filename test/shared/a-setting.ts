import { newPlatformSetting } from '../../src/shared/platform/platform-setting';
import type { ScimSetting } from '../../src/shared/scim-setting';

/** A SCIM setting with one token that lives. */
export const aSetting: ScimSetting = {
  id: 'setting-1',
  name: 'Alderpoint',
  idp: 'entra',
  createdAt: '2026-11-22T18:00:00.000Z',
  sandbox: false,
  preset: 'tolerant',
  tolerances: {},
  schemas: [],
  resourceTypes: [],
  ...newPlatformSetting,
  tokens: [
    {
      id: 'token-1',
      lastFour: '9fQ2',
      purpose: 'identity provider',
      createdAt: '2026-11-22T18:00:01.000Z',
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
    },
  ],
};
