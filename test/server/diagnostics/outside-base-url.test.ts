import { describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../../src/server/diagnostics/diagnose';
import { plainTextOf } from '../../../src/shared/rich-text';
import { anExchange } from '../../shared/an-exchange';
import { aWorkbench, call } from '../a-workbench';

function told(url: string, requestHeaders: [string, string][] = []) {
  const exchange = anExchange({ url, status: 404, kind: 'refused' });
  return diagnose({ exchange, requestHeaders, requestBody: null, responseBody: () => null }, null);
}
const explained = (url: string) => plainTextOf(told(url)[0]?.explanation ?? '');

describe('a request beside the base URL', () => {
  it.each([
    ['/Users', '/scim/Users'],
    ['/Users/7?attributes=id', '/scim/Users/7'],
    ['/api/scim/v2/Groups', '/scim/Groups'],
    ['/SCIM/Users', '/scim/Users'],
    ['/scim/v1/Users', '/scim/Users'],
    ['http://host/ServiceProviderConfig', '/scim/ServiceProviderConfig'],
  ])('to %s is told what came and that %s is right', (url, right) => {
    expect(told(url)).toMatchObject([{ rule: 'outside-base-url', severity: 'will not arrive' }]);
    expect(explained(url)).toContain(`The right address is ${right}.`);
  });

  it('is recognised by its token where the endpoint says nothing', () => {
    expect(told('/Devices')).toEqual([]);
    const [finding] = told('/Devices', [['authorization', 'Bearer …']]);
    expect(finding?.explanation).toContain('`GET /Devices` was asked for');
  });

  it('is nothing that browsers ask for, and nothing below the base URL', () => {
    for (const url of ['/favicon.ico', '/', '/scim/Users/gone', '/scim/v2/Users/gone', '/scim/Devices'])
      expect(told(url)).toEqual([]);
  });

  it('comes with its finding when it is recorded', async () => {
    const workbench = await aWorkbench();
    expect((await fetch(`http://${workbench.scim.address}/Users`)).status).toBe(404);
    await vi.waitFor(async () => {
      const { exchanges } = await call(workbench, 'journal.list', { settingId: null });
      expect(exchanges[0]?.findings).toMatchObject([{ rule: 'outside-base-url', title: 'Not below /scim' }]);
    });
  });
});

it.each(['/scim/ServiceProviderConfigs', '/scim/v2/serviceproviderconfigs?x=1'])(
  '%s is how SCIM 1.1 asks, and is told as that',
  (url) => {
    expect(told(url)).toMatchObject([{ rule: 'older-scim', severity: 'will not arrive' }]);
    expect(told(url.replace(/s(\?|$)/i, '$1'))).toEqual([]);
  },
);
