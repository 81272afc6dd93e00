import { useEffect, useState } from 'react';
import type { SettingsSection } from './sections';

/** The chosen section while any of it is in sight, else the first that is: where the reader is. */
export function useSectionInSight(
  sections: readonly SettingsSection[],
  chosen: string | undefined,
): string | undefined {
  const [inSight, setInSight] = useState<ReadonlySet<string>>(new Set());
  const ids = sections.map(({ id }) => id).join(' ');
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      setInSight((before) => {
        const after = new Set(before);
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) after.add(target.id);
          else after.delete(target.id);
        }
        return after;
      });
    });
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => {
      observer.disconnect();
      setInSight(new Set());
    };
  }, [ids]);
  if (chosen !== undefined && (inSight.has(chosen) || inSight.size === 0)) return chosen;
  return sections.find(({ id }) => inSight.has(id))?.id ?? sections[0]?.id;
}
