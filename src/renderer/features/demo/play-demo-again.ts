import type { Demo } from '../../../shared/demo/demo-state';
import { startDemo } from './use-start-demo';

/** The same company and chapters from the beginning, with this provider. Rejects where it did not begin. */
export function playDemoAgain(
  { company, story, chapters, speed, stops, loops }: Demo,
  idp: string,
): Promise<void> {
  const told = chapters.map(({ id }) => id);
  const own = story === null ? {} : { story: story.id };
  return startDemo({ company: company.id, idp, ...own, speed, stops, loops, chapters: told });
}
