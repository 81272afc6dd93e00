import { ChevronsUpDown, LayoutGrid, Plus, Settings } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../shared/idp';
import { isInUse } from '../../shared/in-use';
import { counted } from '../../shared/plural';
import type { ScimSetting } from '../../shared/scim-setting';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../components/menu';
import { PseudonymsMenuItem } from '../features/pseudonyms/pseudonyms-menu-item';
import { connectPath, startPath } from '../features/start/paths';
import { selectSetting } from '../state/connect';
import { useLive } from '../state/live-store';
import './connection-switcher.css';

/** Which connection is shown; others are a choice away. */
export function ConnectionSwitcher() {
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const [location, navigate] = useLocation();
  const shown = settings.find(({ id }) => id === settingId);
  if (shown === undefined) return null;
  const listed = settings.filter(isInUse);
  const own = listed.filter(({ sandbox }) => !sandbox);
  return (
    <Menu trigger={location === startPath ? <AllTrigger count={own.length} /> : <Trigger shown={shown} />}>
      <MenuChoice
        label="Connection"
        value={shown.id}
        options={listed.map((setting) => ({ value: setting.id, label: <Option setting={setting} /> }))}
        onChange={(id) => void selectSetting(id)}
      />
      <MenuSeparator />
      <MenuItem icon={<LayoutGrid size={14} />} onSelect={() => navigate(startPath)}>
        All connections
      </MenuItem>
      <MenuItem icon={<Plus size={14} />} onSelect={() => navigate(connectPath)}>
        New connection…
      </MenuItem>
      <MenuItem icon={<Settings size={14} />} onSelect={() => navigate('/settings')}>
        Settings of {shown.name}
      </MenuItem>
      <PseudonymsMenuItem />
    </Menu>
  );
}

function Trigger({ shown, ...rest }: ComponentProps<'button'> & { shown: ScimSetting }) {
  return <SwitcherButton {...rest} name={shown.name} below={callerOf(shown)} />;
}

/** On the page of all of them, none is the one on show. */
function AllTrigger({ count, ...rest }: ComponentProps<'button'> & { count: number }) {
  return <SwitcherButton {...rest} name="All connections" below={counted(count, 'connection')} />;
}

function SwitcherButton({
  name,
  below,
  ...rest
}: ComponentProps<'button'> & { name: string; below: string }) {
  return (
    <button
      type="button"
      {...rest}
      className="connection-switcher"
      aria-label={`Connection: ${name}`}
      title={name}
    >
      <bdi>{name}</bdi>
      <span className="connection-switcher-idp">{below}</span>
      <ChevronsUpDown size={15} aria-hidden />
    </button>
  );
}

/** Who calls: an identity provider, or a simulated one. */
function callerOf({ idp, sandbox }: ScimSetting): string {
  const { name, shortName } = identityProviderOf(idp);
  return sandbox ? `Simulated ${shortName}` : name;
}

function Option({ setting }: { setting: ScimSetting }) {
  return (
    <span>
      <bdi>{setting.name}</bdi> <span className="muted">· {callerOf(setting)}</span>
    </span>
  );
}
