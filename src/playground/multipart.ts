const LINE_END = '\r\n';

/**
 * The parts of a multipart form, files as files. File names may stand without quotes and in any alphabet, as bot
 * libraries write them and Telegram takes them; the platform's own reader refuses those. Undefined where it is no
 * such form. https://datatracker.ietf.org/doc/html/rfc7578
 */
export function readMultipart(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Map<string, string | File> | undefined {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (boundary === null) return undefined;
  const delimiter = Buffer.from(`${LINE_END}--${boundary[1] ?? boundary[2]}`);
  const parts = new Map<string, string | File>();
  // The first delimiter has no line end before it.
  let at = body.indexOf(delimiter.subarray(LINE_END.length)) - LINE_END.length;
  if (at !== -LINE_END.length) return undefined;
  while (body.toString('latin1', at + delimiter.length, at + delimiter.length + 2) === LINE_END) {
    const start = at + delimiter.length + LINE_END.length;
    const end = body.indexOf(delimiter, start);
    const content = body.indexOf(LINE_END + LINE_END, start);
    if (end === -1 || content === -1 || content > end) return undefined;
    const headers = body.toString('utf8', start, content);
    const name = parameter(headers, 'name');
    if (name === undefined) return undefined;
    const bytes = body.subarray(content + 2 * LINE_END.length, end);
    const fileName = parameter(headers, 'filename');
    parts.set(name, fileName === undefined ? bytes.toString('utf8') : new File([bytes], fileName));
    at = end;
  }
  return body.toString('latin1', at + delimiter.length, at + delimiter.length + 2) === '--'
    ? parts
    : undefined;
}

/** A parameter of the content disposition: in quotes, or all up to the next semicolon. */
function parameter(headers: string, name: string): string | undefined {
  const found = new RegExp(`^content-disposition:.*?;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'im').exec(
    headers,
  );
  return found === null ? undefined : (found[1] ?? found[2] ?? '').trim();
}
