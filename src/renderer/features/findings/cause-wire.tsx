import type { OpenedCause } from '../../../shared/features/findings';
import { identityProviderOf } from '../../../shared/idp';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { useLive } from '../../state/live-store';
import './cause-wire.css';

/** What was sent against what belongs there, on one case; nothing where the cause is not about one value. */
export function CauseWire({ cause }: { cause: OpenedCause }) {
  const idp = useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.idp);
  const value = cause.stillWrong[0]?.value;
  if (!value || idp === undefined) return null;
  const { source, belongs, attributePath = 'value' } = cause;
  return (
    <div className="cause-wire" data-severity={cause.severity}>
      {source !== null && (
        <>
          <span className="wire-box">
            <small>{identityProviderOf(idp).shortName}</small>
            <code>{source}</code>
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
        <small>what belongs there</small>
        {value.belongs === null ? (
          <span className="wire-words">{belongs ?? 'another value'}</span>
        ) : (
          <Value text={value.belongs} />
        )}
      </span>
    </div>
  );
}

function Value({ text }: { text: string | null }) {
  if (text === null) return <b className="wire-none">nothing</b>;
  return (
    <b title={text}>
      <MiddleEllipsis text={text} />
    </b>
  );
}
