import { badRequest } from './api-error.ts';
import { type Method, method } from './method.ts';
import { LOOPBACK } from './only-local.ts';
import { ME } from './people.ts';

/** https://core.telegram.org/bots/api#setwebhook */
const LONGEST_SECRET = 256;
const CONNECTIONS = { least: 1, usual: 40, most: 100 };

/** Methods by which the bot says who it is and learns what has happened. */
export const updateMethods = {
  getMe: method('getMe', () => ME),

  getUpdates: method('getUpdates', ({ updates }, poll, { signal }) => updates.take(poll, signal)),

  setWebhook: method('setWebhook', ({ updates, webhook }, parameters) => {
    const { url, secret_token: secret, max_connections, allowed_updates, drop_pending_updates } = parameters;
    if (url !== '') checkAddress(url);
    if (secret !== undefined && secret.length > LONGEST_SECRET) throw badRequest('secret token is too long');
    if (secret !== undefined && !/^[\w-]*$/.test(secret))
      throw badRequest('secret token contains unallowed characters');
    if (drop_pending_updates === true) updates.clear();
    webhook.unset();
    if (url === '') return true;
    const maxConnections = Math.min(
      Math.max(max_connections ?? CONNECTIONS.usual, CONNECTIONS.least),
      CONNECTIONS.most,
    );
    webhook.set({ url, secret, maxConnections, allowedUpdates: allowed_updates });
    return true;
  }),

  deleteWebhook: method('deleteWebhook', ({ updates, webhook }, { drop_pending_updates }) => {
    if (drop_pending_updates === true) updates.clear();
    webhook.unset();
    return true;
  }),

  getWebhookInfo: method('getWebhookInfo', ({ updates, webhook }) => {
    const settings = webhook.settings();
    const error = webhook.lastError();
    return {
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.size(),
      ...(settings && { max_connections: settings.maxConnections }),
      ...(settings?.allowedUpdates && { allowed_updates: settings.allowedUpdates }),
      ...(error && { last_error_date: error.date, last_error_message: error.message }),
    };
  }),
} satisfies Record<string, Method>;

/** As a Bot API server of one's own does, this one speaks to plain addresses too, but only on its computer. */
function checkAddress(url: string): void {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined) throw badRequest('bad webhook: URL is invalid');
  if (address.protocol === 'http:' && !LOOPBACK.has(address.hostname))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!LOOPBACK.has(address.hostname))
    throw badRequest('bad webhook: Failed to resolve host: Name or service not known');
}
