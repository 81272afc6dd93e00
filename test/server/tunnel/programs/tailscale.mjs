/** Plays `tailscale funnel` in the foreground (tailscale.com/kb/1311/tailscale-funnel). */
import { play } from './play.mjs';

await play({
  version: '1.92.1\n  tailscale commit: 5f3c1b',
  isVersion: ([first]) => first === 'version',
  plays: {
    start: [
      'Available on the internet:\n\n',
      'https://workbench.tail1a2b3c.ts.net/\n',
      '|-- proxy http://127.0.0.1:7643\n\n',
      'Press Ctrl+C to exit.\n',
    ].join(''),
    'not switched on':
      'Funnel is not enabled on your tailnet.\nTo enable, visit:\n\n         https://login.tailscale.com/f/funnel?node=nQx1\n',
  },
});
