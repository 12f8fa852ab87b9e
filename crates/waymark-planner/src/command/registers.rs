//! Acts on the registers of the scope: units, customers, sites, classes of technology and services, each in scope or
//! left out with a reason. What is left out stays in its register.

use schemars::JsonSchema;

use super::aside::leave_behind;
use super::course::deletes;
use super::given::{Given, Kept, Named, add, kept};
use super::{Decide, Outcome, find};
use crate::draft::Draft;
use crate::record::{
    Criticality, Customer, CustomerKind, PerformedBy, Service, Site, Technology, Unit,
};
use crate::refusal::Refusal;
use crate::scope::ScopeRegister;

/// Says that records are kept under their name, and are added as declared.
macro_rules! registers {
    ($($Kind:ident by $Add:ident;)+) => {$(
        impl Kept for $Kind {
            const SAYS: &'static str = "name";
        }

        impl Decide for $Add {
            fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
                let given = self.given(draft.project())?;
                let made = add::<$Kind>(draft, &self.id, given)?;
                Ok(Outcome::made(made.id().clone()))
            }
        }
    )+};
}

registers! {
    Unit by UnitAdd;
    Customer by CustomerAdd;
    Site by SiteAdd;
    Technology by TechnologyAdd;
    Service by ServiceAdd;
}

kept! {
    /// Adds a part of the organisation.
    UnitAdd,
    /// Changes what is said of a part of the organisation.
    UnitSet of Unit
    needs {
        /// What it is called.
        name: String,
    }
    takes {
        /// People in it.
        staff: i64,
        /// Whether it is left out of the scope.
        left_out: bool,
        /// Why it is left out.
        why: String,
    }
}

kept! {
    /// Adds a customer.
    CustomerAdd,
    /// Changes what is said of a customer.
    CustomerSet of Customer
    needs {
        /// What it is called.
        name: String,
        /// Whether it belongs to the same organisation: `internal` or `external`.
        kind: CustomerKind,
    }
    takes {
        /// The group of customers by which the scope statement names it, such as `public-sector customers`.
        customer_group: String,
        /// People there who use the services.
        users: i64,
        /// Whether it is left out of the scope.
        left_out: bool,
        /// Why it is left out.
        why: String,
    }
}

kept! {
    /// Adds a site: a place from which services are delivered or managed.
    SiteAdd,
    /// Changes what is said of a site.
    SiteSet of Site
    needs {
        /// What it is called.
        name: String,
    }
    takes {
        /// What is done there.
        purpose: String,
        /// People who work there.
        staff: i64,
        /// Whether it is left out of the scope.
        left_out: bool,
        /// Why it is left out.
        why: String,
        /// Whether people there operate processes of the scope; null where that is not known.
        operates: bool,
        /// Whether people there are treated as a supplier, under agreement.
        as_supplier: bool,
    }
}

kept! {
    /// Adds a class of technology on which services rest.
    TechnologyAdd,
    /// Changes what is said of a class of technology.
    TechnologySet of Technology
    needs {
        /// What it is called: a class, not a product.
        name: String,
    }
    takes {
        /// Whether the scope is limited to it.
        limits: bool,
    }
}

kept! {
    /// Adds a service.
    ServiceAdd,
    /// Changes what is said of a service.
    ServiceSet of Service
    needs {
        /// What its customers call it.
        name: String,
    }
    takes {
        /// The group of services by which the scope statement names it.
        service_group: String,
        /// What its customers gain by it.
        outcome: String,
        /// How badly it is missed when it fails: `low`, `medium`, `high` or `vital`.
        criticality: Criticality,
        /// Whether the organisation provides it: `self`, `shared` with other parties, `other` parties do it as a whole, or
        /// `unknown`; null where nobody was asked.
        performed: PerformedBy,
        /// Who it is delivered to, by id or name.
        customers: Vec<Named<Customer>>,
        /// Whether it is left out of the scope.
        left_out: bool,
        /// Why it is left out.
        why: String,
        /// Of one that is left out: whether it can be told apart from those in scope; null where that is not known.
        separable: bool,
    }
}

deletes! {
    /// Removes a part of the organisation. What is only left out of the scope stays, with its reason.
    UnitDelete of Unit;
    /// Removes a customer; services name it no longer. What is only left out of the scope stays, with its reason.
    CustomerDelete of Customer;
    /// Removes a class of technology.
    TechnologyDelete of Technology;
}

/// Declares the commands that remove an item which rows of the plan may be done for.
macro_rules! leaves {
    ($($(#[$doc:meta])* $Delete:ident of $Kind:ident in $register:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $Delete {
            /// Which one, by id or by what people call it.
            pub id: String,
        }

        impl Decide for $Delete {
            fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
                let item = find::<$Kind>(draft.project(), &self.id)?;
                let (id, name) = (item.id.clone(), item.name.clone());
                let notes = leave_behind(draft, ScopeRegister::$register, &id, &name)?;
                draft.remove::<$Kind>(&id)?;
                Ok(Outcome { made: None, notes })
            }
        }
    )+};
}

leaves! {
    /// Removes a site; open rows that are done for it alone are set aside. What is only left out of the scope stays, with
    /// its reason.
    SiteDelete of Site in Site;
    /// Removes a service; open rows that are done for it alone are set aside. What is only left out of the scope stays,
    /// with its reason.
    ServiceDelete of Service in Service;
}
