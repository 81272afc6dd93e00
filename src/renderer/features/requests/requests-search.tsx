import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

interface RequestsSearchProps {
  value: string;
  onChange(value: string): void;
  /** How many are found, in words; empty while nothing is searched. */
  found: string;
}

/** The page's search; `/` leads to it from anywhere on the page. */
export function RequestsSearch({ value, onChange, found }: RequestsSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <label className="requests-search">
      <Search size={17} aria-hidden />
      <span className="visually-hidden">Search requests</span>
      <input
        ref={input}
        type="search"
        maxLength={500}
        placeholder="Name, address, id, attribute, value, status, finding"
        aria-keyshortcuts="/"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className="requests-found" role="status">
        {found}
      </span>
      <kbd aria-hidden>/</kbd>
    </label>
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
