/** A message's hours and minutes; `date` is epoch seconds. */
export function clockTime(date, language) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(date * 1000),
  );
}
