//! The standards as data: what ISO/IEC 20000-1 is made of, and how an organisation gets there.
//!
//! # What is here
//!
//! | ask for | and get | module |
//! |---|---|---|
//! | [`Catalogue::clauses`] | the tree of clauses with a paraphrase and the proposed phase | [`clauses`] |
//! | [`Catalogue::criteria`] | statements that are rated N, P, L or F ([`Rating`]) | [`criteria`] |
//! | [`Catalogue::processes`] | purpose, RACI, measures, rollout stages | [`processes`] |
//! | [`Catalogue::documents`], [`Catalogue::roles`] | what is written and who does it | [`documents`], [`roles`] |
//! | [`Catalogue::plan`] | the exemplar plan in five [`Phase`]s for three [`Size`]s | [`plan`] |
//! | [`Catalogue::scope_rows`] | what items of the scope call for in the plan | [`scope_rows`] |
//! | [`Catalogue::scope`] | questions and rules on the scope of the SMS | [`scope`], [`scope_condition`] |
//! | [`Catalogue::frameworks`] | what ITIL, COBIT, ISO/IEC 27001 and ISO 9001 have to offer | [`frameworks`] |
//! | [`Catalogue::transition`] | the way from the 2011 edition to that of 2018 | [`transition`] |
//! | [`Catalogue::risks`], [`Catalogue::workshops`], [`Catalogue::profiles`] | starting points for a project | [`risks`], [`workshops`], [`profiles`] |
//! | [`Catalogue::glossary`], [`Catalogue::parts`] | terms, and the parts of the series | [`glossary`], [`parts`] |
//! | [`Catalogue::entries`] | entries as a project file carries them | [`Entry`] |
//! | [`holidays::for_place`] | public holidays of a country or a part of it | [`holidays`] |
//!
//! The data are JSON files in `data/`, edited by hand; the types in this crate refuse a field they do
//! not know, and the tests refuse a reference that leads nowhere. Why they are as they are is told
//! in `docs/decisions/0003-catalogue-data.md` and `0004-holidays.md`.
//!
//! # What is not here
//!
//! No project, no dates of a project, no rating given by anybody, no evaluation of rules. Nothing
//! reads a file or a clock at run time. Clause numbers and titles are facts; all other wording is
//! ours and replaces no standard. The order of phases is a proposal and is to be shown with
//! [`PHASING_NOTE`].
//!
//! # Example
//!
//! ```
//! use waymark_catalogue::{Catalogue, Edition, Phase};
//!
//! let catalogue = Catalogue::shipped(Edition::E2018);
//! assert_eq!(catalogue.edition().to_string(), "ISO/IEC 20000-1:2018");
//!
//! let clause = catalogue.clause("8.6.1").ok_or("no such clause")?;
//! assert_eq!(clause.title, "Incident management");
//! assert_eq!(clause.phase, Phase::Phase1);
//!
//! // What counts for conformity, and what is only shown.
//! let counted = catalogue
//!     .criteria_of("8.6.1")
//!     .filter(|criterion| criterion.basis.counts_towards_conformity())
//!     .count();
//! assert!(counted > 0);
//!
//! // The same plan serves both editions, in the clause numbers of each.
//! let old = Catalogue::shipped(Edition::E2011);
//! assert_eq!(old.clause("8.1").map(|c| c.title.as_str()), Some("Incident and service request management"));
//! assert_eq!(old.plan().entries.len(), catalogue.plan().entries.len());
//! # Ok::<(), &str>(())
//! ```

mod catalogue;
pub mod clauses;
pub mod criteria;
pub mod documents;
mod edition;
mod entry;
mod error;
pub mod frameworks;
pub mod glossary;
pub mod holidays;
pub mod parts;
mod phase;
pub mod plan;
pub mod processes;
pub mod profiles;
mod rating;
pub mod risks;
pub mod roles;
pub mod scope;
pub mod scope_condition;
pub mod scope_rows;
mod size;
pub mod transition;
mod translation;
pub mod workshops;

pub use catalogue::{Catalogue, scope_examples};
pub use clauses::{Clause, ProcessSet, number_is_within};
pub use criteria::{Criterion, CriterionBasis, CriterionKind};
pub use documents::{Document, DocumentBasis, DocumentKind};
pub use edition::{Edition, UnknownEdition};
pub use entry::{Entry, EntryBody, EntryKind};
pub use error::CatalogueError;
pub use frameworks::{FrameworkRow, Reuse, ReuseStrength};
pub use phase::{PHASING_NOTE, Phase};
pub use plan::{Plan, PlanEntry, PlanEntryKind};
pub use processes::{Process, RaciRow, RolloutStage};
pub use rating::Rating;
pub use roles::Role;
pub use scope_condition::Condition;
pub use size::{BySize, Size};
