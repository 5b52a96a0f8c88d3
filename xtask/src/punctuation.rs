//! Keeps Chinese text to full-width punctuation, which editors and tools like to narrow in silence.
//!
//! A line of Rust that needs half-width marks, such as what somebody types into the search box,
//! says so in a comment: `// half-width on purpose`.

mod marks;
mod text;

use std::path::Path;

use crate::folders;
use crate::options::Options;
use crate::process::{Doing, Error, Result};

use marks::Mark;

/// Where people's words stand, and of which files there.
const FOLDERS: [(&str, &[&str]); 4] = [
    ("locales", &["json", "toml", "yaml"]),
    ("catalogue", &["tsv", "toml"]),
    ("src", &["rs"]),
    ("crates", &["rs"]),
];

/// Lists the marks that are too narrow, or with `--mend` widens them.
pub(crate) fn check(mut options: Options) -> Result {
    let mend = options.flag("--mend");
    options.end()?;
    let mut count = 0;
    for (folder, endings) in FOLDERS {
        for file in folders::files(&folders::root().join(folder), endings)? {
            count += check_file(&file, mend)?;
        }
    }
    match (count, mend) {
        (0, _) => Ok(()),
        (_, true) => {
            println!("{count} marks widened");
            Ok(())
        }
        (_, false) => Err(Error(format!(
            "{count} half-width marks next to Chinese text; `cargo xtask punctuation --mend` widens them."
        ))),
    }
}

fn check_file(file: &Path, mend: bool) -> Result<usize> {
    let content = std::fs::read_to_string(file).doing(format_args!("read {}", file.display()))?;
    let marks: Vec<Mark> = (text::for_people(file, &content).into_iter())
        .flat_map(|range| marks::narrow(&content[range.clone()], range.start))
        .collect();
    if mend && !marks.is_empty() {
        std::fs::write(file, marks::widened(&content, &marks))
            .doing(format_args!("mend {}", file.display()))?;
    } else {
        let shown = file.strip_prefix(folders::root()).unwrap_or(file).display();
        for mark in &marks {
            let line = content[..mark.at].matches('\n').count() + 1;
            println!(
                "{shown}:{line}: `{}` should be `{}`",
                mark.narrow, mark.wide
            );
        }
    }
    Ok(marks.len())
}
