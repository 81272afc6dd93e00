import type { TunnelProgram } from '../tunnel';

/** Source: tailscale.com/kb/1311/tailscale-funnel. In the foreground it ends with the program. */
export const tailscale: TunnelProgram = {
  id: 'tailscale',
  commands: ['tailscale'],
  versionArguments: ['version'],
  versionIn: (text) => /^(\d[\w.]*)/.exec(text)?.[1] ?? null,
  startArguments: (port) => ['funnel', '--yes', `http://127.0.0.1:${port}`],
  addressIn: (line) => /https:\/\/[a-z0-9-]+\.[a-z0-9-]+\.ts\.net/.exec(line)?.[0] ?? null,
  troubles: [
    {
      pattern: /Funnel is not enabled|funnel not available|enable Funnel|not allowed to (use|run) funnel/i,
      says: 'Funnel is not switched on for this tailnet.',
      remedy: 'Let an admin of the tailnet switch Funnel and HTTPS on in its console.',
    },
    {
      pattern: /Logged out|not logged in|NeedsLogin/i,
      says: 'Tailscale is not signed in.',
      remedy: 'Sign in once: tailscale up.',
    },
    {
      pattern: /failed to connect to local tailscaled|is Tailscale running/i,
      says: 'Tailscale does not run on this computer.',
      remedy: 'Start Tailscale, then start this again.',
    },
    {
      pattern: /Access denied|Use 'sudo tailscale/i,
      says: 'Tailscale lets only its operator open a Funnel.',
      remedy: 'Run once: sudo tailscale set --operator=$USER.',
    },
  ],
};
