/** The companies of rehearsals, which come with the program and are read once, at start. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompanyPack, companyPackSchema } from '../shared/world/company';
import { resourcePath } from './resources';

/**
 * In the order of their files' names.
 * @param pathOf full path of a folder in `resources`
 * @throws Error that names the file which is missing, is no JSON, or holds something else
 */
export function readCompanies(pathOf: (name: string) => string = resourcePath): CompanyPack[] {
  const folder = pathOf('companies');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => readCompany(join(folder, name), name));
}

function readCompany(path: string, name: string): CompanyPack {
  const pack = companyPackSchema.safeParse(parse(readFileSync(path, 'utf8'), name));
  if (pack.success) return pack.data;
  const [issue] = pack.error.issues;
  throw new Error(`resources/companies/${name} holds something else at “${issue?.path.join('.')}”.`);
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`resources/companies/${name} is not JSON.`);
  }
}
