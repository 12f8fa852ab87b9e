//! The catalogue of one edition: everything in one value, looked up by number or id.
//!
//! The data files are part of the program. They are parsed once per edition, when first asked for.
//! Nothing here reads a file, a clock or a project.

use crate::clauses::{Clause, ClauseFile, number_is_within};
use crate::criteria::{Criterion, CriterionFile};
use crate::documents::{Document, DocumentFile};
use crate::frameworks::{FrameworkRow, Frameworks};
use crate::glossary::{GlossaryFile, Term};
use crate::parts::Series;
use crate::plan::{Plan, PlanEntry};
use crate::processes::{Process, ProcessFile};
use crate::profiles::{Profile, ProfileFile};
use crate::risks::{RiskFile, RiskScales, TypicalRisk};
use crate::roles::{Role, RoleFile};
use crate::scope::{QuestionFile, RuleFile, Scope, ScopeExample, ScopeExampleFile};
use crate::scope_rows::ScopeRows;
use crate::transition::Transition;
use crate::translation::Translation;
use crate::workshops::{Workshop, WorkshopFile};
use crate::{CatalogueError, Edition};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The standards as data, for one edition.
///
/// Lists are in the order in which people expect them: clauses by number, criteria by clause, plan
/// entries by work breakdown. Clause numbers in a catalogue are always those of its own edition,
/// except where a field or type says otherwise.
#[derive(Debug, Clone)]
pub struct Catalogue {
    edition: Edition,
    version: String,
    clauses: Vec<Clause>,
    criteria: Vec<Criterion>,
    processes: Vec<Process>,
    documents: Vec<Document>,
    roles: Vec<Role>,
    plan: Plan,
    scope: Scope,
    scope_rows: ScopeRows,
    frameworks: Frameworks,
    series: Series,
    glossary: Vec<Term>,
    risks: Vec<TypicalRisk>,
    risk_scales: RiskScales,
    workshops: Vec<Workshop>,
    profiles: Vec<Profile>,
    transition: Transition,
    clause_places: BTreeMap<String, usize>,
    criterion_places: BTreeMap<String, usize>,
}

/// The contents of `catalogue.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionFile {
    version: String,
}

/// Reads one of the data files that are part of the program.
macro_rules! parse_data {
    ($file:literal) => {
        parse_file($file, include_str!(concat!("../data/", $file)))
    };
}

