import { type ReactNode, useId, useMemo } from 'react';
import { Link } from 'wouter';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { Button } from '../../components/button';
import { CodeEditor } from '../../components/expression-editor/code-editor';
import { completeLanguage } from '../../components/expression-editor/completion';
import { useLanguage } from '../../components/expression-editor/use-language';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { sandboxWith } from '../laboratory/paths';

interface RowEditorProps {
  draft: AttributeMapping;
  onChange(draft: AttributeMapping): void;
  /** Where the expression can't be read. */
  range: { start: number; end: number } | null;
  children: ReactNode;
}

const types = [
  { value: 'direct', label: 'Direct' },
  { value: 'expression', label: 'Expression' },
  { value: 'constant', label: 'Constant' },
  { value: 'none', label: 'None' },
] as const;

const titles = {
  direct: 'Try an attribute',
  expression: 'Try an expression',
  constant: 'Try a text',
  none: 'Try without it',
} as const;

/** A copy of the row: nothing of it counts until it is kept. */
export function RowEditor({ draft, onChange, range, children }: RowEditorProps) {
  return (
    <section className="bench-side">
      <div className="bench-head">
        <h2>{titles[draft.type]}</h2>
        <SegmentedControl
          label="Type of mapping"
          options={types}
          value={draft.type}
          onChange={(type) => onChange({ ...draft, type })}
        />
      </div>
      {draft.type !== 'none' && <Source {...{ draft, onChange, range }} />}
      {children}
      <Proposal draft={draft} onChange={onChange} />
      <Details draft={draft} onChange={onChange} />
    </section>
  );
}

type PartProps = Pick<RowEditorProps, 'draft' | 'onChange'>;

const labels = { direct: 'Attribute', expression: 'Expression', constant: 'Text', none: '' } as const;

function Source({ draft, onChange, range }: PartProps & Pick<RowEditorProps, 'range'>) {
  const change = (source: string) => onChange({ ...draft, source });
  const label = labels[draft.type];
  if (draft.type !== 'expression') {
    return (
      <div className="text-field">
        <input
          className="mono"
          aria-label={label}
          spellCheck={false}
          autoComplete="off"
          value={draft.source}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </div>
    );
  }
  return <Expression value={draft.source} onChange={change} range={range} />;
}

interface ExpressionProps extends Pick<RowEditorProps, 'range'> {
  value: string;
  onChange(value: string): void;
}

function Expression({ value, onChange, range }: ExpressionProps) {
  const idp = useIdentityProvider();
  const language = useLanguage(idp.id) ?? null;
  const complete = useMemo(() => (language === null ? undefined : completeLanguage(language)), [language]);
  return (
    <>
      <CodeEditor
        key={language === null ? '' : idp.id}
        label="Expression"
        value={value}
        onChange={onChange}
        tokens={language?.tokens ?? []}
        problem={range}
        {...(complete !== undefined && { complete })}
      />
      {language?.hasExpressions && (
        <p className="small">
          <Link href={sandboxWith(idp.id, value)}>Open in the expression sandbox</Link>
        </p>
      )}
    </>
  );
}

/** The expression that tells the time zones of the people who are here, where the row is about them. */
function Proposal({ draft, onChange }: PartProps) {
  const zones = useLive((live) => live.timeZones?.expression ?? null);
  const fields = useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.fieldMappings);
  const isOfZone =
    draft.target === 'timezone' ||
    fields?.some(({ field, path }) => field === 'Time Zone' && path === draft.target) === true;
  if (!isOfZone || zones === null || draft.source === zones) return null;
  return (
    <p>
      <Button size="small" onClick={() => onChange({ ...draft, type: 'expression', source: zones })}>
        Put in the expression for the countries here
      </Button>
    </p>
  );
}

/** What else a row says. */
function Details({ draft, onChange }: PartProps) {
  const { shortName } = useIdentityProvider();
  const id = useId();
  const { defaultIfNull: _, ...rest } = draft;
  return (
    <div className="mapping-details">
      <label htmlFor={id}>Default if {shortName} has nothing</label>
      <input
        id={id}
        value={draft.defaultIfNull ?? ''}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? rest : { ...rest, defaultIfNull: value })
        }
      />
      <label className="mapping-check">
        <input
          type="checkbox"
          checked={draft.apply === 'only during creation'}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...draft, apply: checked ? 'only during creation' : 'always' })
          }
        />
        Only during creation
      </label>
    </div>
  );
}
