//! Finding an item from what someone types.
//!
//! Characters, full pinyin with or without spaces, initials, any mix of them, other names, spoken wishes with filler
//! around them, slips of the finger and of the input method. The answer to a wish that no entry fits is empty: saying
//! so is better than guessing.
//!
//! The crate is pure: no clock, no network, no page. Its contract is three calls. The server makes a pack once, from
//! the entries and a word list ([`build`], feature `build`); the pack travels as bytes; [`Index::open`] takes it in one
//! cheap pass, and [`Index::find`] is asked on every key. What an entry's verdict is, and which entries there are, the
//! crate does not know.
//!
#![cfg_attr(feature = "build", doc = "```")]
#![cfg_attr(not(feature = "build"), doc = "```ignore")]
//! use lookup::{Entry, Index, Kind, Words, build};
//!
//! let entry = |id, name| Entry { id, kind: Kind::Item, name, words: vec![], about: vec![], weight: 0 };
//! let bytes = build(&[entry("A-1", "离婚"), entry("A-2", "结婚")], &Words::default());
//! let index = Index::open(&bytes)?;
//! assert_eq!(index.find("jiehun", 5)[0].entry, 1);
//! assert_eq!(index.find("天气", 5), []);
//! # Ok::<(), lookup::PackError>(())
//! ```

mod beside;
#[cfg(feature = "build")]
mod build;
mod entry;
mod fold;
mod gather;
mod index;
mod lexicon;
mod meaning;
mod pack;
mod places;
mod query;
mod score;
mod sounds;
mod syllable;
mod walk;
mod wish;

#[cfg(feature = "build")]
pub use build::{Words, WordsError, build};
pub use entry::{Entry, Kind};
pub use fold::folded;
pub use index::{Hit, Index};
pub use pack::{FORMAT, PackError};
pub use score::{Score, Way};
pub use wish::{Vain, Wish};
