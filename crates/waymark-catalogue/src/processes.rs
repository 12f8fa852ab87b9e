//! The processes: what each is for, who takes part, how it is measured and rolled out.

use crate::{BySize, Edition, ProcessSet};
use serde::{Deserialize, Serialize};

/// The file, which holds the processes of both editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessFile {
    /// What a reader of the file has to know.
    pub note: String,
    /// All processes, those of the 2018 edition first.
    pub processes: Vec<Process>,
}

/// A process of the SMS in one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The id, such as `INCIDENT` or `2011-8.1`.
    pub id: String,
    /// The edition it belongs to.
    pub edition: Edition,
    /// The name for people.
    pub title: String,
    /// The group of the process, in the 2011 edition only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process_set: Option<ProcessSet>,
    /// Clauses of the 2018 edition that it serves.
    pub clauses_2018: Vec<String>,
    /// Clauses of the 2011 edition that it serves; empty for what is new in 2018.
    pub clauses_2011: Vec<String>,
    /// Ids of the processes of the other edition that carry the same matter.
    pub counterparts: Vec<String>,
    /// Id of the role that answers for it.
    pub owner_role: String,
    /// What it is for.
    pub purpose: String,
    /// Results one can see when it works.
    pub outcomes: Vec<String>,
    /// What comes in.
    pub inputs: Vec<String>,
    /// What goes out.
    pub outputs: Vec<String>,
    /// What is done, in order.
    pub activities: Vec<String>,
    /// Ids of the processes of the same edition that it hands work to.
    pub interfaces: Vec<String>,
    /// Who does what.
    pub raci: Vec<RaciRow>,
    /// How its working can be measured.
    pub measures: Vec<Measure>,
    /// Sorts of tools that help.
    pub tools: Vec<String>,
    /// What usually goes wrong.
    pub pitfalls: Vec<String>,
    /// What can be gained early.
    pub quick_wins: Vec<String>,
    /// The five stages of its rollout, in order.
    pub rollout_stages: Vec<StageExit>,
    /// How to fit it to the size of the organisation.
    pub guidance_by_size: BySize<String>,
    /// Names of the ITIL 4 practices that come closest.
    pub itil4_practices: Vec<String>,
    /// Names of the ITIL v3 processes that come closest.
    pub itil_v3: Vec<String>,
    /// What one sees at capability levels 1 to 3. A capability level is not conformity.
    pub capability_indicators: Vec<CapabilityIndicator>,
}

impl Process {
    /// The clauses it serves in its own edition.
    pub fn clauses(&self) -> &[String] {
        match self.edition {
            Edition::E2018 => &self.clauses_2018,
            Edition::E2011 => &self.clauses_2011,
        }
    }
}

/// Who does what in one activity. All values are ids of roles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaciRow {
    /// The activity.
    pub activity: String,
    /// The one who answers for the result.
    pub accountable: String,
    /// Those who do it.
    pub responsible: Vec<String>,
    /// Those who are asked before.
    pub consulted: Vec<String>,
    /// Those who are told afterwards.
    pub informed: Vec<String>,
}

/// A figure that shows how a process works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The name of the figure.
    pub name: String,
    /// Its unit in words or as a sign: `%`, `minutes`, `number`.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
}

/// Which way a measure is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    HigherIsBetter,
    /// Less is better.
    LowerIsBetter,
    /// Neither: the figure should stay near its target.
    NearTarget,
}

/// How far the rollout of a process has come. A stage is reached when its exit criterion and all
/// earlier ones are met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RolloutStage {
    /// The way of working is agreed.
    Designed,
    /// It is written down and approved.
    Documented,
    /// The people concerned are trained.
    Trained,
    /// It is used for real work.
    Operating,
    /// Records of its use have built up.
    Evidenced,
}

impl RolloutStage {
    /// All stages in order.
    pub const ALL: [RolloutStage; 5] = [
        RolloutStage::Designed,
        RolloutStage::Documented,
        RolloutStage::Trained,
        RolloutStage::Operating,
        RolloutStage::Evidenced,
    ];

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            RolloutStage::Designed => "designed",
            RolloutStage::Documented => "documented",
            RolloutStage::Trained => "trained",
            RolloutStage::Operating => "operating",
            RolloutStage::Evidenced => "evidenced",
        }
    }
}

/// When a process has reached a stage of its rollout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageExit {
    /// The stage.
    pub stage: RolloutStage,
    /// What has to be true.
    pub exit_criterion: String,
}

/// What one sees at a capability level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapabilityIndicator {
    /// The level, 1 (performed) to 3 (established), as in ISO/IEC 33020.
    pub level: u8,
    /// What one sees.
    pub indicator: String,
}
