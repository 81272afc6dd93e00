import { features } from '../features';
import { paletteDialog } from '../palette/dialog';
import { useLive } from '../state/live-store';
import { BaseUrlChip } from './base-url-chip';
import { modifierKey } from './modifier-key';
import { SettingSwitcher } from './setting-switcher';
import './top-bar.css';

/** Which SCIM setting, which address; search-or-run; what features offer from everywhere. */
export function TopBar() {
  const hasSetting = useLive((live) => live.settingId !== null);
  return (
    <header className="top-bar">
      <div className="brand">
        <span className="brand-mark" aria-hidden />
        <span className="brand-name">SCIM Workbench</span>
      </div>
      {hasSetting && <SettingSwitcher />}
      {hasSetting && <BaseUrlChip />}
      <span className="top-bar-space" />
      <button
        type="button"
        className="chip search-or-run"
        onClick={paletteDialog.open}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <span>Search or run</span> <kbd aria-hidden>{modifierKey} K</kbd>
      </button>
      {hasSetting && features.map(({ name, TopBarAction }) => TopBarAction && <TopBarAction key={name} />)}
    </header>
  );
}
