//! A catalogue from its folder, for commands that need no server.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::catalogue::Catalogue;
use domain::catalogue::load::{LoadProblem, Source, load};

/// Why a folder is no catalogue.
#[derive(Debug)]
pub enum FolderError {
    /// A file can't be read.
    Unreadable(PathBuf, io::Error),
    /// What is in the files is wrong.
    Wrong(Vec<LoadProblem>),
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Wrong(problems) => problems
                .iter()
                .try_for_each(|problem| writeln!(f, "{problem}")),
        }
    }
}

impl std::error::Error for FolderError {}

/// Reads a catalogue's folder.
///
/// # Errors
///
/// Names the file that can't be read, or everything that is wrong in the files.
pub fn read(folder: &Path) -> Result<Catalogue, FolderError> {
    let mut sources = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let unreadable = |error| FolderError::Unreadable(next.clone(), error);
        for entry in fs::read_dir(&next).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if path.is_dir() {
                folders.push(path);
            } else if matches!(ending, Some("tsv" | "toml")) {
                sources.push(source(folder, &path)?);
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    load(&sources).map_err(FolderError::Wrong)
}

fn source(folder: &Path, path: &Path) -> Result<Source, FolderError> {
    let text = fs::read_to_string(path)
        .map_err(|error| FolderError::Unreadable(path.to_owned(), error))?;
    let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy();
    Ok(Source {
        path: name.replace('\\', "/"),
        text,
    })
}
