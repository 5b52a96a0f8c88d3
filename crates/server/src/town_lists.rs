//! The lists a town keeps: tried, applied as a revision, taken back, and served in place of the files'.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use contract::revisions::{Document, Origin, Revision};
use contract::{ApiError, Missing};
use jiff::Timestamp;
use jiff::civil::Date;
use lists::{
    Cap, Column, Layout, List, ListKind, Mapping, Names, Outcome, ReadError, Scope, dry_run_in,
    import_with, laid_out, letters, read,
};
use sqlx::SqliteConnection;

use crate::app::App;
use crate::catalogue_files::CatalogueFiles;
use crate::failure::Failure;
use crate::store::lists::Which;
use crate::store::{self, Store};

/// What is said about a file that is tried.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    /// The whole list or a part of it.
    pub scope: Scope,
    /// The sheet of a workbook; the first that looks like a list unless named.
    pub sheet: Option<String>,
    /// Its columns, as far as they are not to be guessed.
    pub mapping: Mapping,
}

impl Trial {
    /// Lays a file beside a list; what is new counts from a day on, and what the town's names lack is told.
    pub fn of(
        &self,
        bytes: &[u8],
        current: &List,
        names: &Names,
        on: Date,
    ) -> Result<Outcome, Unread> {
        let sheet = read(bytes, self.sheet.as_deref(), current.kind)?;
        let import = import_with(&sheet, &self.mapping).map_err(|why| Unread {
            why,
            layout: Some(Box::new(laid_out(&sheet, &self.mapping))),
        })?;
        drop(sheet);
        Ok(dry_run_in(names, current, import, self.scope, on))
    }
}

/// That a file is no list of the kind meant.
#[derive(Clone, Debug)]
pub struct Unread {
    /// Why not.
    pub why: ReadError,
    /// How it is laid out, where it could be opened.
    pub layout: Option<Box<Layout>>,
}

impl From<ReadError> for Unread {
    fn from(why: ReadError) -> Self {
        Self { why, layout: None }
    }
}

/// What columns mean, as somebody says it: of each its letter and one of the headers of the list, such as `H:承诺时限`; `H:`
/// for one that is only kept. What is wrong is said.
pub fn columns<'a>(
    kind: ListKind,
    said: impl Iterator<Item = &'a str>,
) -> Result<BTreeMap<u32, Option<Column>>, String> {
    let columns = said.map(|said| column(kind, said));
    let columns: BTreeMap<_, _> = columns.collect::<Result<_, _>>()?;
    let mut named = BTreeSet::new();
    match columns
        .values()
        .flatten()
        .find(|meant| !named.insert(**meant))
    {
        Some(twice) => Err(format!("{} is said of two columns", twice.header())),
        None => Ok(columns),
    }
}

fn column(kind: ListKind, said: &str) -> Result<(u32, Option<Column>), String> {
    let (letter, header) = said
        .split_once([':', '='])
        .ok_or("a column's letter, a colon and one of the list's headers")?;
    let place = (0..Cap::Columns.most() as u32)
        .find(|place| letters(*place).eq_ignore_ascii_case(letter.trim()));
    let place = place.ok_or("a column's letter, such as H")?;
    if header.trim().is_empty() {
        return Ok((place, None));
    }
    let known = || kind.columns().map(Column::header).collect::<Vec<_>>();
    let meant = kind.column(header);
    let (column, _) = meant.ok_or_else(|| format!("one of {}", known().join(", ")))?;
    Ok((place, Some(column)))
}

/// What is written down of a revision beside its rows.
#[derive(Clone, Debug)]
pub struct Made {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What allows it.
    pub document: Document,
    /// The day from which it counts.
    pub counts_from: Date,
}

impl Made {
    /// Refuses a revision that nothing allows.
    pub fn is_allowed(&self) -> Result<(), Failure> {
        let Document { number, title } = &self.document;
        match number.trim().is_empty() || title.trim().is_empty() {
            true => Err(Failure::bad_request("a document's number and title")),
            false => Ok(()),
        }
    }
}

