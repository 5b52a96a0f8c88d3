//! Making a pack from entries and a word list; the server's part.

use std::collections::{BTreeMap, BTreeSet};

use crate::entry::{Entry, Kind};
use crate::fold::{fold, is_word};
use crate::meaning::{CANCEL, CHANGE, LOOK, RENEW, REPLACE};
use crate::pack::{Facts, Lists, Pack, write};

mod alphabet;
mod readings;
mod words;

use alphabet::Alphabet;
pub use words::{Words, WordsError};

/// Characters of one text beyond this are not indexed: sets of places are kept in 64 bits.
const MOST_PLACES: usize = 64;

/// Makes the pack of these entries, as [`Index::open`](crate::Index::open) takes it.
#[must_use]
pub fn build(entries: &[Entry<'_>], words: &Words) -> Vec<u8> {
    let order = order(entries, words);
    let names: Vec<Vec<char>> = order.iter().map(|&at| plain(entries[at].name)).collect();
    let others = others(entries, &order, &names, words);
    let (abouts, about) = abouts(entries, &order);
    let said = words.worth_sending(names.iter().chain(others.iter().map(|(text, _)| text)));

    let texts = names
        .iter()
        .chain(others.iter().map(|(text, _)| text))
        .chain(&abouts);
    let texts: Vec<&[char]> = texts
        .map(Vec::as_slice)
        .chain(said.iter().map(|(word, _)| *word))
        .collect();
    let (alphabet, row) = Alphabet::of(&texts);
    let mut owners = Lists::default();
    others
        .iter()
        .for_each(|(_, list)| owners.push(list.iter().copied()));
    let known: BTreeSet<&[char]> = names.iter().map(Vec::as_slice).collect();
    let narrower = |name: &[char]| (1..name.len()).any(|len| known.contains(&name[..len]));
    let facts = |(&at, name): (&usize, &Vec<char>)| Facts {
        narrower: narrower(name),
        place: at as u32,
        weight: entries[at].weight.min(100),
        bundle: entries[at].kind == Kind::Bundle,
        turns: 0,
        code: code(entries[at].id),
    };
    write(&Pack {
        traditional: alphabet.traditional(&row),
        alphabet: alphabet.letters,
        row,
        names: names.len(),
        others: others.len(),
        abouts: abouts.len(),
        words: said.len(),
        entries: order.iter().zip(&names).map(facts).collect(),
        about,
        owners,
        meanings: said.iter().map(|(_, meaning)| *meaning).collect(),
    })
}

/// A code as it is compared: its letters and digits, without what separates them.
pub(crate) fn code(text: &str) -> u32 {
    crate::index::code(text.chars())
}

/// The characters of a text that carry meaning.
fn plain(text: &str) -> Vec<char> {
    let chars = text.chars().map(fold).filter(|&c| is_word(c));
    chars
        .filter(|&c| c <= '\u{ffff}')
        .take(MOST_PLACES)
        .collect()
}

/// The order among equals: weight, the new before the change before the cancellation, short names before long ones.
fn order(entries: &[Entry<'_>], words: &Words) -> Vec<usize> {
    let late = |name: &[char]| {
        let turns = words.meanings_in(name);
        let dear = [
            (CHANGE, 1),
            (LOOK, 1),
            (RENEW, 2),
            (REPLACE, 2),
            (CANCEL, 3),
        ];
        let told = dear.iter().filter(|(turn, _)| turns.contains(turn));
        told.map(|(_, cost)| *cost).min().unwrap_or(0)
    };
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_cached_key(|&at| {
        let name = plain(entries[at].name);
        (
            late(&name) + name.len() as i32 - i32::from(entries[at].weight),
            at,
        )
    });
    order
}

/// What people call the entries, without the words that say nothing, and whose it is.
fn others(
    entries: &[Entry<'_>],
    order: &[usize],
    names: &[Vec<char>],
    words: &Words,
) -> Vec<(Vec<char>, BTreeSet<u32>)> {
    let mut others: BTreeMap<Vec<char>, BTreeSet<u32>> = BTreeMap::new();
    for ((entry, &at), name) in (0..).zip(order).zip(names) {
        for text in &entries[at].words {
            let text = words.without_void(&plain(text));
            if !text.is_empty() && text != *name {
                others.entry(text).or_default().insert(entry);
            }
        }
    }
    // By whose they are: neighbours resemble each other, and their owners are told in a few bits.
    let mut others: Vec<(Vec<char>, BTreeSet<u32>)> = others.into_iter().collect();
    others.sort_by_key(|(_, owners)| owners.first().copied());
    others
}

/// What entries are about: each text once, and for each entry its texts.
fn abouts(entries: &[Entry<'_>], order: &[usize]) -> (Vec<Vec<char>>, Lists) {
    let all: BTreeSet<Vec<char>> = entries
        .iter()
        .flat_map(|entry| &entry.about)
        .map(|text| plain(text))
        .filter(|text| !text.is_empty())
        .collect();
    let all: Vec<Vec<char>> = all.into_iter().collect();
    let mut lists = Lists::default();
    for &at in order {
        let own = entries[at].about.iter().map(|text| plain(text));
        let own: BTreeSet<u32> = own
            .filter_map(|text| all.binary_search(&text).ok())
            .map(|place| place as u32)
            .collect();
        lists.push(own);
    }
    (all, lists)
}
