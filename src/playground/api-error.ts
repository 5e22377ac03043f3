/** What helps a bot to go on after a refusal. https://core.telegram.org/bots/api#responseparameters */
export type ErrorParameters =
  | { /** Seconds. */ readonly retry_after: number }
  | { /** The group's new id. */ readonly migrate_to_chat_id: number };

/** A call that the Bot API refuses: HTTP status and Telegram's own wording. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400, worded as Telegram does: `Bad Request: chat not found`. */
export function badRequest(reason: string, parameters?: ErrorParameters): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`, parameters);
}

/** 403: the chat is closed to the bot. */
export function forbidden(reason: string): ApiError {
  return new ApiError(403, `Forbidden: ${reason}`);
}
