import type { TunnelProgram } from '../tunnel';

/** Source of its output: github.com/cloudflare/cloudflared, cmd/cloudflared/tunnel/quick_tunnel.go. */
export const cloudflared: TunnelProgram = {
  id: 'cloudflared',
  commands: ['cloudflared'],
  versionArguments: ['--version'],
  versionIn: (text) => /version (\d[\w.]*)/.exec(text)?.[1] ?? null,
  startArguments: (port) => ['tunnel', '--no-autoupdate', '--url', `http://127.0.0.1:${port}`],
  // api.trycloudflare.com stands in texts of errors.
  addressIn: (line) => /https:\/\/(?!api\.)[a-z0-9-]+\.trycloudflare\.com/.exec(line)?.[0] ?? null,
  troubles: [
    {
      pattern: /429 Too Many Requests|error code: 1015|failed to unmarshal quick Tunnel/i,
      says: 'Cloudflare hands out no more addresses to this network for now.',
      remedy: 'Wait some minutes, or take another tunnel.',
    },
    {
      pattern: /failed to request quick Tunnel|dial tcp: lookup/i,
      says: 'cloudflared did not reach Cloudflare.',
      remedy: 'Check the network of this computer.',
    },
    {
      pattern: /failed to dial to edge with quic|timeout: no recent network activity/i,
      says: 'The network lets cloudflared not reach port 7844.',
      remedy: 'Let the firewall open port 7844 to the outside, or take another tunnel.',
    },
  ],
};
