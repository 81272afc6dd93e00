import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './fold.css';

interface FoldButtonProps {
  isOpen: boolean;
  onToggle(): void;
  children: ReactNode;
}

/** Opens what stands below it. */
export function FoldButton({ isOpen, onToggle, children }: FoldButtonProps) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button type="button" className="fold" aria-expanded={isOpen} onClick={onToggle}>
      <Icon size={16} aria-hidden />
      {children}
    </button>
  );
}

interface FoldRowProps {
  title: string;
  /** What is in it, quietly. */
  about?: string;
  children: ReactNode;
}

/** A row of a card that opens. */
export function FoldRow({ title, about, children }: FoldRowProps) {
  return (
    <details className="fold-row">
      <summary>
        <ChevronRight size={16} aria-hidden />
        <b>{title}</b>
        {about !== undefined && <span>{about}</span>}
      </summary>
      <div className="fold-inside">{children}</div>
    </details>
  );
}
