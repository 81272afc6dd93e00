import { readCompanies } from '../../../src/main/companies';
import { companyOf } from '../../../src/shared/world/company';
import type { Company, Story } from '../../../src/shared/world/story';

/** A story that comes with the program, by its id, as of 1 December 2026. */
export function aStory(id: string): { company: Company; story: Story } {
  for (const pack of readCompanies()) {
    const company = companyOf(pack, new Date('2026-12-01T12:00:00Z'));
    const story = company.stories.find((one) => one.id === id);
    if (story !== undefined) return { company, story };
  }
  throw new RangeError(`There is no story ${id}.`);
}
