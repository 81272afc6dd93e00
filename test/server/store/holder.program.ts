/** Opens a data folder and holds it until killed. Prints `open`, or why it could not be opened. */
import { writeSync } from 'node:fs';
import { openDataFolder } from '../../../src/server/store/data-folder';

try {
  await openDataFolder(process.argv[2] ?? '');
  writeSync(1, 'open\n');
  setInterval(() => {}, 60_000);
} catch (error) {
  writeSync(1, `${String(error)}\n`);
}
