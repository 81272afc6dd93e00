import { Fragment } from 'react';
import { Dialog } from '../components/dialog';
import { closeDialog, useIsOpen } from '../state/dialogs';
import { modifierKey } from './modifier-key';
import { pages } from './pages';
import './keys-dialog.css';

interface KeyGroup {
  title: string;
  keys: { keys: string[]; does: string }[];
}

const groups: KeyGroup[] = [
  {
    title: 'Anywhere',
    keys: [
      { keys: [modifierKey, 'K'], does: 'Search or run' },
      { keys: ['?'], does: 'This list' },
      { keys: ['Esc'], does: 'Close what is open' },
    ],
  },
  {
    title: 'Pages',
    keys: pages.map(({ label, key }, index) => ({ keys: [`${index + 1}`, 'or', 'g', key], does: label })),
  },
  {
    title: 'In lists',
    keys: [
      { keys: ['j', 'or', '↓'], does: 'Next' },
      { keys: ['k', 'or', '↑'], does: 'Previous' },
      { keys: ['Enter'], does: 'Open' },
      { keys: ['c'], does: 'Copy' },
    ],
  },
];

/** Which keys do what. */
export function KeysDialog() {
  const open = useIsOpen('keys');
  return (
    <Dialog open={open} onClose={() => closeDialog('keys')} title="Keys">
      <div className="keys">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    <KeyNames keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyNames({ keys }: { keys: string[] }) {
  return keys.map((key) => (
    <Fragment key={key}>{key === 'or' ? <span className="muted"> or </span> : <kbd>{key}</kbd>}</Fragment>
  ));
}
