//! The catalogue as what the lookup finds: which items and bundles there are, what they are called, which come before
//! their equals. Server and command line make the lookup's index here, from the same catalogue in the same way.

mod folder;
mod listed;
pub mod understanding;

pub use folder::{FolderError, read};
pub use listed::{Listed, Target, day_of_the_list, listed};

use std::fmt;

use lookup::{Index, PackError, Words, WordsError};

/// The word list of the sample catalogue's folder.
const WORDS: &str = "words.tsv";

/// Why there is no index.
#[derive(Debug)]
pub enum IndexError {
    /// The word list is wrong.
    Words(WordsError),
    /// The pack can't be read back.
    Pack(PackError),
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(error) => write!(f, "{WORDS}: {error}"),
            Self::Pack(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for IndexError {}

/// The pack of what is listed, with a catalogue's word list.
///
/// # Errors
///
/// Names the first wrong line of the word list.
pub fn pack(listed: &[Listed], words: &str) -> Result<Vec<u8>, WordsError> {
    let words = Words::parse(words)?;
    let entries: Vec<lookup::Entry<'_>> = listed.iter().map(Listed::entry).collect();
    Ok(lookup::build(&entries, &words))
}

/// The index, by way of the pack, as the browser has it.
///
/// # Errors
///
/// Says what is wrong with the word list or the pack.
pub fn index(listed: &[Listed], words: &str) -> Result<Index, IndexError> {
    let pack = pack(listed, words).map_err(IndexError::Words)?;
    Index::open(&pack).map_err(IndexError::Pack)
}
