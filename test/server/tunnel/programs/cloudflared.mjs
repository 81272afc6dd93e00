/** Plays cloudflared: source of the words is cmd/cloudflared/tunnel/quick_tunnel.go of github.com/cloudflare/cloudflared. */
import { play } from './play.mjs';

const box = (text) => `2026-11-30T14:02:01Z INF |  ${text.padEnd(88)}|\n`;

await play({
  version: 'cloudflared version 2026.10.1 (built 2026-10-14-1102 UTC)',
  isVersion: ([first]) => first === '--version',
  stream: 'stderr',
  plays: {
    start: [
      '2026-11-30T14:02:00Z INF Thank you for trying Cloudflare Tunnel.\n',
      '2026-11-30T14:02:00Z INF Requesting new quick Tunnel on trycloudflare.com...\n',
      box('Your quick Tunnel has been created! Visit it at (it may take some time to be reachable):'),
      box('https://seasonal-deck-organisms-sf.trycloudflare.com'),
      '2026-11-30T14:02:02Z INF Registered tunnel connection connIndex=0 protocol=quic\n',
    ].join(''),
    'rate limit': [
      '2026-11-30T14:02:00Z INF Requesting new quick Tunnel on trycloudflare.com...\n',
      '2026-11-30T14:02:00Z ERR Error unmarshaling QuickTunnel response: error code: 1015 error="invalid character" status_code="429 Too Many Requests"\n',
      'failed to unmarshal quick Tunnel: invalid character\n',
    ].join(''),
    'no network':
      'failed to request quick Tunnel: Post "https://api.trycloudflare.com/tunnel": dial tcp: lookup api.trycloudflare.com: no such host\n',
  },
});
