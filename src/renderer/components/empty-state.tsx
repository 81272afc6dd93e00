import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  /** What will fill it. */
  children: ReactNode;
  /** What does. */
  actions?: ReactNode;
}

/** Where nothing is yet. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {Icon && <Icon size={28} strokeWidth={1.4} aria-hidden />}
      <h2>{title}</h2>
      <div className="empty-state-text">{children}</div>
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
