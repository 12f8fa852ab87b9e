// The currencies that are offered by name, by their codes in ISO 4217. Any other code can be typed.

import { t } from "../../words";

/** Code and name, by code. */
export function currencies(): { code: string; name: string }[] {
  return [
    { code: "AUD", name: t("project_settings.aud") },
    { code: "CAD", name: t("project_settings.cad") },
    { code: "CHF", name: t("project_settings.chf") },
    { code: "CNY", name: t("project_settings.cny") },
    { code: "CZK", name: t("project_settings.czk") },
    { code: "DKK", name: t("project_settings.dkk") },
    { code: "EUR", name: t("project_settings.eur") },
    { code: "GBP", name: t("project_settings.gbp") },
    { code: "INR", name: t("project_settings.inr") },
    { code: "JPY", name: t("project_settings.jpy") },
    { code: "NOK", name: t("project_settings.nok") },
    { code: "NZD", name: t("project_settings.nzd") },
    { code: "PLN", name: t("project_settings.pln") },
    { code: "SEK", name: t("project_settings.sek") },
    { code: "SGD", name: t("project_settings.sgd") },
    { code: "USD", name: t("project_settings.usd") },
    { code: "ZAR", name: t("project_settings.zar") },
  ];
}
