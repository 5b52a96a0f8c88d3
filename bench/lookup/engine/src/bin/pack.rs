//! Packs the bench's list as the server would: JSON on standard input, the pack on standard output.

use std::error::Error;
use std::io::{self, Read, Write};

use lookup::Readings;
use serde::Deserialize;

#[derive(Deserialize)]
struct Item {
    name: String,
    aliases: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut list = String::new();
    io::stdin().read_to_string(&mut list)?;
    let items: Vec<Item> = serde_json::from_str(&list)?;
    let names = items
        .iter()
        .flat_map(|item| [&item.name].into_iter().chain(&item.aliases))
        .map(String::as_str);
    let mut out = io::stdout().lock();
    writeln!(out, "{}", Readings::of(names))?;
    for Item { name, aliases } in &items {
        writeln!(
            out,
            "{}",
            [std::slice::from_ref(name), aliases].concat().join("\t")
        )?;
    }
    Ok(())
}
