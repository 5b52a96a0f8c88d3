//! Loads the catalogue from the texts of its files; every error names file, line and what was expected.
//!
//! It reads no files itself: the caller hands in path and text, so that rules stay free of the outside world.

use std::fmt;

use super::Catalogue;

mod availability;
mod circle;
mod coherence;
mod duties;
mod guides;
mod lists;
mod places;
mod structured;
mod table;
mod towns;

/// One file of the catalogue.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the catalogue's folder, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LoadProblem {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// The column or key.
    pub key: String,
    /// What was expected.
    pub expected: String,
}

impl fmt::Display for LoadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}: expected {}",
            self.file, self.line, self.key, self.expected
        )
    }
}

/// Loads a catalogue, or says everything that is wrong with it at once.
pub fn load(sources: &[Source]) -> Result<Catalogue, Vec<LoadProblem>> {
    let mut files = Files {
        sources,
        problems: Vec::new(),
    };
    let catalogue = read(&mut files);
    if let Some(catalogue) = &catalogue {
        coherence::check(catalogue, &mut files);
    }
    let mut problems = files.problems;
    problems.sort();
    catalogue.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Nothing where not even the calendar holds together.
fn read(files: &mut Files<'_>) -> Option<Catalogue> {
    let calendar = lists::calendar(files);
    let items = lists::items(files);
    let bundles = structured::bundles(files);
    let bodies = structured::bodies(files);
    Some(Catalogue {
        version: version(files.sources),
        towns: towns::towns(files, &bodies),
        hours: structured::hours(files),
        bodies,
        twins: lists::twins(files),
        aliases: lists::aliases(files, &items, &bundles),
        sections: lists::sections(files),
        fields: lists::fields(files),
        materials: lists::materials(files),
        statements: structured::statements(files),
        guides: guides::guides(files),
        items,
        bundles,
        calendar: calendar?,
    })
}

/// FNV-1a over paths and texts: names a version, guards nothing.
fn version(sources: &[Source]) -> String {
    let mut sorted: Vec<&Source> = sources.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let bytes = sorted
        .iter()
        .flat_map(|s| s.path.bytes().chain(s.text.bytes()));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// The files being read, and what was found wrong with them so far.
struct Files<'a> {
    sources: &'a [Source],
    problems: Vec<LoadProblem>,
}

impl<'a> Files<'a> {
    fn source(&mut self, path: &str) -> Option<&'a Source> {
        let found = self.sources.iter().find(|s| s.path == path);
        if found.is_none() {
            self.report(path, 0, "file", "a file of this name");
        }
        found
    }

    fn has(&self, path: &str) -> bool {
        self.sources.iter().any(|s| s.path == path)
    }

    fn below(&self, folder: &'a str) -> impl Iterator<Item = &'a Source> + use<'a> {
        self.sources
            .iter()
            .filter(move |s| s.path.starts_with(folder))
    }

    fn report(&mut self, file: &str, line: usize, key: &str, expected: impl Into<String>) {
        self.problems.push(LoadProblem {
            file: file.to_owned(),
            line,
            key: key.to_owned(),
            expected: expected.into(),
        });
    }
}
