/** What each way to a public address asks of the admin, and how to get it. In the order in which they are offered. */

export const tunnelIds = [
  'ngrok-sdk',
  'ngrok',
  'tailscale',
  'devtunnel',
  'cloudflared',
  'zrok',
  'srv-us',
  'localhost-run',
] as const;
export type TunnelId = (typeof tunnelIds)[number];

export interface TunnelOffer {
  id: TunnelId;
  /** As its maker writes it. */
  name: string;
  /** What one should know before choosing it: account, address, what gets in the way. Short sentences. */
  says: string;
  /** Whether the identity provider can keep its address after a new start. */
  keepsAddress: boolean;
  /** Null where nothing needs to be installed. */
  install: Record<'linux' | 'darwin' | 'win32', string> | null;
  /** A command that signs in, once; null without an account. */
  signIn: string | null;
  /** Its maker's page about installing it; null where nothing is installed. */
  page: string | null;
}

export const tunnelOffers: readonly TunnelOffer[] = [
  {
    id: 'ngrok-sdk',
    name: 'ngrok, built in',
    says: 'Nothing to install. Needs the token of a free account. Keeps its address between starts.',
    keepsAddress: true,
    install: null,
    signIn: null,
    page: null,
  },
  {
    id: 'ngrok',
    name: 'ngrok',
    says: 'Needs a free account. Keeps its address between starts.',
    keepsAddress: true,
    install: {
      linux: 'sudo snap install ngrok',
      darwin: 'brew install ngrok',
      win32: 'winget install ngrok -s msstore',
    },
    signIn: 'ngrok config add-authtoken YOUR_TOKEN',
    page: 'https://ngrok.com/download',
  },
  {
    id: 'tailscale',
    name: 'Tailscale Funnel',
    says: 'Needs an account and the consent of its admin. Keeps its address; TLS ends on this computer.',
    keepsAddress: true,
    install: {
      linux: 'curl -fsSL https://tailscale.com/install.sh | sh',
      darwin: 'brew install tailscale',
      win32: 'winget install tailscale.tailscale',
    },
    signIn: 'tailscale up',
    page: 'https://tailscale.com/download',
  },
  {
    id: 'devtunnel',
    name: 'Dev tunnel',
    says: 'Needs a Microsoft or GitHub account. A new address at each start.',
    keepsAddress: false,
    install: {
      linux: 'curl -sL https://aka.ms/DevTunnelCliInstall | bash',
      darwin: 'brew install --cask devtunnel',
      win32: 'winget install Microsoft.devtunnel',
    },
    signIn: 'devtunnel user login',
    page: 'https://learn.microsoft.com/azure/developer/dev-tunnels/get-started',
  },
  {
    id: 'cloudflared',
    name: 'cloudflared',
    says: 'No account. A new address at each start.',
    keepsAddress: false,
    install: {
      linux: 'sudo apt install cloudflared',
      darwin: 'brew install cloudflared',
      win32: 'winget install Cloudflare.cloudflared',
    },
    signIn: null,
    page: 'https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/downloads/',
  },
  {
    id: 'zrok',
    name: 'zrok',
    says: 'Needs an account. A new address at each start.',
    keepsAddress: false,
    install: {
      linux: 'brew install zrok',
      darwin: 'brew install zrok',
      win32: 'winget install openziti.zrok',
    },
    signIn: 'zrok2 enable YOUR_TOKEN',
    page: 'https://docs.zrok.io/docs/getting-started/',
  },
  {
    id: 'srv-us',
    name: 'srv.us',
    says: 'Nothing to install, no account. Keeps its address on this computer.',
    keepsAddress: true,
    install: null,
    signIn: null,
    page: null,
  },
  {
    id: 'localhost-run',
    name: 'localhost.run',
    says: 'Nothing to install, no account. Slow; a new address at each start.',
    keepsAddress: false,
    install: null,
    signIn: null,
    page: null,
  },
];

/** @throws when there is none of this id */
export function tunnelOffer(id: TunnelId): TunnelOffer {
  const offer = tunnelOffers.find((one) => one.id === id);
  if (offer === undefined) throw new Error(`There is no tunnel ${id}`);
  return offer;
}
