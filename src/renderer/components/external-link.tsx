import { ExternalLink as Icon } from 'lucide-react';
import type { ReactNode } from 'react';
import './external-link.css';

/** Opens an https address outside: in a new tab, or from the desktop in the system's browser. */
export function ExternalLink({
  href,
  className = 'external-link',
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={className}
      onClick={(event) => {
        if (window.bridge === undefined) return;
        event.preventDefault();
        void window.bridge.openExternal(href);
      }}
    >
      {children}
      <Icon size={12} aria-hidden />
      <span className="visually-hidden"> (opens in the browser)</span>
    </a>
  );
}
