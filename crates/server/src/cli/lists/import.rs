//! Puts a list in: tells what it would change, and applies it if told to.

use std::path::PathBuf;

use clap::Args;
use contract::revisions::{Document, Origin};
use jiff::civil::Date;
use lists::{
    Layout, ListKind, Mapping, Names, Outcome, Report, Scope, State, Table, letters, words,
};

use super::{CommandError, OfKind, OpenedList, today, write};
use crate::clock::{Clock, MachineClock};
use crate::store::lists::Which;
use crate::town_lists::{self, Made, Trial};
use crate::{secrets, store::Store};

/// Says row by row what a file would change, and applies it if told to.
#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// The file: CSV, XLSX or XLS.
    file: PathBuf,
    /// Applies it, if nothing is wrong and nothing is doubtful.
    #[arg(long, requires_all = ["by", "document", "title"])]
    apply: bool,
    /// Applies it also where rows are doubtful.
    #[arg(long, requires = "apply")]
    accept_doubtful: bool,
    /// Who applies it.
    #[arg(long)]
    by: Option<String>,
    /// The number of the document that allows it (准入文件).
    #[arg(long)]
    document: Option<String>,
    /// Its title.
    #[arg(long)]
    title: Option<String>,
    /// The file is a part of the list, such as a batch: what is not in it stays.
    #[arg(long)]
    part: bool,
    /// The day from which what is new counts where its row does not say; today unless given.
    #[arg(long)]
    on: Option<Date>,
    /// The sheet of a workbook.
    #[arg(long)]
    sheet: Option<String>,
    /// The row of the header; 0 for none.
    #[arg(long)]
    header_row: Option<u32>,
    /// What a column means, as its letter and one of the list's headers: H=承诺时限; H= for one that is only kept.
    #[arg(long = "column", value_name = "LETTER=HEADER")]
    columns: Vec<String>,
    /// Writes the whole report to a file, as CSV or XLSX.
    #[arg(long)]
    report: Option<PathBuf>,
    #[command(flatten)]
    of: OfKind,
}

impl Import {
    pub(in crate::cli) async fn run(self) -> Result<(), CommandError> {
        let OpenedList {
            catalogue,
            store,
            which,
        } = self.of.open().await?;
        let bytes = std::fs::read(&self.file)?;
        let (beside, current) =
            town_lists::current(&mut *store.read().await?, &catalogue, &which).await?;
        let on = self.on.unwrap_or_else(today);
        let names = Names::of(&catalogue.current().catalogue, &which.town);
        let trial = self.trial(which.kind)?;
        let outcome = trial.of(&bytes, &current, &names.unwrap_or_default(), on);
        let outcome = outcome.map_err(|unread| {
            if let Some(layout) = &unread.layout {
                tell_columns(layout);
            }
            words::refusal(&unread.why)
        })?;
        self.tell(&outcome.report, beside)?;
        if !self.apply {
            return match outcome.report.state() {
                State::Wrong => Err("nothing can be applied before this is mended".into()),
                _ => Ok(()),
            };
        }
        let made = Made {
            at: MachineClock.now(),
            by: self.by.clone().unwrap_or_default(),
            document: Document {
                number: self.document.clone().unwrap_or_default(),
                title: self.title.clone().unwrap_or_default(),
            },
            counts_from: on,
        };
        let name = self.file.file_name().unwrap_or_default();
        let origin = Origin::File {
            name: name.to_string_lossy().into_owned(),
            hash: secrets::hash(&bytes),
            counts: outcome.report.counts,
        };
        self.keep(&store, &which, beside, outcome, origin, made)
            .await
    }

    async fn keep(
        &self,
        store: &Store,
        which: &Which,
        beside: u32,
        outcome: Outcome,
        origin: Origin,
        made: Made,
    ) -> Result<(), CommandError> {
        let refused = "nothing was applied: mend what is wrong, or --accept-doubtful";
        let list = outcome.accept(self.accept_doubtful).map_err(|_| refused)?;
        let mut db = store.write().await?;
        let kept = town_lists::keep(&mut db, which, beside, &list, origin, made).await?;
        store.commit(db).await?;
        println!("applied as revision {}: {} rows", kept.number, kept.rows);
        Ok(())
    }

    fn trial(&self, kind: ListKind) -> Result<Trial, String> {
        let said = self.columns.iter().map(String::as_str);
        Ok(Trial {
            scope: if self.part { Scope::Part } else { Scope::Whole },
            sheet: self.sheet.clone(),
            mapping: Mapping {
                header_row: self.header_row,
                columns: town_lists::columns(kind, said)?,
            },
        })
    }

    /// Prints a line for each thing there is to say, and the sum of it.
    fn tell(&self, report: &Report, beside: u32) -> Result<(), CommandError> {
        let table = Table::report(report);
        if let Some(file) = &self.report {
            write(&table, file, "报告")?;
        }
        println!("{}", table.header.join("\t"));
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| on_one_line(cell)).collect();
            println!("{}", cells.join("\t"));
        }
        for left in &report.left_out {
            eprintln!(
                "row {} is none of the list: {}",
                left.row,
                on_one_line(&left.text)
            );
        }
        let unknown = report.layout.headings.iter().filter(|h| h.means.is_none());
        let unknown: Vec<String> = unknown.map(|h| on_one_line(&h.header)).collect();
        if !unknown.is_empty() {
            eprintln!("columns kept as they are: {}", unknown.join(", "));
        }
        if !report.kept.is_empty() {
            eprintln!(
                "not in the file, and so left alone: {}",
                report.kept.join(", ")
            );
        }
        let c = report.counts;
        eprintln!(
            "{} rows beside revision {beside}: {} new, {} changed, {} the same, {} withdrawn; {} doubtful, {} wrong",
            c.rows, c.new, c.changed, c.same, c.withdrawn, c.doubtful, c.wrong
        );
        Ok(())
    }
}

/// Prints the columns of a file that was not understood, for whoever names them with `--column`.
fn tell_columns(layout: &Layout) {
    for heading in &layout.headings {
        let means = heading.means.map_or("-", |column| column.header());
        eprintln!(
            "{}\t{}\t{}\t{means}",
            letters(heading.column),
            on_one_line(&heading.header),
            heading.sample
        );
    }
    if !layout.other_sheets.is_empty() {
        eprintln!("other sheets: {}", layout.other_sheets.join(", "));
    }
}

/// A table's cell is one line, whatever stands in it.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\t'], " ")
}
