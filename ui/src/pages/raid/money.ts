// Amounts in the currency of the project, in words.

import { figure } from "../../words";

/** `£14,500`; where no currency is chosen or known, its code or nothing before the figure. */
export function money(amount: number, currency: string | null): string {
  if (currency === null) return figure(amount);
  try {
    return new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);
  } catch {
    return `${currency} ${figure(amount)}`;
  }
}
