/** One line of a calendar: its name, parameters and value, with what was escaped as it was meant. */
interface Property {
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** The properties of a component by name. */
export type Component = Readonly<Record<string, Property>>;

/**
 * Reads iCalendar (RFC 5545) as strictly as a program would that has never seen our writer: lines end in CR LF and are folded at 75 octets, components nest. Returns
 * the calendar's own properties and its events. Throws where something is not in order.
 */
export function readICalendar(bytes: Uint8Array): {
  readonly calendar: Component;
  readonly events: readonly Component[];
} {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const folded = text.split('\r\n');
  if (/[\r\n]/.test(folded.join(''))) throw new Error('a line ends otherwise than in CR LF');
  for (const line of folded) {
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
    // A fold inside a letter would have broken it in two.
    if (line.includes('\ufffd')) throw new Error(`a letter is torn: ${line}`);
  }
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  const open: { name: string; properties: Record<string, Property> }[] = [];
  const events: Component[] = [];
  let calendar: Component = {};
  for (const line of lines) {
    const { name, ...property } = readLine(line);
    if (name === 'BEGIN') open.push({ name: property.value, properties: {} });
    else if (name === 'END') {
      const closed = open.pop();
      if (closed?.name !== property.value) throw new Error(`${line} closes ${closed?.name}`);
      if (closed.name === 'VEVENT') events.push(closed.properties);
      if (closed.name === 'VCALENDAR') calendar = closed.properties;
    } else {
      const into = open.at(-1)?.properties;
      if (into === undefined || name in into) throw new Error(`out of place or twice: ${line}`);
      into[name] = property;
    }
  }
  if (open.length > 0) throw new Error('a component is not closed');
  return { calendar, events };
}

function readLine(line: string): Property & { readonly name: string } {
  const [, name, rest = '', value] = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^;:"]*))*):(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`not a line of a calendar: ${line}`);
  const parameters = Object.fromEntries(
    rest
      .split(';')
      .slice(1)
      .map((one) => one.split('=', 2)),
  );
  const plain = value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
  return { name, parameters, value: plain };
}
