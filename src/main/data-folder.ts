import { isAbsolute, join } from 'node:path';

export interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

/** Where this platform keeps an application's data when the user names no folder. */
export function defaultDataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'SCIM Workbench');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'SCIM Workbench');
  // The XDG base directory specification: a relative path counts as not set.
  const data = env.XDG_DATA_HOME;
  return join(
    data !== undefined && isAbsolute(data) ? data : join(home, '.local', 'share'),
    'scim-workbench',
  );
}
