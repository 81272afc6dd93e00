import { describe, expect, it } from 'vitest';
import { isLocalUrl, readPublicBaseUrl } from '../../src/shared/base-url';

describe('isLocalUrl', () => {
  it.each([
    'http://127.0.0.1:7643/scim',
    'http://localhost:7643/scim',
    'http://[::1]:7643/scim',
    'https://10.1.2.3/scim',
    'https://172.20.0.1/scim',
    'https://192.168.1.20/scim',
    'https://169.254.1.1/scim',
    'https://[fd12:3456::1]/scim',
    'https://[fe80::1]/scim',
    'https://workbench/scim',
    'https://workbench.local/scim',
    'https://workbench.corp.internal/scim',
  ])('knows that the cloud can not reach %s', (url) => {
    expect(isLocalUrl(url)).toBe(true);
  });

  it.each([
    'https://scim-demo.trycloudflare.com/scim',
    'https://172.15.0.1/scim',
    'https://172.32.0.1/scim',
    'https://192.169.0.1/scim',
    'https://[2001:db8::1]/scim',
    'https://localhost.contoso.com/scim',
  ])('lets %s pass as public', (url) => {
    expect(isLocalUrl(url)).toBe(false);
  });
});

describe('readPublicBaseUrl', () => {
  it('takes a slash and a query off the end', () => {
    expect(readPublicBaseUrl(' https://demo.trycloudflare.com/scim/?x=1 ')).toEqual({
      ok: true,
      baseUrl: 'https://demo.trycloudflare.com/scim',
    });
  });

  it('keeps the longer path that is the same endpoint', () => {
    expect(readPublicBaseUrl('https://demo.trycloudflare.com/scim/v2')).toMatchObject({ ok: true });
  });

  it.each([
    ['demo.trycloudflare.com', 'whole address'],
    ['http://demo.trycloudflare.com/scim', 'https'],
    ['ftp://127.0.0.1/scim', 'https'],
    ['https://demo.trycloudflare.com', 'end in /scim'],
    ['https://demo.trycloudflare.com/scim/Users', 'end in /scim'],
    ['https://me:secret@demo.trycloudflare.com/scim', 'password'],
  ])('says what is wrong with %s', (text, reason) => {
    const read = readPublicBaseUrl(text);
    expect(read).toMatchObject({ ok: false });
    expect(read).toHaveProperty('reason', expect.stringContaining(reason));
  });
});
