//! The fields of a gap assessment, with the headings under which people bring them.

use waymark_words::phrase;

use super::field::{Field, Holds};

pub(super) const CRITERIA: &[Field] = &[
    Field::of(
        "code",
        phrase!("table.criterion"),
        Holds::Criterion,
        &[
            "criterion",
            "criterion id",
            "code",
            "clause",
            "clause number",
            "clause no",
            "reference",
            "ref",
            "requirement id",
            "id",
            "number",
            "no",
        ],
    )
    .required(),
    Field::of(
        "statement",
        phrase!("table.statement"),
        Holds::Text,
        &[
            "requirement",
            "statement",
            "requirement text",
            "control",
            "question",
            "description",
            "title",
        ],
    ),
    Field::of(
        "rating",
        phrase!("table.rating"),
        Holds::Rating,
        &[
            "rating",
            "assessment",
            "result",
            "status",
            "conformity",
            "conformance",
            "compliance",
            "achievement",
            "score",
            "n p l f",
            "nplf",
        ],
    )
    .read_alone(),
    Field::of(
        "defined",
        phrase!("table.defined"),
        Holds::Rating,
        &[
            "defined",
            "design",
            "designed",
            "documented",
            "documentation",
            "on paper",
        ],
    ),
    Field::of(
        "operating",
        phrase!("table.operating"),
        Holds::Rating,
        &[
            "operating",
            "operation",
            "implemented",
            "implementation",
            "in practice",
            "effectiveness",
            "lived",
        ],
    ),
    Field::of(
        "confidence",
        phrase!("table.confidence"),
        Holds::Confidence,
        &["confidence", "certainty", "how sure"],
    ),
    Field::of(
        "gap",
        phrase!("table.gap"),
        Holds::Text,
        &[
            "gap",
            "gaps",
            "what is missing",
            "finding",
            "findings",
            "observation",
            "observations",
            "comment",
            "comments",
            "remark",
            "remarks",
            "notes",
            "action needed",
        ],
    ),
    Field::of(
        "owner",
        phrase!("table.owner"),
        Holds::Person,
        &[
            "owner",
            "responsible",
            "assigned to",
            "person responsible",
            "who",
        ],
    ),
    Field::of(
        "due",
        phrase!("table.target_date"),
        Holds::Date,
        &[
            "target date",
            "due",
            "due date",
            "by when",
            "deadline",
            "target",
        ],
    ),
];
