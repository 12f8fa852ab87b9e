// Today, and the days of the week on which nobody works: what the Gantt shades where single days can be told apart.

/** What the project's calendar says of days as such. */
export interface WorkDays {
  /** The day that counts as today, as ISO text. */
  today: string;
  /** Stretches of days off in the week, between two running day numbers. */
  weekends: (from: number, to: number) => [number, number][];
}

/** `week` is `1111100` from Monday. */
export function workDays(today: string, week: string): WorkDays {
  // Day 0 was a Thursday.
  const isOff = (day: number) => week[(((day + 3) % 7) + 7) % 7] === "0";
  return {
    today,
    weekends: (from, to) => {
      const found: [number, number][] = [];
      for (let day = Math.floor(from) - 1; day <= to; day += 1) {
        const last = found[found.length - 1];
        if (isOff(day) && last?.[1] === day - 1) last[1] = day;
        else if (isOff(day)) found.push([day, day]);
      }
      return found;
    },
  };
}
