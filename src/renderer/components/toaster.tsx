import { Toast } from '@base-ui/react/toast';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { type ToastData, toasts } from '../state/toasts';
import './toaster.css';

/** Where toasts appear; stands once in the page. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label="Messages">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts: shown } = Toast.useToastManager<ToastData>();
  return shown.map((toast) => {
    const Icon = toast.data?.tone === 'error' ? TriangleAlert : CircleCheck;
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        className="toast"
        data-tone={toast.data?.tone}
        aria-label="Message"
      >
        <Icon size={16} aria-hidden />
        <Toast.Description className="toast-text" />
        {toast.actionProps !== undefined && <Toast.Action className="button button-normal button-small" />}
        <Toast.Close className="icon-button" aria-label="Dismiss">
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Root>
    );
  });
}
