/**
 * Connections that are busy when the port closes may bring one more request. Fastify would respond by itself, with an error that
 * is none of SCIM's and that no exchange records. Here it is refused like every other: nothing of it is done, and the
 * client knows that it may come again. A response then is the last on its connection: one that stays open, as
 * clients like it, would hold up the closing.
 */
import type { FastifyInstance } from 'fastify';
import { ScimError } from '../scim/scim-error';
import type { ScimSettings } from '../settings/scim-settings';

/** To be called after the recorder and whatever delays a response have their hooks, with `return503OnClosing` off. */
export function refuseWhileClosing(app: FastifyInstance, settings: Pick<ScimSettings, 'authenticate'>): void {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onRequest', ({ exchange, headers }, _reply, done) => {
    if (!isClosing) return done();
    // Decides only which SCIM setting the exchange belongs to.
    exchange.authentication = settings.authenticate(headers.authorization);
    done(new ScimError(503, 'SCIM Workbench is closing. Nothing was done: send the request again later.'));
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done();
  });
}
