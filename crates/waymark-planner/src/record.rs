//! The kinds of record a project is made of, each declared once.
//!
//! One declaration per kind gives the struct, get and set by field, the columns of the project file, JSON, the unit
//! of merging (the field) and the words of History. Whoever adds a field adds it here and nowhere else. No rule about
//! what a record *means* may live here.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use crate::choice::{ConstraintKind, DayOffKind, LinkKind, TaskKind};
use chrono::NaiveDate;
use waymark_catalogue::{CriterionBasis, Edition, Rating, Size};
use waymark_words::t;

use crate::order::OrderKey;
use crate::repeats::Repeats;
use crate::value::{
    BadValue, FieldType, FieldValue, Id, Lag, Number, Percent, Picture, Ref, Value, Week,
    WorkingDays,
};

/// One field of a record kind.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// The name in log, file and JSON. Never reused for another meaning.
    pub name: &'static str,
    /// What it may hold.
    pub holds: FieldType,
    /// Whether it may be empty.
    pub optional: bool,
    /// What people call it in History.
    pub words: &'static str,
}

/// What every record can do, whatever its kind.
pub trait Record: Clone + PartialEq + Send + Sync + 'static {
    /// The kind of this record.
    const KIND: Kind;
    /// The record's identity, unique within its kind.
    fn id(&self) -> &Id;
    /// All fields by name, blank ones too.
    fn fields(&self) -> BTreeMap<&'static str, Value>;
    /// The content of one field; `None` for a name this kind does not have.
    fn get(&self, field: &str) -> Option<Value>;
    /// Sets one field.
    ///
    /// # Errors
    /// [`BadField`] names the field when there is none of that name or the value does not fit.
    fn set(&mut self, field: &str, value: &Value) -> Result<(), BadField>;
    /// Makes a record from its fields; those left out are blank.
    ///
    /// # Errors
    /// [`BadField`] names a field that is unknown, misfit, or missing though it may not be blank.
    fn from_fields(id: Id, fields: &BTreeMap<String, Value>) -> Result<Self, BadField>;
}

/// A record of any kind, for code that treats all kinds alike.
pub trait AnyRecord: Send + Sync {
    /// The kind of this record.
    fn kind(&self) -> Kind;
    /// The record's identity.
    fn id(&self) -> &Id;
    /// All fields by name.
    fn fields(&self) -> BTreeMap<&'static str, Value>;
    /// The content of one field.
    fn get(&self, field: &str) -> Option<Value>;
    /// The typed record behind this view.
    fn as_any(&self) -> &dyn Any;
}

impl<R: Record> AnyRecord for R {
    fn kind(&self) -> Kind {
        R::KIND
    }
    fn id(&self) -> &Id {
        Record::id(self)
    }
    fn fields(&self) -> BTreeMap<&'static str, Value> {
        Record::fields(self)
    }
    fn get(&self, field: &str) -> Option<Value> {
        Record::get(self, field)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A field that cannot take what it was given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}.{field}: {reason}")]
