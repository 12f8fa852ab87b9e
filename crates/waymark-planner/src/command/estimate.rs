//! Acts on how long a task may take: the length it is planned with is the most likely one, and beside it somebody may
//! have judged the length if it goes well and if it goes badly. Only the planned length moves dates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waymark_words::{Phrase, phrase};

use super::given::Given;
use super::task_dates::leaf;
use super::{Decide, Outcome};
use crate::draft::Draft;
use crate::record::Task;
use crate::refusal::Refusal;
use crate::value::{Id, WorkingDays};

/// The most working days a task can last.
const LONGEST: u32 = 5_000;

/// Sets how long a task takes if it goes well and if it goes badly. The length it is planned with lies between them;
/// where that is changed later, an estimate that it passes moves with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskSetEstimates {
    /// The task, by id or plan code.
    pub id: String,
    /// The length in working days if it goes well, at least 1; null where nobody has judged it.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub well: Given<u32>,
    /// The length in working days if it goes badly; null where nobody has judged it.
    #[serde(default, skip_serializing_if = "Given::is_absent")]
    pub badly: Given<u32>,
}

impl Decide for TaskSetEstimates {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<Outcome, Refusal> {
        let task = leaf(draft, &self.id, phrase!("rules.estimates"))?;
        if task.kind.is_moment() {
            return Err(Refusal::Moment {
                name: task.name.clone(),
                cannot: phrase!("rules.cannot_last"),
            });
        }
        let (id, length) = (task.id.clone(), task.duration.get());
        let well = (1, length, phrase!("rules.the_length_well"));
        let badly = (length, LONGEST, phrase!("rules.the_length_badly"));
        for (field, given, bounds) in [("well", &self.well, well), ("badly", &self.badly, badly)] {
            let days = match given {
                Given::Absent => continue,
                Given::Null => None,
                Given::Value(days) => Some(within(*days, bounds)?),
            };
            draft.set::<Task>(&id, field, &days)?;
        }
        Ok(Outcome::default())
    }
}

fn within(days: u32, (least, most, field): (u32, u32, Phrase)) -> Result<WorkingDays, Refusal> {
    let fits = WorkingDays::new(days).filter(|days| (least..=most).contains(&days.get()));
    fits.ok_or(Refusal::OutOfBounds {
        field,
        found: days.into(),
        least: least.into(),
        most: most.into(),
    })
}

/// Gives a task the length it is planned with. An estimate that it passes moves with it.
///
/// # Errors
/// When the draft refuses the fields.
pub(super) fn set_length(draft: &mut Draft<'_>, id: &Id, days: WorkingDays) -> Result<(), Refusal> {
    draft.set::<Task>(id, "duration", &days)?;
    let task = draft.project().tasks.get(id);
    let (well, badly) = task.map_or((None, None), |task| (task.well, task.badly));
    // Of a length of nothing, nothing can be judged.
    let moved = (days.get() > 0).then_some(days);
    if well.is_some_and(|well| well > days) {
        draft.set::<Task>(id, "well", &moved)?;
    }
    if badly.is_some_and(|badly| badly < days || moved.is_none()) {
        draft.set::<Task>(id, "badly", &moved)?;
    }
    Ok(())
}
