// Dates as people read them. The only module of the window that may use `Date` or `Intl.DateTimeFormat`; a test sees
// to it. It words dates that the Rust side has computed, and never computes a plan date, a slip or a working day.
// Plan dates are ISO text, `2027-01-15`; instants of the log are ISO text in UTC.

const LOCALE = "en-GB";
const MILLISECONDS_A_DAY = 86_400_000;

function formatter(options: Intl.DateTimeFormatOptions, timeZone = "UTC"): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekday = formatter({ weekday: "short" });
const long = formatter({ day: "numeric", month: "long", year: "numeric" });

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** `15 Jan`; with the year where it is not the year of `near`, a status date: `15 Jan 2027`. */
export function shortDate(iso: string, near?: string): string {
  const [year, month, date] = iso.split("-");
  const words = `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`;
  return near !== undefined && near.slice(0, 4) !== year ? `${words} ${year}` : words;
}

/** `15 Jan 2027`. */
export function dateWithYear(iso: string): string {
  return `${shortDate(iso)} ${iso.slice(0, 4)}`;
}

/** `15 January 2027`. */
export function longDate(iso: string): string {
  return long.format(day(iso));
}

/** `Fri 27 Nov`. */
export function weekdayDate(iso: string): string {
  return `${weekday.format(day(iso))} ${shortDate(iso)}`;
}

/** The clock time of an instant of the log where the reader is: `16:05`. */
export function clockTime(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(instant));
}

/** The day of an instant where the reader is, for grouping and for its heading: `Friday 30 October 2026`. */
export function dayOfInstant(instant: string, timeZone?: string): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat(LOCALE, options).format(new Date(instant)).replace(",", "");
}

/** The day of an instant where the reader is, as ISO text. */
export function isoDayOf(instant: string, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(LOCALE, { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** A date as a running number of calendar days, to draw lines to scale. Not for counting slips or working days. */
export function dayNumber(iso: string): number {
  return Math.round(day(iso).getTime() / MILLISECONDS_A_DAY);
}

/** A labelled position on an axis of time. */
export interface MonthTick {
  day: number;
  label: string;
}

/** The firsts of the months between two running day numbers, the first of them and each January with its year. */
export function monthTicks(from: number, to: number): MonthTick[] {
  const ticks: MonthTick[] = [];
  const start = new Date(from * MILLISECONDS_A_DAY);
  let year = start.getUTCFullYear();
  let month = start.getUTCMonth();
  if (start.getUTCDate() > 1) month += 1;
  for (;;) {
    year += Math.floor(month / 12);
    month %= 12;
    const first = Date.UTC(year, month, 1) / MILLISECONDS_A_DAY;
    if (first > to) return ticks;
    const withYear = ticks.length === 0 || month === 0;
    ticks.push({ day: first, label: withYear ? `${MONTHS[month]} ${year}` : (MONTHS[month] ?? "") });
    month += 1;
  }
}
