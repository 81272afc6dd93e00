import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { causeAddress, causeIdOf } from '../../../shared/causes/cause-id';
import { causeWords } from '../../../shared/causes/cause-words';
import type { MappingTable, OpenedRow } from '../../../shared/features/mapping';
import { needsAttention } from '../../../shared/needs-attention';
import { Mark } from '../../components/mark';
import { resourcePath } from '../../components/resource-path';
import { RichText } from '../../components/rich-text';
import { exactTime } from '../../components/time-words';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { findPath, havingValue, lackingValue } from './directory-search';
import type { JudgedRow } from './row-causes';
import { useOpenedRow } from './use-opened-row';
import { useRemedy } from './use-remedy';
import './open-facts.css';

interface FactsProps {
  settingId: string;
  table: MappingTable;
  one: JudgedRow;
}

/** Who has what, who lacks it, which requests set it, what is found of it, and where it is edited over there. */
export function OpenFacts({ settingId, table, one }: FactsProps) {
  const { row } = one;
  const opened = useOpenedRow(settingId, row.path, table);
  return (
    <div className="mapping-facts">
      {opened !== null && opened.people > 0 && (
        <>
          <Values opened={opened} path={row.path} isExpected={table.isExpected} />
          <Lacking opened={opened} path={row.path} isExpected={table.isExpected} />
          {!table.isExpected && <SetBy opened={opened} />}
        </>
      )}
      <Schema one={one} />
      <Causes one={one} isExpected={table.isExpected} />
      {!table.isExpected && <Fix settingId={settingId} one={one} />}
      <Clicks one={one} />
    </div>
  );
}

interface FactProps {
  title: string;
  isLong?: boolean;
  children: ReactNode;
}

function Fact({ title, isLong = false, children }: FactProps) {
  return (
    <section className={isLong ? 'mapping-told' : undefined}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

type OpenedProps = { opened: OpenedRow; path: string; isExpected: boolean };

const mostValues = 8;

function Values({ opened: { values, distinct, isMany }, path, isExpected }: OpenedProps) {
  if (values.length === 0) return null;
  const more = distinct - Math.min(distinct, mostValues);
  return (
    <Fact title="Who has what">
      <ul>
        {values.slice(0, mostValues).map(({ value, people, some }) => (
          <li key={value}>
            {isExpected ? (
              <bdi>{value}</bdi>
            ) : (
              <Link
                href={findPath(havingValue(path, value))}
                title={some.map((one) => one.displayName).join(', ')}
              >
                <bdi>{value}</bdi>
              </Link>
            )}
            <small>{people === 1 ? (some[0]?.displayName ?? '1') : people.toLocaleString('en-US')}</small>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <small>
          {isMany ? 'very many' : more.toLocaleString('en-US')} more {more === 1 ? 'value' : 'values'}
        </small>
      )}
    </Fact>
  );
}

const mostNamed = 6;

function Lacking({ opened: { lacking }, path, isExpected }: OpenedProps) {
  if (lacking.count === 0) return null;
  const more = lacking.count - Math.min(lacking.some.length, mostNamed);
  return (
    <Fact title={`Who lacks it: ${lacking.count.toLocaleString('en-US')}`}>
      <ul>
        {lacking.some.slice(0, mostNamed).map((person) => (
          <li key={person.id}>
            {isExpected ? (
              <bdi>{person.displayName}</bdi>
            ) : (
              <Link href={resourcePath(person)}>
                <bdi>{person.displayName}</bdi>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && !isExpected && (
        <Link href={findPath(lackingValue(path))}>and {more.toLocaleString('en-US')} more</Link>
      )}
    </Fact>
  );
}

function SetBy({ opened: { first, latest } }: { opened: OpenedRow }) {
  if (first === null || latest === null) return null;
  const isOne = first.at === latest.at;
  return (
    <Fact title="Set by">
      <ul>
        <Request name={isOne ? 'Request' : 'First'} request={first} />
        {!isOne && <Request name="Latest" request={latest} />}
      </ul>
    </Fact>
  );
}

function Request({ name, request }: { name: string; request: NonNullable<OpenedRow['first']> }) {
  const { sequence, method, at, person } = request;
  const words = `${method}, ${exactTime(at)}`;
  return (
    <li>
      {sequence === null ? words : <Link href={`/requests/${sequence}`}>{words}</Link>}
      <small className="mapping-request">
        {name}, for <bdi>{person.displayName}</bdi>
      </small>
    </li>
  );
}

function Causes({ one: { causes }, isExpected }: { one: JudgedRow; isExpected: boolean }) {
  if (causes.length === 0) return null;
  return (
    <Fact title={isExpected ? 'What would be found' : 'Findings'} isLong>
      <ul>
        {causes.map((cause) => {
          const id = causeIdOf(cause);
          const { title } = causeWords(cause, {
            ...cause,
            title: cause.cause ?? cause.rule,
            explanation: '',
          });
          return (
            <li key={id} className="mapping-cause">
              <Mark shape={cause.severity} />
              {isExpected ? title : <Link href={causeAddress(id)}>{title}</Link>}
              <small>{cause.people.toLocaleString('en-US')}</small>
            </li>
          );
        })}
      </ul>
    </Fact>
  );
}

function Schema({ one: { row } }: { one: JudgedRow }) {
  return (
    <Fact title="Schema">
      <ul>
        <li>
          <code>{row.path}</code>
        </li>
        <li>{row.type === null ? 'No schema of this SCIM setting knows it.' : `Type ${row.type}`}</li>
      </ul>
    </Fact>
  );
}

/** Of the worst that is found here. */
function Fix({ settingId, one: { causes } }: { settingId: string; one: JudgedRow }) {
  const idp = useIdentityProvider();
  const worst = causes.find(needsAttention);
  const remedy = useRemedy(settingId, worst === undefined ? null : causeIdOf(worst));
  if (remedy === null) return null;
  return (
    <Fact title={`Fix it in ${idp.shortName}`} isLong>
      <RichText text={remedy} />
    </Fact>
  );
}

function Clicks({ one: { row } }: { one: JudgedRow }) {
  const idp = useIdentityProvider();
  const clicks = idp.mappingClicks?.(row.path) ?? [];
  if (clicks.length === 0) return null;
  return (
    <Fact title={`Where in ${idp.shortName}`} isLong>
      <ol className="mapping-clicks">
        {clicks.map((click) => (
          <li key={click}>
            <RichText text={click} inline />
          </li>
        ))}
      </ol>
    </Fact>
  );
}