/// A list and the number of its revision; without any, number 0 and what the files say.
pub async fn current(
    db: &mut SqliteConnection,
    catalogue: &CatalogueFiles,
    which: &Which,
) -> Result<(u32, List), Failure> {
    let number = newest_of(db, which).await?;
    Ok((number, revision(db, catalogue, which, number).await?))
}

/// The number of a list's newest revision; 0 without any.
async fn newest_of(db: &mut SqliteConnection, which: &Which) -> Result<u32, Failure> {
    let revisions = store::lists::revisions(db, which).await?;
    Ok(revisions.first().map_or(0, |revision| revision.number))
}

/// The list of a revision; of number 0, what the files say.
pub async fn revision(
    db: &mut SqliteConnection,
    catalogue: &CatalogueFiles,
    which: &Which,
    number: u32,
) -> Result<List, Failure> {
    if number == 0 {
        let given = catalogue.given(which);
        let given = given.map_err(|error| Failure::Broken(error.to_string()))?;
        return given.ok_or_else(|| Failure::missing(Missing::Town));
    }
    let list = store::lists::list(db, which, number).await?;
    list.ok_or_else(|| Failure::missing(Missing::Revision))
}

/// Keeps a list as the revision that follows another; refused if that is no longer the newest.
pub async fn keep(
    db: &mut SqliteConnection,
    which: &Which,
    follows: u32,
    list: &List,
    origin: Origin,
    made: Made,
) -> Result<Revision, Failure> {
    made.is_allowed()?;
    if newest_of(db, which).await? != follows {
        return Err(ApiError::ListChanged.into());
    }
    let revision = Revision {
        town: which.town.clone(),
        number: follows + 1,
        made_at: made.at,
        made_by: made.by,
        document: made.document,
        origin,
        counts_from: made.counts_from,
        rows: list.rows.len() as u32,
    };
    store::lists::insert(db, &revision, list).await?;
    Ok(revision)
}

/// Makes an older revision the newest again.
pub async fn roll_back(
    db: &mut SqliteConnection,
    catalogue: &CatalogueFiles,
    which: &Which,
    number: u32,
    made: Made,
) -> Result<Revision, Failure> {
    let list = revision(db, catalogue, which, number).await?;
    let follows = newest_of(db, which).await?;
    keep(db, which, follows, &list, Origin::Revision { number }, made).await
}

/// Which revision of which list is the newest; nothing while the database does not say.
pub async fn newest(app: &App) -> Option<Vec<(Which, u32)>> {
    let mut db = app.store.read().await.ok()?;
    store::lists::newest(&mut db).await.ok()
}

/// Serves the newest revisions, if they are not served yet. What cannot be read or served is told in the log, and what
/// was served before stays.
pub async fn refresh(app: &App) {
    match serve_newest(&app.store, &app.catalogue).await {
        Ok(false) => {}
        Ok(true) => tracing::info!(
            version = app.catalogue.current().catalogue.version,
            "lists of towns read"
        ),
        Err(error) => {
            tracing::error!(%error, "a town's list refused, the one before keeps serving")
        }
    }
}

/// Lays the newest revisions over the catalogue's files, if they are not there yet. Says whether any were not.
pub async fn serve_newest(store: &Store, catalogue: &CatalogueFiles) -> Result<bool, Failure> {
    let mut db = store.read().await?;
    let newest = store::lists::newest(&mut db).await?;
    let mut applied = catalogue.applied();
    let known = |which: &Which| applied.get(which).map(|(number, _)| *number);
    let stale: Vec<(Which, u32)> = newest
        .into_iter()
        .filter(|(which, number)| known(which) != Some(*number))
        .collect();
    if stale.is_empty() {
        return Ok(false);
    }
    for (which, number) in stale {
        let list = store::lists::list(&mut db, &which, number).await?;
        let list = list.ok_or_else(|| Failure::missing(Missing::Revision))?;
        applied.insert(which, (number, Arc::new(list)));
    }
    drop(db);
    let served = catalogue.apply(applied);
    served.map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(true)
}
