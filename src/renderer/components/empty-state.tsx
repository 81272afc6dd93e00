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
  /** 1 where the page has no other title, as when it can't be drawn. */
  level?: 1 | 2;
}

/** Where nothing is yet. */
export function EmptyState({ icon: Icon, title, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="empty-state">
      {Icon && <Icon size={28} strokeWidth={1.4} aria-hidden />}
      <Heading className="empty-state-title">{title}</Heading>
      <div className="empty-state-text">{children}</div>
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
