//! A town's own lists: put in, taken back, got out. A running server serves what was applied within seconds.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use contract::revisions::{Document, Origin};
use domain::calendar::local_date;
use domain::key::TownCode;
use jiff::civil::Date;
use lists::{ListKind, Table, csv, difference, workbook};

use super::{CommandError, Data};
use crate::catalogue_files::CatalogueFiles;
use crate::clock::{Clock, MachineClock};
use crate::store::lists::Which;
use crate::store::{self, Store};
use crate::town_lists::{self, Made};

mod import;

/// Keeps a town's own list.
#[derive(Debug, Subcommand)]
pub(super) enum Lists {
    /// Says row by row what a file would change, and applies it if told to.
    Import(import::Import),
    /// Writes the list, or the difference between two days, as CSV or XLSX by the file's ending.
    Export {
        /// The file to write.
        file: PathBuf,
        /// The day for which it counts; today unless given.
        #[arg(long)]
        on: Option<Date>,
        /// With past and coming rows.
        #[arg(long, conflicts_with = "on")]
        all: bool,
        /// An older revision.
        #[arg(long)]
        revision: Option<u32>,
        /// The difference from this day on, to the day given by --on.
        #[arg(long, conflicts_with = "all")]
        since: Option<Date>,
        #[command(flatten)]
        of: OfKind,
    },
    /// Lists the revisions, newest first.
    Revisions {
        #[command(flatten)]
        of: OfKind,
    },
    /// Makes an older revision the newest again; 0 is what the catalogue's files say.
    Rollback {
        /// Its number.
        number: u32,
        #[command(flatten)]
        by: By,
        #[command(flatten)]
        of: OfKind,
    },
}

/// Whose list, and where everything is kept.
#[derive(Debug, Args)]
pub(super) struct Of {
    /// The town; the one served where none is named unless given.
    #[arg(long)]
    town: Option<String>,
    /// The catalogue's folder.
    #[arg(long, default_value = "catalogue")]
    catalogue: PathBuf,
    #[command(flatten)]
    data: Data,
}

/// Which of a town's lists.
#[derive(Debug, Args)]
pub(super) struct OfKind {
    /// Which of its lists: items, responsibilities, one_things or enforcements.
    #[arg(long, default_value = ListKind::default().word())]
    kind: ListKind,
    #[command(flatten)]
    of: Of,
}

/// Who does it, and what allows it.
#[derive(Debug, Args)]
pub(super) struct By {
    /// Who does it.
    #[arg(long)]
    by: String,
    /// The number of the document that allows it (准入文件).
    #[arg(long)]
    document: String,
    /// Its title.
    #[arg(long)]
    title: String,
}

impl By {
    fn made(self, counts_from: Date) -> Made {
        Made {
            at: MachineClock.now(),
            by: self.by,
            document: Document {
                number: self.document,
                title: self.title,
            },
            counts_from,
        }
    }
}

/// A town with what is needed to keep its list.
pub(super) struct Opened {
    pub(super) catalogue: CatalogueFiles,
    pub(super) store: Store,
    pub(super) town: TownCode,
}

impl Of {
    /// Opens the catalogue and the data, and says which town is meant.
    pub(super) async fn open(&self) -> Result<Opened, CommandError> {
        let town = self.town.clone().map(TownCode::new);
        let catalogue = CatalogueFiles::open(&self.catalogue, town)?;
        let town = catalogue.current().town.town.code.clone();
        let store = self.data.open().await?;
        Ok(Opened {
            catalogue,
            store,
            town,
        })
    }
}

/// A list with what is needed to keep it.
struct OpenedList {
    catalogue: CatalogueFiles,
    store: Store,
    which: Which,
}

impl OfKind {
    async fn open(&self) -> Result<OpenedList, CommandError> {
        let Opened {
            catalogue,
            store,
            town,
        } = self.of.open().await?;
        let kind = self.kind;
        Ok(OpenedList {
            catalogue,
            store,
            which: Which { kind, town },
        })
    }
}

impl Lists {
    pub(super) async fn run(self) -> Result<(), CommandError> {
        match self {
            Self::Import(import) => import.run().await,
            Self::Export {
                file,
                on,
                all,
                revision,
                since,
                of,
            } => {
                let OpenedList {
                    catalogue,
                    store,
                    which,
                } = of.open().await?;
                let mut db = store.read().await?;
                let list = match revision {
                    Some(number) => {
                        town_lists::revision(&mut db, &catalogue, &which, number).await?
                    }
                    None => town_lists::current(&mut db, &catalogue, &which).await?.1,
                };
                let on = on.unwrap_or_else(today);
                let table = match since {
                    Some(since) => Table::difference(&difference(&list.on(since), &list.on(on))),
                    None if all => Table::list(&list),
                    None => Table::list(&list.on(on)),
                };
                write(&table, &file, which.town.as_str())?;
                println!("{}: {} rows", file.display(), table.rows.len());
                Ok(())
            }
            Self::Revisions { of } => {
                let OpenedList { store, which, .. } = of.open().await?;
                let mut db = store.read().await?;
                for revision in store::lists::revisions(&mut db, &which).await? {
                    let from = match &revision.origin {
                        Origin::File { name, .. } => name.clone(),
                        Origin::Revision { number } => format!("revision {number}"),
                    };
                    println!(
                        "{}\t{}\t{}\t{}\t{}\t{from}\t{}",
                        revision.number,
                        revision.made_at,
                        revision.made_by,
                        revision.document.number,
                        revision.document.title,
                        revision.rows
                    );
                }
                Ok(())
            }
            Self::Rollback { number, by, of } => {
                let OpenedList {
                    catalogue,
                    store,
                    which,
                } = of.open().await?;
                let mut db = store.write().await?;
                let made = by.made(today());
                let made = town_lists::roll_back(&mut db, &catalogue, &which, number, made).await?;
                store.commit(db).await?;
                println!(
                    "revision {} is what revision {number} was: {} rows",
                    made.number, made.rows
                );
                Ok(())
            }
        }
    }
}

pub(super) fn today() -> Date {
    local_date(MachineClock.now())
}

/// Writes a table as its file's ending says.
fn write(table: &Table, file: &Path, sheet: &str) -> Result<(), CommandError> {
    let bytes = match file.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => csv(table),
        Some("xlsx") => workbook(table, sheet)?,
        _ => return Err("a file that ends in .csv or .xlsx".into()),
    };
    Ok(std::fs::write(file, bytes)?)
}
