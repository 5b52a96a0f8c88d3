//! The catalogue as it lies in a folder. The last one that was good keeps serving while a new one is mended.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::SystemTime;

use axum::body::Bytes;
use domain::catalogue::load::{LoadProblem, Source, load};
use domain::catalogue::{Catalogue, TownList};
use domain::key::{ItemCode, TownCode};
use jiff::civil::Date;
use lists::{List, ListKind, feed, given};
use lookup::{Words, WordsError};

use crate::lookup_pack::Packed;
use crate::store::lists::Which;

/// The word list of a catalogue.
const WORDS: &str = "words.tsv";

/// The folder and the catalogue last read from it.
#[derive(Debug)]
pub struct CatalogueFiles {
    folder: PathBuf,
    /// The town served where none is named; none if the catalogue is to say.
    first: Option<TownCode>,
    /// The lists that towns have applied, which count in place of the files'.
    applied: Mutex<AppliedLists>,
    current: RwLock<Arc<Towns>>,
    seen: Mutex<Stamp>,
}

/// Revision and list of each town that has applied one, of each kind.
pub type AppliedLists = BTreeMap<Which, (u32, Arc<List>)>;

/// The towns of a catalogue, each ready to serve.
#[derive(Debug)]
struct Towns {
    first: Arc<Loaded>,
    by_code: BTreeMap<TownCode, Arc<Loaded>>,
}

/// A catalogue ready to serve in one town.
#[derive(Debug)]
pub struct Loaded {
    /// The catalogue, of all towns.
    pub catalogue: Arc<Catalogue>,
    /// The town served.
    pub town: TownList,
    /// What words mean to the lookup.
    pub words: Arc<Words>,
    /// The items that citizens look up, twins left out, in the order of their codes.
    pub listed: Arc<[ItemCode]>,
    /// The listing of a day, written out once.
    pub listing: Mutex<Option<(Date, Bytes)>>,
    /// The lookup's pack of a day, made once.
    pub pack: Mutex<Option<(Date, Arc<Packed>)>>,
}

/// Why a folder is no catalogue.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A file can't be read.
    #[error("{0}: {1}")]
    Unreadable(String, io::Error),
    /// What is in the files is wrong.
    #[error("{}", lines(.0))]
    Wrong(Vec<LoadProblem>),
    /// The word list is wrong.
    #[error("{WORDS}: {0}")]
    Words(#[from] WordsError),
    /// The town to serve has no folder.
    #[error("no town `{0}` in the catalogue; there are {1}")]
    NoSuchTown(TownCode, String),
}

fn lines(problems: &[LoadProblem]) -> String {
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

/// When each file was last changed.
type Stamp = BTreeMap<PathBuf, Option<SystemTime>>;

impl CatalogueFiles {
    /// Reads a folder. Where a request names no town, `first` is meant, or the town that the catalogue says.
    pub fn open(folder: &Path, first: Option<TownCode>) -> Result<Self, CatalogueError> {
        let seen = Mutex::new(stamp(folder));
        let towns = Towns::new(read(folder)?, words(folder)?, first.as_ref())?;
        Ok(Self {
            folder: folder.to_owned(),
            first,
            applied: Mutex::default(),
            current: RwLock::new(Arc::new(towns)),
            seen,
        })
    }

    /// The town to serve where none is named.
    pub fn current(&self) -> Arc<Loaded> {
        Arc::clone(&self.towns().first)
    }

    /// A town, if it has a folder.
    pub fn town(&self, code: &str) -> Option<Arc<Loaded>> {
        self.towns().by_code.get(code).cloned()
    }

    /// The town something was made in. One whose folder is gone since is looked after by the first.
    pub fn town_or_first(&self, code: &TownCode) -> Arc<Loaded> {
        self.town(code.as_str()).unwrap_or_else(|| self.current())
    }

    fn towns(&self) -> Arc<Towns> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&current)
    }

    /// Whether any file has changed since this was last asked.
    pub fn have_changed(&self) -> bool {
        let now = stamp(&self.folder);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *seen, now.clone()) != now
    }

    /// Reads the folder again; on any error the catalogue served stays.
    pub fn reload(&self) -> Result<(), CatalogueError> {
        self.serve(&self.applied())
    }

    /// The lists that are served in place of the files'.
    pub fn applied(&self) -> AppliedLists {
        let applied = self.applied.lock().unwrap_or_else(PoisonError::into_inner);
        applied.clone()
    }

    /// Serves these lists from now on; on any error what is served stays.
    pub fn apply(&self, lists: AppliedLists) -> Result<(), CatalogueError> {
        self.serve(&lists)?;
        *self.applied.lock().unwrap_or_else(PoisonError::into_inner) = lists;
        Ok(())
    }

    /// A town's list as the files have it, whatever the town has applied; nothing if it has no folder.
    pub fn given(&self, which: &Which) -> Result<Option<List>, CatalogueError> {
        let catalogue = read(&self.folder)?;
        let town = catalogue.towns.get(&which.town);
        Ok(town.map(|town| given(&catalogue, town, which.kind)))
    }

    fn serve(&self, lists: &AppliedLists) -> Result<(), CatalogueError> {
        let mut catalogue = read(&self.folder)?;
        for (which, (number, list)) in lists {
            put_in(&mut catalogue, &which.town, *number, list);
        }
        let towns = Arc::new(Towns::new(
            catalogue,
            words(&self.folder)?,
            self.first.as_ref(),
        )?);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = towns;
        Ok(())
    }
}

