import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { overlaySelector } from '../../components/overlay-selector';
import { QueryWords } from './query-words';
import { type Offer, useCompletions } from './use-completions';
import './query-field.css';

interface QueryFieldProps {
  settingId: string | null;
  value: string;
  onChange(value: string): void;
  /** How many are found, in words; empty while nothing is known. */
  found: string;
  input: RefObject<HTMLInputElement | null>;
  /** Each further number: the reader goes on writing behind what stands there. */
  asked: number;
}

/** In UTF-16 units, as the core takes it. */
const longest = 500;

/** The page's search: operators are offered, then values that really occur. `/` leads to it from anywhere on the page. */
export function QueryField({ settingId, value, onChange, found, input, asked }: QueryFieldProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  /** What was typed last: a search that came from elsewhere opens nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [caret, setCaret] = useState(0);
  const [scrolled, setScrolled] = useState(0);
  const offers = useCompletions(settingId, value, caret);
  useSlash(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked once, for the text of then
  useEffect(() => {
    if (asked === 0) return;
    input.current?.focus();
    input.current?.setSelectionRange(value.length, value.length);
    setCaret(value.length);
    setTyped(value);
    setOpen(true);
  }, [asked]);
  const follow = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
    setScrolled(currentTarget.scrollLeft);
  };
  return (
    <Autocomplete.Root
      items={offers}
      mode="none"
      open={isOpen && typed === value && offers.length > 0}
      onOpenChange={(next, { reason }) => setOpen(next || reason === 'item-press')}
      itemToStringValue={({ query }: Offer) => query}
      value={value}
      onValueChange={(next, { reason }) => {
        onChange(next.slice(0, longest));
        // A value was chosen: what it finds is in sight until more is typed.
        setTyped(reason === 'item-press' && next.endsWith(' ') ? null : next.slice(0, longest));
        setCaret(input.current?.selectionStart ?? next.length);
        if (next !== input.current?.value) setCaret(next.length);
      }}
    >
      <div className="query-field">
        <Search size={17} aria-hidden />
        <label className="visually-hidden" htmlFor={id}>
          Search requests
        </label>
        <span className="query-line">
          <Autocomplete.Input
            id={id}
            ref={input}
            placeholder="Name, address, value, or an operator such as status:4xx"
            aria-keyshortcuts="/"
            spellCheck={false}
            autoCapitalize="off"
            maxLength={longest}
            onSelect={follow}
            onScroll={follow}
            onClick={() => {
              setTyped(value);
              setOpen(true);
            }}
          />
          <span className="query-shown" style={{ transform: `translateX(${-scrolled}px)` }} aria-hidden>
            <QueryWords query={value} />
          </span>
        </span>
        <span className="query-found" role="status">
          {found}
        </span>
        <kbd aria-hidden>/</kbd>
      </div>
      <Offers />
    </Autocomplete.Root>
  );
}

function Offers() {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="menu-place" sideOffset={6} align="start">
        <Autocomplete.Popup className="query-offers">
          <Autocomplete.List aria-label="Go on with">
            {(offer: Offer) => (
              <Autocomplete.Item key={offer.id} value={offer} className="query-offer">
                <bdi>{offer.label}</bdi>
                <span>{offer.detail}</span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

function useSlash(input: RefObject<HTMLInputElement | null>): void {
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      latest.current.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
