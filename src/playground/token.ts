/** The token of the playground's bot. No secret: it opens nothing but the playground of this computer. */
export const PLAYGROUND_TOKEN = '1:playground-on-this-computer-only-00';
