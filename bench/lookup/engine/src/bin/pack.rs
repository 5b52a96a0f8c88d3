//! Packs the bench's list as the server would: JSON on standard input, the pack on standard output.

use std::error::Error;
use std::io::{self, Read, Write};

use lookup::{Entry, Kind, Words};
use serde::Deserialize;

/// What words mean, as the product knows it.
const WORDS: &str = include_str!("../../../../../catalogue/words.tsv");

#[derive(Deserialize)]
struct Item {
    name: String,
    dept: String,
    code: String,
    aliases: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut list = String::new();
    io::stdin().read_to_string(&mut list)?;
    let items: Vec<Item> = serde_json::from_str(&list)?;
    let entries: Vec<Entry<'_>> = items.iter().map(entry).collect();
    let pack = lookup::build(&entries, &Words::parse(WORDS)?);
    io::stdout().lock().write_all(&pack)?;
    Ok(())
}

fn entry(item: &Item) -> Entry<'_> {
    Entry {
        id: &item.code,
        kind: Kind::Item,
        name: &item.name,
        words: item.aliases.iter().map(String::as_str).collect(),
        about: vec![&item.dept],
        weight: 0,
    }
}
