import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { textsOf } from './drop-zone';
import { mistakePath } from './paths';
import { useOffering } from './use-offering';

/** A file that is dropped on any page is read like one that is dropped where it says so: the browser would open it in place of the page. */
export function DropAnywhere() {
  const offering = useOffering();
  const [, navigate] = useLocation();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      navigate(mistakePath);
      offering(textsOf(files));
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
  return null;
}
