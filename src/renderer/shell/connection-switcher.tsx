import { ChevronsUpDown, Plus, Settings } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../shared/idp';
import type { ScimSetting } from '../../shared/scim-setting';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../components/menu';
import { createSettingDialog } from '../features/settings/dialogs';
import { selectSetting } from '../state/connect';
import { useLive } from '../state/live-store';
import './connection-switcher.css';

/** Which connection is shown; others are a choice away. */
export function ConnectionSwitcher() {
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const [, navigate] = useLocation();
  const shown = settings.find(({ id }) => id === settingId);
  if (shown === undefined) return null;
  return (
    <Menu trigger={<Trigger shown={shown} />}>
      <MenuChoice
        label="Connection"
        value={shown.id}
        options={settings.map((setting) => ({ value: setting.id, label: <Option setting={setting} /> }))}
        onChange={(id) => void selectSetting(id)}
      />
      <MenuSeparator />
      <MenuItem icon={<Plus size={14} />} onSelect={createSettingDialog.open}>
        New connection…
      </MenuItem>
      <MenuItem icon={<Settings size={14} />} onSelect={() => navigate('/settings')}>
        Settings of {shown.name}
      </MenuItem>
    </Menu>
  );
}

function Trigger({ shown, ...rest }: ComponentProps<'button'> & { shown: ScimSetting }) {
  const { name, idp } = shown;
  return (
    <button
      type="button"
      {...rest}
      className="connection-switcher"
      aria-label={`Connection: ${name}`}
      title={name}
    >
      <bdi>{name}</bdi>
      <span className="connection-switcher-idp">{identityProviderOf(idp).name}</span>
      <ChevronsUpDown size={15} aria-hidden />
    </button>
  );
}

function Option({ setting }: { setting: ScimSetting }) {
  return (
    <span>
      <bdi>{setting.name}</bdi> <span className="muted">· {identityProviderOf(setting.idp).shortName}</span>
    </span>
  );
}
