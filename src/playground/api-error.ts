/** A call that the Bot API refuses: HTTP status and Telegram's own wording. */
export class ApiError extends Error {
  readonly code: number;

  constructor(code: number, description: string) {
    super(description);
    this.code = code;
  }
}

/** 400, worded as Telegram does: `Bad Request: chat not found`. */
export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`);
}
