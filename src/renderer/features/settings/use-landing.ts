import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { sectionOf } from './sections';

/** Whoever follows a link to a section stands in front of it, by eye and by keyboard. */
export function useLanding(section: string | undefined): void {
  const [location] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address may name the same section again
  useEffect(() => {
    if (section === undefined || sectionOf(section) === undefined) return;
    document.getElementById(section)?.scrollIntoView({ block: 'start' });
    document.getElementById(`settings-${section}`)?.focus({ preventScroll: true });
  }, [section, location]);
}
