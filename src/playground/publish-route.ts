import { Hono } from 'hono';

/** Publishes the sample edition as an office would: `unchanged` where that has been done before. */
export type PublishSample = () => Promise<'published' | 'unchanged'>;

/**
 * `POST /playground/publish` publishes the sample edition and answers `{"outcome": "published"}`. `GET` answers whether it can be done,
 * `{"offered": true}`: only then does the page show its button.
 */
export function publishRoute(publishSample: PublishSample | undefined): Hono {
  const app = new Hono();
  app.get('/playground/publish', (context) => context.json({ offered: publishSample !== undefined }));
  app.post('/playground/publish', async (context) =>
    publishSample === undefined ? context.notFound() : context.json({ outcome: await publishSample() }),
  );
  return app;
}
