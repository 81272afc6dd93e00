import { announce } from './announcer';

/** Puts a text on the clipboard and says so. False when the browser refuses. */
export async function copyText(text: string, said = 'Copied'): Promise<boolean> {
  const copied = await write(text);
  announce(copied ? said : 'The browser did not allow copying. Select the text and copy it by hand.');
  return copied;
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
