import { expect, it } from 'vitest';
import { isHandTool } from '../../../src/shared/activity/hand-tool';

it.each([
  'curl/8.5.0',
  'PostmanRuntime/7.43.0',
  'Mozilla/5.0 (Windows NT; Windows NT 10.0) WindowsPowerShell/5.1',
])('%s is driven by a person', (client) => expect(isHandTool(client)).toBe(true));

it.each([
  undefined,
  'Okta SCIM Client 1.0.0',
  'azure-ad-scim-provisioning/1.0',
  'Go-http-client/2.0',
  'curling/1',
])('%s may be an identity provider', (client) => expect(isHandTool(client)).toBe(false));
