/** The **SCIM JSON Template** as it stands in the field: JSON with macros, which often is no JSON before they are replaced. */
import { ExpressionError } from '../common/expression/expression-error';
import {
  correctedName,
  type FileKind,
  MappingFileError,
  type MappingFiles,
  type OfferedFile,
  type ReadMapping,
  type Surrounds,
} from '../common/mapping-file';
import { templateField } from './console';
import { lintTemplate } from './lint';
import { correctedText } from './lint/corrected-text';
import { correctedMapping } from './mapping';
import { rowsOf } from './template/template-rows';

const kind: FileKind = { id: 'template', what: 'a SCIM JSON Template of OneLogin' };

export const oneLoginMappingFiles: MappingFiles = {
  recognise: ({ text }) =>
    /^\s*\{/.test(text) && /\{\$(user|parameters)\b/.test(text.slice(0, 50_000)) ? kind : null,
  read,
};

function read(files: readonly OfferedFile[], surrounds: Surrounds): ReadMapping {
  const { name, text } = files.at(-1) ?? { name: '', text: '' };
  const users = usersOf(text);
  const corrected = correctedText(text);
  return {
    kind,
    mapping: { users, groups: correctedMapping.groups },
    facts: [
      'Groups come from the rules of the application, of which the template says nothing.',
      'Which parameters the application has is not in the template: look under **Parameters** that each of `{$parameters…}` is there.',
    ],
    unknown: [],
    lint: lintTemplate(text, users, surrounds),
    corrected: corrected === text ? null : { name: correctedName(name), text: corrected },
    giveBack: `${templateField}: paste the whole text, then **Save**`,
  };
}

/** @throws MappingFileError with the place where it stops */
function usersOf(text: string): ReadMapping['mapping']['users'] {
  try {
    return rowsOf(text);
  } catch (error) {
    const reason = error instanceof ExpressionError || error instanceof SyntaxError ? error.message : null;
    if (reason === null) throw error;
    throw new MappingFileError(`This is a SCIM JSON Template of OneLogin, but it can’t be read: ${reason}`);
  }
}
