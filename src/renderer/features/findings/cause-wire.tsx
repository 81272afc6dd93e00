import type { OpenedCause } from '../../../shared/features/findings';
import { needsAttention } from '../../../shared/needs-attention';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { ValueLine, ValueStop, ValueWay } from '../../components/value-way';
import { useIdentityProvider } from '../../state/use-identity-provider';
import './cause-wire.css';

type SentValue = NonNullable<OpenedCause['stillWrong'][number]['value']>;

/** What was sent against what belongs there, on one case; nothing where the cause is not about one value. */
export function CauseWire({ cause }: { cause: OpenedCause }) {
  const { shortName } = useIdentityProvider();
  const value = cause.stillWrong[0]?.value;
  if (!value) return null;
  const { source, belongs, attributePath = 'value' } = cause;
  return (
    <ValueWay className="cause-wire">
      {source !== null && (
        <>
          <ValueStop title={shortName}>
            <code>{source}</code>
            {isAttribute(source) && <Value text={value.sent} />}
          </ValueStop>
          <ValueLine />
        </>
      )}
      <ValueStop title={<SentAs path={attributePath} />} isWrong={needsAttention(cause)}>
        <span>{value.reading}</span>
        <Value text={value.sent} />
      </ValueStop>
      <ValueLine state="open" />
      <ValueStop title={cause.severity === 'only noted' ? 'what it is read as' : 'what belongs there'}>
        <Belongs value={value} words={belongs} />
      </ValueStop>
    </ValueWay>
  );
}

function SentAs({ path }: { path: string }) {
  return (
    <>
      <code>{path}</code>, as sent
    </>
  );
}

/** One value, one of several in its place, or what it is in words. */
function Belongs({ value: { belongs, example }, words }: { value: SentValue; words: string | null }) {
  const shown = belongs ?? example;
  if (shown === undefined) return <span className="value-words">{words ?? 'another value'}</span>;
  return (
    <>
      <span>{belongs === null ? `${words}, such as` : words}</span>
      <Value text={shown} />
    </>
  );
}

/** An expression makes another value of it. */
function isAttribute(source: string): boolean {
  return /^\w+$/.test(source);
}

function Value({ text }: { text: string | null }) {
  if (text === null) return <b className="value-none">nothing</b>;
  return (
    <b title={text}>
      <MiddleEllipsis text={text} />
    </b>
  );
}
