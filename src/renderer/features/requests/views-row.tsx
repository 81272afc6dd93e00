import { ChevronDown, Pencil, Plus, Trash2 } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { RequestView } from '../../../shared/features/journal';
import { Menu, MenuItem } from '../../components/menu';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure, showUndo } from '../../state/toasts';
import { NameViewDialog } from './name-view-dialog';
import { builtInViews, changesOfPerson, isOfPerson, renamed, viewOf, without, withView } from './views';
import './views-row.css';

interface ViewsRowProps {
  settingId: string | null;
  query: string;
  onChange(query: string): void;
  /** The same, and the reader goes on writing it. */
  onAsk(query: string): void;
}

const none: RequestView[] = [];

/** Searches with a name: the usual questions, then the reader's own, then a place to keep the present one. */
export function ViewsRow({ settingId, query, onChange, onAsk }: ViewsRowProps) {
  const saved = useLive((live) => live.requestViews ?? none);
  const [naming, setNaming] = useState<RequestView | null>(null);
  const current = viewOf(query, [...builtInViews, ...saved]);
  const shownChip = useShownChip(current);
  const isSearching = query.trim() !== '';
  const save = (views: RequestView[], what: string) => {
    if (settingId !== null) void call('journal.saveViews', { settingId, views }).catch(showFailure(what));
  };
  return (
    <nav className="views-row" aria-label="Views">
      <View name="All" shown={!isSearching} onPress={() => onChange('')} />
      {builtInViews.map((view) => (
        <View
          key={view.id}
          name={view.name}
          title={view.query}
          shown={current === view}
          onPress={() => onChange(view.query)}
        />
      ))}
      <View
        name={changesOfPerson.name}
        title={`${changesOfPerson.query} and a name`}
        shown={isOfPerson(query)}
        onPress={() => onAsk(changesOfPerson.query)}
      />
      {saved.map((view) => (
        <span key={view.id} className="view-own">
          <View
            name={view.name}
            title={view.query}
            shown={current === view}
            onPress={() => onChange(view.query)}
            {...(current === view && { ref: shownChip })}
          />
          <ViewMenu
            view={view}
            onRename={() => setNaming(view)}
            onDelete={() => {
              save(without(saved, view.id), 'The view was not deleted');
              showUndo(`The view ${view.name} is deleted.`, () => save(saved, 'The view was not restored'));
            }}
          />
        </span>
      ))}
      {isSearching && current === null && settingId !== null && (
        <button type="button" className="view-save" onClick={() => setNaming(newView(query))}>
          <Plus size={14} aria-hidden />
          Save this view
        </button>
      )}
      <NameViewDialog
        view={naming}
        finalFocus={shownChip}
        onClose={() => setNaming(null)}
        onName={(view) => {
          const isKnown = saved.some(({ id }) => id === view.id);
          save(
            isKnown ? renamed(saved, view.id, view.name) : withView(saved, view),
            'The view was not saved',
          );
        }}
      />
    </nav>
  );
}

/** A view may stand here only after its dialog is gone: what saved it goes then, and the view has the focus in its place. */
function useShownChip(current: RequestView | null) {
  const chip = useRef<HTMLButtonElement>(null);
  const before = useRef(current);
  useEffect(() => {
    const isNew = before.current === null && current !== null;
    before.current = current;
    if (isNew && document.activeElement === document.body) chip.current?.focus();
  }, [current]);
  return chip;
}

function newView(query: string): RequestView {
  return { id: crypto.randomUUID(), name: '', query: query.trim() };
}

interface ViewProps {
  name: string;
  title?: string;
  shown: boolean;
  onPress(): void;
  ref?: Ref<HTMLButtonElement>;
}

function View({ name, title, shown, onPress, ref }: ViewProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="view-chip"
      title={title}
      aria-current={shown ? 'true' : undefined}
      onClick={onPress}
    >
      <bdi>{name}</bdi>
    </button>
  );
}

interface ViewMenuProps {
  view: RequestView;
  onRename(): void;
  onDelete(): void;
}

function ViewMenu({ view, onRename, onDelete }: ViewMenuProps) {
  const trigger = (
    <button type="button" className="icon-button view-more" aria-label={`More for the view ${view.name}`}>
      <ChevronDown size={14} aria-hidden />
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Pencil size={14} />} onSelect={onRename}>
        Rename…
      </MenuItem>
      <MenuItem icon={<Trash2 size={14} />} onSelect={onDelete}>
        Delete
      </MenuItem>
    </Menu>
  );
}
