import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const FILES = [
  { path: '/', file: 'index.html', type: 'text/html; charset=utf-8' },
  { path: '/chat.css', file: 'chat.css', type: 'text/css; charset=utf-8' },
  { path: '/chat.js', file: 'chat.js', type: 'text/javascript; charset=utf-8' },
  { path: '/server.js', file: 'server.js', type: 'text/javascript; charset=utf-8' },
  { path: '/controls.js', file: 'controls.js', type: 'text/javascript; charset=utf-8' },
  { path: '/bubble.js', file: 'bubble.js', type: 'text/javascript; charset=utf-8' },
  { path: '/bot-links.js', file: 'bot-links.js', type: 'text/javascript; charset=utf-8' },
  { path: '/keyboard.js', file: 'keyboard.js', type: 'text/javascript; charset=utf-8' },
  { path: '/media.js', file: 'media.js', type: 'text/javascript; charset=utf-8' },
  { path: '/make.js', file: 'make.js', type: 'text/javascript; charset=utf-8' },
  { path: '/inline.js', file: 'inline.js', type: 'text/javascript; charset=utf-8' },
  { path: '/toast.js', file: 'toast.js', type: 'text/javascript; charset=utf-8' },
  { path: '/viewer.js', file: 'viewer.js', type: 'text/javascript; charset=utf-8' },
  { path: '/rich-text.js', file: 'rich-text.js', type: 'text/javascript; charset=utf-8' },
  { path: '/words.js', file: 'words.js', type: 'text/javascript; charset=utf-8' },
  { path: '/icon.svg', file: 'icon.svg', type: 'image/svg+xml' },
] as const;

/** The page runs nothing but its own files, and speaks to nobody but this server. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The files of the chat page. */
export function pageFiles(): Hono {
  const app = new Hono();
  for (const { path, file, type } of FILES) {
    const content = readFileSync(new URL(`page/${file}`, import.meta.url), 'utf8');
    app.get(path, (context) => context.body(content, 200, { ...HEADERS, 'content-type': type }));
  }
  return app;
}
