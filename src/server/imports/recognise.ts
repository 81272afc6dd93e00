/** What a file is, by what is in it. The name of a file says nothing that counts. */
import { identityProviders } from '../../shared/idp';
import type { LogFiles } from '../../shared/idp/common/log-file';
import type { FileKind, MappingFiles } from '../../shared/idp/common/mapping-file';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { Offered } from './offered-file';

export type Recognised =
  | { is: 'mapping'; idp: IdentityProvider; kind: FileKind; files: MappingFiles }
  | { is: 'log'; idp: IdentityProvider; kind: FileKind; files: LogFiles }
  /** Its beginning says what it is, and it is not whole. */
  | { is: 'broken'; what: string };

export async function recognise(file: Offered): Promise<Recognised | null> {
  const whole = await recogniseWhole(file);
  if (whole !== null || file.problem === null) return whole;
  const beginning = await recogniseWhole({ ...file, json: file.partial });
  return beginning === null ? null : { is: 'broken', what: beginning.kind.what };
}

async function recogniseWhole(file: Offered): Promise<Exclude<Recognised, { is: 'broken' }> | null> {
  for (const idp of identityProviders) {
    const mappings = await idp.mappingFiles?.();
    const kind = mappings?.recognise(file) ?? null;
    if (mappings !== undefined && kind !== null) return { is: 'mapping', idp, kind, files: mappings };
    const logs = await idp.logFiles?.();
    const logKind = logs?.recognise(file) ?? null;
    if (logs !== undefined && logKind !== null) return { is: 'log', idp, kind: logKind, files: logs };
  }
  return null;
}
