import type { ReactNode } from 'react';
import type { MappingTable, TableRow } from '../../../shared/features/mapping';
import { asksForALook } from '../../../shared/mapping/marks';
import { Mark } from '../../components/mark';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import type { JudgedRow } from './row-causes';
import {
  aboutArrived,
  aboutSource,
  extentOf,
  labelOf,
  marksAt,
  platformWords,
  shortPath,
  validityOf,
} from './row-words';

interface CellsProps {
  one: JudgedRow;
  table: Pick<MappingTable, 'people'>;
  isOpen: boolean;
  /** What the stations are called, for who does not see them above the row. */
  columns: readonly string[];
  /** What a matching attribute finds. */
  matches?: 'people' | 'groups';
}

export function RowCells({ one: { row, causes }, table, isOpen, columns, matches = 'people' }: CellsProps) {
  const [, source, sent, arrived, valid, platform] = columns;
  return (
    <>
      <span className="mapping-cell mapping-name">
        <b>{labelOf(row)}</b>
        <code title={row.path}>{shortPath(row.path)}</code>
      </span>
      <Cell name={source}>
        <SourceCell row={row} isOpen={isOpen} />
      </Cell>
      <Cell name={sent}>
        <SentCell row={row} />
      </Cell>
      <Cell name={arrived}>
        <b>{extentOf(row.arrived, table.people)}</b>
        <Below row={row} station="arrived">
          {aboutArrived(row.arrived, table.people)}
        </Below>
      </Cell>
      <Cell name={valid}>
        <ValidCell {...{ row, causes }} all={table.people} />
      </Cell>
      <Cell name={platform}>
        <PlatformCell row={row} matches={matches} />
      </Cell>
    </>
  );
}

function Cell({ name, children }: { name: string | undefined; children: ReactNode }) {
  return (
    <span className="mapping-cell">
      <span className="visually-hidden mapping-station">{name}: </span>
      {children}
    </span>
  );
}

/** The marks of a station, else what is said of it. */
function Below({ row, station, children }: BelowProps) {
  const marks = marksAt(row, station);
  if (marks.length === 0) return children ? <small>{children}</small> : null;
  return marks.map(({ mark, words }) => (
    <small
      key={mark}
      className="mapping-mark"
      data-look={asksForALook(mark, row.platform !== null) || undefined}
    >
      {words}
    </small>
  ));
}

interface BelowProps {
  row: TableRow;
  station: Parameters<typeof marksAt>[1];
  children?: ReactNode;
}

function SourceCell({ row, isOpen }: { row: TableRow; isOpen: boolean }) {
  if (row.row === null) {
    return (
      <>
        <span className="mapping-nil">none</span>
        <Below row={row} station="source" />
      </>
    );
  }
  const about = aboutSource(row.row, isOpen);
  return (
    <>
      <code title={row.row.source}>{row.row.source === '' ? '—' : row.row.source}</code>
      {about !== '' && <small>{about}</small>}
    </>
  );
}

function SentCell({ row }: { row: TableRow }) {
  const { state, value, why } = row.sent;
  if (state === 'problem') {
    return (
      <span className="mapping-fails" title={why ?? undefined}>
        <Mark shape="look" />
        can’t be worked out
      </span>
    );
  }
  return (
    <>
      {value === null ? (
        <span className="mapping-nil" title={why ?? undefined}>
          {state === 'not known' ? 'not known' : 'nothing'}
        </span>
      ) : (
        <bdi title={why ?? undefined}>
          <MiddleEllipsis text={value} tail={10} isMono={false} />
        </bdi>
      )}
      <Below row={row} station="sent" />
    </>
  );
}

function ValidCell({ row, causes, all }: { row: TableRow; causes: JudgedRow['causes']; all: number }) {
  const { shape, words } = validityOf(row, causes, all);
  if (shape === null) return null;
  return (
    <span className="mapping-valid" data-shape={shape}>
      <Mark shape={shape} />
      {words}
    </span>
  );
}

function PlatformCell({ row, matches }: { row: TableRow; matches: string }) {
  if (row.platform === null) {
    const about = row.row?.matching === undefined ? null : `Matches ${matches}`;
    return (
      <>
        <span className="mapping-nil">not shown</span>
        {about !== null && <small>{about}</small>}
      </>
    );
  }
  const { value, about } = platformWords(row.platform);
  return (
    <>
      {value === null ? (
        <>
          <b>{about}</b>
          <small>{row.platform.field}</small>
        </>
      ) : (
        <>
          <b>
            <MiddleEllipsis text={value} tail={10} isMono={false} />
          </b>
          <Below row={row} station="platform">
            {about}
          </Below>
        </>
      )}
    </>
  );
}
