import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { FONT_FILES } from '../charts/picture/font-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page runs nothing but its own files, and speaks to nobody but this server. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The files of the chat page: all that lies in `page/`, and the typeface of the pictures, so that every letter is there on every computer. */
export function pageFiles(): Hono {
  const app = new Hono();
  const serve = (path: string, file: string, type: string) => {
    const content = readFileSync(file);
    app.get(path, (context) => context.body(content, 200, { ...HEADERS, 'content-type': type }));
  };
  const directory = fileURLToPath(new URL('page/', import.meta.url));
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const file = `${entry.parentPath}/${entry.name}`.replaceAll('//', '/');
    const type = TYPES[extname(entry.name)];
    if (entry.isFile() && type !== undefined) serve(`/${file.slice(directory.length)}`, file, type);
  }
  serve('/', `${directory}index.html`, TYPES['.html'] ?? '');
  for (const [weight, file] of Object.entries(FONT_FILES)) serve(`/fonts/${weight}.ttf`, file, 'font/ttf');
  return app;
}
