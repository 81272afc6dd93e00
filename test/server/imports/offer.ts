import type { Workbench } from '../../../src/server/workbench';
import { largestPart } from '../../../src/shared/import-size';
import { call } from '../a-workbench';

let uploads = 0;

/** Brings a text to the core in parts, as the page does. */
export async function offered(workbench: Workbench, name: string, content: string | object) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  uploads += 1;
  const upload = `upload-${uploads}`;
  for (let at = 0; at < Math.max(1, text.length); at += largestPart)
    await call(workbench, 'imports.part', { upload, text: text.slice(at, at + largestPart) });
  return { name, upload };
}
