//! Finding an item from what someone types.
//!
//! Characters, full pinyin with or without spaces, initials, any mix of them, other names, spoken wishes with filler
//! around them. The answer to a wish that no entry fits is empty: saying so is better than guessing.
//!
//! The crate is pure: no clock, no network, no page. The server works out how the catalogue's characters are read
//! (`Readings::of`, feature `pinyin`) and sends that string beside the entries; the browser builds the [`Index`] from
//! both and asks it on every key. What an entry's verdict is, and which entries there are, the crate does not know.
//!
//! ```
//! use lookup::{Entry, Index, Kind, Readings};
//!
//! let readings = Readings::parse("chong重fu复hun婚jie结li离||")?;
//! let entry = |id, name| Entry { id, kind: Kind::Item, name, words: Vec::new(), weight: 0 };
//! let index = Index::build(&[entry("A-1", "离婚"), entry("A-2", "结婚")], readings);
//! assert_eq!(index.find("jiehun", 5)[0].entry, 1);
//! assert_eq!(index.find("天气", 5), []);
//! # Ok::<(), lookup::ReadingsError>(())
//! ```

mod chunk;
mod corpus;
mod entry;
mod fold;
mod index;
mod lexicon;
mod phase;
mod readings;
mod scan;
mod score;
mod syllable;
mod wish;

pub use entry::{Entry, Kind, Said, Spoken};
pub use index::{Hit, Index};
pub use readings::{Readings, ReadingsError};
pub use score::{Score, Way};
