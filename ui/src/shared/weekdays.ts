// The days of the week, Monday first: as a letter where room is short, and in full.

import { t } from "../words";

export const WEEKDAYS: { letter: string; name: string }[] = [
  { letter: t("weekday.monday_letter"), name: t("weekday.monday") },
  { letter: t("weekday.tuesday_letter"), name: t("weekday.tuesday") },
  { letter: t("weekday.wednesday_letter"), name: t("weekday.wednesday") },
  { letter: t("weekday.thursday_letter"), name: t("weekday.thursday") },
  { letter: t("weekday.friday_letter"), name: t("weekday.friday") },
  { letter: t("weekday.saturday_letter"), name: t("weekday.saturday") },
  { letter: t("weekday.sunday_letter"), name: t("weekday.sunday") },
];
