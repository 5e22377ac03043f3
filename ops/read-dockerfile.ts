/** A step of a Dockerfile. */
export type ImageStep =
  | { readonly kind: 'from'; readonly name: string | undefined }
  | { readonly kind: 'env'; readonly variables: Readonly<Record<string, string>> }
  | {
      readonly kind: 'copy';
      readonly stage: string | undefined;
      readonly from: readonly string[];
      readonly to: string;
    }
  | { readonly kind: 'run'; readonly command: string }
  | { readonly kind: 'cmd'; readonly command: readonly string[] }
  | { readonly kind: 'health'; readonly command: readonly string[] };

/** Reads the steps that can be done without Docker, in order. What only an image has (users, volumes, ports) is left out. */
export function readDockerfile(text: string): readonly ImageStep[] {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  return lines.flatMap((line): ImageStep[] => {
    const [instruction = '', ...words] = line.split(' ');
    const rest = words.join(' ');
    switch (instruction) {
      case 'FROM':
        return [{ kind: 'from', name: / AS (\S+)$/.exec(rest)?.[1] }];
      case 'ENV':
        return [{ kind: 'env', variables: Object.fromEntries(words.map((word) => word.split('=', 2))) }];
      case 'COPY': {
        const stage = /^--from=(\S+)/.exec(rest)?.[1];
        const paths = words.filter((word) => !word.startsWith('--'));
        return [{ kind: 'copy', stage, from: paths.slice(0, -1), to: paths.at(-1) ?? '' }];
      }
      case 'RUN':
        return [{ kind: 'run', command: rest }];
      case 'CMD':
        return [{ kind: 'cmd', command: JSON.parse(rest) }];
      case 'HEALTHCHECK':
        return [{ kind: 'health', command: JSON.parse(rest.slice(rest.indexOf('['))) }];
      default:
        return [];
    }
  });
}
