import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { saveFile } from '../../components/save-file';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { importSettingDialog } from './dialogs';
import { Row, Section } from './section';

/** A connection as a file, out and in. */
export function SettingFileSection({ setting }: { setting: ScimSetting }) {
  const save = () =>
    void call('settings.export', { settingId: setting.id }).then(
      ({ fileName, file }) =>
        saveFile(fileName, new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' })),
      showFailure('It was not exported'),
    );
  return (
    <Section id="file">
      <Row
        title="Name, fields, groups, mapping, tolerances and custom attributes"
        detail="As one file, without tokens and without people: to share it, or to start with it (--setting-file)"
      >
        <Button onClick={save}>Export</Button>
        <Button onClick={importSettingDialog.open}>Import…</Button>
      </Row>
    </Section>
  );
}
