import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { Choice, ChoiceWords } from '../../components/choice';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { sandboxPath } from '../laboratory/paths';
import { DropZone } from './drop-zone';
import { LogResult } from './log-result';
import { useOffer } from './offer-store';
import { samples } from './samples';
import { useOffering } from './use-offering';
import './mistake-page.css';

const readable = [
  { title: 'A request', about: 'As curl, raw HTTP, or only its JSON body', names: 'curl, .http, .json' },
  { title: 'Recorded traffic', about: 'From the browser’s network page, or a proxy', names: '.har' },
  {
    title: 'A mapping',
    about: 'A schema, profile mappings, a JSON template',
    names: '.json, .txt',
  },
  { title: 'A provisioning log', about: 'Of the provider: who never reached us', names: '.csv, .json' },
];

/** Behind *Find a mistake*: whatever somebody has at hand is read and leads to its explanation. */
export function MistakePage() {
  const log = useOffer(({ read }) => (read?.kind === 'log' ? read : null));
  const offering = useOffering();
  return (
    <Page width="reading" className="find-a-mistake">
      {log === null ? (
        <>
          <PageHead title="Find a mistake">
            What was sent, what the platform makes of it, and what to change in the provider’s console.
          </PageHead>
          <DropZone
            title="Paste a request, or drop a file here"
            hint="The workbench tells by the content what it is"
            onOffer={offering}
          />
          <div className="find-columns">
            <CanRead />
            <Samples />
          </div>
          <p className="find-lead">
            Only an expression? <Link href={sandboxPath}>Try it in the expression sandbox</Link>, on people of
            your own.
          </p>
        </>
      ) : (
        <LogResult log={log} />
      )}
    </Page>
  );
}

function CanRead() {
  return (
    <section aria-labelledby="can-read">
      <h2 id="can-read">It can read</h2>
      <ul className="card choices">
        {readable.map(({ title, about, names }) => (
          <li key={title} className="choice">
            <ChoiceWords title={title} about={about} end={<code className="choice-end">{names}</code>} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Samples() {
  const offering = useOffering();
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">Nothing at hand? Open a sample</h2>
      <ul className="card choices">
        {samples.map(({ title, about, load }) => (
          <li key={title}>
            <Choice
              title={title}
              about={about}
              end={<ChevronRight className="choice-end" size={16} aria-hidden />}
              onClick={() => offering(load())}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
