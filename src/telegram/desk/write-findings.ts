import { shownDecimals } from '../../answers/rounding.ts';
import { formatNumber, nameShortly, nameSlice, type Words } from '../../answers/words.ts';
import { type Finding, type Jump, LARGEST_FACTOR } from '../../releases/finding.ts';

/** Why an edition is held, a line each. What the check of the data says, it says in English. */
export function writeFindings(words: Words, findings: readonly Finding[]): string {
  return findings.map((finding) => writeFinding(words, finding)).join('\n');
}

function writeFinding(words: Words, finding: Finding): string {
  switch (finding.kind) {
    case 'gone': {
      const { gone, held } = finding;
      return words.text('desk-finding-gone', { gone, held, percent: Math.round((gone / held) * 100) });
    }
    case 'jumps': {
      const more = finding.more > 0 ? [words.text('more-lines', { count: finding.more })] : [];
      const values = [...finding.named.map((jump) => writeJump(words, jump)), ...more].join('; ');
      return words.text('desk-finding-jumps', { factor: LARGEST_FACTOR, values });
    }
    case 'broken':
      return words.text('desk-finding-broken', { message: finding.message });
    case 'older':
      return words.text('desk-finding-older', { period: finding.period, held: finding.held });
  }
}

function writeJump(words: Words, { indicator, slice, period, before, after }: Jump): string {
  const part = Object.keys(slice).length === 0 ? '' : `, ${nameSlice(words, slice)}`;
  const [was, is] = [before, after].map((value) => formatNumber(words, value, shownDecimals(value)));
  return `${nameShortly(words, indicator)}${part}, ${period}: ${was} → ${is}`;
}
