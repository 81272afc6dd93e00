import { useEffect, useState } from 'react';
import { Page } from '../components/page';

const patienceMs = 500;

/** In place of a page whose code is on its way. Nothing is shown for the blink that it takes as a rule. */
export function PageOpening() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page width="reading" aria-busy>
      {slow && <p role="status">The page is opening …</p>}
    </Page>
  );
}
