import type { Demo } from '../../../shared/demo/demo-state';
import { startDemo } from './use-start-demo';

/** The same company and chapters from the beginning, with this provider. Rejects where it did not begin. */
export function playDemoAgain({ company, chapters, speed, stops, loops }: Demo, idp: string): Promise<void> {
  const told = chapters.map(({ id }) => id);
  return startDemo({ company: company.id, idp, speed, stops, loops, chapters: told });
}
