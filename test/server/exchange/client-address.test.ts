import { describe, expect, it } from 'vitest';
import { createClientAddresses } from '../../../src/server/exchange/client-address';

const behindTunnel = (ip: string, forwarded: string | string[]) => {
  const clients = createClientAddresses();
  clients.believeForwarded(true);
  return clients.of({ ip, headers: { 'x-forwarded-for': forwarded as string } });
};

describe('whose request it is', () => {
  it('is the connection’s, whatever the header says, while no tunnel of ours is up', () => {
    const clients = createClientAddresses();
    const request = { ip: '127.0.0.1', headers: { 'x-forwarded-for': '198.51.100.7' } };
    expect(clients.of(request)).toEqual({ address: '127.0.0.1', isReported: false });
    clients.believeForwarded(true);
    expect(clients.of(request)).toEqual({ address: '198.51.100.7', isReported: true });
    clients.believeForwarded(false);
    expect(clients.of(request).isReported).toBe(false);
  });

  it('is the connection’s where that comes from another computer', () => {
    expect(behindTunnel('192.168.1.20', '198.51.100.7').address).toBe('192.168.1.20');
  });

  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['10.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51234', '203.0.113.9'],
    ['2001:db8::7', '2001:db8::7'],
    ['[2001:db8::7]:443', '2001:db8::7'],
  ])('of %s it is the last, without a port', (header, address) => {
    expect(behindTunnel('::ffff:127.0.0.1', header)).toEqual({ address, isReported: true });
  });

  it.each(['', 'unknown', '198.51.100.7, <script>'])(
    'is the connection’s where “%s” is no address',
    (header) => {
      expect(behindTunnel('::1', header)).toEqual({ address: '::1', isReported: false });
    },
  );
});
