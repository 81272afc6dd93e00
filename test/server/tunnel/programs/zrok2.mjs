/** Plays `zrok2 share public --headless` (docs.zrok.io). */
import { play } from './play.mjs';

await play({
  version: '               _\n _ __ _ __ ___ | | __\nv2.0.4 [5be1c2d]',
  isVersion: ([first]) => first === 'version',
  plays: {
    start: [
      '[   0.412]    INFO main.(*sharePublicCommand).shareLocal: access your zrok share at the following endpoints:\n',
      ' https://q2w8m5xk1l.share.zrok.io\n',
    ].join(''),
    'not enabled': "[ERROR]: unable to load environment; did you 'zrok2 enable'?\n",
  },
});
