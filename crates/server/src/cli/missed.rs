//! What people asked in vain, as a table for those who keep the list: to see which names the catalogue lacks.

use std::path::PathBuf;

use clap::Args;
use contract::misses::MissRow;
use findable::Listed;
use lists::{Table, csv};
use lookup::Index;

use super::CommandError;
use super::lists::{Of, Opened, today};
use crate::catalogue_files::Loaded;
use crate::misses::WORDS_MOST;
use crate::{store, town_lists};

/// How many of the lookup's answers are shown beside the words.
const ANSWERS: usize = 3;

/// Lists what people asked in vain, with what the lookup answers today.
#[derive(Debug, Args)]
pub(super) struct Missed {
    /// Writes the list to a file, as CSV.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    #[command(flatten)]
    of: Of,
}

impl Missed {
    /// Prints one line per words, the most frequent first.
    pub(super) async fn run(self) -> Result<(), CommandError> {
        let Opened {
            catalogue,
            store,
            town,
        } = self.of.open().await?;
        town_lists::serve_newest(&store, &catalogue).await?;
        let answers = Answers::of(&catalogue.current())?;
        let mut db = store.read().await?;
        let missed = store::misses::list(&mut db, &town, WORDS_MOST).await?;
        let rows: Vec<Vec<String>> = missed.iter().map(|row| cells(row, &answers)).collect();
        println!("words\tnothing\tabandoned\tfirst\tlast\tanswers");
        for row in &rows {
            println!("{}", row.join("\t"));
        }
        if let Some(file) = self.csv {
            let header = ["说法", "没找到", "没点开", "第一天", "最近一天"];
            let header = header.into_iter().chain(["现在的答案"; ANSWERS]);
            let header = header.map(str::to_owned).collect();
            std::fs::write(file, csv(&Table { header, rows }))?;
        }
        Ok(())
    }
}

fn cells(row: &MissRow, answers: &Answers) -> Vec<String> {
    let counts = [row.nothing.to_string(), row.abandoned.to_string()];
    let days = [row.first_on.to_string(), row.last_on.to_string()];
    let words = [row.words.clone()].into_iter();
    words
        .chain(counts)
        .chain(days)
        .chain(answers.to(&row.words))
        .collect()
}

/// What the lookup answers today, as the browser does.
struct Answers {
    listed: Vec<Listed>,
    index: Index,
}

impl Answers {
    fn of(loaded: &Loaded) -> Result<Self, CommandError> {
        let listed = findable::listed(&loaded.catalogue, &loaded.town, today());
        let index = findable::index(&listed, &loaded.words)?;
        Ok(Self { listed, index })
    }

    /// The names of the best answers; nothing in the place of each that there is not.
    fn to(&self, words: &str) -> impl Iterator<Item = String> {
        let hits = self.index.find(words, ANSWERS).into_iter();
        let names = hits.map(|hit| self.listed[hit.entry].name.clone());
        let places = names.chain(std::iter::repeat_n(String::new(), ANSWERS));
        places.take(ANSWERS)
    }
}