/// Puts a town's list in place of the files'.
fn put_in(catalogue: &mut Catalogue, town: &TownCode, number: u32, list: &List) {
    match feed(catalogue, town, list) {
        None => tracing::warn!(%town, "a list of a town that has no folder"),
        Some(unfed) if !unfed.is_empty() => {
            tracing::warn!(%town, number, rows = unfed.len(), "rows left aside: another has their days");
        }
        Some(_) => {}
    }
    // What people look up stays what it was while only a list for staff is another.
    if list.kind == ListKind::Items {
        catalogue.version.push_str(&format!("+{town}.{number}"));
    }
}

/// Reads a folder once.
pub fn read(folder: &Path) -> Result<Catalogue, CatalogueError> {
    let mut sources = Vec::new();
    for path in files_below(folder)
        .map_err(|error| CatalogueError::Unreadable(folder.display().to_string(), error))?
    {
        let name = path
            .strip_prefix(folder)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        match fs::read_to_string(&path) {
            Ok(text) => sources.push(Source { path: name, text }),
            Err(error) => return Err(CatalogueError::Unreadable(name, error)),
        }
    }
    load(&sources).map_err(CatalogueError::Wrong)
}

/// Reads a folder's word list; one that has none understands no other words.
pub fn words(folder: &Path) -> Result<Words, CatalogueError> {
    match fs::read_to_string(folder.join(WORDS)) {
        Ok(text) => Ok(Words::parse(&text)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Words::default()),
        Err(error) => Err(CatalogueError::Unreadable(WORDS.to_owned(), error)),
    }
}

impl Towns {
    fn new(
        catalogue: Catalogue,
        words: Words,
        first: Option<&TownCode>,
    ) -> Result<Self, CatalogueError> {
        let catalogue = Arc::new(catalogue);
        let listed: Arc<[ItemCode]> = listed(&catalogue).into();
        let words = Arc::new(words);
        let loaded = |(code, town): (&TownCode, &TownList)| {
            let loaded = Loaded {
                catalogue: Arc::clone(&catalogue),
                town: town.clone(),
                words: Arc::clone(&words),
                listed: Arc::clone(&listed),
                listing: Mutex::new(None),
                pack: Mutex::new(None),
            };
            (code.clone(), Arc::new(loaded))
        };
        let by_code: BTreeMap<_, _> = catalogue.towns.iter().map(loaded).collect();
        let found = match first {
            Some(code) => by_code.get(code),
            None => (by_code.values())
                .find(|loaded| loaded.town.town.default)
                .or_else(|| by_code.values().next()),
        };
        match found {
            Some(first) => Ok(Self {
                first: Arc::clone(first),
                by_code,
            }),
            None => {
                let known: Vec<&str> = by_code.keys().map(TownCode::as_str).collect();
                let asked = first.cloned().unwrap_or_else(|| TownCode::new(""));
                Err(CatalogueError::NoSuchTown(asked, known.join(", ")))
            }
        }
    }
}

fn listed(catalogue: &Catalogue) -> Vec<ItemCode> {
    let items = catalogue
        .items
        .values()
        .filter(|item| item.kind.is_applied_for());
    items
        .map(|item| item.code.clone())
        .filter(|code| !catalogue.twins.contains_key(code))
        .collect()
}

/// The tables and structured files below a folder, in a fixed order.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| ending == "tsv" || ending == "toml")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn stamp(folder: &Path) -> Stamp {
    let changed = |path: PathBuf| {
        let at = fs::metadata(&path).and_then(|data| data.modified()).ok();
        (path, at)
    };
    files_below(folder)
        .unwrap_or_default()
        .into_iter()
        .map(changed)
        .collect()
}
