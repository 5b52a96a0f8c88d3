//! The list a town keeps: tried, applied as a revision, taken back, and served in place of the files'.

use std::sync::Arc;

use contract::revisions::{Document, Origin, Revision};
use contract::{ApiError, Missing};
use domain::key::TownCode;
use jiff::Timestamp;
use jiff::civil::Date;
use lists::{List, Mapping, Outcome, ReadError, Scope, dry_run, import_with, read};
use sqlx::SqliteConnection;

use crate::app::App;
use crate::catalogue_files::CatalogueFiles;
use crate::failure::Failure;
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
    /// Lays a file beside a list; what is new counts from a day on.
    pub fn of(&self, bytes: &[u8], current: &List, on: Date) -> Result<Outcome, ReadError> {
        let sheet = read(bytes, self.sheet.as_deref())?;
        let import = import_with(&sheet, &self.mapping)?;
        drop(sheet);
        Ok(dry_run(current, import, self.scope, on))
    }
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

/// A town's list and the number of its revision; without any, number 0 and what the files say.
pub async fn current(
    db: &mut SqliteConnection,
    catalogue: &CatalogueFiles,
    town: &TownCode,
) -> Result<(u32, List), Failure> {
    let newest = store::lists::newest(db).await?;
    let number = newest.iter().find(|(code, _)| code == town);
    let number = number.map_or(0, |(_, number)| *number);
    Ok((number, revision(db, catalogue, town, number).await?))
}

/// The list of a revision; of number 0, what the files say.
pub async fn revision(
    db: &mut SqliteConnection,
    catalogue: &CatalogueFiles,
    town: &TownCode,
    number: u32,
) -> Result<List, Failure> {
    if number == 0 {
        let given = catalogue.given(town);
        let given = given.map_err(|error| Failure::Broken(error.to_string()))?;
        return given.ok_or_else(|| Failure::missing(Missing::Town));
    }
    let list = store::lists::list(db, town, number).await?;
    list.ok_or_else(|| Failure::missing(Missing::Revision))
}

/// Keeps a list as the revision that follows another; refused if that is no longer the newest.
pub async fn keep(
    db: &mut SqliteConnection,
    town: &TownCode,
    follows: u32,
    list: &List,
    origin: Origin,
    made: Made,
) -> Result<Revision, Failure> {
    made.is_allowed()?;
    let newest = store::lists::newest(db).await?;
    let newest = newest.iter().find(|(code, _)| code == town);
    if newest.map_or(0, |(_, number)| *number) != follows {
        return Err(ApiError::ListChanged.into());
    }
    let revision = Revision {
        town: town.clone(),
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
    town: &TownCode,
    number: u32,
    made: Made,
) -> Result<Revision, Failure> {
    let list = revision(db, catalogue, town, number).await?;
    let newest = store::lists::revisions(db, town).await?;
    let follows = newest.first().map_or(0, |revision| revision.number);
    keep(db, town, follows, &list, Origin::Revision { number }, made).await
}

/// Which revision of which town is the newest; nothing while the database does not say.
pub async fn newest(app: &App) -> Option<Vec<(TownCode, u32)>> {
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
    let known = |town: &TownCode| applied.get(town).map(|(number, _)| *number);
    let stale: Vec<(TownCode, u32)> = newest
        .into_iter()
        .filter(|(town, number)| known(town) != Some(*number))
        .collect();
    if stale.is_empty() {
        return Ok(false);
    }
    for (town, number) in stale {
        let list = store::lists::list(&mut db, &town, number).await?;
        let list = list.ok_or_else(|| Failure::missing(Missing::Revision))?;
        applied.insert(town, (number, Arc::new(list)));
    }
    drop(db);
    let served = catalogue.apply(applied);
    served.map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(true)
}
