/**
 * The folder `resources`: files that come with the program and are read while it runs. It lies beside `out` in a checkout,
 * in an installed package and in Electron's archive alike. A build may put this code into a folder of its own, so that it
 * is looked for upwards instead of by a fixed path.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Full path of a file in `resources`.
 * @param from where to look from: the address of a module of this program
 * @throws Error where there is no such file in any folder above
 */
export function resourcePath(name: string, from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  for (;;) {
    const path = join(folder, 'resources', name);
    if (existsSync(path)) return path;
    const above = dirname(folder);
    if (above === folder) throw new Error(`resources/${name} does not come with this program.`);
    folder = above;
  }
}
