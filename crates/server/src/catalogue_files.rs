//! The catalogue as it lies in a folder. The last one that was good keeps serving while a new one is mended.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::SystemTime;

use axum::body::Bytes;
use domain::catalogue::load::{LoadProblem, Source, load};
use domain::catalogue::{AliasTarget, Catalogue, TownList};
use domain::key::ItemCode;
use jiff::civil::Date;
use lookup::Readings;

/// The folder and the catalogue last read from it.
#[derive(Debug)]
pub struct CatalogueFiles {
    folder: PathBuf,
    current: RwLock<Arc<Loaded>>,
    seen: Mutex<Stamp>,
}

/// A catalogue ready to serve.
#[derive(Debug)]
pub struct Loaded {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// The town served.
    pub town: TownList,
    /// How the characters of what can be looked up are read.
    pub readings: String,
    /// The items that citizens look up, twins left out, in the order of their codes.
    pub listed: Vec<ItemCode>,
    /// The listing of a day, written out once.
    pub listing: Mutex<Option<(Date, Bytes)>>,
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
    /// Reads a folder.
    pub fn open(folder: &Path) -> Result<Self, CatalogueError> {
        let seen = Mutex::new(stamp(folder));
        let current = RwLock::new(Arc::new(read(folder)?));
        Ok(Self {
            folder: folder.to_owned(),
            current,
            seen,
        })
    }

    /// The catalogue to serve now.
    pub fn current(&self) -> Arc<Loaded> {
        self.current
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Whether any file has changed since this was last asked.
    pub fn have_changed(&self) -> bool {
        let now = stamp(&self.folder);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *seen, now.clone()) != now
    }

    /// Reads the folder again; on any error the catalogue served stays.
    pub fn reload(&self) -> Result<(), CatalogueError> {
        let loaded = Arc::new(read(&self.folder)?);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = loaded;
        Ok(())
    }
}

/// Reads a folder once.
pub fn read(folder: &Path) -> Result<Loaded, CatalogueError> {
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
    let catalogue = load(&sources).map_err(CatalogueError::Wrong)?;
    // The loader makes sure that there is a town.
    let town = catalogue
        .towns
        .values()
        .next()
        .cloned()
        .ok_or_else(|| CatalogueError::Wrong(Vec::new()))?;
    let listed: Vec<ItemCode> = listed(&catalogue);
    let readings = readings(&catalogue, &listed);
    Ok(Loaded {
        town,
        readings,
        listed,
        listing: Mutex::new(None),
        catalogue,
    })
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

fn readings(catalogue: &Catalogue, listed: &[ItemCode]) -> String {
    let items = listed
        .iter()
        .filter_map(|code| catalogue.items.get(code))
        .map(|item| item.name.as_str());
    let bundles = catalogue
        .bundles
        .values()
        .flat_map(|bundle| [bundle.name.as_str(), bundle.said.as_str()]);
    let shown = |target: &AliasTarget| match target {
        AliasTarget::Item(code) => listed.contains(catalogue.canonical(code)),
        AliasTarget::Bundle(_) => true,
    };
    let aliases = catalogue
        .aliases
        .iter()
        .filter(|alias| shown(&alias.target))
        .map(|alias| alias.words.as_str());
    Readings::of(items.chain(bundles).chain(aliases)).to_string()
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
