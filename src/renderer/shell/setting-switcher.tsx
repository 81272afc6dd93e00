import { ChevronDown, Plus, Settings } from 'lucide-react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../shared/idp';
import type { ScimSetting } from '../../shared/scim-setting';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../components/menu';
import { createSettingDialog } from '../features/settings/dialogs';
import { selectSetting } from '../state/connect';
import { useLive } from '../state/live-store';

/** Which SCIM setting is shown; others are a choice away. */
export function SettingSwitcher() {
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const [, navigate] = useLocation();
  const shown = settings.find(({ id }) => id === settingId);
  return (
    <Menu trigger={<Trigger name={shown?.name ?? ''} />}>
      <MenuChoice
        label="SCIM setting"
        value={settingId ?? ''}
        options={settings.map((setting) => ({ value: setting.id, label: <Option setting={setting} /> }))}
        onChange={(id) => void selectSetting(id)}
      />
      <MenuSeparator />
      <MenuItem icon={<Plus size={14} />} onSelect={createSettingDialog.open}>
        New SCIM setting…
      </MenuItem>
      <MenuItem icon={<Settings size={14} />} onSelect={() => navigate('/settings')}>
        Settings of {shown?.name}
      </MenuItem>
    </Menu>
  );
}

function Trigger({ name, ...rest }: { name: string }) {
  return (
    <button
      type="button"
      {...rest}
      className="chip setting-switcher"
      aria-label={`SCIM setting: ${name}`}
      title={name}
    >
      <bdi className="setting-switcher-name">{name}</bdi>
      <ChevronDown size={14} aria-hidden />
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
