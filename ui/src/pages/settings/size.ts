// How large a file is, as people read it.

import { figure, t } from "../../words";

const KILO = 1000;

/** `860 B`, `4 kB`, `1.2 MB`: rounded to what matters, in whole numbers. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO) return t("settings.bytes", { size: figure(bytes) });
  if (bytes < KILO * KILO) return t("settings.kilobytes", { size: figure(Math.round(bytes / KILO)) });
  const tenths = Math.round(bytes / (KILO * KILO / 10));
  return t("settings.megabytes", { size: `${figure(Math.floor(tenths / 10))}.${tenths % 10}` });
}
