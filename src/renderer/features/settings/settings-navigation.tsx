import { Link } from 'wouter';
import { type SettingsPart, sectionPath, settingsSections } from './sections';
import { useSectionInSight } from './use-section-in-sight';

const parts = [
  { part: 'connection', label: 'This connection', path: sectionPath('address') },
  { part: 'workbench', label: 'Workbench', path: sectionPath('appearance') },
] as const;

interface SettingsNavigationProps {
  part: SettingsPart;
  /** The section that the address names. */
  chosen: string | undefined;
  /** False where there is no connection, and so nothing to lead to. */
  hasSections: boolean;
}

/** The title, the two pages, and the sections of the one that is shown. */
export function SettingsNavigation({ part, chosen, hasSections }: SettingsNavigationProps) {
  const own = hasSections ? settingsSections.filter((section) => section.part === part) : [];
  const shown = useSectionInSight(own, chosen);
  return (
    <nav className="settings-navigation" aria-label="Settings">
      <h1>Settings</h1>
      <div className="settings-parts">
        {parts.map(({ label, path, ...one }) => (
          <Link
            key={label}
            href={path}
            className="settings-part"
            aria-current={one.part === part ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </div>
      {own.map(({ id, label }) => (
        <Link
          key={id}
          href={sectionPath(id)}
          className="settings-link"
          aria-current={id === shown ? 'location' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
