/** Brings what is offered to the core and learns what it is. */
import type { Read } from '../../../shared/features/imports';
import { largestImport, largestPart } from '../../../shared/import-size';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { type Offered, useOffer } from './offer-store';

export interface OfferedText {
  name: string;
  text: string;
}

/** @throws Error for one that is larger than is read here: reading it would hold up the page */
export async function textOfFile(file: File): Promise<OfferedText> {
  if (file.size > largestImport)
    throw new Error(
      `${file.name} has ${Math.ceil(file.size / 1024 / 1024)} MB, and at most ${largestImport / 1024 / 1024} MB are read. Nothing was changed.`,
    );
  return { name: file.name, text: await file.text() };
}

/** Null where it could not be read; why stands in the store then. Of two offers the later one counts. */
export async function offer(texts: Promise<OfferedText[]>): Promise<Read | null> {
  useOffer.setState({ isReading: true, problem: null, progress: null });
  try {
    const files = await upload(await texts);
    const { people } = useOffer.getState();
    const read = await readThem(files, people);
    useOffer.setState({ files, read, isReading: false, progress: null });
    return read;
  } catch (error) {
    useOffer.setState({
      isReading: false,
      progress: null,
      problem: error instanceof Error ? error.message : String(error),
    });
    return null;
  }
}

/** A further file of the same mapping, or people to count on. */
export async function offerBeside(texts: Promise<OfferedText[]>, as: 'people' | 'further'): Promise<void> {
  const { files, people } = useOffer.getState();
  useOffer.setState({ isReading: true, problem: null });
  try {
    const brought = await upload(await texts);
    const all = as === 'further' ? [...files, ...brought] : files;
    const counted = as === 'people' ? (brought[0] ?? null) : people;
    const read = await readThem(all, counted);
    useOffer.setState({ files: all, people: counted, read, isReading: false, progress: null });
  } catch (error) {
    useOffer.setState({
      isReading: false,
      progress: null,
      problem: error instanceof Error ? error.message : String(error),
    });
  }
}

function readThem(files: readonly Offered[], people: Offered | null): Promise<Read> {
  return call('imports.read', { files: [...files], settingId: useLive.getState().settingId, people });
}

async function upload(texts: readonly OfferedText[]): Promise<Offered[]> {
  const all = texts.reduce((sum, { text }) => sum + text.length, 0);
  let brought = 0;
  const files: Offered[] = [];
  for (const { name, text } of texts) {
    const id = crypto.randomUUID();
    for (let at = 0; at < Math.max(1, text.length); at += largestPart) {
      const part = text.slice(at, at + largestPart);
      await call('imports.part', { upload: id, text: part });
      brought += part.length;
      if (all > 10 * largestPart) useOffer.setState({ progress: brought / all });
    }
    files.push({ name, upload: id });
  }
  return files;
}
