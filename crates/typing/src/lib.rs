//! Chinese characters from letters, for a machine without a keyboard.
//!
//! A person presses the letters of a syllable and picks from what it may mean. The crate is pure and small: the table
//! of characters travels as a file of its own (`public/typing.txt`, made by `cargo xtask typing-table`), and which box
//! is written into it does not know.
//!
//! ```
//! use typing::Table;
//!
//! let table = Table::parse("san 三散\nzhang 张章\n");
//! let first = &table.candidates("zhangsan")[0];
//! assert_eq!((first.text.as_str(), first.letters), ("张", "zhang".len()));
//! assert_eq!(table.words("zhangsan", ["姓张三的人"]), ["张三"]);
//! ```

mod candidates;
mod table;
mod words;

pub use candidates::Candidate;
pub use table::Table;
