//! The fields of the registers of the scope, with the headings under which people bring them.

use waymark_words::phrase;

use super::field::{Field, Holds};

pub(super) const SERVICES: &[Field] = &[
    Field::of(
        "name",
        phrase!("table.service_name"),
        Holds::Line,
        &["service", "name", "service name", "title"],
    )
    .required(),
    Field::of(
        "service_group",
        phrase!("table.service_group"),
        Holds::Line,
        &["group", "service group", "category", "family", "portfolio"],
    ),
    Field::of(
        "outcome",
        phrase!("table.outcome"),
        Holds::Text,
        &[
            "outcome",
            "value",
            "what customers gain",
            "description",
            "benefit",
        ],
    ),
    Field::of(
        "criticality",
        phrase!("table.criticality"),
        Holds::Criticality,
        &["criticality", "priority", "importance", "tier", "class"],
    ),
    Field::of(
        "performed",
        phrase!("table.provided_by"),
        Holds::PerformedBy,
        &["provided by", "provider", "delivered by", "operated by"],
    ),
    Field::of(
        "customers",
        phrase!("table.customers"),
        Holds::Customers,
        &["customers", "customer", "delivered to", "clients", "client"],
    ),
    Field::of(
        "in_scope",
        phrase!("table.in_scope"),
        Holds::InScope,
        &["in scope", "scope", "included", "in or out"],
    ),
    Field::of(
        "why",
        phrase!("table.why_out"),
        Holds::Line,
        &[
            "why",
            "reason",
            "why left out",
            "reason for leaving out",
            "reason left out",
        ],
    ),
];

pub(super) const CUSTOMERS: &[Field] = &[
    Field::of(
        "name",
        phrase!("table.customer_name"),
        Holds::Line,
        &[
            "customer",
            "name",
            "customer name",
            "client",
            "organisation",
            "organization",
            "account",
        ],
    )
    .required(),
    Field::of(
        "kind",
        phrase!("table.customer_kind"),
        Holds::CustomerKind,
        &["kind", "type", "internal or external"],
    ),
    Field::of(
        "customer_group",
        phrase!("table.customer_group"),
        Holds::Line,
        &["group", "customer group", "segment", "sector"],
    ),
    Field::of(
        "users",
        phrase!("table.users"),
        Holds::Number,
        &["users", "number of users", "seats", "staff", "headcount"],
    ),
    Field::of(
        "in_scope",
        phrase!("table.in_scope"),
        Holds::InScope,
        &["in scope", "scope", "included", "in or out"],
    ),
    Field::of(
        "why",
        phrase!("table.why_out"),
        Holds::Line,
        &[
            "why",
            "reason",
            "why left out",
            "reason for leaving out",
            "reason left out",
        ],
    ),
];

pub(super) const SITES: &[Field] = &[
    Field::of(
        "name",
        phrase!("table.site_name"),
        Holds::Line,
        &[
            "site",
            "name",
            "site name",
            "location",
            "city",
            "place",
            "office",
        ],
    )
    .required(),
    Field::of(
        "purpose",
        phrase!("table.purpose"),
        Holds::Line,
        &[
            "purpose",
            "function",
            "what is done there",
            "use",
            "description",
        ],
    ),
    Field::of(
        "staff",
        phrase!("table.staff"),
        Holds::Number,
        &[
            "staff",
            "people",
            "headcount",
            "number of staff",
            "employees",
        ],
    ),
    Field::of(
        "operates",
        phrase!("table.operates"),
        Holds::YesNo,
        &[
            "operates processes",
            "operates",
            "processes",
            "operates processes of the scope",
        ],
    ),
    Field::of(
        "in_scope",
        phrase!("table.in_scope"),
        Holds::InScope,
        &["in scope", "scope", "included", "in or out"],
    ),
    Field::of(
        "why",
        phrase!("table.why_out"),
        Holds::Line,
        &[
            "why",
            "reason",
            "why left out",
            "reason for leaving out",
            "reason left out",
        ],
    ),
];

pub(super) const PARTIES: &[Field] = &[
    Field::of(
        "name",
        phrase!("table.party_name"),
        Holds::Line,
        &[
            "party",
            "name",
            "supplier",
            "supplier name",
            "vendor",
            "provider",
            "company",
        ],
    )
    .required(),
    Field::of(
        "kind",
        phrase!("table.party_kind"),
        Holds::PartyKind,
        &["kind", "type", "supplier type", "category"],
    ),
    Field::of(
        "supplies",
        phrase!("table.supplies"),
        Holds::Line,
        &[
            "supplies",
            "service",
            "services",
            "what it supplies",
            "product",
            "scope of supply",
        ],
    ),
    Field::of(
        "contract",
        phrase!("table.contract"),
        Holds::YesNo,
        &[
            "contract",
            "agreement",
            "contract in place",
            "under contract",
        ],
    ),
    Field::of(
        "contact",
        phrase!("table.contact"),
        Holds::Line,
        &["contact", "contact person", "account manager"],
    ),
    Field::of(
        "owner",
        phrase!("table.looked_after"),
        Holds::Person,
        &[
            "owner",
            "looked after by",
            "responsible",
            "contract owner",
            "internal owner",
        ],
    ),
    Field::of(
        "checks",
        phrase!("table.checks"),
        Holds::Line,
        &[
            "checks",
            "how checked",
            "review",
            "monitoring",
            "how its work is checked",
        ],
    ),
];

pub(super) const UNITS: &[Field] = &[
    Field::of(
        "name",
        phrase!("table.unit_name"),
        Holds::Line,
        &["unit", "name", "department", "team", "division"],
    )
    .required(),
    Field::of(
        "staff",
        phrase!("table.staff"),
        Holds::Number,
        &[
            "staff",
            "people",
            "headcount",
            "number of staff",
            "employees",
        ],
    ),
    Field::of(
        "in_scope",
        phrase!("table.in_scope"),
        Holds::InScope,
        &["in scope", "scope", "included", "in or out"],
    ),
    Field::of(
        "why",
        phrase!("table.why_out"),
        Holds::Line,
        &[
            "why",
            "reason",
            "why left out",
            "reason for leaving out",
            "reason left out",
        ],
    ),
];
