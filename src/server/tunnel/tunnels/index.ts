/** Every program that opens a tunnel. A new one is a file and a line here, and an offer in `shared/tunnel/tunnel-offers.ts`. */
import type { TunnelProgram } from '../tunnel';
import { cloudflared } from './cloudflared';
import { devtunnel } from './devtunnel';
import { ngrok } from './ngrok';
import { tailscale } from './tailscale';
import { zrok } from './zrok';

export const tunnelPrograms: readonly TunnelProgram[] = [ngrok, tailscale, devtunnel, cloudflared, zrok];
