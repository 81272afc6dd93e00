/** Companies that were made or loaded here: a file each in the data folder, so that one can be handed on. */
import { join } from 'node:path';
import { type CompanyPack, companyOf, ownCompanySchema } from '../../../shared/world/company';
import { slug } from '../../../shared/world/id-of-name';
import { ApiFailure } from '../../api/api-failure';
import { openJsonFolder } from '../../store/json-folder';
import type { NewNotice } from '../../store/notice';

export interface OwnCompanies {
  list(): readonly CompanyPack[];
  /** In place of one of the same name. Resolves with its id; rejects with an ApiFailure for people who are not there. */
  save(pack: CompanyPack): Promise<string>;
  remove(id: string): Promise<void>;
}

export function openOwnCompanies(dataDir: string, onNotice: (notice: NewNotice) => void): OwnCompanies {
  const options = { what: 'company', schema: ownCompanySchema, onNotice };
  const folder = openJsonFolder<CompanyPack>({ folder: join(dataDir, 'companies'), ...options });
  return {
    ...folder,
    async save(pack) {
      const own = { ...pack, id: `own-${slug(pack.name) || 'company'}` };
      requireSound(own);
      await folder.save(own.id, own);
      return own.id;
    },
  };
}

function requireSound(pack: CompanyPack): void {
  try {
    companyOf(pack, new Date());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ApiFailure(422, 'NO_COMPANY', error.message);
  }
}
