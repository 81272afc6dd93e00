import { Toast } from '@base-ui/react/toast';

export interface ToastData {
  tone: 'neutral' | 'error';
}

/** Short messages about something done out of sight; what matters for longer is a notice or stands on its page. */
export const toasts = Toast.createToastManager<ToastData>();

const longMs = 12_000;

/** Shows what happened, for a few seconds. */
export function showToast(text: string): void {
  toasts.add({ description: text, data: { tone: 'neutral' } });
}

/** Shows what happened, with a way back, for some seconds. */
export function showUndo(text: string, undo: () => void): void {
  const id = toasts.add({
    description: text,
    data: { tone: 'neutral' },
    timeout: longMs,
    actionProps: {
      children: 'Undo',
      onClick() {
        toasts.close(id);
        undo();
      },
    },
  });
}

/** Shows what failed, its reason and the next step; stays longer and is announced at once. */
export function showError(text: string): void {
  toasts.add({ description: text, data: { tone: 'error' }, priority: 'high', timeout: longMs });
}

/** Shows of a call what was not done, with the reason the core gave: `call(…).catch(showFailure('No token was made'))`. */
export function showFailure(what: string): (error: unknown) => void {
  return (error) => showError(`${what}. ${error instanceof Error ? error.message : String(error)}`);
}
