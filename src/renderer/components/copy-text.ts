import { showError, showToast } from '../state/toasts';
import { announce } from './announcer';

const refused = 'The browser did not allow copying. Select the text and copy it by hand.';

/** Puts a text on the clipboard and says so. False when the browser refuses. */
export async function copyText(text: string, said = 'Copied'): Promise<boolean> {
  const copied = await write(text);
  announce(copied ? said : refused);
  return copied;
}

/** The same where no button shows it: by a key or a command. Nothing to copy is nothing to say. */
export async function copyByKey(text: string, said = `Copied ${inShort(text)}`): Promise<void> {
  if (text === '') return;
  if (await write(text)) showToast(said);
  else showError(refused);
}

function inShort(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
