import { method } from './method.ts';
import { PARAMETERS } from './parameters.ts';
import { ME } from './people.ts';

/** Methods by which the bot says who it is and learns what has happened. */
export const updateMethods = {
  getMe: method(PARAMETERS.none, () => ME),

  getUpdates: method(PARAMETERS.getUpdates, ({ updates }, poll, signal) => updates.take(poll, signal)),

  // A webhook cannot be set here, so there is never one to take away.
  deleteWebhook: method(PARAMETERS.deleteWebhook, ({ updates }, { drop_pending_updates }) => {
    if (drop_pending_updates === true) updates.clear();
    return true;
  }),

  getWebhookInfo: method(PARAMETERS.none, ({ updates }) => ({
    url: '',
    has_custom_certificate: false,
    pending_update_count: updates.size(),
  })),
};
