//! The lookup from the command line, on the engine and the catalogue the browser has: `ask` answers queries,
//! `understanding` measures the answers against labelled ones.

use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use domain::catalogue::Catalogue;
use domain::key::TownCode;
use findable::understanding::{self, Labelled, Outcome};
use findable::{Listed, Target, day_of_the_list, listed};
use lookup::{Index, Words};

const USAGE: &str = "\
findable ask CATALOGUE TOWN TOP [--why]          answers the queries on standard input, one a line
findable pack CATALOGUE TOWN FILE                writes what the browser opens
findable understanding CATALOGUE TOWN SET [--failures]   measures the answers to a labelled set";

type CommandError = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["ask", catalogue, town, top, rest @ ..] => ask(catalogue, town, top, rest == ["--why"]),
        ["understanding", catalogue, town, set, rest @ ..] => {
            measure(catalogue, town, Path::new(set), rest == ["--failures"])
        }
        ["pack", catalogue, town, out] => pack(catalogue, town, out),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A town's list with its index.
struct Window {
    catalogue: Catalogue,
    listed: Vec<Listed>,
    index: Index,
}

impl Window {
    fn open(folder: &str, town: &str) -> Result<Self, CommandError> {
        let catalogue = findable::read(&PathBuf::from(folder))?;
        let list = catalogue.towns.get(town).ok_or_else(|| {
            let known: Vec<&str> = catalogue.towns.keys().map(TownCode::as_str).collect();
            format!("there is no town {town}; there are {}", known.join(", "))
        })?;
        let listed = listed(&catalogue, list, day_of_the_list(list));
        let words = words(folder)?;
        let index = findable::index(&listed, &words)?;
        Ok(Self {
            catalogue,
            listed,
            index,
        })
    }
}

fn words(folder: &str) -> Result<Words, CommandError> {
    let text = std::fs::read_to_string(Path::new(folder).join("words.tsv"))?;
    Ok(Words::parse(&text)?)
}

fn pack(folder: &str, town: &str, out: &str) -> Result<(), CommandError> {
    let catalogue = findable::read(Path::new(folder))?;
    let list = catalogue.towns.get(town).ok_or("there is no such town")?;
    let listed = listed(&catalogue, list, day_of_the_list(list));
    let words = words(folder)?;
    std::fs::write(out, findable::pack(&listed, &words))?;
    Ok(())
}

fn ask(folder: &str, town: &str, top: &str, why: bool) -> Result<(), CommandError> {
    let top: usize = top.parse()?;
    let window = Window::open(folder, town)?;
    let mut out = io::stdout().lock();
    for query in io::stdin().lock().lines() {
        let query = query?;
        let hits = window.index.find(&query, top);
        if hits.is_empty() {
            writeln!(out, "{query}\t1\tnone\t\t\t0")?;
        }
        for (place, hit) in hits.iter().enumerate() {
            let it = &window.listed[hit.entry];
            let (kind, code) = match &it.target {
                Target::Item(code) => ("item", code.as_str()),
                Target::Bundle(id) => ("bundle", id.as_str()),
            };
            let score = hit.score.total();
            write!(
                out,
                "{query}\t{}\t{kind}\t{code}\t{}\t{score}",
                place + 1,
                it.name
            )?;
            if why {
                write!(out, "\t{:?}", hit.score)?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

fn measure(folder: &str, town: &str, set: &Path, failures: bool) -> Result<(), CommandError> {
    let window = Window::open(folder, town)?;
    let labelled = understanding::parse(&std::fs::read_to_string(set)?, &window.catalogue)?;
    let judged: Vec<(&Labelled, Outcome, bool)> = labelled
        .iter()
        .map(|query| {
            let hits = window.index.find(&query.query, 10);
            let answers: Vec<&Target> = hits
                .iter()
                .map(|hit| &window.listed[hit.entry].target)
                .collect();
            let outcome = understanding::outcome(query, &answers);
            if failures && !matches!(outcome, Outcome::Found(1) | Outcome::Refused) {
                let first = hits.iter().take(3).map(|hit| {
                    let it = &window.listed[hit.entry];
                    format!("{} {} {:?}", it.name, hit.score.total(), hit.score)
                });
                let first: Vec<String> = first.collect();
                println!(
                    "{}\t{}\t{outcome:?}\t{:?}\n    {}",
                    query.query,
                    query.kind,
                    query.answers,
                    first.join("\n    ")
                );
            }
            (query, outcome, !hits.is_empty())
        })
        .collect();
    print!("{}", understanding::report(&judged));
    Ok(())
}
