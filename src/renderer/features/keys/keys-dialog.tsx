import { Fragment } from 'react';
import { pages } from '../../../shared/pages';
import { Dialog } from '../../components/dialog';
import { modifierKey } from '../../shell/modifier-key';
import { resetKey } from '../baseline/reset-by-key';
import { keysDialog } from './dialog';
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
      { keys: ['/'], does: 'Search this page' },
      { keys: ['?'], does: 'This list' },
      { keys: [resetKey], does: 'Reset to the baseline, after a question' },
      { keys: ['Esc'], does: 'Close what is open' },
    ],
  },
  {
    title: 'Pages',
    keys: pages.map(({ label, key }, index) => ({ keys: [`${index + 1}`, 'or', 'g', key], does: label })),
  },
  {
    title: 'On stage',
    keys: [
      { keys: ['g', 'p'], does: 'Show on stage' },
      { keys: ['→', 'or', 'Page Down'], does: 'Next' },
      { keys: ['←', 'or', 'Page Up'], does: 'Back' },
      { keys: ['n'], does: 'Speaker notes' },
      { keys: ['b'], does: 'Black screen' },
      { keys: ['i'], does: 'Request of the latest change' },
      { keys: ['f'], does: 'Full screen' },
      { keys: ['Esc'], does: 'End' },
    ],
  },
  {
    title: 'In lists',
    keys: [
      { keys: ['j', 'or', '↓'], does: 'Next' },
      { keys: ['k', 'or', '↑'], does: 'Previous' },
      { keys: ['Enter'], does: 'Open, or go on' },
      { keys: ['c'], does: 'Copy: a name, an address, a request as curl' },
      { keys: ['x'], does: 'Compare the open request with another' },
    ],
  },
  {
    title: 'In Set up',
    keys: [
      { keys: ['j', 'or', ']'], does: 'Next step' },
      { keys: ['k', 'or', '['], does: 'Step back' },
      { keys: ['Enter'], does: 'Go on' },
      { keys: ['c'], does: 'Copy one value after the other' },
    ],
  },
];

/** Which keys do what. */
export function KeysDialog() {
  const open = keysDialog.useIsOpen();
  return (
    <Dialog open={open} onClose={keysDialog.close} title="Keys" size="wide">
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
