import type { TunnelProgram } from '../tunnel';

/** Source: learn.microsoft.com/azure/developer/dev-tunnels/cli-commands. */
export const devtunnel: TunnelProgram = {
  id: 'devtunnel',
  commands: ['devtunnel'],
  versionArguments: ['--version'],
  versionIn: (text) => /(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? null,
  startArguments: (port) => ['host', '-p', String(port), '--allow-anonymous'],
  // The line that follows names the inspector's address, with "-inspect" in its host.
  addressIn: (line) =>
    /https:\/\/(?![a-z0-9-]*-inspect\.)[a-z0-9-]+\.[a-z0-9]+\.devtunnels\.ms/.exec(line)?.[0] ?? null,
  troubles: [
    {
      pattern: /login required|not logged in|Unauthorized|user login/i,
      says: 'Dev tunnel is not signed in.',
      remedy: 'Sign in once: devtunnel user login.',
    },
    {
      pattern: /anonymous access .*(not allowed|denied|disabled)/i,
      says: 'Your organisation lets no dev tunnel be open to everybody.',
      remedy: 'Take another tunnel: identity providers can’t sign in to a dev tunnel.',
    },
  ],
};