impl Catalogue {
    /// The catalogue of an edition that this program was built with.
    ///
    /// # Panics
    ///
    /// If the data files are broken, which the tests of this crate rule out for a built program.
    pub fn shipped(edition: Edition) -> &'static Catalogue {
        static E2018: OnceLock<Catalogue> = OnceLock::new();
        static E2011: OnceLock<Catalogue> = OnceLock::new();
        let place = match edition {
            Edition::E2018 => &E2018,
            Edition::E2011 => &E2011,
        };
        place.get_or_init(|| match Catalogue::parse(edition) {
            Ok(catalogue) => catalogue,
            Err(error) => panic!("the shipped catalogue is broken: {error}"),
        })
    }

    /// Parses the data files that are part of the program.
    ///
    /// # Errors
    ///
    /// [`CatalogueError::File`] if a file does not have the expected form,
    /// [`CatalogueError::Duplicate`] if a clause or criterion is there twice.
    pub fn parse(edition: Edition) -> Result<Catalogue, CatalogueError> {
        let catalogue = Catalogue::parse_2018()?;
        match edition {
            Edition::E2018 => Ok(catalogue),
            Edition::E2011 => catalogue.into_2011(),
        }
    }

    /// The 2018 edition, whose clause numbers the shared files use.
    fn parse_2018() -> Result<Catalogue, CatalogueError> {
        let version: VersionFile = parse_data!("catalogue.json")?;
        let clauses: ClauseFile = parse_data!("clauses_2018.json")?;
        let criteria: CriterionFile = parse_data!("criteria_2018.json")?;
        let documents: DocumentFile = parse_data!("documents.json")?;
        let roles: RoleFile = parse_data!("roles.json")?;
        let questions: QuestionFile = parse_data!("scope_questions.json")?;
        let rules: RuleFile = parse_data!("scope_rules.json")?;
        let glossary: GlossaryFile = parse_data!("glossary.json")?;
        let risks: RiskFile = parse_data!("risks.json")?;
        let workshops: WorkshopFile = parse_data!("workshops.json")?;
        let profiles: ProfileFile = parse_data!("profiles.json")?;
        Ok(Catalogue {
            edition: Edition::E2018,
            version: version.version,
            clause_places: places("clauses_2018.json", &clauses.clauses, |c| &c.number)?,
            criterion_places: places("criteria_2018.json", &criteria.criteria, |c| &c.id)?,
            clauses: clauses.clauses,
            criteria: criteria.criteria,
            processes: processes_of(Edition::E2018)?,
            documents: documents.documents,
            roles: roles.roles,
            plan: parse_data!("plan.json")?,
            scope: Scope {
                statement_template: questions.statement_template,
                example_statement: questions.example_statement,
                questions: questions.questions,
                rules: rules.rules,
                in_order: rules.in_order,
            },
            scope_rows: parse_data!("scope_rows.json")?,
            frameworks: parse_data!("frameworks.json")?,
            series: parse_data!("parts.json")?,
            glossary: glossary.terms,
            risks: risks.risks,
            risk_scales: risks.scales,
            workshops: workshops.workshops,
            profiles: profiles.profiles,
            transition: parse_data!("transition.json")?,
        })
    }

    /// Puts the clauses, criteria and processes of 2011 in place and translates the shared lists.
    fn into_2011(self) -> Result<Catalogue, CatalogueError> {
        let clauses: ClauseFile = parse_data!("clauses_2011.json")?;
        let criteria: CriterionFile = parse_data!("criteria_2011.json")?;
        let processes = processes_of(Edition::E2011)?;
        let translation = Translation::new(
            &self.clauses,
            &clauses.clauses,
            &criteria.criteria,
            &processes,
        );
        Ok(Catalogue {
            edition: Edition::E2011,
            clause_places: places("clauses_2011.json", &clauses.clauses, |c| &c.number)?,
            criterion_places: places("criteria_2011.json", &criteria.criteria, |c| &c.id)?,
            documents: translation.documents(self.documents),
            plan: translation.plan(self.plan),
            scope: translation.scope(self.scope),
            scope_rows: translation.scope_rows(self.scope_rows),
            workshops: translation.workshops(self.workshops),
            profiles: translation.profiles(self.profiles),
            clauses: clauses.clauses,
            criteria: criteria.criteria,
            processes,
            ..self
        })
    }

    /// The version of the catalogue: year and month of its last change, `2026.11`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The edition.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// All clauses, main clauses and headings included, by number.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The clauses that carry criteria, by number.
    pub fn leaf_clauses(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| clause.is_leaf)
    }

    /// The leaf clauses at or below a clause, by number; none if there is no such clause.
    pub fn leaves_within<'a>(&'a self, number: &'a str) -> impl Iterator<Item = &'a Clause> {
        self.leaf_clauses()
            .filter(|clause| clause.is_within(number))
    }

    /// The clause with this number.
    pub fn clause(&self, number: &str) -> Option<&Clause> {
        self.clauses.get(*self.clause_places.get(number)?)
    }

    /// All criteria, by clause.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// The criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.get(*self.criterion_places.get(id)?)
    }

    /// The criteria at or below a clause.
    pub fn criteria_of<'a>(&'a self, number: &'a str) -> impl Iterator<Item = &'a Criterion> {
        self.criteria
            .iter()
            .filter(|criterion| number_is_within(&criterion.clause, number))
    }

    /// All processes of the edition.
    pub fn processes(&self) -> &[Process] {
        &self.processes
    }

    /// The process with this id.
    pub fn process(&self, id: &str) -> Option<&Process> {
        self.processes.iter().find(|process| process.id == id)
    }

    /// All documents and records.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document with this id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The documents that serve this clause itself.
    pub fn documents_of<'a>(&'a self, number: &'a str) -> impl Iterator<Item = &'a Document> {
        self.documents
            .iter()
            .filter(move |document| document.clauses.iter().any(|clause| clause == number))
    }

    /// All roles.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The exemplar plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The entry of the exemplar plan with this id.
    pub fn plan_entry(&self, id: &str) -> Option<&PlanEntry> {
        self.plan.entries.iter().find(|entry| entry.id == id)
    }

    /// The entries of the exemplar plan that make or update a document.
    pub fn plan_entries_producing<'a>(
        &'a self,
        document: &'a str,
    ) -> impl Iterator<Item = &'a PlanEntry> {
        self.plan
            .entries
            .iter()
            .filter(move |entry| entry.produces_documents.iter().any(|id| id == document))
    }

    /// What items of the scope call for in the plan.
    pub fn scope_rows(&self) -> &ScopeRows {
        &self.scope_rows
    }

    /// Questions and rules on the scope.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// What can be reused from other frameworks. Rows name clauses of the 2018 edition in either
    /// catalogue; [`framework_rows`](Catalogue::framework_rows) finds those for a clause.
    pub fn frameworks(&self) -> &Frameworks {
        &self.frameworks
    }

    /// The rows on what can be reused for the leaf clauses at or below a clause of this edition.
    pub fn framework_rows(&self, number: &str) -> Vec<&FrameworkRow> {
        let wanted: Vec<&str> = self
            .leaves_within(number)
            .flat_map(|leaf| match self.edition {
                Edition::E2018 => std::slice::from_ref(&leaf.number),
                Edition::E2011 => leaf.maps_to_2018.as_slice(),
            })
            .map(String::as_str)
            .collect();
        self.frameworks
            .rows
            .iter()
            .filter(|row| wanted.contains(&row.clause.as_str()))
            .collect()
    }

    /// The parts of the ISO/IEC 20000 series and the standards next door.
    pub fn parts(&self) -> &Series {
        &self.series
    }

    /// All terms, in alphabetical order.
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }

    /// Risks that implementations commonly meet.
    pub fn risks(&self) -> &[TypicalRisk] {
        &self.risks
    }

    /// What the grades of likelihood and impact of a risk mean, from 1 to 5.
    pub fn risk_scales(&self) -> &RiskScales {
        &self.risk_scales
    }

    /// Agendas for workshops.
    pub fn workshops(&self) -> &[Workshop] {
        &self.workshops
    }

    /// Invented organisations to compare one's own with.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// What changes when a project moves from the 2011 edition to that of 2018. Its criteria are
    /// those of 2018 in either catalogue.
    pub fn transition(&self) -> &Transition {
        &self.transition
    }
}

