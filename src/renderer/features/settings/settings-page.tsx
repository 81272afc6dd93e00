import { Link, useParams } from 'wouter';
import type { ScimSetting } from '../../../shared/scim-setting';
import { EmptyState } from '../../components/empty-state';
import { useLive } from '../../state/live-store';
import { SandboxNote } from '../rehearsal/sandbox-note';
import { connectPath } from '../start/paths';
import { AboutSection } from './about-section';
import { AddressSection } from './address-section';
import { AppearanceSection } from './appearance-section';
import { BaselineSection } from './baseline-section';
import { ClientCredentialsSection } from './client-credentials-section';
import { CustomAttributesSection } from './custom-attributes-section';
import { DataSection } from './data-section';
import { FieldsSection } from './fields-section';
import { NoticesSection } from './notices-section';
import { ProviderSection } from './provider-section';
import { PublicAddressSection } from './public-address-section';
import { RemovalSection } from './removal-section';
import { type SettingsPart, sectionOf } from './sections';
import { SettingFileSection } from './setting-file-section';
import { SettingsNavigation } from './settings-navigation';
import { TokensSection } from './tokens-section';
import { TolerancesSection } from './tolerances-section';
import { useLanding } from './use-landing';
import './settings-page.css';

/** What is this instance, and who may talk to it? One page of the connection, one of the workbench. */
export function SettingsPage() {
  const { section } = useParams<{ section?: string }>();
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const part: SettingsPart = sectionOf(section)?.part ?? (setting === undefined ? 'workbench' : 'connection');
  useLanding(section);
  return (
    <div className="settings">
      <SettingsNavigation
        part={part}
        chosen={section}
        hasSections={part === 'workbench' || setting?.sandbox === false}
      />
      <div className="settings-sections">
        {part === 'workbench' && <OfWorkbench />}
        {part === 'connection' &&
          (setting === undefined ? <NoSetting /> : <OfConnection key={setting.id} setting={setting} />)}
      </div>
    </div>
  );
}

function OfConnection({ setting }: { setting: ScimSetting }) {
  if (setting.sandbox) return <OfSandbox sandbox={setting} />;
  return (
    <>
      <AddressSection />
      <TokensSection setting={setting} />
      <ProviderSection setting={setting} />
      <FieldsSection setting={setting} />
      <ClientCredentialsSection setting={setting} />
      <TolerancesSection setting={setting} />
      <CustomAttributesSection setting={setting} />
      <SettingFileSection setting={setting} />
      <BaselineSection setting={setting} />
      <RemovalSection setting={setting} />
    </>
  );
}

function OfSandbox({ sandbox }: { sandbox: ScimSetting }) {
  return (
    <SandboxNote sandbox={sandbox} title="A sandbox has nothing to set">
      It lets in the simulated identity provider alone, as a new connection would, and begins afresh with
      every rehearsal.
    </SandboxNote>
  );
}

function OfWorkbench() {
  return (
    <>
      <AppearanceSection />
      <PublicAddressSection />
      <DataSection />
      <NoticesSection />
      <AboutSection />
    </>
  );
}

function NoSetting() {
  return (
    <EmptyState
      title="There is no connection yet"
      actions={
        <Link href={connectPath} className="button button-primary button-normal">
          Connect a provider
        </Link>
      }
    >
      Its address, its tokens and what it accepts are changed here once there is one.
    </EmptyState>
  );
}
