import { ExternalLink as ExternalLinkIcon } from 'lucide-react';
import type {
  ConsoleSketch as Sketch,
  SketchButton,
  SketchChoice,
  SketchMenu,
  SketchRow,
  SketchSwitch,
  SketchText,
  SketchWord,
} from '../../../shared/console-sketch';
import type { GuideLink } from '../../../shared/guide';
import { ExternalLink } from '../../components/external-link';
import { useAddressOf } from './console-name';
import './console-sketch.css';
import './console-sketch-fields.css';

interface ConsoleSketchProps {
  sketch: Sketch;
  /** Short name of the product whose page it is. */
  vendor: string;
  link?: GuideLink | undefined;
  /** Beside another one of the same step. */
  small?: boolean;
}

/** Where to press in another product: schematic, so that nobody takes it for a screenshot that must look the same. */
export function ConsoleSketch({ sketch, vendor, link, small = false }: ConsoleSketchProps) {
  const addressOf = useAddressOf();
  const { crumbs, tabs, side, rows } = sketch;
  return (
    <figure
      className={small ? 'sketch sketch-small' : 'sketch'}
      aria-label={`Sketch of the page ${crumbs.join(', ')}: where to press`}
    >
      <div className="sketch-bar">
        <ol className="sketch-crumbs">
          {keyed(crumbs).map(([key, crumb]) => (
            <li key={key}>{crumb}</li>
          ))}
        </ol>
        {link !== undefined && !small && (
          <ExternalLink href={addressOf(link)} className="sketch-link">
            Open in {vendor}
            <ExternalLinkIcon size={14} aria-hidden />
          </ExternalLink>
        )}
      </div>
      {tabs !== undefined && <Menu menu={tabs} className="sketch-tabs" />}
      <div className={side === undefined ? 'sketch-body' : 'sketch-body sketch-with-side'}>
        {side !== undefined && <Menu menu={side} className="sketch-side" />}
        <div className="sketch-pane">
          {keyed(rows).map(([key, row]) => (
            <Row key={key} row={row} />
          ))}
        </div>
      </div>
    </figure>
  );
}

function Menu({ menu: { entries, open }, className }: { menu: SketchMenu; className: string }) {
  return (
    <div className={className}>
      {keyed(entries).map(([key, entry]) => (
        <span key={key} className={entry === open ? 'sketch-open' : undefined}>
          <Word word={entry} />
        </span>
      ))}
    </div>
  );
}

function Word({ word }: { word: SketchWord }) {
  return word === null ? <span className="sketch-grey" /> : word;
}

function Row({ row }: { row: SketchRow }) {
  switch (row.kind) {
    case 'text':
    case 'secret':
      return <TextRow field={row} />;
    case 'choice':
      return <ChoiceRow field={row} />;
    case 'checkbox':
    case 'toggle':
      return <SwitchRow field={row} />;
    case 'buttons':
      return (
        <div className="sketch-row sketch-buttons">
          {row.buttons.map((button) => (
            <ButtonOf key={button.label} button={button} />
          ))}
        </div>
      );
    case 'bars':
      return Array.from({ length: row.count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all the same
        <div key={index} className="sketch-row sketch-list">
          <span className="sketch-grey" />
          <span className="sketch-grey" />
        </div>
      ));
    case 'entry':
      return (
        <div className="sketch-row sketch-wide">
          <MarkNumber mark={row.mark} />
          <span>{row.label}</span>
        </div>
      );
  }
}

function MarkNumber({ mark }: { mark: number | undefined }) {
  return <span className={mark === undefined ? 'sketch-no-mark' : 'sketch-mark'}>{mark}</span>;
}

function TextRow({ field: { label, value, mark } }: { field: SketchText }) {
  return (
    <div className="sketch-row">
      <MarkNumber mark={mark} />
      <span>{label}</span>
      <span className="sketch-input">{value}</span>
    </div>
  );
}

/** Characters of a label that stands beside what it names, on two lines at most. */
const longestBeside = 40;

function ChoiceRow({ field: { label, options, chosen, mark } }: { field: SketchChoice }) {
  const [only] = options;
  const isLong = (label ?? '').length > longestBeside;
  return (
    <div
      className={
        label === null ? 'sketch-row sketch-wide' : isLong ? 'sketch-row sketch-above' : 'sketch-row'
      }
    >
      <MarkNumber mark={mark} />
      {label !== null && <span>{label}</span>}
      {options.length === 1 ? (
        <span className="sketch-input sketch-drop">{only}</span>
      ) : (
        <span className="sketch-options">
          {keyed(options).map(([key, option]) => (
            <span key={key} className="sketch-option">
              <span
                className={option !== null && option === chosen ? 'sketch-radio sketch-on' : 'sketch-radio'}
              />
              <span>
                <Word word={option} />
              </span>
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function SwitchRow({ field: { kind, label, on, mark } }: { field: SketchSwitch }) {
  return (
    <div className="sketch-row sketch-wide">
      <MarkNumber mark={mark} />
      <span className="sketch-option">
        <span className={`sketch-${kind} ${on ? 'sketch-on' : ''}`.trim()} />
        <span>
          {label} {kind === 'toggle' && <span className="sketch-faint">{on ? 'On' : 'Off'}</span>}
        </span>
      </span>
    </div>
  );
}

function ButtonOf({ button: { label, press = false, mark } }: { button: SketchButton }) {
  return (
    <span className="sketch-button-of">
      {mark !== undefined && (
        <span className={press ? 'sketch-mark sketch-mark-press' : 'sketch-mark'}>{mark}</span>
      )}
      <span className={press ? 'sketch-button sketch-press' : 'sketch-button'}>{label}</span>
    </span>
  );
}

/** What stands in a sketch never moves, and the same word may stand in it twice. */
function keyed<Item>(items: readonly Item[]): [string, Item][] {
  return items.map((item, index) => [`${index}`, item]);
}
