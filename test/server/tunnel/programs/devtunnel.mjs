/** Plays devtunnel (learn.microsoft.com/azure/developer/dev-tunnels/cli-commands). */
import { play } from './play.mjs';

await play({
  version: 'Tunnel CLI version: 1.0.1516+7e996fe917',
  isVersion: ([first]) => first === '--version',
  plays: {
    start: [
      'Hosting port: 7643\n',
      'Connect via browser: https://9d2xk1lp-7643.euw.devtunnels.ms\n',
      'Inspect network activity: https://9d2xk1lp-7643-inspect.euw.devtunnels.ms\n\n',
      'Ready to accept connections for tunnel: quick-dog-9d2xk1lp\n',
    ].join(''),
    'not signed in':
      "Login required. Use the 'devtunnel user login' command to login before hosting a tunnel.\n",
  },
});
