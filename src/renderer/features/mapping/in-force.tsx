import { Check, ChevronDown, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { MappingInForce } from '../../../shared/idp/common/mapping-in-force';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { Button } from '../../components/button';
import { Menu, MenuChoice } from '../../components/menu';
import { exactTime } from '../../components/time-words';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { sandboxPath } from '../laboratory/paths';
import { resetMapping, undoChange, useLastChange } from './keep-mapping';

/** Which mapping the table is about, and the way to another one of the provider's own. */
export function InForce({ settingId }: { settingId: string }) {
  const idp = useIdentityProvider();
  const mapping = useLive((live) => live.mapping ?? null);
  const last = useLastChange((state) => (state.last?.settingId === settingId ? state.last : null));
  const sentence = useToldChange(last);
  if (mapping === null) return null;
  return (
    <div className="mapping-in-force">
      <Check size={15} aria-hidden />
      <p ref={sentence} tabIndex={-1}>
        {last !== null && <>{last.what} </>}
        <Origin origin={mapping.origin} idp={idp} />
      </p>
      {last !== null && (
        <Button size="small" icon={<Undo2 size={14} aria-hidden />} onClick={() => void undoChange(last)}>
          Undo
        </Button>
      )}
      <Link href={sandboxPath} className="button button-quiet">
        Expression sandbox
      </Link>
      <Choices {...{ settingId, idp }} origin={mapping.origin} />
    </div>
  );
}

/** The button that was pressed is gone with what it changed: the sentence that tells it has the focus then. */
function useToldChange(last: unknown) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const before = useRef(last);
  useEffect(() => {
    if (before.current === last) return;
    before.current = last;
    const isByKeyboard = document.activeElement?.matches(':focus-visible') ?? false;
    sentence.current?.focus({ preventScroll: !isByKeyboard });
  }, [last]);
  return sentence;
}

type OfOrigin = Pick<MappingInForce, 'origin'> & { idp: IdentityProvider };

function Origin({ origin, idp }: OfOrigin) {
  switch (origin.kind) {
    case 'edited':
      return <>In force: edited here, {exactTime(origin.at)}</>;
    case 'imported':
      return (
        <>
          In force: from <b>{origin.fileName}</b>, imported {exactTime(origin.at)}
        </>
      );
    case 'default':
      return <>In force: {variantTitle(origin.variant, idp)}</>;
  }
}

function variantTitle(variant: string | null, { shortName, simulation }: IdentityProvider): string {
  const found = simulation.mappings?.find(({ id }) => id === variant);
  return found === undefined ? `the usual mapping of ${shortName}` : `${shortName}, “${found.title}”`;
}

const usual = 'usual';

function Choices({ settingId, idp, origin }: OfOrigin & { settingId: string }) {
  const variants = idp.simulation.mappings ?? [];
  const value = origin.kind === 'default' ? (origin.variant ?? usual) : '';
  if (variants.length === 0 && value === usual) return null;
  const options = [
    { value: usual, label: `Usual mapping of ${idp.shortName}` },
    ...variants.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const trigger = (
    <Button kind="quiet" size="small">
      Other mapping
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuChoice
        label="Mappings of the provider"
        value={value}
        options={options}
        onChange={(chosen) => void resetMapping(settingId, chosen === usual ? undefined : chosen)}
      />
    </Menu>
  );
}
