import { useState } from 'react';
import type { OpenedCause } from '../../../shared/features/findings';
import type { Finding } from '../../../shared/finding';
import { identityProviderOf } from '../../../shared/idp';
import { needsAttention } from '../../../shared/needs-attention';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { ExternalLink } from '../../components/external-link';
import { RichText } from '../../components/rich-text';
import { ScrollRegion } from '../../components/scroll-region';
import { useLive } from '../../state/live-store';
import { type ExpressionPart, expressionParts } from './expression-lines';
import { remedyParts } from './remedy-parts';
import './fix-section.css';

/** What to do in the console of the identity provider, with what is pasted there. */
export function FixSection({ cause: { finding } }: { cause: OpenedCause }) {
  const idp = useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.idp);
  const { remedy } = finding;
  if (remedy === undefined) return null;
  const { before, way, between, value, after } = remedyParts(remedy);
  const isMeant = needsAttention(finding);
  return (
    <section className="fix">
      <h4>{idp !== undefined && isMeant ? `Fix it in ${identityProviderOf(idp).name}` : 'What to do'}</h4>
      <Words text={before} />
      {way.length > 0 && <Way crumbs={way} />}
      <Words text={between} />
      {value !== null && <Snippet value={value} isMeant={isMeant} />}
      <Words text={after} small={value !== null} />
      {isMeant && idp !== undefined && <ConsoleLink idp={idp} finding={finding} />}
    </section>
  );
}

function Words({ text, small = false }: { text: string; small?: boolean }) {
  if (text === '') return null;
  return (
    <div className={small ? 'fix-words small muted' : 'fix-words'}>
      <RichText text={text} />
    </div>
  );
}

function Way({ crumbs }: { crumbs: string[] }) {
  return (
    <ol className="fix-way" aria-label="Where">
      {crumbs.map((crumb) => (
        <li key={crumb}>
          <RichText text={crumb} inline />
        </li>
      ))}
    </ol>
  );
}

/** What is pasted, whole when it is copied; the one blue action of the page where somebody goes wrong. */
function Snippet({ value, isMeant }: { value: string; isMeant: boolean }) {
  const [isWhole, showWhole] = useState(false);
  const parts = expressionParts(value, isWhole);
  const isExpression = value.includes('(');
  return (
    <div className="fix-snippet">
      <ScrollRegion className="fix-code" aria-label={isExpression ? 'Expression' : 'Value'}>
        <pre>
          <code>
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of an expression never move
              <Part key={index} part={part} onShow={() => showWhole(true)} />
            ))}
          </code>
        </pre>
      </ScrollRegion>
      <div className="fix-copy">
        <CopyButton
          text={value}
          label={isExpression ? 'Copy expression' : 'Copy value'}
          kind={isMeant ? 'primary' : 'normal'}
        />
      </div>
    </div>
  );
}

function Part({ part, onShow }: { part: ExpressionPart; onShow(): void }) {
  if (part.kind === 'text') return part.text;
  return (
    <Button size="small" className="fix-more" onClick={onShow}>
      {counted(part.pairs, 'more pair')}
    </Button>
  );
}

/** The console page of the guide that comes nearest to where mappings are edited. */
function ConsoleLink({ idp, finding }: { idp: string; finding: Finding }) {
  const link = consoleLinkOf(idp, finding);
  if (link === null) return null;
  return (
    <p className="fix-link">
      <ExternalLink href={link.url}>{link.label}</ExternalLink>
    </p>
  );
}

function consoleLinkOf(idp: string, { remedy = '' }: Finding) {
  const { parts } = identityProviderOf(idp).guide;
  const places = parts.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.variants]));
  const [first] = remedyParts(remedy).way.map((crumb) => crumb.replaceAll('**', ''));
  const near = places.filter(
    ({ link, where }) => link !== undefined && first !== undefined && where.includes(first),
  );
  return near[0]?.link ?? null;
}
