/** Companies that were made or loaded here: a file each in the data folder, so that one can be handed on. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CompanyPack, companyOf, ownCompanySchema } from '../../../shared/world/company';
import { slug } from '../../../shared/world/id-of-name';
import { ApiFailure } from '../../api/api-failure';

export interface OwnCompanies {
  list(): readonly CompanyPack[];
  /** In place of one of the same name. Resolves with its id; rejects with an ApiFailure for people who are not there. */
  save(pack: CompanyPack): Promise<string>;
  remove(id: string): Promise<void>;
}

/** What can't be read stays where it is and is not offered. */
export function openOwnCompanies(dataDir: string): OwnCompanies {
  const folder = join(dataDir, 'companies');
  mkdirSync(folder, { recursive: true });
  const packs = new Map(readdirSync(folder).flatMap((name) => packIn(join(folder, name))));
  return {
    list: () => [...packs.values()],
    async save(pack) {
      const own = { ...pack, id: `own-${slug(pack.name) || 'company'}` };
      requireSound(own);
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${own.id}.json`);
      await writeFile(`${path}.new`, `${JSON.stringify(own, null, 2)}\n`);
      await rename(`${path}.new`, path);
      packs.set(own.id, own);
      return own.id;
    },
    async remove(id) {
      if (packs.delete(id)) await rm(join(folder, `${id}.json`), { force: true });
    },
  };
}

function packIn(path: string): [string, CompanyPack][] {
  if (!path.endsWith('.json')) return [];
  try {
    const read = ownCompanySchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? [[read.data.id, read.data]] : [];
  } catch {
    return [];
  }
}

function requireSound(pack: CompanyPack): void {
  try {
    companyOf(pack, new Date());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ApiFailure(422, 'NO_COMPANY', error.message);
  }
}
