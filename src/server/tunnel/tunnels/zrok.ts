import type { TunnelProgram } from '../tunnel';

/** Source: docs.zrok.io, `share public --headless`. */
export const zrok: TunnelProgram = {
  id: 'zrok',
  commands: ['zrok2', 'zrok'],
  versionArguments: ['version'],
  versionIn: (text) => /v(\d[\w.]*)/.exec(text)?.[1] ?? null,
  startArguments: (port) => ['share', 'public', '--headless', `http://127.0.0.1:${port}`],
  addressIn: (line) => /https:\/\/[a-z0-9-]+\.share(?:s)?\.zrok\.io/.exec(line)?.[0] ?? null,
  troubles: [
    {
      pattern: /unable to load environment|not enabled|enable your environment/i,
      says: 'zrok is not enabled on this computer.',
      remedy: 'Enable it once: zrok2 enable with the token of your zrok account.',
    },
    {
      pattern: /401|unauthorized/i,
      says: 'zrok does not accept the account of this computer.',
      remedy: 'Run zrok2 disable, then zrok2 enable with a fresh token.',
    },
  ],
};