/// Invented answer sets on scope, with what the rules of the 2018 edition make of them.
///
/// # Panics
///
/// If the data file is broken, which the tests of this crate rule out for a built program.
pub fn scope_examples() -> &'static [ScopeExample] {
    static EXAMPLES: OnceLock<Vec<ScopeExample>> = OnceLock::new();
    EXAMPLES.get_or_init(|| {
        let file: Result<ScopeExampleFile, _> = parse_data!("scope_examples.json");
        match file {
            Ok(file) => file.examples,
            Err(error) => panic!("the shipped catalogue is broken: {error}"),
        }
    })
}

/// The processes of one edition out of the file that holds both.
fn processes_of(edition: Edition) -> Result<Vec<Process>, CatalogueError> {
    let mut file: ProcessFile = parse_data!("processes.json")?;
    file.processes.retain(|process| process.edition == edition);
    Ok(file.processes)
}

/// Reads a data file and names it in an error.
fn parse_file<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    serde_json::from_str(text).map_err(|source| CatalogueError::File { file, source })
}

/// Where each entry of a list stands, by its id or number.
fn places<T>(
    file: &'static str,
    list: &[T],
    id: impl Fn(&T) -> &String,
) -> Result<BTreeMap<String, usize>, CatalogueError> {
    let mut places = BTreeMap::new();
    for (place, entry) in list.iter().enumerate() {
        if places.insert(id(entry).clone(), place).is_some() {
            return Err(CatalogueError::Duplicate {
                file,
                id: id(entry).clone(),
            });
        }
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_named_with_the_place() {
        let text = "{\"roles\": [{\"id\": \"A\", \"title\": \"B\"}]}";
        let error = parse_file::<RoleFile>("roles.json", text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "catalogue file roles.json: missing field `note` at line 1 column 36"
        );
    }

    #[test]
    fn a_field_nobody_knows_is_refused() {
        let text = "{\"version\": \"2026.11\", \"edition\": \"2018\"}";
        let error = parse_file::<VersionFile>("catalogue.json", text).err();
        let message = error.map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains("unknown field `edition`"), "{message}");
    }

    #[test]
    fn an_id_that_is_there_twice_is_named() {
        let list = ["4.1", "4.2", "4.1"].map(String::from);
        let error = places("clauses.json", &list, |number| number).unwrap_err();
        assert_eq!(
            error.to_string(),
            "catalogue file clauses.json: 4.1 is there twice"
        );
    }
}
