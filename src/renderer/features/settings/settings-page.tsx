import { Link } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { EmptyState } from '../../components/empty-state';
import { useLive } from '../../state/live-store';
import { AddressSection } from './address-section';
import { AppearanceSection } from './appearance-section';
import { ClientCredentialsSection } from './client-credentials-section';
import { ContentsSection } from './contents-section';
import { CustomAttributesSection } from './custom-attributes-section';
import { InstanceSection } from './instance-section';
import { NameSection } from './name-section';
import { NoticesSection } from './notices-section';
import { SettingFileSection } from './setting-file-section';
import { TokensSection } from './tokens-section';
import { TolerancesSection } from './tolerances-section';
import './settings-page.css';

/** What is this instance, and who may talk to it? */
export function SettingsPage() {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  return (
    <div className="settings">
      <h1>Settings</h1>
      {setting === undefined ? <NoSetting /> : <OfSetting key={setting.id} setting={setting} />}
      <div className="settings-group">This workbench</div>
      <AddressSection />
      <AppearanceSection />
      <InstanceSection />
      <NoticesSection />
    </div>
  );
}

function OfSetting({ setting }: { setting: ScimSetting }) {
  return (
    <>
      <div className="settings-group">
        SCIM setting <bdi>{setting.name}</bdi> · {identityProviderOf(setting.idp).name}
      </div>
      <NameSection setting={setting} />
      <TokensSection setting={setting} />
      <ClientCredentialsSection setting={setting} />
      <TolerancesSection setting={setting} />
      <CustomAttributesSection setting={setting} />
      <SettingFileSection setting={setting} />
      <ContentsSection setting={setting} />
    </>
  );
}

function NoSetting() {
  return (
    <EmptyState
      title="There is no SCIM setting yet"
      actions={
        <Link href="/setup" className="button button-primary">
          Create a SCIM setting
        </Link>
      }
    >
      Its name, its tokens and what it accepts are changed here once there is one.
    </EmptyState>
  );
}
