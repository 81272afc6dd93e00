/**
 * Writers at full speed, until killed. Arguments: folder, number of the round, number of writers, checkpoint bytes. Each commit puts two
 * notes and counts up a third; a line of output says that it was confirmed.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/server/store/store';
import { createNotes } from './notes';

const [folder = '', round = '', writers = '', checkpointBytes = ''] = process.argv.slice(2);

const store = await openStore({
  folder,
  machine: createNotes(),
  version: 1,
  onNotice: () => {},
  checkpointBytes: Number(checkpointBytes),
});

async function write(writer: number): Promise<never> {
  for (let count = 1; ; count += 1) {
    const name = `${round}-${writer}-${count}`;
    await store.commit([
      { name: `left ${name}`, text: 'x'.repeat(count % 300) },
      { name: `latest ${round}-${writer}`, text: String(count) },
      { name: `right ${name}`, text: 'x'.repeat(count % 300) },
    ]);
    writeSync(1, `${name}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
