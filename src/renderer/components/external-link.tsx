import type { ReactNode } from 'react';

interface ExternalProps {
  href: string;
  className?: string;
  children: ReactNode;
}

/** Opens an https address outside: in a new tab, or from the desktop in the system's browser. */
export function ExternalLink({ href, className, children }: ExternalProps) {
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
      <span className="visually-hidden"> (opens in the browser)</span>
    </a>
  );
}
