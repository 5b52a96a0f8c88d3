//! Where lists disagree on an item's name, type, basis or code (四统一), as a table for those who keep them.

use std::path::PathBuf;

use clap::Args;
use domain::calendar::local_date;
use domain::catalogue::Catalogue;
use domain::unities::{Disagreement, Keeper, Unity, disagreements};
use jiff::civil::Date;

use super::CommandError;
use crate::catalogue_files;
use crate::clock::{Clock, MachineClock};

/// Compares the lists of all towns with the region's.
#[derive(Debug, Args)]
pub(super) struct Unities {
    /// The catalogue's folder.
    #[arg(default_value = "catalogue")]
    folder: PathBuf,
    /// The day whose lists are compared; today unless given.
    #[arg(long)]
    on: Option<Date>,
}

impl Unities {
    /// Prints one line per way of writing. Disagreements are news, not a failure.
    pub(super) fn run(&self) -> Result<(), CommandError> {
        let catalogue = catalogue_files::read(&self.folder)?;
        let on = self.on.unwrap_or_else(|| local_date(MachineClock.now()));
        let found = disagreements(&catalogue, on);
        println!("code\tname\twhat\twritten\tby");
        for disagreement in &found {
            print(&catalogue, disagreement);
        }
        eprintln!("{} disagreements on {on}", found.len());
        Ok(())
    }
}

fn print(catalogue: &Catalogue, found: &Disagreement) {
    let item = catalogue.items.get(&found.item);
    let name = item.map_or("", |item| &item.name);
    let what = match found.what {
        Unity::Name => "name",
        Unity::Type => "type",
        Unity::Basis => "basis",
        Unity::Code => "code",
    };
    for (written, keepers) in &found.written {
        let by: Vec<&str> = keepers
            .iter()
            .map(|keeper| said(catalogue, keeper))
            .collect();
        println!(
            "{}\t{name}\t{what}\t{written}\t{}",
            found.item,
            by.join(", ")
        );
    }
}

fn said<'a>(catalogue: &'a Catalogue, keeper: &'a Keeper) -> &'a str {
    match keeper {
        Keeper::Region => "region",
        Keeper::Town(code) => catalogue
            .towns
            .get(code)
            .map_or(code.as_str(), |list| &list.town.name),
    }
}
