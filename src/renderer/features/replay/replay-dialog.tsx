import { Send } from 'lucide-react';
import { useMemo } from 'react';
import type { Exchange } from '../../../shared/exchange';
import { counted } from '../../../shared/plural';
import { whyNoReplay } from '../../../shared/replay/can-replay';
import { checkMessage, readHeaders } from '../../../shared/replay/check-message';
import type { Problem } from '../../../shared/replay/edited-message';
import { declaredRegistry } from '../../../shared/scim/schemas/declared-registry';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { MethodBadge } from '../../components/method-badge';
import { MessageEditor } from './message-editor';
import { PlaceChoice, Reach } from './place-choice';
import { ProblemList } from './problem-list';
import { ReplayAnswer } from './replay-answer';
import { type ReplayMode, replayDialog, useAsked } from './replay-store';
import { type Replay, useReplay } from './use-replay';
import './replay.css';

const { close } = replayDialog;

const description =
  'It goes through the SCIM port of this workbench like any other, and is marked as a replay. No step of the guide is ticked by it.';

/** A recorded request is sent again; stands once in the page and is opened by `openReplay`. */
export function ReplayDialog() {
  const open = replayDialog.useIsOpen();
  const { asked } = useAsked();
  if (!open || asked === null) return null;
  return <Asked key={`${asked.exchange.sequence} ${asked.mode}`} {...asked} />;
}

function Asked({ exchange, mode }: { exchange: Exchange; mode: ReplayMode }) {
  const replay = useReplay(exchange, mode);
  const problems = useProblems(exchange, replay);
  const isOver = replay.sent !== null;
  return (
    <Dialog
      open
      onClose={close}
      size="wide"
      title={replay.mode === 'edited' ? 'Edit and resend' : 'Replay this request'}
      {...(!isOver && { description })}
      actions={<Actions {...{ replay, problems }} isUnsendable={unsendable(exchange, replay) !== null} />}
    >
      {isOver ? <ReplayAnswer {...{ exchange, replay }} /> : <Form {...{ exchange, replay }} />}
    </Dialog>
  );
}

function Form({ exchange, replay }: { exchange: Exchange; replay: Replay }) {
  const why = unsendable(exchange, replay);
  return (
    <>
      <PlaceChoice replay={replay} exchange={exchange} />
      <Reach prepared={replay.prepared} />
      {replay.mode === 'edited' ? (
        <MessageEditor
          message={replay.message}
          onChange={replay.setMessage}
          registry={registryOf(replay.own)}
        />
      ) : (
        <AsItWas replay={replay} />
      )}
      {why !== null && <p className="dialog-error">{why}</p>}
      {replay.failure !== null && (
        <p className="dialog-error" role="alert">
          {replay.failure}
        </p>
      )}
    </>
  );
}

function AsItWas({ replay: { message } }: { replay: Replay }) {
  const { headers } = readHeaders(message.headers);
  const body = message.body === '' ? 'no body' : `a body of ${counted(message.body.length, 'character')}`;
  return (
    <p className="replay-line">
      <MethodBadge method={message.method} />
      <code>{message.path}</code>
      <span>
        {counted(headers.length, 'header')} and {body}, to the letter
      </span>
    </p>
  );
}

interface ActionsProps {
  replay: Replay;
  problems: Problem[];
  isUnsendable: boolean;
}

function Actions({ replay, problems, isUnsendable }: ActionsProps) {
  const again = (
    <Button onClick={replay.edit}>{replay.sent === null ? 'Edit it first' : 'Edit and send again'}</Button>
  );
  if (replay.sent !== null)
    return (
      <>
        {again}
        <Button onClick={close}>Close</Button>
      </>
    );
  const stops = isUnsendable || problems.some((problem) => problem.stops);
  return (
    <>
      {/* In sight before anything is sent, however long the request is. */}
      {!isUnsendable && <ProblemList problems={problems} />}
      <Button onClick={close}>Cancel</Button>
      {replay.mode === 'as it was' && again}
      <Button
        kind="primary"
        icon={<Send size={14} aria-hidden />}
        busy={replay.busy}
        disabled={stops || replay.prepared.state !== 'ready'}
        onClick={() => void replay.send()}
      >
        {problems.length > 0 && !stops ? 'Send all the same' : 'Send'}
      </Button>
    </>
  );
}

/** What was cut can be completed by hand; as it was, it can't be sent. */
function unsendable(exchange: Exchange, { mode }: Replay): string | null {
  return mode === 'edited' ? null : whyNoReplay(exchange);
}

function useProblems(exchange: Exchange, { message, mode, own }: Replay): Problem[] {
  return useMemo(() => {
    if (mode === 'as it was') return [];
    const cut = exchange.request.bodyTruncated && message.body === exchange.request.body;
    const text = 'Only the beginning of this body was kept: complete it, or write another one.';
    return [
      ...(cut ? [{ where: 'body' as const, text, stops: true }] : []),
      ...checkMessage(message, registryOf(own)),
    ];
  }, [exchange, message, mode, own]);
}

function registryOf(setting: ScimSetting | undefined) {
  return declaredRegistry({ schemas: setting?.schemas ?? [], resourceTypes: setting?.resourceTypes ?? [] });
}
