import { useState } from 'react';
import { Link } from 'wouter';
import type { OpenedCause } from '../../../shared/features/findings';
import type { Finding } from '../../../shared/finding';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { needsAttention } from '../../../shared/needs-attention';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { ExternalLink } from '../../components/external-link';
import { RichText } from '../../components/rich-text';
import { ScrollRegion } from '../../components/scroll-region';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { mappingPath } from '../mapping/paths';
import { type ExpressionPart, expressionParts } from './expression-lines';
import { type RemedyParts, remedyParts } from './remedy-parts';
import './fix-section.css';

/** What to do in the console of the identity provider, with what is pasted there. */
export function FixSection({ cause: { finding, copy, mendedAt } }: { cause: OpenedCause }) {
  const idp = useIdentityProvider();
  const { remedy } = finding;
  if (remedy === undefined) return null;
  const parts = remedyParts(remedy);
  const { before, between, after, instead } = parts;
  const value = copy ?? parts.value;
  const isMeant = needsAttention(finding);
  const where = mendedAt === 'platform' ? 'on the platform' : `in ${idp.name}`;
  return (
    <section className="fix">
      <h4>{isMeant ? `Fix it ${where}` : 'What to do'}</h4>
      <Words text={before} />
      {parts.way.length > 0 && <Way {...parts} />}
      <Words text={between} />
      {value !== null && (
        <Snippet
          value={value}
          isMeant={isMeant}
          row={mendedAt === 'platform' ? null : (finding.attributePath ?? null)}
        />
      )}
      <Words text={after} small={value !== null} />
      {instead !== '' && <Words text={`Or: ${instead}`} small={value !== null} />}
      {isMeant && <ConsoleLink idp={idp} finding={finding} />}
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

function Way({ way, former, row }: Pick<RemedyParts, 'way' | 'former' | 'row'>) {
  return (
    <ol className="fix-way" aria-label="Where">
      {way.map((label, index) => (
        <li key={label}>
          <b>{label}</b>
          {former !== '' && index === way.length - 1 && <small> (before that {former})</small>}
        </li>
      ))}
      {row !== '' && (
        <li>
          <RichText text={row} inline />
        </li>
      )}
    </ol>
  );
}

/** What is pasted, whole when it is copied; the one blue action of the page where somebody goes wrong. */
function Snippet({ value, isMeant, row }: { value: string; isMeant: boolean; row: string | null }) {
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
        {isExpression && row !== null && (
          <Link href={mappingPath(row)} className="button button-normal">
            Try it in Mapping
          </Link>
        )}
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
function ConsoleLink({ idp, finding }: { idp: IdentityProvider; finding: Finding }) {
  const link = consoleLinkOf(idp, finding);
  if (link === null) return null;
  return (
    <p className="fix-link">
      <ExternalLink href={link.url}>{link.label}</ExternalLink>
    </p>
  );
}

function consoleLinkOf({ guide }: IdentityProvider, { remedy = '' }: Finding) {
  const places = guide.parts.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.variants]));
  const [first] = remedyParts(remedy).way;
  const near = places.filter(
    ({ link, where }) => link !== undefined && first !== undefined && where.includes(first),
  );
  return near[0]?.link ?? null;
}
