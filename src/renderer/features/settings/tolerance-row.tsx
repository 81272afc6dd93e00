import { identityProviderOf } from '../../../shared/idp';
import type { FindingWords } from '../../../shared/idp/identity-provider';
import { withNote } from '../../../shared/idp/vendor-words';
import { counted } from '../../../shared/plural';
import { isOnIn, type ToleranceDefinition } from '../../../shared/scim/tolerance-list';
import type { ScimSetting } from '../../../shared/scim-setting';
import { RelativeTime } from '../../components/relative-time';
import { RichText } from '../../components/rich-text';
import { Switch } from '../../components/switch';
import { Tag } from '../../components/tag';
import type { Tolerance } from './tolerance-search';
import type { ToleranceUse } from './tolerance-use';

interface ToleranceRowProps {
  tolerance: Tolerance;
  setting: ScimSetting;
  /** By which requests it was needed, if by any. */
  use: ToleranceUse | undefined;
  onChange(tolerances: Record<string, boolean>): void;
}

/** One tolerance: what it lets pass, how often that was needed, and its switch. */
export function ToleranceRow({ tolerance: [id, definition], setting, use, onChange }: ToleranceRowProps) {
  const { idp, preset, tolerances } = setting;
  const preferred = isOnIn(preset, definition);
  const set = (on: boolean) => {
    const { [id]: _, ...others } = tolerances;
    onChange(on === preferred ? others : { ...others, [id]: on });
  };
  const label = (
    <>
      {definition.title} {id in tolerances && <Tag>set by hand</Tag>}
    </>
  );
  return (
    <div className="tolerance">
      <Switch
        label={label}
        description={
          <ToleranceText definition={definition} words={identityProviderOf(idp).findingWords[id]} use={use} />
        }
        checked={tolerances[id] ?? preferred}
        onChange={set}
      />
    </div>
  );
}

interface ToleranceTextProps {
  definition: ToleranceDefinition;
  words: FindingWords | undefined;
  use: ToleranceUse | undefined;
}

function ToleranceText({ definition, words, use }: ToleranceTextProps) {
  const { allows = '', example, source } = definition;
  return (
    <>
      {use !== undefined && (
        <span className="tolerance-use">
          {counted(use.requests, 'request')}, last <RelativeTime at={use.lastAt} />
        </span>
      )}
      <RichText text={withNote(allows, words)} inline />
      <span className="tolerance-example">
        <code>{example}</code> · {source}
      </span>
    </>
  );
}
