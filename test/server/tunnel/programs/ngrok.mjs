/** Plays the ngrok agent: its log as JSON lines (ngrok.com/docs/agent/config). */
import { play } from './play.mjs';

const line = (fields) => `${JSON.stringify({ lvl: 'info', t: '2026-11-30T14:02:00+0000', ...fields })}\n`;

await play({
  version: 'ngrok version 3.31.0',
  isVersion: ([first]) => first === 'version',
  plays: {
    start: [
      line({ msg: 'no configuration paths supplied' }),
      line({ msg: 'client session established', obj: 'csess' }),
      line({
        msg: 'started tunnel',
        addr: 'http://127.0.0.1:7643',
        name: 'command_line',
        obj: 'tunnels',
        url: 'https://keen-lemur-rational.ngrok-free.app',
      }),
    ].join(''),
    'not signed in': line({
      lvl: 'eror',
      msg: 'session closing',
      err: 'authentication failed: Usage of ngrok requires a verified account and authtoken. Sign up: https://dashboard.ngrok.com/signup ERR_NGROK_4018',
    }),
  },
});
