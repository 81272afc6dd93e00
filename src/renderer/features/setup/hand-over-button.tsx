import { Printer } from 'lucide-react';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { saveFile } from '../../components/save-file';
import { useLive } from '../../state/live-store';
import { showToast } from '../../state/toasts';
import { handOverSheet } from './hand-over-sheet';

/** Saves what was set up as a page to print or to send. */
export function HandOverButton({ setting }: { setting: ScimSetting }) {
  const progress = useLive((live) => live.guide);
  const notes = useLive((live) => live.guideNotes);
  const counts = useLive((live) => live.counts);
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const save = () => {
    const idp = identityProviderOf(setting.idp);
    const now = new Date();
    const html = handOverSheet({ idp, setting, progress, notes: notes ?? {}, baseUrl, counts, now });
    saveFile('hand-over.html', new Blob([html], { type: 'text/html;charset=utf-8' }));
    showToast('hand-over.html was saved: open it to print it');
  };
  return (
    <Button size="large" icon={<Printer size={18} aria-hidden />} onClick={save}>
      Hand-over sheet
    </Button>
  );
}
