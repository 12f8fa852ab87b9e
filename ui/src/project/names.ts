// Names of files that are suggested when something is saved; the person may choose another.

/** What an organisation is called in the name of a file: letters and digits of any script, joined by hyphens. */
function forFile(organisation: string): string {
  const words = organisation.normalize("NFC").split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return [...words.join("-")].slice(0, 80).join("");
}

/** `Northgate-Managed-Services-pack-draft-2026-11-20.pdf`. */
export function packFileName(organisation: string, statusDate: string): string {
  return `${[forFile(organisation), "pack-draft", statusDate].filter(Boolean).join("-")}.pdf`;
}

/** `Northgate-Managed-Services.waymark`. */
export function projectFileName(organisation: string): string {
  return `${forFile(organisation) || "project"}.waymark`;
}
