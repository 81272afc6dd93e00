import { Link, useLocation } from 'wouter';
import type { LogRead } from '../../../shared/features/imports';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Mark } from '../../components/mark';
import { PageHead } from '../../components/page-head';
import { RichText } from '../../components/rich-text';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure, showToast } from '../../state/toasts';
import { findingsPath } from '../rehearsal/paths';
import { connectPath } from '../start/paths';
import { forgetOffer } from './offer-store';
import './log-result.css';

/** Who never reached us, by reason. It can be kept with the connection, and stands among its findings then. */
export function LogResult({ log }: { log: LogRead }) {
  const missing = log.causes.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <>
      <PageHead
        title={
          missing === 0
            ? 'Everybody in this log arrived'
            : `${counted(missing, 'person', 'people')} never arrived`
        }
        actions={<Button onClick={forgetOffer}>Another file</Button>}
      >
        <b>{log.name}</b>, {log.what}. {counted(log.events, 'event')} about{' '}
        {counted(log.people, 'person', 'people')}; of each the newest counts.
      </PageHead>
      {log.causes.map((cause) => (
        <CauseCard key={cause.id} cause={cause} />
      ))}
      {log.notUnderstood.length > 0 && (
        <p className="log-foot muted">Not understood, and passed over: {log.notUnderstood.join(', ')}.</p>
      )}
      {missing > 0 && <Keep log={log} />}
    </>
  );
}

const mostShown = 20;

function CauseCard({ cause }: { cause: LogRead['causes'][number] }) {
  const more = cause.people.length - mostShown;
  return (
    <Card className="log-cause">
      <h2>
        <Mark shape="will not arrive" label="Will not arrive" />
        {cause.title}
        <span>{counted(cause.people.length, 'person', 'people')}</span>
      </h2>
      <RichText text={cause.explanation} />
      <RichText text={cause.remedy} />
      <ul>
        {cause.people.slice(0, mostShown).map((person) => (
          <li key={person.keys[0] ?? person.name}>
            <bdi>{person.name}</bdi>
            {person.reason !== '' && <span>{person.reason}</span>}
          </li>
        ))}
        {more > 0 && <li>and {counted(more, 'more person', 'more people')}</li>}
      </ul>
    </Card>
  );
}

/** Logs are of one connection: only who is not in its directory stays missing. */
function Keep({ log }: { log: LogRead }) {
  const [, navigate] = useLocation();
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId) ?? null);
  const kept = useLive((live) => live.imports?.logs ?? []);
  if (setting === null)
    return (
      <p className="log-foot">
        With a connection it can be kept among its findings.{' '}
        <Link href={connectPath}>Connect a provider</Link>
      </p>
    );
  const { id: settingId, name } = setting;
  const keep = () =>
    call('imports.keepLog', { settingId, log }).then(() => {
      showToast(`Kept with ${name}`);
      forgetOffer();
      navigate(findingsPath);
    }, showFailure('It was not kept'));
  return (
    <div className="log-foot">
      <Button kind="primary" onClick={() => void keep()}>
        Show under Findings of {name}
      </Button>
      <p className="small muted">Whoever is in its directory already is left out there.</p>
      {kept.map((other) => (
        <p key={other.id} className="log-kept">
          {other.name}: {counted(other.people, 'person', 'people')}
          <Button
            size="small"
            onClick={() =>
              void call('imports.removeLog', { settingId, id: other.id }).catch(
                showFailure('It was not removed'),
              )
            }
          >
            Remove
          </Button>
        </p>
      ))}
    </div>
  );
}
