//! Asks the lookup from the command line: `ask ENTRIES [ALIASES] < queries`.
//!
//! ENTRIES is a TSV of id, `item` or `bundle`, weight and name; ALIASES one of target, alias and kind, as in
//! the catalogue. Prints for each query its best answers, their points and what would be highlighted.

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, BufRead};
use std::time::Instant;
use std::{env, fs};

use lookup::{Entry, Hit, Index, Kind, Readings, Said, Spoken};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = env::args().skip(1);
    let entries = fs::read_to_string(
        paths
            .next()
            .ok_or("usage: ask ENTRIES [ALIASES] < queries")?,
    )?;
    let aliases = paths.next().map_or(Ok(String::new()), fs::read_to_string)?;
    let entries = read_entries(&entries, &aliases);

    let texts = entries.iter().flat_map(|entry| {
        [entry.name]
            .into_iter()
            .chain(entry.words.iter().map(|word| word.text))
    });
    let readings = Readings::of(texts);
    eprintln!(
        "{} entries, readings of {} bytes",
        entries.len(),
        readings.to_string().len()
    );
    let start = Instant::now();
    let index = Index::build(&entries, readings);
    eprintln!("built in {:?}", start.elapsed());

    for query in io::stdin().lock().lines() {
        let query = query?;
        let start = Instant::now();
        let hits = index.find(&query, 5);
        println!("{query}\t{:?}", start.elapsed());
        hits.iter().for_each(|hit| print(&entries, hit));
    }
    Ok(())
}

fn print(entries: &[Entry<'_>], hit: &Hit) {
    let entry = &entries[hit.entry];
    let lit = |place| hit.matched.iter().any(|range| range.contains(&place));
    let name: String = entry
        .name
        .chars()
        .enumerate()
        .map(|(place, c)| {
            if lit(place) {
                format!("{c}\u{332}")
            } else {
                c.to_string()
            }
        })
        .collect();
    println!(
        "  {}\t{:?}\t{name}\t{:?}",
        hit.score.total(),
        entry.kind,
        hit.score
    );
}

fn read_entries<'a>(entries: &'a str, aliases: &'a str) -> Vec<Entry<'a>> {
    let mut words: HashMap<&str, Vec<Spoken<'_>>> = HashMap::new();
    for line in aliases.lines() {
        let mut fields = line.split('\t');
        if let (Some(target), Some(text), Some(said)) = (
            fields.next(),
            fields.next(),
            fields.next().and_then(Said::parse),
        ) {
            words.entry(target).or_default().push(Spoken { text, said });
        }
    }
    let entry = |line: &'a str| {
        let mut fields = line.split('\t');
        let id = fields.next()?;
        let kind = if fields.next()? == "bundle" {
            Kind::Bundle
        } else {
            Kind::Item
        };
        let weight = fields.next()?.parse().ok()?;
        Some(Entry {
            id,
            kind,
            name: fields.next()?,
            words: words.remove(id).unwrap_or_default(),
            weight,
        })
    };
    entries.lines().filter_map(entry).collect()
}
