import type { CompanyPack } from '../shared/world/company';
import type { NewNotice } from './store/notice';

/** None where the program comes without them: the admin reads why, and everything else works. */
export function openCompanies(
  read: (() => CompanyPack[]) | undefined,
  onNotice: (notice: NewNotice) => void,
): readonly CompanyPack[] {
  try {
    return read?.() ?? [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onNotice({
      severity: 'error',
      text: `The companies of rehearsals can’t be read: ${reason} Nothing can be rehearsed until SCIM Workbench is installed again; everything else works.`,
    });
    return [];
  }
}
