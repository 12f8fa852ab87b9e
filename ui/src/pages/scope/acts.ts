// What a person does to the scope, as the commands that ask for it and the words that say it was done. The Rust side
// decides what each means and refuses what cannot be.

import type { AskedQuestion, Given, ScopeFindingRow, ScopeVersionRow } from "../../backend/types";
import { oneAct, type Act } from "../../project/doing";
import { t } from "../../words";
import type { Answer } from "./answers";

export type { Act };

type Named = Pick<AskedQuestion, "id">;

export const answer = ({ id }: Named, given: Answer): Act => oneAct(t("scope.did_answer", { question: id }), { do: "scope.answer", question: id, answer: given });

export const takeAway = ({ id }: Named): Act => oneAct(t("scope.did_take_away", { question: id }), { do: "scope.answer", question: id, answer: null });

export const notKnown = ({ id }: Named): Act => oneAct(t("scope.did_not_know", { question: id }), { do: "scope.answer", question: id, unknown: true });

export const word = (wording: string | null): Act => oneAct(wording === null ? t("scope.did_draft") : t("scope.did_word"), { do: "scope.set_wording", wording });

export const refer = (reference: string | null): Act => oneAct(t("scope.did_refer"), { do: "scope.set_catalogue", reference });

export const accept = (finding: ScopeFindingRow, given: Omit<Given<"scope.accept">, "finding">): Act => oneAct(t("scope.did_accept"), { do: "scope.accept", finding: finding.id, ...given });

export const unaccept = (finding: ScopeFindingRow): Act => oneAct(t("scope.did_unaccept"), { do: "scope.unaccept", finding: finding.id });

export const approve = (given: Given<"scope.approve">, version: string): Act => oneAct(t("scope.did_approve", { version }), { do: "scope.approve", id: crypto.randomUUID(), ...given });

export const deleteVersion = (version: ScopeVersionRow): Act => oneAct(t("scope.did_delete", { version: version.name }), { do: "scope.delete_version", id: version.id });
