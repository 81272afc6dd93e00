import { identityProviderOf } from '../../../shared/idp';
import type { FindingWords } from '../../../shared/idp/identity-provider';
import { withNote } from '../../../shared/idp/vendor-words';
import {
  hasSwitch,
  isOnIn,
  type ToleranceDefinition,
  toleranceTable,
} from '../../../shared/scim/tolerance-list';
import type { ScimSetting, TolerancePreset } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RadioCards } from '../../components/radio-cards';
import { RichText } from '../../components/rich-text';
import { Switch } from '../../components/switch';
import { Tag } from '../../components/tag';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { Section } from './section';
import './tolerances-section.css';

const presets = [
  {
    value: 'tolerant',
    label: 'Tolerant',
    explanation:
      'What identity providers are known to send beyond the RFC is understood, and leaves a finding.',
  },
  {
    value: 'strict',
    label: 'Strict',
    explanation: 'Whatever the RFC does not allow is refused with the error that the RFC asks for.',
  },
] as const;

const all: [string, ToleranceDefinition][] = Object.entries(toleranceTable);
const switchable = all.filter(([, definition]) => hasSwitch(definition));

/** What is accepted beyond the RFC. */
export function TolerancesSection({ setting }: { setting: ScimSetting }) {
  const change = (by: { preset?: TolerancePreset; tolerances?: Record<string, boolean> }) =>
    void call('settings.change', { settingId: setting.id, ...by }).catch(showFailure('Nothing was changed'));
  const own = switchable.filter(([id]) => id in setting.tolerances).length;
  return (
    <Section
      title="What is accepted"
      about="Real identity providers bend the RFC. Strict shows what a strict service provider would say to yours."
    >
      <RadioCards
        label="Preset"
        value={setting.preset}
        options={presets}
        onChange={(preset) => change({ preset })}
      />
      <details className="tolerances">
        <summary>
          {switchable.length} tolerances one by one{own > 0 && `, ${own} set by hand`}
        </summary>
        {own > 0 && (
          <div className="tolerances-reset">
            <Button size="small" onClick={() => change({ tolerances: {} })}>
              All as the preset says
            </Button>
          </div>
        )}
        <ToleranceSwitches setting={setting} onChange={(tolerances) => change({ tolerances })} />
      </details>
    </Section>
  );
}

interface ToleranceSwitchesProps {
  setting: ScimSetting;
  onChange(tolerances: Record<string, boolean>): void;
}

function ToleranceSwitches({ setting: { idp, preset, tolerances }, onChange }: ToleranceSwitchesProps) {
  const words = identityProviderOf(idp).findingWords;
  const set = (id: string, on: boolean, preferred: boolean) => {
    const { [id]: _, ...others } = tolerances;
    onChange(on === preferred ? others : { ...others, [id]: on });
  };
  return (
    <ul className="tolerance-list">
      {switchable.map(([id, definition]) => (
        <li key={id}>
          <Switch
            label={
              <>
                {definition.title}
                {id in tolerances && (
                  <>
                    {' '}
                    <Tag>set by hand</Tag>
                  </>
                )}
              </>
            }
            description={<ToleranceText definition={definition} words={words[id]} />}
            checked={tolerances[id] ?? isOnIn(preset, definition)}
            onChange={(on) => set(id, on, isOnIn(preset, definition))}
          />
        </li>
      ))}
    </ul>
  );
}

function ToleranceText({
  definition: { allows = '', example, source },
  words,
}: {
  definition: ToleranceDefinition;
  words: FindingWords | undefined;
}) {
  return (
    <>
      <RichText text={withNote(allows, words)} inline />
      <span className="tolerance-example">
        <code>{example}</code> · {source}
      </span>
    </>
  );
}
