import type { ReactNode } from 'react';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { type SettingsSectionId, sectionOf } from './sections';
import '../../components/card.css';
import './section.css';

interface SectionProps {
  id: SettingsSectionId;
  /** What it is about, or how it stands, in a line. */
  note?: ReactNode;
  /** Rows, and what else stands on its card. */
  children: ReactNode;
}

/** One subject of the settings, as a card of rows. Its address leads to it. */
export function Section({ id, note, children }: SectionProps) {
  const heading = `settings-${id}`;
  return (
    <section id={id} className="settings-section" aria-labelledby={heading}>
      <div className="settings-section-head">
        <h2 id={heading} tabIndex={-1}>
          {sectionOf(id)?.label}
        </h2>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div className="card settings-rows">{children}</div>
    </section>
  );
}

interface RowProps {
  title: ReactNode;
  detail?: ReactNode;
  /** `warn` where it should be looked at. */
  tone?: 'warn';
  /** A button or two. */
  children?: ReactNode;
}

/** What something is, a line about it, and what can be done with it. */
export function Row({ title, detail, tone, children }: RowProps) {
  return (
    <div className="settings-row" data-tone={tone}>
      <div>
        <span className="settings-row-title">{title}</span>
        {detail !== undefined && <span className="settings-row-detail">{detail}</span>}
      </div>
      {children !== undefined && <div className="settings-row-action">{children}</div>}
    </div>
  );
}

interface ValueRowProps {
  label: string;
  value: string;
  children?: ReactNode;
}

/** A value below the word for it, cut in the middle where there is no room. */
export function ValueRow({ label, value, children }: ValueRowProps) {
  return (
    <div className="settings-row">
      <div>
        <span className="settings-row-label">{label}</span>
        <span className="settings-row-value">
          <MiddleEllipsis text={value} />
        </span>
      </div>
      {children !== undefined && <div className="settings-row-action">{children}</div>}
    </div>
  );
}
