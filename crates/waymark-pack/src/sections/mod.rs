//! The sections of a pack, one module each: content in, blocks out. No section knows of another.

mod cover;
mod late_and_due;
mod scope;
mod timeline;

use chrono::{Datelike, Days, Months, NaiveDate};
use waymark_words::t;

use crate::block::{Axis, Block, Opening, Paragraph, Section, TargetMark};
use crate::content::{PackContent, Target};
use crate::dates;
use crate::font::Face;
use crate::layout::Furniture;
use crate::style::{BODY, MICRO};
use crate::typeset::{Cut, Words};
use crate::units::pt;

/// All sections of the pack in order.
pub(crate) fn all(content: &PackContent) -> Vec<Section> {
    let sections = [
        Some(cover::section(content)),
        Some(timeline::section(content)),
        Some(late_and_due::section(content)),
        content.scope.as_ref().map(scope::section),
    ];
    sections.into_iter().flatten().collect()
}

/// What stands on every page.
pub(crate) fn furniture(content: &PackContent) -> Furniture {
    let date = dates::long(content.status_date);
    let pack = t!("pack.header", title = content.title, date);
    let origin = t!(
        "pack.origin",
        revision = content.revision,
        last_change = content.last_change,
        head = content.head_short
    );
    Furniture {
        organisation: Words::new(&content.organisation, t!("pack.place_organisation")),
        pack: Words::new(&pack, t!("pack.place_title_of_the_pack")),
        audience: Words::new(&content.audience, t!("pack.place_audience")),
        origin: Words::new(origin, t!("pack.place_footer")),
        document_title: t!(
            "pack.document_title",
            organisation = content.organisation,
            pack
        ),
        subject: content.edition_line.clone(),
    }
}

/// A last section with all words that were cut on earlier pages; `None` if none were.
pub(crate) fn in_full(cuts: &[(usize, Cut)]) -> Option<Section> {
    if cuts.is_empty() {
        return None;
    }
    let mut blocks = Vec::with_capacity(cuts.len() * 3);
    for (page, cut) in cuts {
        let place = Words::new(
            t!("pack.in_full_place", page, place = cut.place),
            cut.place.clone(),
        );
        let style = MICRO.in_face(Face::SemiBold);
        blocks.push(Block::Paragraph(Paragraph {
            words: place,
            style,
            leads: true,
        }));
        let words = Words::new(&cut.text, cut.place.clone());
        blocks.push(Block::Paragraph(Paragraph {
            words,
            style: BODY,
            leads: false,
        }));
        blocks.push(Block::Space(pt(6)));
    }
    Some(Section {
        bookmark: t!("pack.in_full"),
        opening: Opening::Title {
            title: Words::new(t!("pack.in_full"), t!("pack.place_title")),
            subtitle: Words::new(t!("pack.in_full_subtitle"), t!("pack.place_subtitle")),
        },
        blocks,
    })
}

/// A time axis of whole months around all of `days`, today and the target.
fn axis(days: impl Iterator<Item = NaiveDate>, today: NaiveDate, target: Option<&Target>) -> Axis {
    let all = days.chain([today]).chain(target.map(|target| target.date));
    let (earliest, latest) = all.fold((today, today), |(earliest, latest), day| {
        (earliest.min(day), latest.max(day))
    });
    Axis {
        first: earliest.with_day(1).unwrap_or(earliest),
        last: last_of_month(latest),
        today,
        today_label: Words::new(dates::short(today, today), t!("pack.place_status_date")),
        target: target.map(|target| TargetMark {
            date: target.date,
            name: Words::new(&target.name, t!("pack.place_target_name")),
            when: Words::new(
                dates::short(target.date, today),
                t!("pack.place_target_date"),
            ),
        }),
    }
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(day)
}

/// "March 2026 to June 2027".
fn extent(axis: &Axis) -> String {
    let month = |day: NaiveDate| format!("{} {}", dates::month(day), day.year());
    t!(
        "pack.extent",
        first = month(axis.first),
        last = month(axis.last)
    )
}
