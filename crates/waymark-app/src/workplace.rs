//! Where the program runs and for whom: the clock, the person, the computer, the app's own folder.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use waymark_file::{Aside, Author, Holder};
use waymark_planner::draft::IdSource;
use waymark_words::t;

use crate::clock::Clock;
use crate::ids::Ids;
use crate::kept;

/// What the app remembers between two starts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Settings {
    /// The name under which changes are logged.
    author: Option<String>,
    /// Tells two installations of one name apart; made once.
    installation: Option<String>,
}

/// Where the program runs and for whom.
#[derive(Clone, Debug)]
pub struct Workplace {
    /// What day it is.
    pub clock: Clock,
    /// Where new ids come from.
    pub ids: Ids,
    /// Who changes are logged under.
    pub author: Author,
    /// The app's own folder: settings, backups.
    pub data_folder: PathBuf,
}

impl Workplace {
    /// This computer and its user. `who` goes before the name set in the app, and that before the name of the
    /// computer's account. The folder is `WAYMARK_DATA`, or where the system keeps data of apps. With a number in
    /// `WAYMARK_SEED` the same act on the same file makes the same ids.
    pub fn here(clock: Clock, who: Option<&str>) -> Workplace {
        Workplace::at(clock, who, data_folder())
    }

    /// The same with its settings and backups in a folder of its own.
    pub fn at(clock: Clock, who: Option<&str>, data_folder: PathBuf) -> Workplace {
        let seed = std::env::var("WAYMARK_SEED").ok();
        let seed = seed.and_then(|seed| seed.trim().parse().ok());
        let mut ids = seed.map_or_else(|| Ids::new(clock), |seed| Ids::repeated(clock, seed));
        let settings = remembered(&data_folder, &mut ids);
        let account = || {
            ["USER", "USERNAME", "LOGNAME"]
                .iter()
                .find_map(|name| std::env::var(name).ok())
        };
        let given = who.map(String::from).or(settings.author).or_else(account);
        let name = given
            .map(|name| name.trim().to_string())
            .filter(|name| !name.is_empty());
        let author = Author {
            name: name.unwrap_or_else(|| t!("app.someone")),
            installation: settings.installation.unwrap_or_default(),
        };
        Workplace {
            clock,
            ids,
            author,
            data_folder,
        }
    }

    /// Who to name to others while a file is open here.
    pub fn holder(&self) -> Holder {
        Holder {
            name: self.author.name.clone(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            process: std::process::id(),
        }
    }

    /// Where copies are kept.
    pub fn aside(&self) -> Aside<'_> {
        Aside {
            data_folder: &self.data_folder,
            now: self.clock.now(),
        }
    }
}

/// The name a person gave in Settings.
pub(crate) fn given_author(folder: &Path) -> Option<String> {
    let given = read_settings(folder)?.author?;
    Some(given).filter(|name| !name.trim().is_empty())
}

/// Keeps the name a person gives, or forgets it.
pub(crate) fn keep_author(folder: &Path, author: Option<String>) -> std::io::Result<()> {
    let settings = Settings {
        author,
        ..read_settings(folder).unwrap_or_default()
    };
    write_settings(folder, &settings)
}

/// The file with the name a person gave and the id of the installation.
const SETTINGS: &str = "settings.json";

fn read_settings(folder: &Path) -> Option<Settings> {
    kept::read(folder, SETTINGS)
}

fn write_settings(folder: &Path, settings: &Settings) -> std::io::Result<()> {
    kept::write(folder, SETTINGS, settings)
}

fn data_folder() -> PathBuf {
    std::env::var_os("WAYMARK_DATA")
        .map(PathBuf::from)
        .or_else(|| dirs::data_dir().map(|folder| folder.join("waymark")))
        .unwrap_or_else(|| std::env::temp_dir().join("waymark"))
}

/// Reads the settings; on the first start gives the installation its id. A folder that cannot be written is no reason
/// not to work: the id is then made anew each time.
fn remembered(folder: &Path, ids: &mut Ids) -> Settings {
    let mut settings = read_settings(folder).unwrap_or_default();
    if settings.installation.is_none() {
        settings.installation = Some(ids.next_id().to_string());
        let _ = write_settings(folder, &settings);
    }
    settings
}