pub struct BadField {
    /// The kind of record, as log and file name it.
    pub kind: &'static str,
    /// The field.
    pub field: String,
    /// What is wrong.
    pub reason: BadFieldReason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFieldReason {
    /// The kind has no field of that name.
    #[error("{}", t!("rules.no_such_field"))]
    Unknown,
    /// The field may not be blank.
    #[error("{}", t!("rules.may_not_be_empty"))]
    Missing,
    /// The value does not fit.
    #[error(transparent)]
    Value(#[from] BadValue),
}

/// The records of one kind, by id. Cloning is cheap: unchanged records are shared.
pub type Table<R> = imbl::OrdMap<Id, Arc<R>>;

macro_rules! record_kinds {
    ($(
        $(#[$doc:meta])*
        $Kind:ident as $name:literal, $words:literal, in $table:ident {
            $($(#[$fdoc:meta])* $field:ident: $ty:ty = $fwords:literal),+ $(,)?
        }
    )+) => {
        /// The kinds of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $Kind),+ }

        impl Kind {
            /// Every kind, in the order in which a file stores them: what is pointed at comes first where it can.
            pub const ALL: &'static [Kind] = &[$(Kind::$Kind),+];

            /// The name in log, file and JSON.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$Kind => $name),+ }
            }

            /// What people call such a record in History.
            pub fn words(self) -> &'static str {
                match self { $(Kind::$Kind => $words),+ }
            }

            /// The kind with this name.
            pub fn named(name: &str) -> Option<Kind> {
                match name { $($name => Some(Kind::$Kind),)+ _ => None }
            }

            /// The fields of this kind, in the order of its declaration.
            pub fn fields(self) -> &'static [FieldSpec] {
                match self { $(Kind::$Kind => &[$(FieldSpec {
                    name: stringify!($field),
                    holds: <$ty as FieldValue>::TYPE,
                    optional: <$ty as FieldValue>::OPTIONAL,
                    words: $fwords,
                }),+]),+ }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $Kind {
                /// The record's identity.
                pub id: Id,
                $($(#[$fdoc])* pub $field: $ty),+
            }

            impl Record for $Kind {
                const KIND: Kind = Kind::$Kind;

                fn id(&self) -> &Id {
                    &self.id
                }

                fn fields(&self) -> BTreeMap<&'static str, Value> {
                    [$((stringify!($field), self.$field.to_value())),+].into()
                }

                fn get(&self, field: &str) -> Option<Value> {
                    match field { $(stringify!($field) => Some(self.$field.to_value()),)+ _ => None }
                }

                fn set(&mut self, field: &str, value: &Value) -> Result<(), BadField> {
                    match field {
                        $(stringify!($field) => {
                            self.$field = read_field::<$ty>($name, stringify!($field), Some(value))?;
                        })+
                        _ => return Err(unknown_field($name, field)),
                    }
                    Ok(())
                }

                fn from_fields(id: Id, fields: &BTreeMap<String, Value>) -> Result<Self, BadField> {
                    const NAMES: &[&str] = &[$(stringify!($field)),+];
                    if let Some(odd) = fields.keys().find(|name| !NAMES.contains(&name.as_str())) {
                        return Err(unknown_field($name, odd));
                    }
                    Ok($Kind {
                        id,
                        $($field: read_field::<$ty>(
                            $name, stringify!($field), fields.get(stringify!($field)))?),+
                    })
                }
            }
        )+

        /// Every record of a project, one table for each kind.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Tables { $($(#[$doc])* pub $table: Table<$Kind>),+ }

        impl Tables {
            /// One record of any kind.
            pub fn get(&self, kind: Kind, id: &Id) -> Option<&dyn AnyRecord> {
                match kind { $(Kind::$Kind => self.$table.get(id).map(|r| r.as_ref() as &dyn AnyRecord)),+ }
            }

            /// All records of a kind, by id.
            pub fn of_kind(&self, kind: Kind) -> Box<dyn Iterator<Item = &dyn AnyRecord> + '_> {
                match kind {
                    $(Kind::$Kind => Box::new(self.$table.values().map(|r| r.as_ref() as &dyn AnyRecord))),+
                }
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$Kind => self.$table.len()),+ }
            }

            /// Puts a record in, from its fields.
            ///
            /// # Errors
            /// [`BadField`] when a field does not fit.
            pub(crate) fn put(
                &mut self, kind: Kind, id: &Id, fields: &BTreeMap<String, Value>,
            ) -> Result<(), BadField> {
                match kind { $(Kind::$Kind => {
                    let record = $Kind::from_fields(id.clone(), fields)?;
                    self.$table.insert(id.clone(), Arc::new(record));
                })+ }
                Ok(())
            }

            /// Takes a record out.
            pub(crate) fn take(&mut self, kind: Kind, id: &Id) {
                match kind { $(Kind::$Kind => { self.$table.remove(id); })+ }
            }

            /// Sets one field of a record that is there.
            ///
            /// # Errors
            /// [`BadField`] when the value does not fit.
            pub(crate) fn set(
                &mut self, kind: Kind, id: &Id, field: &str, value: &Value,
            ) -> Result<(), BadField> {
                match kind { $(Kind::$Kind => {
                    if let Some(record) = self.$table.get_mut(id) {
                        Arc::make_mut(record).set(field, value)?;
                    }
                })+ }
                Ok(())
            }
        }
    };
}

fn read_field<T: FieldValue>(
    kind: &'static str,
    field: &str,
    value: Option<&Value>,
) -> Result<T, BadField> {
    let bad = |reason| BadField {
        kind,
        field: field.to_string(),
        reason,
    };
    match value {
        Some(value) if value != &Value::Null || T::OPTIONAL => {
            T::from_value(value).map_err(|e| bad(BadFieldReason::Value(e)))
        }
        _ => T::from_value(&Value::Null).map_err(|_| bad(BadFieldReason::Missing)),
    }
}

fn unknown_field(kind: &'static str, field: &str) -> BadField {
    BadField {
        kind,
        field: field.to_string(),
        reason: BadFieldReason::Unknown,
    }
}

record_kinds! {
    /// What the project is: the organisation, the edition, its dates and thresholds. There is exactly one.
    Charter as "project", "project", in charter {
        /// The organisation that implements the service management system.
        organisation: String = "organisation",
        /// The edition worked to.
        edition: Edition = "edition",
        /// The size that scaled the plan.
        size: Size = "size",
        /// The organisation profile that scaled the plan, by its code in the catalogue.
        profile: Option<String> = "profile",
        /// Country or subdivision whose public holidays were taken (ISO 3166).
        country: Option<String> = "country",
        /// First day of the plan.
        start: NaiveDate = "start",
        /// Booked first day of the stage 1 audit.
        target: Option<NaiveDate> = "target audit",
        /// The status date, where it is pinned; else today.
        status_date: Option<NaiveDate> = "status date",
        /// The calendar that counts slip, float and slack.
        calendar: Ref<Calendar> = "project calendar",
        /// The baseline that slip is measured against.
        baseline: Option<Ref<Baseline>> = "current baseline",
        /// Numbers given to baselines so far; they are never given again.
        baselines_numbered: Number = "baselines numbered",
        /// Slip from which amber begins.
        amber_slip: WorkingDays = "amber from",
        /// Slip from which red begins.
        red_slip: WorkingDays = "red from",
        /// The version of the catalogue the project carries.
        catalogue_version: String = "catalogue version",
        /// For whom packs are written.
        audience: String = "audience of the pack",
        /// People in scope.
        staff: Option<Number> = "people in scope",
        /// Sites in scope.
        sites: Option<Number> = "sites in scope",
        /// The currency of amounts (ISO 4217).
        currency: Option<String> = "currency",
        /// The organisation's logo, printed on the cover of packs.
        logo: Option<Picture> = "logo",
    }
    /// An entry of the catalogue as the project carries it.
    CatalogueEntry as "catalogue_entry", "catalogue entry", in catalogue {
        /// What it is an entry of: clause, criterion, process, document, role.
        entry: String = "kind of entry",
        /// Its code, such as `8.6.1-03`.
        code: String = "code",
        /// The entry as canonical JSON.
        body: String = "content",
    }
    /// When people work.
    Calendar as "calendar", "calendar", in calendars {
        /// What it is called.
        name: String = "name",
        /// The days of the week on which people work.
        week: Week = "working week",
        /// The calendar whose days off and extra days it takes along; its own come on top of them.
        base: Option<Ref<Calendar>> = "base calendar",
    }
    /// Days on which a calendar's people do not work.
    DayOff as "day_off", "day off", in days_off {
        /// The calendar it belongs to.
        calendar: Ref<Calendar> = "calendar",
        /// First day off.
        first: NaiveDate = "first day",
        /// Last day off, inclusive.
        last: NaiveDate = "last day",
        /// Why.
        name: String = "name",
        /// Holiday, closure or absence.
        reason: DayOffKind = "reason",
        /// By which rule single days come again, from the first day to the last; none for all days between them.
        repeats: Option<Repeats> = "repeats",
    }
    /// Days on which a calendar's people work although week, days off or base calendar say otherwise.
    ExtraDay as "extra_day", "day of extra work", in extra_days {
        /// The calendar it belongs to.
        calendar: Ref<Calendar> = "calendar",
        /// First extra day.
        first: NaiveDate = "first day",
        /// Last extra day, inclusive.
        last: NaiveDate = "last day",
        /// Why.
        name: String = "name",
        /// By which rule single days come again, from the first day to the last; none for all days between them.
        repeats: Option<Repeats> = "repeats",
    }
    /// Someone who answers for work.
    Person as "person", "person", in people {
        /// The name people know them by.
        name: String = "name",
        /// What they do in the organisation.
        title: String = "job title",
        /// Where to reach them.
        email: Option<String> = "e-mail",
        /// When they work, where that is not the project calendar.
        calendar: Option<Ref<Calendar>> = "calendar",
    }
    /// A role of the service management system and who fills it.
    Role as "role", "role", in roles {
        /// Its code in the catalogue, such as `SMS_OWNER`.
        code: String = "code",
        /// What it is called.
        title: String = "title",
        /// Who fills it.
        holder: Option<Ref<Person>> = "held by",
    }
    /// A row of the plan: a piece of work, a milestone, a gate, or a row over others.
    Task as "task", "task", in tasks {
        /// Its code in the exemplar plan, such as `PRE-01`.
        code: Option<String> = "plan code",
        /// The row above it.
        parent: Option<Ref<Task>> = "parent",
        /// Its place among the rows with the same parent.
        place: OrderKey = "place",
        /// What is done.
        name: String = "name",
        /// What sort of row it is.
        kind: TaskKind = "kind",
        /// Phase 0 to 4, on the row of a phase.
        phase: Option<Number> = "phase number",
        /// Gate 0 to 3, on a gate.
        gate: Option<Number> = "gate number",
        /// Details, over several lines.
        notes: String = "notes",
        /// What exists when it is done.
        deliverable: String = "deliverable",
        /// Clause numbers it serves.
        clauses: BTreeSet<String> = "clauses",
        /// Codes of the documents it makes.
        documents: BTreeSet<String> = "documents",
        /// The role that answers for it, where no person is named.
        role: Option<Ref<Role>> = "role",
        /// The person who answers for it.
        owner: Option<Ref<Person>> = "owner",
        /// When it is worked on, where that is neither the calendar of who answers for it nor the project calendar.
        calendar: Option<Ref<Calendar>> = "calendar",
        /// Length in working days of the calendar it follows.
        duration: WorkingDays = "duration",
        /// A binding of its dates beside the links.
        constraint: Option<ConstraintKind> = "constraint",
        /// The date of that binding.
        constraint_date: Option<NaiveDate> = "constraint date",
        /// The date by which it was promised.
        deadline: Option<NaiveDate> = "deadline",
        /// Done so far.
        progress: Percent = "progress",
        /// Working days still to do, where they differ from what progress leaves.
        remaining: Option<WorkingDays> = "remaining",
        /// The day work began.
        actual_start: Option<NaiveDate> = "actual start",
        /// The day work was done.
        actual_finish: Option<NaiveDate> = "actual finish",
    }
    /// Which task drives which.
    Link as "link", "link", in links {
        /// The driving task.
        from: Ref<Task> = "from",
        /// The driven task.
        to: Ref<Task> = "to",
        /// The ends that are tied.
        kind: LinkKind = "type",
        /// The wait it adds.
        lag: Lag = "lag",
        /// Whether the wait is counted in calendar days, not in working days of the driven task's calendar.
        elapsed: bool = "counted in calendar days",
    }
    /// A state of the plan somebody approved.
    Baseline as "baseline", "baseline", in baselines {
        /// Given once: 0 is the first plan.
        number: Number = "number",
        /// What it is called.
        name: String = "name",
        /// The day it was taken.
        taken: NaiveDate = "taken on",
        /// Why it was taken.
        reason: String = "reason",
        /// Who approved it; empty for the first plan.
        approver: String = "approved by",
    }
    /// A row of the plan as it was in a baseline. It stays when the row is removed from the plan.
    BaselineTask as "baseline_task", "baseline date", in baseline_tasks {
        /// The baseline.
        baseline: Ref<Baseline> = "baseline",
        /// The row of the plan; none once it was removed.
        task: Option<Ref<Task>> = "task",
        /// What it was called.
        name: String = "name",
        /// Its place in the plan, such as `1.4.2`.
        wbs: String = "WBS code",
        /// What sort of row it was.
        kind: TaskKind = "kind",
        /// First day.
        start: NaiveDate = "start",
        /// Last day, inclusive.
        finish: NaiveDate = "finish",
        /// Length.
        duration: WorkingDays = "duration",
    }
    /// A criterion and how far it is met.
    Criterion as "criterion", "criterion", in criteria {
        /// Its id in the catalogue, such as `8.6.1-03`.
        code: String = "code",
        /// The clause it belongs to.
        clause: String = "clause",
        /// 2 where its absence would probably be a major nonconformity, else 1.
        weight: Number = "weight",
        /// The phase by which it should be largely achieved, 0 to 4: a proposal.
        phase: Number = "phase",
        /// What it rests on.
        basis: CriterionBasis = "basis",
        /// Whether the way of working is defined.
        defined: Option<Rating> = "defined",
        /// Whether it is lived and leaves records.
        operating: Option<Rating> = "operating",
    }
    /// A document or record the service management system needs.
    Document as "document", "document", in documents {
        /// Its code in the catalogue, such as `DOC-01`.
        code: String = "code",
        /// What it is called.
        title: String = "title",
        /// The phase in which it is due, 0 to 4: a proposal.
        phase: Number = "phase",
        /// Whether stage 1 looks at it.
        stage1: bool = "checked at stage 1",
        /// The role that owns it.
        role: Option<Ref<Role>> = "owner role",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_kinds_and_fields_are_unique() {
        let mut names = BTreeSet::new();
        for kind in Kind::ALL {
            assert!(names.insert(kind.name()), "{} twice", kind.name());
            assert_eq!(Kind::named(kind.name()), Some(*kind));
            let mut fields = BTreeSet::new();
            for field in kind.fields() {
                assert!(
                    fields.insert(field.name),
                    "{}.{} twice",
                    kind.name(),
                    field.name
                );
                assert_ne!(field.name, "id");
            }
        }
    }

    #[test]
    fn a_record_is_its_fields() {
        let id = Id::new("p1").unwrap();
        let fields = [
            ("name".to_string(), Value::Text("Ruth".into())),
            ("title".into(), Value::Text("".into())),
        ];
        let person = Person::from_fields(id.clone(), &fields.into()).unwrap();
        let again = Record::fields(&person)
            .into_iter()
            .map(|(k, v)| (k.to_string(), v))
            .collect();
        assert_eq!(Person::from_fields(id, &again).unwrap(), person);
    }

    #[test]
    fn missing_unknown_and_misfit_fields_are_named() {
        let id = Id::new("p1").unwrap();
        let make = |pairs: &[(&str, Value)]| {
            let fields = pairs
                .iter()
                .map(|(k, v)| (k.to_string(), v.clone()))
                .collect();
            Person::from_fields(id.clone(), &fields)
                .unwrap_err()
                .to_string()
        };
        let text = |t: &str| Value::Text(t.into());
        assert_eq!(
            make(&[("name", text("x"))]),
            "person.title: may not be empty"
        );
        assert_eq!(
            make(&[("nam", text("x"))]),
            "person.nam: there is no such field"
        );
        let misfit = make(&[("name", Value::Whole(3)), ("title", text(""))]);
        assert_eq!(misfit, "person.name: 3 is not text");
    }
}
