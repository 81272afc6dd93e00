import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { MappingRead } from '../../../shared/features/imports';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { saveFile } from '../../components/save-file';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { ByHand } from './by-hand';
import { Differences } from './differences';
import { DropZone } from './drop-zone';
import { LintDetail } from './lint-detail';
import { LintList } from './lint-list';
import { titleOf } from './lint-words';
import { forgetOffer, useOffer } from './offer-store';
import { TryBar } from './try-bar';
import { useOffering } from './use-offering';
import './import-page.css';

/** A mapping from a file: what is wrong with it, for whom, and what it would do. */
export function ImportPage() {
  const read = useOffer((offer) => (offer.read?.kind === 'mapping' ? offer.read : null));
  return read === null ? <NothingYet /> : <Imported key={read.names.join()} read={read} />;
}

function NothingYet() {
  const offering = useOffering();
  const { name, mappingByHand } = useIdentityProvider();
  const exported = `As ${name} or another provider exports it: what goes wrong with it, for whom, and what to change.`;
  const byHand = `${name} exports no mapping. A mapping of another provider can be dropped beneath.`;
  return (
    <Page width="reading">
      <PageHead title="Import a mapping">{mappingByHand === undefined ? exported : byHand}</PageHead>
      {mappingByHand !== undefined && <ByHand byHand={mappingByHand} />}
      <DropZone
        title="Drop a mapping here, or paste it"
        hint="Several files of one application together; people as JSON or CSV beside them"
        isAside={mappingByHand !== undefined}
        onOffer={offering}
      />
    </Page>
  );
}

function Imported({ read }: { read: MappingRead }) {
  const [open, setOpen] = useState(0);
  const finding = read.lint[open] ?? null;
  return (
    <Page width="full" className="import-page">
      <PageHead title={titleOf(read.lint.length)} actions={<Actions read={read} />}>
        <b>{read.names.join(', ')}</b>, {read.what} <span className="import-counts">{rowCounts(read)}</span>
      </PageHead>
      <div className="import-panes">
        <section className="card import-list" aria-label="What is wrong">
          <LintList read={read} open={open} onOpen={setOpen} />
        </section>
        <section className="card import-detail" aria-label="The finding that is open">
          <div className="import-scroll">
            {finding === null ? (
              <p className="import-fine">Every row is fine by the rules that are known here.</p>
            ) : (
              <LintDetail finding={finding} read={read} />
            )}
            <Differences read={read} />
          </div>
          <TryBar read={read} />
        </section>
      </div>
    </Page>
  );
}

function rowCounts({ mapping: { users, groups } }: MappingRead): string {
  const forGroups = groups.length === 0 ? '' : `, ${groups.length} for groups`;
  return `${counted(users.length, 'row')} for people${forGroups}`;
}

function Actions({ read }: { read: MappingRead }) {
  const { corrected } = read;
  return (
    <>
      <Button onClick={forgetOffer}>Another file</Button>
      {corrected !== null && (
        <Button
          icon={<FileDown size={15} aria-hidden />}
          onClick={() => saveFile(corrected.name, new Blob([corrected.text], { type: 'application/json' }))}
        >
          Download corrected file
        </Button>
      )}
    </>
  );
}
