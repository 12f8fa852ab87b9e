// Names of files that are suggested when something is saved; the person may choose another.

/** What an organisation is called in the name of a file: letters and digits of any script, joined by hyphens. */
function forFile(organisation: string): string {
  const words = organisation.normalize("NFC").split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return [...words.join("-")].slice(0, 80).join("");
}

/** `Northgate-Managed-Services.waymark`. */
export function projectFileName(organisation: string): string {
  return `${forFile(organisation) || "project"}.waymark`;
}

/** `Northgate-Managed-Services-2026-11-20.waymark`: a copy aside of that day, as a file of its own. */
export function restoredFileName(organisation: string, taken: string): string {
  return `${[forFile(organisation) || "project", taken].join("-")}.waymark`;
}

/** `Northgate-Managed-Services-risks.xlsx`: a table of the project as a spreadsheet. */
export function tableFileName(organisation: string, table: string, extension: string): string {
  return `${[forFile(organisation) || "project", table].join("-")}.${extension}`;
}

/** `Northgate-Managed-Services-plan.xml`: the plan for Microsoft Project. */
export const planFileName = (organisation: string): string => tableFileName(organisation, "plan", "xml");

/** `Northgate-Managed-Services-copy.waymark`. */
export function copyFileName(organisation: string): string {
  return `${forFile(organisation) || "project"}-copy.waymark`;
}
