import type { OpenedCause } from '../../../shared/features/findings';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
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
    <div className="cause-wire" data-severity={cause.severity}>
      {source !== null && (
        <>
          <span className="wire-box">
            <small>{shortName}</small>
            <code>{source}</code>
            {isAttribute(source) && <Value text={value.sent} />}
          </span>
          <i className="wire-solid" aria-hidden />
        </>
      )}
      <span className="wire-box wire-sent">
        <small>
          <code>{attributePath}</code>, as sent
        </small>
        <span>{value.reading}</span>
        <Value text={value.sent} />
      </span>
      <i className="wire-dashed" aria-hidden />
      <span className="wire-box">
        <small>{cause.severity === 'only noted' ? 'what it is read as' : 'what belongs there'}</small>
        <Belongs value={value} words={belongs} />
      </span>
    </div>
  );
}

/** One value, one of several in its place, or what it is in words. */
function Belongs({ value: { belongs, example }, words }: { value: SentValue; words: string | null }) {
  const shown = belongs ?? example;
  if (shown === undefined) return <span className="wire-words">{words ?? 'another value'}</span>;
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
  if (text === null) return <b className="wire-none">nothing</b>;
  return (
    <b title={text}>
      <MiddleEllipsis text={text} />
    </b>
  );
}
