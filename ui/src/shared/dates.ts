// Dates as people read them. The only module of the window that may use `Date` or `Intl.DateTimeFormat`; a test sees
// to it. It words dates that the Rust side has computed, and never computes a plan date, a slip or a working day.
// Plan dates are ISO text, `2027-01-15`; instants of the log are ISO text in UTC.

const LOCALE = "en-GB";
const MILLISECONDS_A_DAY = 86_400_000;

function formatter(options: Intl.DateTimeFormatOptions, timeZone = "UTC"): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
}

/** Making a formatter costs far more than using it, and a log has thousands of instants: one is made for each zone. */
function perZone(options: Intl.DateTimeFormatOptions): (timeZone: string | undefined) => Intl.DateTimeFormat {
  const made = new Map<string | undefined, Intl.DateTimeFormat>();
  return (timeZone) => {
    const found = made.get(timeZone) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
    made.set(timeZone, found);
    return found;
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekday = formatter({ weekday: "short" });
const long = formatter({ day: "numeric", month: "long", year: "numeric" });
const month = formatter({ month: "long", year: "numeric" });
const full = formatter({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const clock = perZone({ hour: "2-digit", minute: "2-digit" });
const fullDay = perZone({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const dayParts = perZone({ year: "numeric", month: "2-digit", day: "2-digit" });

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
  return clock(timeZone).format(new Date(instant));
}

/** The day of an instant where the reader is, for grouping and for its heading: `Friday 30 October 2026`. */
export function dayOfInstant(instant: string, timeZone?: string): string {
  return fullDay(timeZone).format(new Date(instant)).replace(",", "");
}

/** The day of an instant where the reader is, as ISO text. */
export function isoDayOf(instant: string, timeZone?: string): string {
  const parts = dayParts(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** How many of a row of days fall on each day, in the order in which the days come first. */
export function perDay(days: string[]): { day: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const one of days) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => ({ day: one, count }));
}

/** A date as a running number of calendar days, to draw lines to scale. Not for counting slips or working days. */
export function dayNumber(iso: string): number {
  return Math.round(day(iso).getTime() / MILLISECONDS_A_DAY);
}

/** A day so many calendar days later, or earlier: for walking a calendar, never for a date of the plan. */
export function addDays(iso: string, by: number): string {
  return new Date(day(iso).getTime() + by * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The same day so many months later, or earlier; the last day of a month that is too short for it. */
export function addMonths(iso: string, by: number): string {
  const from = day(iso);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + by];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), last))).toISOString().slice(0, 10);
}

/** The weekday of a day: 0 for Monday to 6 for Sunday. */
export function weekdayOf(iso: string): number {
  return (day(iso).getUTCDay() + 6) % 7;
}

/** The weeks of the month a day is in, Monday first; nothing in the places of days of other months. */
export function monthWeeks(iso: string): (string | null)[][] {
  const first = `${iso.slice(0, 7)}-01`;
  const before: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  const days = Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((one) => one.slice(0, 7) === iso.slice(0, 7));
  const places = [...before, ...days];
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, at) => places.slice(at * 7, at * 7 + 7));
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)]);
}

/** `December 2026`, the month a day is in. */
export function monthName(iso: string): string {
  return month.format(day(iso));
}

/** `Friday 25 December 2026`. */
export function fullDate(iso: string): string {
  return full.format(day(iso)).replace(",", "");
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

const DAYS_OF_MONTH = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isoDate(year: number, month: number, date: number): string | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || date < 1 || date > DAYS_OF_MONTH(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** A month by its name or by its first letters, at least three; 0 where there is none. */
function monthNamed(word: string): number {
  const named = MONTHS.map((_, at) => long.format(day(`2000-${String(at + 1).padStart(2, "0")}-01`)).split(" ")[1] ?? "");
  return word.length < 3 ? 0 : named.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase())) + 1;
}

/**
 * The day that was typed, as ISO text: `2027-01-15`, `15 Jan 2027`, `15 January`, `15.1.2027`, `15/1`. Without a year
 * it is the year that brings it nearest to `near`, the date that stood there before.
 */
export function readDate(typed: string, near: string): string | undefined {
  const text = typed.trim().replace(/,/g, " ").replace(/\s+/g, " ");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(?:\p{L}{3,9} )?(\d{1,2})(?:(?:st|nd|rd|th)? ?(\p{L}{3,9})\.?|[./-](\d{1,2})\.?)(?:[ ./-]?(\d{4}|\d{2}))?$/iu.exec(text);
  if (!parts) return undefined;
  const [date, month] = [Number(parts[1]), parts[3] === undefined ? monthNamed(parts[2] ?? "") : Number(parts[3])];
  if (parts[4] !== undefined) return isoDate(Number(parts[4]) + (parts[4].length === 2 ? 2000 : 0), month, date);
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => isoDate(one, month, date) ?? []);
  const far = (one: string) => Math.abs(dayNumber(one) - dayNumber(near));
  return days.sort((a, b) => far(a) - far(b))[0];
}

/** The day of a running day number, as ISO text: the way back from `dayNumber`. */
export function isoOfDay(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day's month: `Jan`, where there is no room for more. */
export function shortMonth(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1] ?? "";
}
