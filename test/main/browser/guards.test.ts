import { describe, expect, test } from 'vitest';
import { refuseHost, refuseOrigin, refuseSite, refuseToken } from '../../../src/main/browser/guards';

describe('the host guard', () => {
  test.each(['127.0.0.1:7644', 'localhost:7644'])('lets %s in', (host) => {
    expect(refuseHost({ host }, 7644)).toBeNull();
  });

  test.each([
    undefined,
    '',
    'evil.example',
    'evil.example:7644',
    '127.0.0.1',
    '127.0.0.1:7643',
    'localhost:7644.evil.example',
    'LOCALHOST:7644',
    '127.0.0.1:7644 ',
    '127.0.0.1.nip.io:7644',
    '[::1]:7644',
    '0.0.0.0:7644',
  ])('answers 421 to %j', (host) => {
    expect(refuseHost({ host }, 7644)).toMatchObject({ status: 421 });
  });

  test('knows that browsers leave out port 80', () => {
    expect(refuseHost({ host: 'localhost' }, 80)).toBeNull();
    expect(refuseHost({ host: 'localhost' }, 7644)).toMatchObject({ status: 421 });
  });
});

describe('the origin guard', () => {
  const host = '127.0.0.1:7644';

  test.each([undefined, 'http://127.0.0.1:7644'])('lets %j in', (origin) => {
    expect(refuseOrigin({ host, origin })).toBeNull();
  });

  test.each([
    'null',
    '',
    'http://evil.example',
    'http://127.0.0.1:7643',
    'http://localhost:7644',
    'https://127.0.0.1:7644',
    'http://127.0.0.1:7644.evil.example',
  ])('answers 403 to %j', (origin) => {
    expect(refuseOrigin({ host, origin })).toMatchObject({ status: 403 });
  });
});

describe('the site guard', () => {
  test.each([undefined, 'same-origin', 'none'])('lets %j in', (site) => {
    expect(refuseSite(site === undefined ? {} : { 'sec-fetch-site': site })).toBeNull();
  });

  test.each(['cross-site', 'same-site', '', 'Same-Origin'])('answers 403 to %j', (site) => {
    expect(refuseSite({ 'sec-fetch-site': site })).toMatchObject({ status: 403 });
  });
});

describe('the token guard', () => {
  test.each(['Bearer right', 'bearer right'])('lets %j in', (authorization) => {
    expect(refuseToken({ authorization }, 'right')).toBeNull();
  });

  test.each([
    undefined,
    '',
    'right',
    'Bearer',
    'Bearer ',
    'Bearer wrong',
    'Bearer rightt',
    'Basic right',
    'Bearer right ',
  ])('answers 401 to %j', (authorization) => {
    expect(refuseToken(authorization === undefined ? {} : { authorization }, 'right')).toMatchObject({
      status: 401,
    });
  });
});
