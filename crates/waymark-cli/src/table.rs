//! Columns for a terminal: as wide as what stands in them, the last one as long as it likes.

use std::fmt;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    head: String,
    to_the_right: bool,
}

impl Column {
    /// Words and dates.
    pub fn left(head: impl Into<String>) -> Column {
        Column {
            head: head.into(),
            to_the_right: false,
        }
    }

    /// Numbers.
    pub fn right(head: impl Into<String>) -> Column {
        Column {
            head: head.into(),
            to_the_right: true,
        }
    }
}

/// Rows of text in columns. Without rows, or where no column has a head, it has no heading.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn new(columns: &[Column]) -> Table {
        Table {
            columns: columns.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    fn heading(&self) -> Option<Vec<String>> {
        let heads: Vec<String> = self.columns.iter().map(|c| c.head.clone()).collect();
        let headless = self.rows.is_empty() || heads.iter().all(String::is_empty);
        (!headless).then_some(heads)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heading = self.heading();
        let rows = || heading.iter().chain(&self.rows);
        let widest = |at: usize| {
            rows()
                .filter_map(|row| row.get(at))
                .map(|cell| width(cell))
                .max()
        };
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|at| widest(at).unwrap_or(0))
            .collect();
        for row in rows() {
            let mut line = String::new();
            for ((cell, column), wide) in row.iter().zip(&self.columns).zip(&widths) {
                let gap = " ".repeat(wide.saturating_sub(width(cell)));
                let (before, after) = if column.to_the_right {
                    (gap.as_str(), "")
                } else {
                    ("", gap.as_str())
                };
                line.push_str("  ");
                line.push_str(before);
                line.push_str(cell);
                line.push_str(after);
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// How many columns of a terminal a text takes. Marks that stand on a letter take none, wide signs of East Asia and
/// pictures two.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match u32::from(c) {
            0x0300..=0x036F | 0x200B..=0x200F | 0xFE00..=0xFE0F => 0,
            0x1100..=0x115F
            | 0x2E80..=0xA4CF
            | 0xAC00..=0xD7A3
            | 0xF900..=0xFAFF
            | 0xFE30..=0xFE6F => 2,
            0xFF00..=0xFF60 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD => 2,
            _ => 1,
        })
        .sum()
}

/// A text as one line: line ends and tabs become spaces, and what would turn the rest of the line around is left out.
pub fn one_line(text: &str) -> String {
    let turns = |c: &char| matches!(u32::from(*c), 0x202A..=0x202E | 0x2066..=0x2069);
    let kept: String = text
        .chars()
        .filter(|c| !turns(c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    kept.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The beginning of a long text, with a sign that there is more.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_whatever_the_letters() {
        let mut table = Table::new(&[
            Column::left("who"),
            Column::right("days"),
            Column::left("what"),
        ]);
        for (who, days) in [("Åse", "7"), ("A\u{30a}se", "12"), ("東京", "-3"), ("", "")] {
            table.row([who.to_string(), days.into(), "x".into()]);
        }
        let expected = "  who   days  what
  Åse      7  x
  A\u{30a}se     12  x
  東京    -3  x
              x
";
        assert_eq!(table.to_string(), expected);
    }

    #[test]
    fn nothing_has_no_heading() {
        assert_eq!(Table::new(&[Column::left("who")]).to_string(), "");
    }

    #[test]
    fn a_name_is_one_line_and_turns_nothing_around() {
        assert_eq!(one_line("Draft\r\n\tthe  policy "), "Draft the policy");
        assert_eq!(one_line("a\u{202e}b\u{1b}[2Jc"), "ab [2Jc");
        assert_eq!(cut("Åsgård Telecom", 14), "Åsgård Telecom");
        assert_eq!(cut("Åsgård Telecom", 8), "Åsgård…");
    }
}
