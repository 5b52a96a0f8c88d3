//! Puts a list in: tells what it would change, and applies it if told to.

use std::path::PathBuf;

use clap::Args;
use contract::revisions::{Document, Origin};
use jiff::civil::Date;
use lists::{Column, Mapping, Outcome, Report, Scope, State, Table, words};

use super::{CommandError, Of, Opened, today, write};
use crate::clock::{Clock, MachineClock};
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
    /// The row of the header.
    #[arg(long)]
    header_row: Option<u32>,
    /// What a column means, as its letter and one of our headers: H=承诺时限; H= for one that is only kept.
    #[arg(long = "column", value_name = "LETTER=HEADER", value_parser = column)]
    columns: Vec<(u32, Option<Column>)>,
    /// Writes the whole report to a file, as CSV or XLSX.
    #[arg(long)]
    report: Option<PathBuf>,
    #[command(flatten)]
    of: Of,
}

impl Import {
    pub(in crate::cli) async fn run(self) -> Result<(), CommandError> {
        let Opened {
            catalogue,
            store,
            town,
        } = self.of.open().await?;
        let bytes = std::fs::read(&self.file)?;
        let (beside, current) =
            town_lists::current(&mut *store.read().await?, &catalogue, &town).await?;
        let on = self.on.unwrap_or_else(today);
        let outcome = self.trial().of(&bytes, &current, on);
        let outcome = outcome.map_err(|refusal| words::refusal(&refusal))?;
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
        self.keep(&store, &town, beside, outcome, origin, made)
            .await
    }

    async fn keep(
        &self,
        store: &Store,
        town: &domain::key::TownCode,
        beside: u32,
        outcome: Outcome,
        origin: Origin,
        made: Made,
    ) -> Result<(), CommandError> {
        let refused = "nothing was applied: mend what is wrong, or --accept-doubtful";
        let list = outcome.accept(self.accept_doubtful).map_err(|_| refused)?;
        let mut db = store.write().await?;
        let kept = town_lists::keep(&mut db, town, beside, &list, origin, made).await?;
        store.commit(db).await?;
        println!("applied as revision {}: {} rows", kept.number, kept.rows);
        Ok(())
    }

    fn trial(&self) -> Trial {
        Trial {
            scope: if self.part { Scope::Part } else { Scope::Whole },
            sheet: self.sheet.clone(),
            mapping: Mapping {
                header_row: self.header_row,
                columns: self.columns.iter().copied().collect(),
            },
        }
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
                "row {} holds no item: {}",
                left.row,
                on_one_line(&left.text)
            );
        }
        let unknown = report.headings.iter().filter(|h| h.means.is_none());
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

/// A table's cell is one line, whatever stands in it.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\t'], " ")
}

fn column(text: &str) -> Result<(u32, Option<Column>), String> {
    let expected = || "a letter and a header, such as H=承诺时限".to_owned();
    let (letter, header) = text.split_once('=').ok_or_else(expected)?;
    let place = (0..256).find(|place| lists::letters(*place).eq_ignore_ascii_case(letter));
    let place = place.ok_or_else(expected)?;
    if header.is_empty() {
        return Ok((place, None));
    }
    let meant = Column::of(header).ok_or_else(|| {
        let known: Vec<&str> = Column::ALL.iter().map(|column| column.header()).collect();
        format!("one of {}", known.join(", "))
    })?;
    Ok((place, Some(meant.0)))
}
