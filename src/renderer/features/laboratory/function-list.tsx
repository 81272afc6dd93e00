import { useState } from 'react';
import type { Language } from '../../../shared/idp/common/laboratory';
import { Card } from '../../components/card';
import { valueText } from '../../components/expression-editor/trace-lines';
import { SearchField } from '../../components/search-field';

interface FunctionListProps {
  language: Language;
  /** Puts it where the caret stands. */
  onInsert(text: string): void;
}

/** All functions and attributes of a language, with what each does of an empty attribute. */
export function FunctionList({ language, onInsert }: FunctionListProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const has = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(wanted));
  const functions = language.functions.filter(({ name, sentence }) => has(name, sentence));
  const attributes = language.attributes.filter(({ written, sentence = '' }) => has(written, sentence));
  return (
    <Card className="sandbox-functions" aria-label="Functions and attributes">
      <div className="sandbox-functions-head">
        <h2>{language.functions.length > 0 ? 'Functions and attributes' : 'Attributes'}</h2>
        <SearchField
          label="Search functions and attributes"
          placeholder="Search"
          value={search}
          onChange={setSearch}
        />
      </div>
      {functions.length + attributes.length === 0 && <p className="muted">Nothing is called so.</p>}
      <ul>
        {functions.map((one) => (
          <li key={one.name}>
            <button
              type="button"
              className="sandbox-link"
              onClick={() => onInsert(`${one.name}()`)}
              title="Put in where the caret stands"
            >
              <code>{one.signature}</code>
            </button>
            <p>
              {one.sentence} <b>Empty attribute:</b> {one.onNull}
              {one.unverified !== null && (
                <>
                  {' '}
                  <b>Not verified:</b> {one.unverified}
                </>
              )}
            </p>
            {one.example !== null && (
              <p>
                <code>{one.example.expression}</code> gives{' '}
                <code>{valueText(one.example.value) ?? 'nothing'}</code>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="sandbox-attributes">
        {attributes.map(({ written, sentence }) => (
          <button
            key={written}
            type="button"
            className="sandbox-link"
            title={sentence}
            onClick={() => onInsert(written)}
          >
            <code>{written}</code>
          </button>
        ))}
      </p>
    </Card>
  );
}
