//! The catalogue as what the lookup finds: which items and bundles there are, what they are called, which come before
//! their equals. Server and command line make the lookup's index here, from the same catalogue in the same way.

mod folder;
mod listed;
pub mod understanding;

pub use folder::{FolderError, read};
pub use listed::{Listed, Target, day_of_the_list, listed};

use lookup::{Index, PackError, Words};

/// The pack of what is listed, with a catalogue's word list.
#[must_use]
pub fn pack(listed: &[Listed], words: &Words) -> Vec<u8> {
    let entries: Vec<lookup::Entry<'_>> = listed.iter().map(Listed::entry).collect();
    lookup::build(&entries, words)
}

/// The index, by way of the pack, as the browser has it.
///
/// # Errors
///
/// Says what is wrong with the pack.
pub fn index(listed: &[Listed], words: &Words) -> Result<Index, PackError> {
    Index::open(&pack(listed, words))
}
