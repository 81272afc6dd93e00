import type { SshService } from '../ssh-tunnel';

/** `ssh srv.us -R 1:localhost:PORT` prints `1: https://….srv.us/`; the name is made of the key (pcarrier/srv.us, README). */
export const srvUs: SshService = {
  id: 'srv-us',
  host: 'srv.us',
  port: 22,
  user: 'workbench',
  remotePort: 1,
  addressIn: (line) => /^\d+: (https:\/\/[a-z0-9-]+\.srv\.us)\b/.exec(line.trim())?.[1] ?? null,
};
