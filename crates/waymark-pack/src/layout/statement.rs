//! The overall status: a large shape, the sentence, and the rules that gave it.

use waymark_words::t;

use super::{Piece, paragraph, status};
use crate::block::{Reason, Statement};
use crate::error::PackError;
use crate::page::Owner;
use crate::style::{BODY, HEADING, LEAD, LEFT, RIGHT};
use crate::tag::{NodeId, Role};
use crate::typeset::Typesetter;
use crate::units::{Mpt, pt};

const SHAPE: Mpt = pt(81);
const TEXT_X: Mpt = LEFT + SHAPE + 19_500;
const SENTENCE_WIDTH: Mpt = pt(570);
/// Lines of the sentence that stand beside the shape; more go below them.
const BESIDE: usize = 4;
const SMALL_SHAPE: Mpt = 10_500;
const RULE_WIDTH: Mpt = pt(170);

pub(super) fn measure(
    statement: &Statement,
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    let words = t!("pack.overall_status", rag = statement.rag.word());
    let figure = Owner::Node(typesetter.tree.add_figure(section, words));
    let shape = status::mark(statement.rag, LEFT, 0, SHAPE, figure, typesetter)?;
    let mut first = Piece {
        items: shape,
        ..Piece::default()
    };

    let owner = Owner::Node(typesetter.tree.add(section, Role::Paragraph));
    let label = typesetter.lines(&statement.label, HEADING, RIGHT - TEXT_X, Some(2))?;
    first.items.extend(label.place(TEXT_X, 0, owner));
    first.height = label.height() + 1_500;
    first.cuts.extend(label.cut);

    let node = typesetter.tree.add(section, Role::Paragraph);
    let mut sentence = paragraph::lines_at(
        TEXT_X,
        &statement.sentence,
        LEAD,
        SENTENCE_WIDTH,
        node,
        typesetter,
    )?;
    let below = sentence.split_off(sentence.len().min(BESIDE));
    sentence
        .into_iter()
        .for_each(|line| first.append_below(line));
    first.height = first.height.max(if below.is_empty() { SHAPE } else { 0 });
    let mut pieces = vec![first];
    pieces.extend(below);
    pieces.extend(measure_reasons(&statement.reasons, typesetter, section)?);
    Ok(pieces)
}

fn measure_reasons(
    reasons: &[Reason],
    typesetter: &mut Typesetter,
    section: NodeId,
) -> Result<Vec<Piece>, PackError> {
    if reasons.is_empty() {
        return Ok(Vec::new());
    }
    let list = typesetter.tree.add(section, Role::List);
    let mut pieces = Vec::with_capacity(reasons.len());
    for (index, reason) in reasons.iter().enumerate() {
        let mut piece = measure_reason(reason, typesetter, list)?;
        piece.space_before = if index == 0 { pt(10) } else { 2_500 };
        pieces.push(piece);
    }
    Ok(pieces)
}

fn measure_reason(
    reason: &Reason,
    typesetter: &mut Typesetter,
    list: NodeId,
) -> Result<Piece, PackError> {
    let item = typesetter.tree.add(list, Role::ListItem);
    let label = typesetter.tree.add(item, Role::ListLabel);
    let figure = Owner::Node(
        typesetter
            .tree
            .add_figure(label, reason.rag.word().to_string()),
    );
    let body = typesetter.tree.add(item, Role::ListBody);

    let shape = status::mark(reason.rag, TEXT_X, 900, SMALL_SHAPE, figure, typesetter)?;
    let mut piece = Piece {
        items: shape,
        ..Piece::default()
    };
    let rule_x = TEXT_X + SMALL_SHAPE + pt(6);
    let reason_x = rule_x + RULE_WIDTH + pt(9);
    let bold = BODY.in_face(crate::font::Face::SemiBold);
    let rule = typesetter.lines(&reason.rule, bold, RULE_WIDTH, Some(3))?;
    let words = typesetter.lines(&reason.reason, BODY, RIGHT - reason_x, Some(4))?;
    for (lines, x) in [(&rule, rule_x), (&words, reason_x)] {
        let owner = Owner::Node(typesetter.tree.add(body, Role::Paragraph));
        piece.items.extend(lines.place(x, 0, owner));
    }
    piece.height = rule.height().max(words.height()).max(BODY.line);
    piece.cuts.extend(rule.cut.into_iter().chain(words.cut));
    Ok(piece)
}
